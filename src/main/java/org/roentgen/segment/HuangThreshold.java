package org.roentgen.segment;

import java.util.stream.IntStream;

/**
 * Splits the values so that the image is least fuzzy: each voxel as sure of its class as can be.
 * <p>t minimises Σ h(x)·S(m(x)), with the membership m(x) = 1 / (1 + |x − μ|/C) to the class mean μ (values up to t, or
 * beyond), C the range of the values, and Shannon's S(m) = −m ln m − (1 − m) ln(1 − m).
 * <p><b>Cost</b> O(bins²): about 10 ms for 4096 bins, seconds for 65536.
 * <p>Huang &amp; Wang 1995, Pattern Recognit. 28(1):41–51, doi:10.1016/0031-3203(94)E0043-K. Choice: μ is rounded to a whole bin.
 */
public final class HuangThreshold implements ThresholdMethod {

    @Override public String name() {
        return "Huang";
    }

    @Override public int bins() {
        return 4096;
    }

    @Override public double threshold(Histogram histogram) {
        histogram.requireTwoValues();
        int last = histogram.bins() - 1;
        double[] fuzziness = fuzziness(last), h = IntStream.rangeClosed(0, last).mapToDouble(histogram::count).toArray();
        double[] w = histogram.cumulative(bin -> 1), s = histogram.cumulative(bin -> bin);
        return histogram.bestSplit(t -> {
            int below = (int) Math.round(s[t] / w[t]), above = (int) Math.round((s[last] - s[t]) / (w[last] - w[t]));
            return -sum(h, 0, t, below, fuzziness) - sum(h, t + 1, last, above, fuzziness);
        });
    }

    /** S by the distance from the mean, in bins; 0 at the mean itself, where membership is certain. */
    private static double[] fuzziness(int range) {
        double[] fuzziness = new double[range + 1];
        for (int distance = 1; distance <= range; distance++) {
            double m = 1 / (1 + distance / (double) range);
            fuzziness[distance] = -m * Math.log(m) - (1 - m) * Math.log(1 - m);
        }
        return fuzziness;
    }

    private static double sum(double[] h, int from, int to, int mean, double[] fuzziness) {
        double sum = 0;
        for (int i = from; i <= mean; i++) sum += h[i] * fuzziness[mean - i];
        for (int i = mean + 1; i <= to; i++) sum += h[i] * fuzziness[i - mean];
        return sum;
    }
}
