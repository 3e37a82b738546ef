package org.roentgen.segment;

/**
 * Keeps a given share of the voxels, the brightest ones (p-tile).
 * <p>t is the bin whose cumulative share is closest to the percentile of background; the lower one when two are.
 * <p>Doyle 1962, J. ACM 9(2):259–267, doi:10.1145/321119.321123.
 */
public final class PercentileThreshold implements ThresholdMethod {

    private final double percentile;

    /** @param percentile the share of background in percent, greater than 0 and less than 100 */
    public PercentileThreshold(double percentile) {
        if (!(percentile > 0 && percentile < 100))
            throw new IllegalArgumentException("Percentile must be between 0 and 100, both excluded, but is " + percentile
                + ". 50 keeps the brighter half.");
        this.percentile = percentile;
    }

    @Override public String name() {
        return "Percentile";
    }

    @Override public double threshold(Histogram histogram) {
        return histogram.splitAtShare(percentile / 100);
    }
}
