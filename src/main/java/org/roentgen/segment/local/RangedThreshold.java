package org.roentgen.segment.local;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

import net.imglib2.RandomAccessibleInterval;
import net.imglib2.type.BooleanType;
import net.imglib2.type.numeric.RealType;
import net.imglib2.view.Views;

import org.roentgen.filter.VolumeFilter;
import org.roentgen.image.Progress;
import org.roentgen.image.Spacing;
import org.roentgen.image.TileRunner;

/**
 * A {@link LocalThreshold} whose black and white are the smallest and the greatest finite value inside the mask: of the volume, or of each plane of a
 * stack on its own. A volume of one value has white 1 above it. One more pass over the image, without a copy.
 */
public final class RangedThreshold implements VolumeFilter {

    private final Function<IntensityRange, LocalThreshold> threshold;
    private final Output output;

    public RangedThreshold(Function<IntensityRange, LocalThreshold> threshold) {
        this.threshold = threshold;
        output = threshold.apply(new IntensityRange(0, 1)).output();            // also checks the other parameters
    }

    @Override public Output output() {
        return output;
    }

    @Override public void run(RandomAccessibleInterval<? extends RealType<?>> in, List<? extends RandomAccessibleInterval<? extends RealType<?>>> out,
            TileRunner runner) {
        runner.check(in, out, names().size());
        if (in.numDimensions() < 3 || !Spacing.isPlane(runner.spacing())) {
            runOne(in, out, runner);
            return;
        }
        for (long z = 0; z < in.dimension(2); z++) {
            long slice = z;
            Progress part = runner.progress().part((double) z / in.dimension(2), (z + 1.0) / in.dimension(2));
            TileRunner alone = runner.progress(part);
            Optional<? extends RandomAccessibleInterval<? extends BooleanType<?>>> mask = runner.mask();
            if (mask.isPresent()) alone = alone.mask(slice(mask.get(), z), 0);
            runOne(slice(in, z), out.stream().map(o -> slice(o, slice)).collect(Collectors.toList()), alone);
        }
    }

    private void runOne(RandomAccessibleInterval<? extends RealType<?>> in, List<? extends RandomAccessibleInterval<? extends RealType<?>>> out, TileRunner runner) {
        IntensityRange range = IntensityRange.of(in, runner.mask(), runner.progress().part(0, 0.1));
        threshold.apply(range).run(in, out, runner.progress(runner.progress().part(0.1, 1)));
    }

    private static <T> RandomAccessibleInterval<T> slice(RandomAccessibleInterval<T> volume, long z) {
        long at = volume.min(2) + z;
        return Views.interval(volume, new long[] {volume.min(0), volume.min(1), at}, new long[] {volume.max(0), volume.max(1), at});
    }
}
