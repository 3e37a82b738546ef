package org.roentgen.segment;

/**
 * The mean of all values.
 * <p>Glasbey 1993, CVGIP Graph. Models Image Process. 55(6):532–537, doi:10.1006/cgip.1993.1040. Exact for whole numbers,
 * within half a bin (range/131072) for real values. Of a constant image everything is kept.
 */
public final class MeanThreshold implements ThresholdMethod {

    @Override public String name() {
        return "Mean";
    }

    @Override public double threshold(Histogram histogram) {
        return histogram.meanOf(histogram::value);
    }
}
