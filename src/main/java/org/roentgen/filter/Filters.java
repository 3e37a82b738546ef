package org.roentgen.filter;

import java.util.ArrayList;
import java.util.List;

import net.imglib2.RandomAccessibleInterval;
import net.imglib2.img.Img;
import net.imglib2.img.array.ArrayImgs;
import net.imglib2.img.planar.PlanarImgs;
import net.imglib2.type.BooleanType;
import net.imglib2.type.numeric.RealType;
import net.imglib2.type.numeric.real.FloatType;
import net.imglib2.util.Intervals;
import org.roentgen.image.TileRunner;

/** One call from an image to a filtered float image; {@link TileRunner} has everything between. */
public final class Filters {

    private Filters() { }

    /** Filters with mirrored edges; the spacing along each axis, in image units. */
    public static Img<FloatType> apply(VolumeFilter filter, RandomAccessibleInterval<? extends RealType<?>> image, double... spacing) {
        double[] three = {spacing[0], spacing[1], spacing.length > 2 ? spacing[2] : Double.POSITIVE_INFINITY};
        return apply(filter, image, new TileRunner(three));
    }

    /** Filters into a new float image: the first output. */
    public static Img<FloatType> apply(VolumeFilter filter, RandomAccessibleInterval<? extends RealType<?>> image, TileRunner runner) {
        return applyAll(filter, image, runner).get(0);
    }

    /** Filters into new float images, one for each output. */
    public static List<Img<FloatType>> applyAll(VolumeFilter filter, RandomAccessibleInterval<? extends RealType<?>> image, TileRunner runner) {
        List<Img<FloatType>> results = new ArrayList<>();
        for (int i = 0; i < filter.names().size(); i++) results.add(floats(image.dimensionsAsLongArray()));
        filter.run(image, results, runner);
        return results;
    }

    /** Limits a run to a mask, with what stands outside it by the filter's {@link VolumeFilter.Output}. */
    public static TileRunner inside(RandomAccessibleInterval<? extends BooleanType<?>> mask, VolumeFilter filter, TileRunner runner) {
        return filter.output().isAnotherQuantity() ? runner.mask(mask, 0) : runner.mask(mask);
    }

    /** One array, or one for each plane where an image is too large for that. */
    private static Img<FloatType> floats(long[] size) {
        return Intervals.numElements(size) < Integer.MAX_VALUE - 8 ? ArrayImgs.floats(size) : PlanarImgs.floats(size);
    }
}
