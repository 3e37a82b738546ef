package org.roentgen.segment;

/**
 * Splits the values with the fewest errors if both classes are normal distributions (minimum error).
 * <p>t minimises J = w0 ln σ0² + w1 ln σ1² − 2 (w0 ln w0 + w1 ln w1), with w the shares and σ² the variances of the values
 * up to t and beyond, over all t.
 * <p>Kittler &amp; Illingworth 1986, Pattern Recognit. 19(1):41–47, doi:10.1016/0031-3203(86)90030-0. Choices: the criterion
 * is searched, not iterated, so it always has an answer; a bin's own variance, 1/12 of its width squared, is added to σ²,
 * so that a class with one value counts too.
 */
public final class KittlerIllingworthThreshold implements ThresholdMethod {

    @Override public String name() {
        return "Kittler-Illingworth";
    }

    @Override public double threshold(Histogram histogram) {
        double center = histogram.meanOf(bin -> bin), n = histogram.total();
        double[] w = histogram.cumulative(bin -> 1);
        double[] s = histogram.cumulative(bin -> bin - center), q = histogram.cumulative(bin -> (bin - center) * (bin - center));
        int last = w.length - 1;
        return histogram.bestSplit(t -> -cost(w[t] / n, w[t], s[t], q[t]) - cost((n - w[t]) / n, n - w[t], s[last] - s[t], q[last] - q[t]));
    }

    /** A class's part of the criterion, from its share, voxels, sum and sum of squares. */
    private static double cost(double share, double voxels, double sum, double squares) {
        double mean = sum / voxels, variance = Math.max(0, squares / voxels - mean * mean) + 1 / 12.0;
        return share * (Math.log(variance) - 2 * Math.log(share));
    }
}
