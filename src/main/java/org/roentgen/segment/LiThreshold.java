package org.roentgen.segment;

/**
 * Splits the values so that the two-valued image of class means tells most about the image (minimum cross entropy).
 * <p>t is a fixed point of t = (μ1 − μ0) / (ln μ1 − ln μ0), with μ the means of the values below t and from t up, reached
 * from the mean of all. Values are counted from the smallest one, because logarithms need positive values and HU are not.
 * <p>Li &amp; Tam 1998, Pattern Recognit. Lett. 19(8):771–776, doi:10.1016/S0167-8655(98)00057-9; criterion of Li &amp; Lee 1993,
 * Pattern Recognit. 26(4):617–625, doi:10.1016/0031-3203(93)90115-D.
 */
public final class LiThreshold implements ThresholdMethod {

    @Override public String name() {
        return "Li";
    }

    @Override public double threshold(Histogram histogram) {
        histogram.requireTwoValues();
        double origin = histogram.start(0), step = (histogram.value(histogram.bins() - 1) - histogram.value(0)) / (histogram.bins() - 1);
        double offset = (histogram.value(0) - origin) / step;
        double[] w = histogram.cumulative(bin -> 1), s = histogram.cumulative(bin -> bin + offset);
        double total = w[w.length - 1], sum = s[s.length - 1];
        double t = sum / total;
        for (int split = lastBelow(t - offset), last = -1; split != last; ) {
            double below = s[split] / w[split], above = (sum - s[split]) / (total - w[split]);
            if (below == 0) return histogram.start(1);
            t = (above - below) / (Math.log(above) - Math.log(below));
            last = split;
            split = lastBelow(t - offset);
        }
        return origin + t * step;
    }

    /** The last bin whose value is below t. */
    private static int lastBelow(double t) {
        return (int) Math.ceil(t) - 1;
    }
}
