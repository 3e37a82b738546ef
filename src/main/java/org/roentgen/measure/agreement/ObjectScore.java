package org.roentgen.measure.agreement;

import java.util.stream.IntStream;

/**
 * How well objects were found. A found and a true object match at a threshold τ when their intersection over union is at least τ, each object once at most, with as
 * many matches m as can be. Average precision in the sense of instance segmentation, where objects have no confidence: m / (m + false + missed). Panoptic quality: Σ
 * IoU / (m + (false + missed) / 2) over the matches with IoU &gt; 1/2, which are unique; it is segmentation quality Σ IoU / m times recognition quality m / (m +
 * (false + missed) / 2). NaN where there is nothing to match.
 * <p>Caicedo et al. 2019, Nat. Methods 16:1247–1253, doi:10.1038/s41592-019-0612-7; Kirillov et al. 2019, CVPR, doi:10.1109/CVPR.2019.00963.
 */
final class ObjectScore {

    final long found, truth;
    private final long[] matched;                              // by threshold
    private final long panoptic;
    private final double overlap;                              // Σ IoU of the panoptic matches

    ObjectScore(long found, long truth, long[] matched, long panoptic, double overlap) {
        this.found = found;
        this.truth = truth;
        this.matched = matched;
        this.panoptic = panoptic;
        this.overlap = overlap;
    }

    /** Of both together, with the same thresholds. */
    ObjectScore plus(ObjectScore other) {
        long[] sum = IntStream.range(0, matched.length).mapToLong(i -> matched[i] + other.matched[i]).toArray();
        return new ObjectScore(found + other.found, truth + other.truth, sum, panoptic + other.panoptic, overlap + other.overlap);
    }

    double averagePrecision(int threshold) {
        return (double) matched[threshold] / (found + truth - matched[threshold]);
    }

    /** Over the thresholds. */
    double meanAveragePrecision() {
        return IntStream.range(0, matched.length).mapToDouble(this::averagePrecision).average().orElse(Double.NaN);
    }

    double panopticQuality() {
        return 2 * overlap / (found + truth);
    }

    double segmentationQuality() {
        return overlap / panoptic;
    }

    double recognitionQuality() {
        return 2.0 * panoptic / (found + truth);
    }
}
