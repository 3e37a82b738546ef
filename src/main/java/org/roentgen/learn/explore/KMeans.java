package org.roentgen.learn.explore;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import org.roentgen.image.InParallel;
import org.roentgen.image.Progress;

/**
 * Divides rows into k clusters around means: the least Σ |row − mean|² of several runs of Lloyd's iteration, each from rows far apart (k-means++).
 * <p>The first mean is a row, each next one a row with a probability that grows with its squared distance to the nearest mean so far. Then rows go to the nearest mean (the first
 * of equals) and means to the middle of their rows, until nothing changes, or 300 times. A mean that loses its rows takes the row farthest from its own.
 * <p><b>Units</b> Euclidean distances of the rows as they are.  <b>Cost</b> O(n p k) per step.  The same for any number of threads.  <b>NaN</b> must not occur.
 * <p>Arthur &amp; Vassilvitskii 2007, SODA, 1027–1035; Lloyd 1982, IEEE Trans. Inf. Theory 28(2):129–137, doi:10.1109/TIT.1982.1056489. Weka's has no restarts and scales columns
 * its own way; the one of {@code segment} is for one value.
 */
public final class KMeans {

    private static final int MOST_STEPS = 300;

    private final int k, restarts;
    private final long seed;

    public KMeans(int k, int restarts, long seed) {
        if (k < 1) throw new IllegalArgumentException("Clusters must be at least 1, but are " + k + ". Ask for more.");
        if (restarts < 1) throw new IllegalArgumentException("Restarts must be at least 1, but are " + restarts + ". Take 20.");
        this.k = k;
        this.restarts = restarts;
        this.seed = seed;
    }

    /** @throws IllegalArgumentException when fewer than k rows differ */
    public Clusters of(double[][] rows, Progress progress) {
        long different = Arrays.stream(rows).map(Arrays::hashCode).distinct().count() >= k ? k : different(rows);
        if (different < k) throw new IllegalArgumentException("Clusters must be at most the rows that differ, " + different + ", but are " + k + ". Ask for fewer.");
        List<Integer> runs = IntStream.range(0, restarts).boxed().collect(Collectors.toList());
        return InParallel.map(runs, run -> new Run(rows, new SplittableRandom(seed + run * 0x9e3779b97f4a7c15L), progress)).stream()
            .min(Comparator.comparingDouble(run -> run.within)).map(run -> new Clusters(run.nearest)).orElseThrow();
    }

    static long different(double[][] rows) {
        return Arrays.stream(rows).map(row -> Arrays.stream(row).boxed().collect(Collectors.toList())).distinct().count();
    }

    /** From one start to its end. */
    private final class Run {

        private final double[][] rows, means;
        private final int[] nearest;
        private final double[] squared;                        // distance of each row to its mean
        private double within;

        Run(double[][] rows, SplittableRandom random, Progress progress) {
            this.rows = rows;
            means = new double[k][];
            nearest = new int[rows.length];
            squared = new double[rows.length];
            start(random);
            for (int step = 0; step < MOST_STEPS; step++) {
                progress.checkCancelled();
                int[] before = nearest.clone();
                assign();
                if (step > 0 && Arrays.equals(before, nearest)) break;
                moveMeans();
            }
        }

        private void start(SplittableRandom random) {
            means[0] = rows[random.nextInt(rows.length)].clone();
            Arrays.fill(squared, Double.POSITIVE_INFINITY);
            for (int c = 1; c < k; c++) {
                for (int i = 0; i < rows.length; i++) squared[i] = Math.min(squared[i], Euclidean.squared(rows[i], means[c - 1]));
                means[c] = rows[drawn(random)].clone();
            }
        }

        private int drawn(SplittableRandom random) {
            double left = random.nextDouble() * Arrays.stream(squared).sum();
            int last = rows.length - 1, i = 0;
            while (squared[last] == 0) last--;
            while (i < last && (left -= squared[i]) >= 0) i++;
            return i;
        }

        private void assign() {
            within = 0;
            for (int i = 0; i < rows.length; i++) {
                squared[i] = Double.POSITIVE_INFINITY;
                for (int c = 0; c < k; c++) {
                    double distance = Euclidean.squared(rows[i], means[c]);
                    if (distance < squared[i]) {
                        squared[i] = distance;
                        nearest[i] = c;
                    }
                }
                within += squared[i];
            }
        }

        private void moveMeans() {
            int[] size = new int[k];
            for (int c : nearest) size[c]++;
            for (int c = 0; c < k; c++) if (size[c] == 0) revive(c, size);
            for (double[] mean : means) Arrays.fill(mean, 0);
            for (int i = 0; i < rows.length; i++) for (int j = 0; j < rows[i].length; j++) means[nearest[i]][j] += rows[i][j];
            for (int c = 0; c < k; c++) for (int j = 0; j < means[c].length; j++) means[c][j] /= size[c];
        }

        private void revive(int empty, int[] size) {
            int farthest = -1;
            for (int i = 0; i < rows.length; i++) if (size[nearest[i]] > 1 && (farthest < 0 || squared[i] > squared[farthest])) farthest = i;
            size[nearest[farthest]]--;
            size[empty]++;
            nearest[farthest] = empty;
            squared[farthest] = 0;
        }
    }
}
