package org.roentgen.segment;

/**
 * Splits the values so that a two-valued image with the same shares keeps the first three moments.
 * <p>For values with skewness g the dark share is p0 = (1 + g / √(g² + 4)) / 2, which is the closed solution of the four
 * equations of the paper in standardised values; t is the bin whose cumulative share is closest to p0.
 * <p>Tsai 1985, Comput. Vis. Graph. Image Process. 29(3):377–393, doi:10.1016/0734-189X(85)90133-1.
 */
public final class MomentsThreshold implements ThresholdMethod {

    @Override public String name() {
        return "Moments";
    }

    @Override public double threshold(Histogram histogram) {
        histogram.requireTwoValues();
        double mean = histogram.meanOf(bin -> bin);
        double variance = histogram.meanOf(bin -> (bin - mean) * (bin - mean));
        double skewness = histogram.meanOf(bin -> Math.pow(bin - mean, 3)) / Math.pow(variance, 1.5);
        return histogram.splitAtShare((1 + skewness / Math.sqrt(skewness * skewness + 4)) / 2);
    }
}
