package org.roentgen.image;

import java.util.Collections;
import java.util.List;
import java.util.Optional;

import net.imglib2.RandomAccessibleInterval;
import net.imglib2.img.array.ArrayImgs;
import net.imglib2.img.planar.PlanarImgs;
import net.imglib2.type.numeric.RealType;
import net.imglib2.type.numeric.real.FloatType;
import net.imglib2.util.Intervals;

/**
 * Runs the passes of a {@link SeparableOperation} one after the other. Each works on whole lines along its axis, so that
 * a tile reads nothing that another tile writes, and a pass may replace its input.
 */
final class AxisByAxis {

    private final TileRunner settings;
    private final double[] spacing;

    AxisByAxis(TileRunner settings, double[] spacing) {
        this.settings = settings;
        this.spacing = spacing;
    }

    void run(List<BlockOperation> passes, RandomAccessibleInterval<? extends RealType<?>> in,
            RandomAccessibleInterval<? extends RealType<?>> out) {
        RandomAccessibleInterval<? extends RealType<?>> between = keepsFloats(out) ? out : floats(in.dimensionsAsLongArray());
        int last = passes.size() - 1;
        for (int i = 0; i <= last; i++) {
            TileRunner part = settings.progress(settings.progress.part((double) i / passes.size(), (i + 1.0) / passes.size()));
            part = i < last ? part.withoutMask() : part;
            BlockOperation pass = passes.get(i);
            new TileJob(part, pass, spacing, grid(pass, in), i == 0 ? in : between, in,
                Collections.singletonList(i == last ? out : between), Optional.empty()).run();
        }
    }

    private TileGrid grid(BlockOperation pass, RandomAccessibleInterval<?> image) {
        int[] reach = TileRunner.reach(pass, spacing);
        int axis = reach[2] > 0 ? 2 : reach[1] > 0 ? 1 : 0;
        return TileGrid.ofLines(Axes.size(image), axis, reach[axis], Spacing.isPlane(spacing));
    }

    private static boolean keepsFloats(RandomAccessibleInterval<? extends RealType<?>> image) {
        return image.getType() instanceof FloatType && !Calibration.isView(image);
    }

    private static RandomAccessibleInterval<FloatType> floats(long[] size) {
        return Intervals.numElements(size) < Integer.MAX_VALUE - 8 ? ArrayImgs.floats(size) : PlanarImgs.floats(size);
    }
}
