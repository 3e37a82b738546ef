package org.roentgen.segment;

import net.imglib2.RandomAccessibleInterval;
import net.imglib2.blocks.PrimitiveBlocks;
import net.imglib2.converter.Converters;
import net.imglib2.converter.RealFloatConverter;
import net.imglib2.type.BooleanType;
import net.imglib2.type.numeric.RealType;
import net.imglib2.type.numeric.real.FloatType;
import net.imglib2.util.Cast;

/** Reads boxes of an image as floats; one for each thread. */
final class Floats {

    private final PrimitiveBlocks<FloatType> blocks;

    Floats(RandomAccessibleInterval<?> image) {
        blocks = PrimitiveBlocks.of(view(image), PrimitiveBlocks.OnFallback.ACCEPT);
    }

    void read(long[] min, int[] size, float[] values) {
        blocks.copy(min, values, size);
    }

    private static <R extends RealType<R>, B extends BooleanType<B>> RandomAccessibleInterval<FloatType> view(RandomAccessibleInterval<?> image) {
        Object type = image.getType();
        if (type instanceof FloatType) return Cast.unchecked(image);
        if (type instanceof RealType) {
            RandomAccessibleInterval<R> real = Cast.unchecked(image);
            return Converters.convert(real, new RealFloatConverter<>(), new FloatType());
        }
        RandomAccessibleInterval<B> mask = Cast.unchecked(image);
        return Converters.convert(mask, (in, out) -> out.set(in.get() ? 1 : 0), new FloatType());
    }
}
