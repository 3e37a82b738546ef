package org.roentgen.segment;

/**
 * Splits the values so that the two classes lie as far apart as possible.
 * <p>t maximises the between-class variance σB² = w0·w1·(μ0 − μ1)², with w the weights and μ the means of the values up to
 * t and beyond; the lowest t when several do.
 * <p>Otsu 1979, IEEE Trans. Syst. Man Cybern. 9(1):62–66, doi:10.1109/TSMC.1979.4310076.
 */
public final class OtsuThreshold implements ThresholdMethod {

    @Override public String name() {
        return "Otsu";
    }

    @Override public double threshold(Histogram histogram) {
        double[] w = histogram.cumulative(bin -> 1), s = histogram.cumulative(bin -> bin);
        double total = w[w.length - 1], sum = s[s.length - 1];
        return histogram.bestSplit(t -> {
            double difference = s[t] / w[t] - (sum - s[t]) / (total - w[t]);
            return w[t] * (total - w[t]) * difference * difference;
        });
    }
}
