package org.roentgen.learn.tree;

import com.google.gson.JsonObject;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;

import org.roentgen.learn.prepare.Features;
import org.roentgen.learn.train.Learner;
import org.roentgen.learn.train.Predictor;
import org.roentgen.learn.train.Softmax;
import org.roentgen.learn.train.TrainingSet;

/**
 * Small trees, each fitted to what the ones before leave: to the slope of the loss at each row, weighed by its curvature (second order). Losses: logistic for two
 * classes, softmax with a tree for each class for more, squares for numbers. A leaf's value is Σ slope / (Σ curvature + λ).
 * <p>Features are counted in at most 254 bins. <b>Cost</b> O(rounds · classes · rows · features · depth).
 * <p>Friedman 2001, Ann. Stat. 29:1189–1232; Chen and Guestrin 2016, KDD, doi:10.1145/2939672.2939785.
 */
public final class GradientBoosting implements Learner {

    private static final int BINS = 254;

    private final int rounds, depth;
    private final double rate, lambda, leaf, share;

    /**
     * @param rate what of each tree is taken, in (0, 1]
     * @param lambda keeps leaves of little weight small, at least 0
     * @param leaf least curvature (for squares: weight) of a leaf
     * @param share of the rows that each round sees, drawn without replacement, in (0, 1]
     */
    public GradientBoosting(int rounds, double rate, int depth, double lambda, double leaf, double share) {
        if (rounds < 1) throw new IllegalArgumentException("Rounds must be at least 1, but are " + rounds + ". Choose 100, say.");
        if (!(rate > 0 && rate <= 1)) throw new IllegalArgumentException("Rate must be above 0 and at most 1, but is " + rate + ". Choose 0.1, say.");
        if (!(lambda >= 0)) throw new IllegalArgumentException("Lambda must be at least 0, but is " + lambda + ". Choose 1, say.");
        if (!(share > 0 && share <= 1)) throw new IllegalArgumentException("Share must be above 0 and at most 1, but is " + share + ". Choose 1 for all rows.");
        this.rounds = rounds;
        this.rate = rate;
        this.depth = depth;
        this.lambda = lambda;
        this.leaf = leaf;
        this.share = share;
        new TreeShape(depth, leaf, 0, 0);
    }

    @Override public String name() {
        return "gradient boosting";
    }

    @Override public JsonObject parameters() {
        JsonObject json = new JsonObject();
        json.addProperty("rounds", rounds);
        json.addProperty("rate", rate);
        json.addProperty("depth", depth);
        json.addProperty("lambda", lambda);
        json.addProperty("leaf", leaf);
        json.addProperty("share", share);
        return json;
    }

    /** A copy of the features, their bins, and scores and slopes of a few outputs. */
    @Override public long bytes(long rows, long features) {
        return rows * (9 * features + 128);
    }

    @Override public Predictor train(TrainingSet rows, long seed) {
        int classes = rows.classes().size(), outputs = classes > 2 ? classes : 1;
        double[] base = base(rows, outputs);
        double[][] scores = new double[outputs][rows.rows()];
        for (int o = 0; o < outputs; o++) Arrays.fill(scores[o], base[o]);
        BinnedFeatures features = new BinnedFeatures(rows.features(), BINS);
        double[] values = rowMajor(rows.features());
        TreeShape shape = new TreeShape(depth, leaf, 0, 0);
        SplittableRandom random = new SplittableRandom(seed);
        List<Tree> trees = new ArrayList<>();
        for (int round = 0; round < rounds; round++) {
            int[] chosen = chosen(rows.rows(), random);
            double[][] slopes = slopes(rows, scores);
            for (int o = 0; o < outputs; o++) {
                TreeRows sums = new TreeRows.OfNumbers(slopes[2 * o], slopes[2 * o + 1], lambda);
                Tree tree = new TreeGrower(features, sums, chosen.clone(), shape, 0).grow();
                tree.add(values, rows.features().count(), rows.rows(), rate, scores[o]);
                trees.add(tree);
            }
        }
        return new TreePredictor(trees, rate, base, outputs > 1 ? TreePredictor.Link.SOFTMAX : classes == 2 ? TreePredictor.Link.LOGISTIC : TreePredictor.Link.NONE);
    }

    /** The best constant: the mean, or the logarithm of the classes' odds. */
    private static double[] base(TrainingSet rows, int outputs) {
        double[] weights = new double[Math.max(2, rows.classes().size())];
        double sum = 0, all = 0;
        for (int i = 0; i < rows.rows(); i++) {
            all += rows.weight(i);
            sum += rows.weight(i) * rows.target(i);
            if (rows.isClassification()) weights[(int) rows.target(i)] += rows.weight(i);
        }
        if (!rows.isClassification()) return new double[] {sum / all};
        if (outputs == 1) return new double[] {Math.log(weights[1] / weights[0])};
        double total = all;
        return Arrays.stream(weights).map(w -> Math.log(Math.max(w, 1e-9) / total)).toArray();
    }

    private int[] chosen(int n, SplittableRandom random) {
        int[] rows = IntStream.range(0, n).toArray();
        int count = Math.max(1, (int) Math.round(share * n));
        for (int i = 0; i < count && count < n; i++) {
            int j = i + random.nextInt(n - i), row = rows[j];
            rows[j] = rows[i];
            rows[i] = row;
        }
        int[] chosen = Arrays.copyOf(rows, count);
        Arrays.sort(chosen);
        return chosen;
    }

    /** For each output the curvature of the loss at each row, and the slope downwards. */
    private static double[][] slopes(TrainingSet rows, double[][] scores) {
        double[][] slopes = new double[2 * scores.length][rows.rows()];
        double[] row = new double[scores.length];
        for (int i = 0; i < rows.rows(); i++) {
            double weight = rows.weight(i);
            for (int o = 0; o < row.length; o++) row[o] = scores[o][i];
            double[] p = row.length > 1 ? Softmax.of(row) : new double[] {rows.isClassification() ? 1 / (1 + Math.exp(-row[0])) : row[0]};
            for (int o = 0; o < row.length; o++) {
                double truth = row.length > 1 ? (rows.target(i) == o ? 1 : 0) : rows.target(i);
                slopes[2 * o][i] = weight * (rows.isClassification() ? p[o] * (1 - p[o]) : 1);
                slopes[2 * o + 1][i] = weight * (truth - p[o]);
            }
        }
        return slopes;
    }

    private static double[] rowMajor(Features features) {
        double[] values = new double[features.rows() * features.count()];
        for (int f = 0; f < features.count(); f++)
            for (int i = 0; i < features.rows(); i++) values[i * features.count() + f] = features.value(i, f);
        return values;
    }
}
