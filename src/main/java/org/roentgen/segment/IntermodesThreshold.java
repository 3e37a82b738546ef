package org.roentgen.segment;

/**
 * Half-way between the two peaks of the smoothed histogram, see {@link TwoPeaks}.
 * <p>t = ⌊(j + k)/2⌋ with j and k the bins of the peaks. An error when smoothing does not leave two peaks.
 * <p>Prewitt &amp; Mendelsohn 1966, Ann. N. Y. Acad. Sci. 128(3):1035–1053, doi:10.1111/j.1749-6632.1965.tb11715.x.
 */
public final class IntermodesThreshold implements ThresholdMethod {

    @Override public String name() {
        return "Intermodes";
    }

    @Override public int bins() {
        return SHAPE_BINS;
    }

    @Override public double threshold(Histogram histogram) {
        TwoPeaks peaks = new TwoPeaks(histogram, name());
        return histogram.start((peaks.low + peaks.high) / 2 + 1);
    }
}
