package org.roentgen.segment;

/**
 * Finds the value that separates objects from background in a histogram. Immutable and thread-safe.
 * <p>A voxel is kept when its value is ≥ the threshold, here and everywhere in Roentgen. Peers that keep values &gt; t
 * (scikit-image, OpenCV) or name the last background level (ImageJ's {@code AutoThresholder}) find the same objects with
 * t one level lower. A method that names a last background bin t therefore returns the lowest value of bin t + 1.
 * <p>All methods need at least two different values. A new method is one class and one line in {@link ThresholdMethods}.
 */
public interface ThresholdMethod {

    /** Bins over the range of real-valued data for methods that do not depend on the width of a bin. */
    int FINE_BINS = 1 << 16;

    /** Bins over the range of real-valued data for methods that read the shape of the histogram and need full bins. */
    int SHAPE_BINS = 256;

    /** The name users choose by. */
    String name();

    /** @throws IllegalArgumentException when the histogram has fewer than two different values, or no answer by this method */
    double threshold(Histogram histogram);

    /** How many bins real-valued data are counted in; whole numbers always have a bin each. */
    default int bins() {
        return FINE_BINS;
    }
}
