package org.roentgen.filter;

import java.util.List;
import java.util.Optional;

import org.roentgen.image.Block;
import org.roentgen.image.Boundary;
import org.roentgen.image.Progress;

/**
 * A {@link VolumeFilter} that needs the volume as a whole: iterations, transforms, reconstruction, hysteresis. Input and outputs are held as
 * floats in memory, at most 2³¹ − 1 voxels each. Outside a mask stands what {@link #output} says, whatever was computed there.
 */
public abstract class WholeFilter extends JointFilter {

    protected WholeFilter() {
        super("", List.of());
    }

    /**
     * Computes the outputs, which are zero before. Uses the threads of ImgLib2's {@code Parallelization} context; the result does not depend
     * on their number.
     * @param in may be used as scratch space
     * @param mask not 0 inside; empty where all voxels are inside. What is outside may be looked at or not
     */
    protected abstract void apply(Block in, Block[] out, double[] spacing, Boundary boundary, Optional<Block> mask, Progress progress);

    @Override protected final void apply(List<Block> in, Block[] out, double[] spacing, Boundary boundary, Optional<Block> mask, Progress progress) {
        apply(in.get(0), out, spacing, boundary, mask, progress);
    }
}
