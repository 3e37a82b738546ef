package org.roentgen.segment;

/**
 * The valley between the two peaks of the smoothed histogram, see {@link TwoPeaks}.
 * <p>t is the lowest bin between the peaks, the first of them when several are equal. An error when smoothing does not leave
 * two peaks.
 * <p>Prewitt &amp; Mendelsohn 1966, Ann. N. Y. Acad. Sci. 128(3):1035–1053, doi:10.1111/j.1749-6632.1965.tb11715.x.
 */
public final class MinimumThreshold implements ThresholdMethod {

    @Override public String name() {
        return "Minimum";
    }

    @Override public int bins() {
        return SHAPE_BINS;
    }

    @Override public double threshold(Histogram histogram) {
        TwoPeaks peaks = new TwoPeaks(histogram, name());
        int valley = peaks.low;
        for (int i = peaks.low; i <= peaks.high; i++)
            if (peaks.height[i] < peaks.height[valley]) valley = i;
        return histogram.start(valley + 1);
    }
}
