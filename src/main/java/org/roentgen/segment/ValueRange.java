package org.roentgen.segment;

import java.util.Optional;

import net.imglib2.RandomAccessibleInterval;
import net.imglib2.type.BooleanType;
import net.imglib2.type.numeric.RealType;

import org.roentgen.image.Block;
import org.roentgen.image.Progress;

/** The smallest and the greatest finite value, and whether all finite values are whole numbers. */
public final class ValueRange {

    float min = Float.POSITIVE_INFINITY, max = Float.NEGATIVE_INFINITY;
    boolean whole = true;

    ValueRange() { }

    /** Of the voxels inside a mask; on all threads. */
    public static ValueRange of(RandomAccessibleInterval<? extends RealType<?>> image,
            Optional<? extends RandomAccessibleInterval<? extends BooleanType<?>>> mask, Progress progress) {
        return Histogram.rangeOf(new Strips(image, mask), progress);
    }

    /** Infinite where there is no finite value. */
    public float min() {
        return min;
    }

    public float max() {
        return max;
    }

    void include(Block block) {
        float[] values = block.data;
        int size = block.size();
        float low = Float.POSITIVE_INFINITY, high = Float.NEGATIVE_INFINITY;
        for (int i = 0; i < size; i++) {                     // branches beat Math.min here: they are predicted, and skip NaN
            float value = values[i];
            if (value < low) low = value;
            if (value > high) high = value;
        }
        if (low == Float.NEGATIVE_INFINITY || high == Float.POSITIVE_INFINITY) includeFinite(values, size);
        else include(low, high);
        whole = whole && isWhole(values, size);
    }

    ValueRange include(ValueRange other) {
        include(other.min, other.max);
        whole = whole && other.whole;
        return this;
    }

    public boolean isEmpty() {
        return min > max;
    }

    Binning binning(int bins) {
        return whole && (double) max - min < Binning.MAX_LEVELS ? Binning.levels(min, max) : Binning.range(min, max, bins);
    }

    private void include(float low, float high) {
        min = Math.min(min, low);
        max = Math.max(max, high);
    }

    private void includeFinite(float[] values, int size) {
        for (int i = 0; i < size; i++)
            if (Math.abs(values[i]) <= Float.MAX_VALUE) include(values[i], values[i]);
    }

    private static boolean isWhole(float[] values, int size) {
        for (int i = 0; i < size; i++) {
            float value = values[i];
            if (value != (int) value && Math.abs(value) <= Float.MAX_VALUE) return false;
        }
        return true;
    }
}
