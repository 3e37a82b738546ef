package org.roentgen.segment.cluster;

import java.util.stream.IntStream;

/**
 * Normally distributed classes: p(v) = Σ wₖ·N(v; μₖ, σₖ²). A value belongs to the class that is most probable.
 * <p>{@link #fitted} finds them by expectation and maximisation: in turns the probability of each class given each value, and weights, means and variances from these.
 * No variance falls below a floor, because a class of one value would have infinite likelihood.
 * <p>Dempster, Laird &amp; Rubin 1977, J. R. Stat. Soc. B 39(1):1–38, doi:10.1111/j.2517-6161.1977.tb01600.x.
 */
public final class NormalClasses extends Classes {

    private static final double LOG_ROOT_TWO_PI = 0.5 * StrictMath.log(2 * Math.PI);

    private final double[] offset;                             // the logarithm of a class's density at its mean, times its weight

    NormalClasses(double[] share, double[] mean, double[] variance) {
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
    NormalClasses sorted() {
        int[] order = IntStream.range(0, size()).boxed().sorted((a, b) -> Double.compare(mean[a], mean[b])).mapToInt(Integer::intValue).toArray();
        return new NormalClasses(in(order, share), in(order, mean), in(order, variance));
    }

    private static double[] in(int[] order, double[] values) {
        return IntStream.of(order).mapToDouble(c -> values[c]).toArray();
    }

    /** p(v). */
    public double density(double value) {
        double greatest = logDensity(value, of(value)), sum = 0;
        for (int c = 0; c < size(); c++) sum += StrictMath.exp(logDensity(value, c) - greatest);
        return StrictMath.exp(greatest) * sum;
    }

    /** k classes that each have as many of the values, as nearly as equal values allow; fewer where there are not so many. */
    public static Classes quantiles(Distribution values, int k) {
        int[] first = IntStream.rangeClosed(0, k).map(c -> c == k ? values.size() : values.ofRank(values.total * c / k)).distinct().toArray();
        return Separate.of(values, first);
    }

    /** From some classes on, until ln L per voxel rises by less than an amount, or so many times. The criterion of a step is ln L.
     * @param floor the least variance */
    public static NormalClasses fitted(Distribution values, Classes start, double floor, double still, int most, Clustering.Steps steps) {
        double before = Double.NEGATIVE_INFINITY;
        NormalClasses classes = new NormalClasses(start.share.clone(), start.mean.clone(), floored(start.variance.clone(), floor));
        for (int step = 1; step <= most; step++) {
            Expectation expectation = new Expectation(values, classes);
            steps.step(step, expectation.logLikelihood);
            if (expectation.logLikelihood - before < still * values.total) break;
            before = expectation.logLikelihood;
            classes = expectation.maximised(floor);
        }
        return classes.sorted();
    }

    private static double[] floored(double[] variance, double floor) {
        for (int c = 0; c < variance.length; c++) variance[c] = Math.max(floor, variance[c]);
        return variance;
    }

    /** The probabilities of all values and what follows from them. */
    private static final class Expectation {

        private final Distribution values;
        private final double[] weight, sum, square, from;
        double logLikelihood;

        Expectation(Distribution values, NormalClasses mixture) {
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

        NormalClasses maximised(double floor) {
            int k = from.length;
            double[] share = new double[k], mean = new double[k], variance = new double[k];
            for (int c = 0; c < k; c++) {
                double moved = weight[c] > 0 ? sum[c] / weight[c] : 0;
                share[c] = weight[c] / values.total;
                mean[c] = from[c] + moved;
                variance[c] = weight[c] > 0 ? square[c] / weight[c] - moved * moved : floor;
            }
            return new NormalClasses(share, mean, floored(variance, floor));
        }
    }
}
