package org.roentgen.segment;

/**
 * Splits the values half-way between the means of the two classes (intermeans).
 * <p>t is the lowest bin with t ≤ (μ0 + μ1)/2 &lt; t + 1, μ the means of the values up to t and beyond.
 * <p>Ridler &amp; Calvard 1978, IEEE Trans. Syst. Man Cybern. 8(8):630–632, doi:10.1109/TSMC.1978.4310039. Several splits may
 * satisfy it; the lowest is the one their iteration reaches from the dark end.
 */
public final class IsoDataThreshold implements ThresholdMethod {

    @Override public String name() {
        return "IsoData";
    }

    @Override public double threshold(Histogram histogram) {
        histogram.requireTwoValues();
        double[] w = histogram.cumulative(bin -> 1), s = histogram.cumulative(bin -> bin);
        int last = w.length - 1, t = 0;
        while (t < last - 1 && (s[t] / w[t] + (s[last] - s[t]) / (w[last] - w[t])) / 2 >= t + 1) t++;
        return histogram.start(t + 1);
    }
}
