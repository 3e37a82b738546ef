package org.roentgen.filter;

import java.util.List;

import net.imglib2.RandomAccessibleInterval;
import net.imglib2.type.numeric.RealType;

import org.roentgen.image.TileRunner;

/**
 * Turns a volume (or, where the spacing is that of a plane, each plane of it) into one or more volumes. Immutable and thread-safe;
 * parameters are checked in the constructor.
 * <p>A {@link Filter} or {@link VectorFilter} computes each voxel from a bounded neighbourhood, a {@link WholeFilter} from all of the volume.
 */
public interface VolumeFilter {

    /** What the output values are, which decides the pixel type and what stands outside a mask. */
    enum Output {
        /** Some of the input's own values (median, maximum): the pixel type is kept; outside a mask the input stays. */
        INPUT_VALUES,
        /** Intensities between or near the input's (mean, Gaussian): float; outside a mask the input stays. */
        INTENSITIES,
        /** Another quantity (a derivative, a texture): float; 0 outside a mask. */
        OTHER,
        /** Yes (255) or no (0): 8-bit; no outside a mask. */
        MASK;

        /** Are the values of another kind than the input's? */
        public boolean isAnotherQuantity() {
            return this == OTHER || this == MASK;
        }
    }

    default Output output() {
        return Output.INTENSITIES;
    }

    /** What each output volume is called, such as {@code x}, {@code y}, {@code z}; one without a name unless said. */
    default List<String> names() {
        return List.of("");
    }

    /** How many slices on each side an output slice depends on; all of them unless said. */
    default int depth(double[] spacing) {
        return Integer.MAX_VALUE;
    }

    /**
     * Fills one volume for each of {@link #names}, with the runner's spacing, boundary, mask, threads and progress.
     * @throws IllegalArgumentException when the images do not suit
     * @throws java.util.concurrent.CancellationException when the progress is cancelled
     */
    void run(RandomAccessibleInterval<? extends RealType<?>> in, List<? extends RandomAccessibleInterval<? extends RealType<?>>> out, TileRunner runner);
}
