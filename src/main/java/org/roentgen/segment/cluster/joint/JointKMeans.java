package org.roentgen.segment.cluster.joint;

import java.util.Arrays;
import java.util.Random;
import java.util.stream.IntStream;

import org.roentgen.segment.cluster.Clustering;

/**
 * Classes around means that are each nearest to their own vectors: Lloyd's iteration from vectors far apart (k-means++), until no mean moves by more than 10⁻⁹ of a
 * channel's standard deviation, or 500 times. Of 10 starts, each followed for 20 steps, the one with the least sum of squared distances is followed to the end;
 * this sum is the criterion of a step.
 * <p>Arthur &amp; Vassilvitskii 2007, SODA, 1027–1035; Lloyd 1982, IEEE Trans. Inf. Theory 28(2):129–137, doi:10.1109/TIT.1982.1056489.
 */
public final class JointKMeans implements JointMethod {

    private static final double STILL = 1e-9;

    private final long seed;

    /** @param seed of the starts */
    public JointKMeans(long seed) {
        this.seed = seed;
    }

    @Override public JointClasses classes(double[][] sample, double[] floor, int k, Clustering.Steps steps) {
        Random random = new Random(seed);
        double[][] best = Starts.best(number -> start(sample, k, random), start -> -run(sample, start, Starts.STEPS, SILENT).energy);
        return new Nearest(run(sample, best, MOST_STEPS, steps).sorted());
    }

    /** Means after a few steps from one start. */
    static double[][] shortly(double[][] sample, int k, Random random) {
        return run(sample, start(sample, k, random), Starts.STEPS, SILENT).mean;
    }

    private static Moments run(double[][] sample, double[][] start, int most, Clustering.Steps steps) {
        double[][] means = start;
        for (int step = 1; ; step++) {
            double[][] from = means;
            Moments moments = Sums.of(sample, from, (i, weights) -> squaredDistance(sample[i], from, weights));
            steps.step(step, moments.energy);
            if (moments.moved() <= STILL || step == most) return moments;
            means = moments.mean;
        }
    }

    private static double squaredDistance(double[] vector, double[][] means, double[] weights) {
        int own = nearest(vector, means);
        Arrays.fill(weights, 0);
        weights[own] = 1;
        return JointClasses.squaredDistance(vector, means[own]);
    }

    static int nearest(double[] vector, double[][] means) {
        int nearest = 0;
        double least = Double.POSITIVE_INFINITY;
        for (int c = 0; c < means.length; c++) {
            double squared = JointClasses.squaredDistance(vector, means[c]);
            if (squared >= least) continue;
            least = squared;
            nearest = c;
        }
        return nearest;
    }

    /** Vectors, each drawn in proportion to its squared distance from those before; fewer than k where there are not so many different ones. */
    private static double[][] start(double[][] sample, int k, Random random) {
        double[] weight = IntStream.range(0, sample.length).mapToDouble(i -> Double.MAX_VALUE).toArray();
        double[][] means = {sample[random.nextInt(sample.length)]};
        while (means.length < k) {
            double[] last = means[means.length - 1];
            double sum = 0;
            for (int i = 0; i < sample.length; i++) sum += weight[i] = Math.min(weight[i], JointClasses.squaredDistance(sample[i], last));
            if (sum == 0) break;
            means = Arrays.copyOf(means, means.length + 1);
            means[means.length - 1] = sample[drawn(weight, random.nextDouble() * sum)];
        }
        return means;
    }

    /** The vector at a place in the sum of weights; the last that has any when rounding leads beyond the end. */
    private static int drawn(double[] weight, double place) {
        double left = place;
        int drawn = 0;
        for (int i = 0; i < weight.length && left >= 0; i++) {
            if (weight[i] == 0) continue;
            left -= weight[i];
            drawn = i;
        }
        return drawn;
    }

    private static final class Nearest extends JointClasses {

        Nearest(Moments moments) {
            super(moments);
        }

        @Override void shares(double[] vector, double[] shares) {
            int own = nearest(vector, mean);
            for (int c = 0; c < shares.length; c++) shares[c] = c == own ? 1 : 0;
        }
    }
}
