package org.roentgen.segment;

import java.util.Optional;

import net.imglib2.RandomAccessibleInterval;
import net.imglib2.type.BooleanType;
import net.imglib2.type.numeric.RealType;
import net.imglib2.type.numeric.integer.UnsignedByteType;

import org.roentgen.image.Axes;
import org.roentgen.image.BlockWriter;
import org.roentgen.image.Progress;

/**
 * Marks the voxels of an image that lie in a range of values: 255 there, 0 elsewhere.
 * <p>Kept when lower ≤ value ≤ upper, in calibrated units. An automatic range is [threshold, ∞), the threshold found in the
 * whole stack or in each slice by itself, from the voxels inside the mask; a slice whose voxels there have fewer than two
 * different values has nothing to separate and stays 0.
 * <p><b>Dimensions</b> 2-D or 3-D.  <b>Output</b> 0 outside the mask and at NaN.  <b>Cost</b> three passes over the image
 * (one for a given range), no copy of it.
 */
public final class ImageThreshold {

    private final double lower, upper;
    private final Optional<ThresholdMethod> method;
    private final boolean eachSlice;

    private ImageThreshold(double lower, double upper, Optional<ThresholdMethod> method, boolean eachSlice) {
        this.lower = lower;
        this.upper = upper;
        this.method = method;
        this.eachSlice = eachSlice;
    }

    /** Infinite limits leave a side open. */
    public static ImageThreshold range(double lower, double upper) {
        if (!(lower <= upper))
            throw new IllegalArgumentException("Lower threshold must be at most the upper one, " + upper + ", but is " + lower
                + ". Swap them.");
        return new ImageThreshold(lower, upper, Optional.empty(), false);
    }

    public static ImageThreshold automatic(ThresholdMethod method) {
        return new ImageThreshold(Double.NaN, Double.POSITIVE_INFINITY, Optional.of(method), false);
    }

    public static ImageThreshold automaticEachSlice(ThresholdMethod method) {
        return new ImageThreshold(Double.NaN, Double.POSITIVE_INFINITY, Optional.of(method), true);
    }

    /**
     * Writes the mask and returns the lower limit: one, or one per slice (NaN where there was nothing to separate).
     * @param out of the image's size
     */
    public double[] apply(RandomAccessibleInterval<? extends RealType<?>> image,
            Optional<? extends RandomAccessibleInterval<? extends BooleanType<?>>> mask, RandomAccessibleInterval<UnsignedByteType> out, Progress progress) {
        Axes.checkSameSize("Output", out, image);
        Strips strips = new Strips(image, mask);
        if (!eachSlice) return new double[] {apply(strips, out, progress)};
        double[] thresholds = new double[strips.planes()];
        for (int z = 0; z < thresholds.length; z++)
            thresholds[z] = applyToSlice(strips.plane(z), out, progress.part(z / (double) thresholds.length, (z + 1.0) / thresholds.length));
        return thresholds;
    }

    private double apply(Strips strips, RandomAccessibleInterval<UnsignedByteType> out, Progress progress) {
        if (!method.isPresent()) return mark(strips, lower, out, progress);
        Histogram histogram = Histogram.of(strips, method.get().bins(), progress.part(0, 0.6));
        return mark(strips, method.get().threshold(histogram), out, progress.part(0.6, 1));
    }

    private double applyToSlice(Strips slice, RandomAccessibleInterval<UnsignedByteType> out, Progress progress) {
        ValueRange range = Histogram.rangeOf(slice, progress.part(0, 0.3));
        if (!(range.min < range.max)) return mark(slice, Double.NaN, out, progress.part(0.3, 1));
        Histogram histogram = Histogram.of(slice, range.binning(method.get().bins()), progress.part(0.3, 0.6));
        return mark(slice, method.get().threshold(histogram), out, progress.part(0.6, 1));
    }

    private double mark(Strips strips, double threshold, RandomAccessibleInterval<UnsignedByteType> out, Progress progress) {
        BlockWriter shared = BlockWriter.of(out);
        strips.collect(shared::copy, (writer, strip) -> {
            float[] values = strip.block.data;
            for (int i = 0; i < strip.block.size(); i++) values[i] = values[i] >= threshold && values[i] <= upper ? 255 : 0;
            writer.write(strip.block, 0, strip.y, strip.z);
        }, progress);
        return threshold;
    }
}
