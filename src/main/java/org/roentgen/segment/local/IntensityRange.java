package org.roentgen.segment.local;

import java.util.Optional;

import net.imglib2.RandomAccessibleInterval;
import net.imglib2.type.BooleanType;
import net.imglib2.type.numeric.RealType;

import org.roentgen.image.Progress;
import org.roentgen.segment.ValueRange;

/** What counts as black and as white: 0 and 256 for 8-bit images in the literature. */
public final class IntensityRange {

    final double black, white;

    public IntensityRange(double black, double white) {
        if (!(black < white && white - black < Double.POSITIVE_INFINITY))
            throw new IllegalArgumentException("White must be greater than black, " + black + ", but is " + white + ". Give 0 and 256 for an 8-bit image.");
        this.black = black;
        this.white = white;
    }

    /** The smallest and the greatest finite value inside a mask; where these are equal, white is 1 more. */
    static IntensityRange of(RandomAccessibleInterval<? extends RealType<?>> image, Optional<? extends RandomAccessibleInterval<? extends BooleanType<?>>> mask,
            Progress progress) {
        ValueRange range = ValueRange.of(image, mask, progress);
        if (range.isEmpty()) return new IntensityRange(0, 1);
        return range.min() < range.max() ? new IntensityRange(range.min(), range.max()) : new IntensityRange(range.min(), range.min() + 1);
    }
}
