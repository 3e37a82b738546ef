package org.roentgen.segment.cluster;

import java.util.stream.IntStream;

/**
 * Classes of normally distributed values, by expectation and maximisation.
 * <p>p(v) = Σ wₖ·N(v; μₖ, σₖ²). In turns the probability of each class given each value, and weights, means and variances from these; from the classes of
 * {@link MultiOtsu}, until ln L per voxel rises by less than 10⁻⁷, or 1000 times. No variance falls below 1/12 of a bin's width squared, nor below 10⁻⁶ of that of all
 * values, because a class of one value would have infinite likelihood. A value belongs to the class that is most probable. The criterion of a step is ln L.
 * <p>{@link #bic} = (3k − 1)·ln n − 2·ln L of n voxels: the smallest is the best. With the many voxels of an image it pays for every departure from normal classes.
 * <p>Dempster, Laird &amp; Rubin 1977, J. R. Stat. Soc. B 39(1):1–38, doi:10.1111/j.2517-6161.1977.tb01600.x; Schwarz 1978, Ann. Stat. 6(2):461–464,
 * doi:10.1214/aos/1176344136.
 */
public final class GaussianMixture implements Clustering {

    private static final int MOST_STEPS = 1000, BINS = 1 << 12;
    private static final double STILL = 1e-7, FLOOR = 1e-6;

    @Override public int bins() {
        return BINS;
    }

    @Override public Classes classes(Distribution values, int k, Steps steps) {
        double floor = floor(values), before = Double.NEGATIVE_INFINITY;
        Classes start = MultiOtsu.separate(values, k);
        Mixture mixture = new Mixture(start.share.clone(), start.mean.clone(), floored(start.variance.clone(), floor));
        for (int step = 1; step <= MOST_STEPS; step++) {
            Expectation expectation = new Expectation(values, mixture);
            steps.step(step, expectation.logLikelihood);
            if (expectation.logLikelihood - before < STILL * values.total) break;
            before = expectation.logLikelihood;
            mixture = expectation.maximised(floor);
        }
        return mixture.sorted();
    }

    /** The least variance of a class. */
    static double floor(Distribution values) {
        return Math.max(Math.max(values.binVariance, FLOOR * values.variance), Double.MIN_NORMAL);
    }

    private static double[] floored(double[] variance, double floor) {
        for (int c = 0; c < variance.length; c++) variance[c] = Math.max(floor, variance[c]);
        return variance;
    }

    static double bic(double logLikelihood, int k, double voxels) {
        return (3 * k - 1) * StrictMath.log(voxels) - 2 * logLikelihood;
    }

    /** The probabilities of all values and what follows from them. */
    private static final class Expectation {

        private final Distribution values;
        private final double[] weight, sum, square, from;
        double logLikelihood;

        Expectation(Distribution values, Mixture mixture) {
            this.values = values;
            int k = mixture.size();
            from = mixture.mean;
            weight = new double[k];
            sum = new double[k];
            square = new double[k];
            double[] p = new double[k];
            for (int i = 0; i < values.size(); i++) {
                logLikelihood += values.count[i] * mixture.logShares(values.value[i], p);
                for (int c = 0; c < k; c++) {
                    double w = values.count[i] * p[c], distance = values.value[i] - from[c];
                    weight[c] += w;
                    sum[c] += w * distance;
                    square[c] += w * distance * distance;
                }
            }
        }

        Mixture maximised(double floor) {
            int k = from.length;
            double[] share = new double[k], mean = new double[k], variance = new double[k];
            for (int c = 0; c < k; c++) {
                double moved = weight[c] > 0 ? sum[c] / weight[c] : 0;
                share[c] = weight[c] / values.total;
                mean[c] = from[c] + moved;
                variance[c] = weight[c] > 0 ? square[c] / weight[c] - moved * moved : floor;
            }
            return new Mixture(share, mean, floored(variance, floor));
        }
    }

    static final class Mixture extends Classes {

        private static final double LOG_ROOT_TWO_PI = 0.5 * StrictMath.log(2 * Math.PI);

        private final double[] offset;                             // the logarithm of a class's density at its mean, times its weight

        Mixture(double[] share, double[] mean, double[] variance) {
            super(share, mean, variance);
            offset = new double[mean.length];
            for (int c = 0; c < mean.length; c++) offset[c] = StrictMath.log(share[c]) - 0.5 * StrictMath.log(variance[c]) - LOG_ROOT_TWO_PI;
        }

        private double logDensity(double value, int c) {
            double distance = value - mean[c];
            return offset[c] - distance * distance / (2 * variance[c]);
        }

        @Override int of(double value) {
            int best = 0;
            double greatest = logDensity(value, 0);
            for (int c = 1; c < size(); c++) {
                double density = logDensity(value, c);
                if (density <= greatest) continue;
                greatest = density;
                best = c;
            }
            return best;
        }

        @Override void shares(double value, double[] shares) {
            logShares(value, shares);
        }

        /** Relative to the greatest, so that nothing becomes 0 altogether; gives ln p(v). */
        double logShares(double value, double[] shares) {
            double greatest = logDensity(value, of(value)), sum = 0;
            for (int c = 0; c < size(); c++) sum += shares[c] = StrictMath.exp(logDensity(value, c) - greatest);
            for (int c = 0; c < size(); c++) shares[c] /= sum;
            return greatest + StrictMath.log(sum);
        }

        /** Means may pass each other on their way. */
        Mixture sorted() {
            int[] order = IntStream.range(0, size()).boxed().sorted((a, b) -> Double.compare(mean[a], mean[b])).mapToInt(Integer::intValue).toArray();
            return new Mixture(in(order, share), in(order, mean), in(order, variance));
        }

        private static double[] in(int[] order, double[] values) {
            return IntStream.of(order).mapToDouble(c -> values[c]).toArray();
        }
    }
}
