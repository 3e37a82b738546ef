package org.roentgen.segment;

import java.util.Arrays;
import java.util.function.IntToDoubleFunction;

/**
 * Splits the values by the entropies of Rényi of three orders, blended.
 * <p>t(α) maximises the sum over the two classes of ln Σ(p/P)^α / (1 − α), for α = ½, 1 (Shannon) and 2. With the three
 * sorted as t1 ≤ t2 ≤ t3 and ω = P(t3) − P(t1), the answer is
 * t1·(P(t1) + ω·β1/4) + t2·ω·β2/4 + t3·(1 − P(t3) + ω·β3/4), rounded down; β is (0, 1, 3) when only t1 and t2 are close,
 * (3, 1, 0) when only t2 and t3 are, and (1, 2, 1) otherwise. Close is 5 levels of 256: of the bins when there are more.
 * <p>Sahoo, Wilkins &amp; Yeager 1997, Pattern Recognit. 30(1):71–84, doi:10.1016/S0031-3203(96)00065-9.
 */
public final class RenyiEntropyThreshold implements ThresholdMethod {

    @Override public String name() {
        return "RenyiEntropy";
    }

    @Override public int bins() {
        return SHAPE_BINS;
    }

    @Override public double threshold(Histogram histogram) {
        int[] t = {split(histogram, 0.5), split(histogram, 1), split(histogram, 2)};
        Arrays.sort(t);
        double close = 5 * Math.max(1, histogram.bins() / 256.0);
        boolean low = t[1] - t[0] <= close, high = t[2] - t[1] <= close;
        double[] beta = low == high ? new double[] {1, 2, 1} : low ? new double[] {0, 1, 3} : new double[] {3, 1, 0};
        double[] w = histogram.cumulative(bin -> 1);
        double total = w[w.length - 1], first = w[t[0]] / total, third = w[t[2]] / total, omega = (third - first) / 4;
        double blend = t[0] * (first + omega * beta[0]) + t[1] * omega * beta[1] + t[2] * (1 - third + omega * beta[2]);
        return histogram.start((int) Math.floor(blend + 1e-9) + 1);       // equal t blend to t: forgive the rounding
    }

    private static int split(Histogram histogram, double order) {
        return histogram.bestSplitBin(entropy(histogram, order));
    }

    /** The sum of both classes' entropies of an order, for a split after a bin. */
    static IntToDoubleFunction entropy(Histogram histogram, double order) {
        double n = histogram.total();
        double[] w = histogram.cumulative(bin -> 1);
        double[] s = order == 1
            ? histogram.sums(bin -> -xLogX(histogram.count(bin) / n))
            : histogram.sums(bin -> Math.pow(histogram.count(bin) / n, order));
        double all = s[s.length - 1];
        return t -> {
            double p = w[t] / n, q = (n - w[t]) / n;
            if (order == 1) return s[t] / p + Math.log(p) + (all - s[t]) / q + Math.log(q);
            return (Math.log(s[t]) + Math.log(all - s[t]) - order * (Math.log(p) + Math.log(q))) / (1 - order);
        };
    }

    private static double xLogX(double x) {
        return x == 0 ? 0 : x * Math.log(x);
    }
}
