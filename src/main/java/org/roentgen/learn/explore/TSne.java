package org.roentgen.learn.explore;

import java.util.Arrays;
import java.util.Locale;
import java.util.Random;

import org.roentgen.image.Progress;

/**
 * A map of rows in two dimensions on which near rows stay near: t-distributed stochastic neighbour embedding.
 * <p>Minimises C = Σ p ln(p / q) over places y, with p of {@link Affinities}, q(i, j) = w(i, j) / Σ w, w = 1 / (1 + |y(i) − y(j)|²), along ∂C/∂y(i) = 4 Σ (p − q) w
 * (y(i) − y(j)): momentum 0.5 with p times 12 for 250 steps (early exaggeration), then 0.8; gains that grow by 0.2 where a step goes on and shrink to 0.8 where it
 * turns; rate max(n / 48, 50). The start is the first two principal components, 10⁻⁴ wide, or random.
 * <p><b>Units</b> Euclidean distances of the rows as they are; distances, sizes and densities on the map mean little.  <b>Output</b> two columns with mean 0, and C in
 * nats.  <b>Cost</b> up to 1000 rows exact, O(n²) per step; above, Barnes and Hut's tree with θ = 0.5 and ⌊3 · perplexity⌋ neighbours, O(n log n) per step after O(n²
 * p). The same for any number of threads.  <b>NaN</b> must not occur.
 * <p>Van der Maaten &amp; Hinton 2008, J. Mach. Learn. Res. 9:2579–2605; van der Maaten 2014, J. Mach. Learn. Res. 15:3221–3245; rate: Belkina et al. 2019, Nat. Commun.
 * 10:5415. Neighbours are exact, found by comparing all rows, where the paper has a tree of them. Weka itself has none.
 */
public final class TSne {

    public enum Start { COMPONENTS, RANDOM }

    private static final int MOST_ROWS = 100_000, MOST_EXACT = 1000, EARLY_STEPS = 250;
    private static final double EXAGGERATION = 12, WIDTH = 1e-4, THETA = 0.5, LEAST_RATE = 50, USUAL = 30;

    private final double perplexity;
    private final int steps;
    private final Start start;
    private final long seed;

    /** @param perplexity about how many neighbours each row has, greater than 1; 0 takes 30, or a third of the other rows where these are fewer
     * @param seed of a random start */
    public TSne(double perplexity, int steps, Start start, long seed) {
        if (perplexity != 0 && !(perplexity > 1))
            throw new IllegalArgumentException("Perplexity must be greater than 1, or 0 for the usual one, but is " + perplexity + ". Raise it.");
        if (steps < 1) throw new IllegalArgumentException("Steps must be at least 1, but are " + steps + ". Take 1000.");
        this.perplexity = perplexity;
        this.steps = steps;
        this.start = start;
        this.seed = seed;
    }

    /** The one for so many rows.
     * @throws IllegalArgumentException when rows are too few for it, or too many */
    public double perplexity(int rows) {
        if (rows < 5) throw new IllegalArgumentException("Rows must be at least 5 for t-SNE, but are " + rows + ". Choose the map of principal components.");
        if (rows > MOST_ROWS)
            throw new IllegalArgumentException("Rows must be at most " + MOST_ROWS + " for t-SNE, but are " + rows
                + ". Choose the map of principal components, or fewer rows.");
        double most = (rows - 1) / 3.0;
        if (perplexity > most)
            throw new IllegalArgumentException("Perplexity must be at most a third of the other rows, " + String.format(Locale.ROOT, "%.4g", most) + ", but is "
                + perplexity + ". Lower it, or set it to 0.");
        return perplexity == 0 ? Math.min(USUAL, most) : perplexity;
    }

    public Embedding of(double[][] rows, Progress progress) {
        return of(rows, rows.length <= MOST_EXACT, progress);
    }

    Embedding of(double[][] rows, boolean exact, Progress progress) {
        double wanted = perplexity(rows.length);
        int count = exact ? rows.length - 1 : Math.min(rows.length - 1, (int) (3 * wanted));
        Affinities affinities = new Affinities(new Neighbours(rows, count, progress.part(0, 0.1)), wanted);
        Descent descent = new Descent(affinities, exact ? 0 : THETA, started(rows));
        double rate = Math.max(rows.length / EXAGGERATION / 4, LEAST_RATE);
        for (int step = 0; step < steps; step++) {
            progress.checkCancelled();
            boolean early = step < EARLY_STEPS;
            descent.step(early ? EXAGGERATION : 1, early ? 0.5 : 0.8, rate);
            progress.done(0.1 + 0.9 * (step + 1) / steps);
        }
        return new Embedding(descent.x, descent.y, descent.divergence(), wanted);
    }

    private double[][] started(double[][] rows) {
        Random random = new Random(seed);
        double[][] places = new double[2][rows.length];
        Components components = start == Start.COMPONENTS ? new PrincipalComponents(2).of(rows, Progress.NONE) : null;
        for (int axis = 0; axis < 2; axis++) {
            boolean known = components != null && axis < components.count();
            double scale = known ? WIDTH / Math.sqrt(components.variance(0)) : WIDTH;
            double[] from = known ? components.scores(axis) : random.doubles(rows.length).map(v -> 2 * v - 1).toArray();
            places[axis] = Arrays.stream(from).map(v -> scale * v).toArray();
        }
        return places;
    }
}
