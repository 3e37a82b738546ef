package org.roentgen.filter;

import java.util.List;
import java.util.Optional;

import net.imglib2.RandomAccessibleInterval;
import net.imglib2.type.numeric.RealType;

import org.roentgen.image.Block;
import org.roentgen.image.BlockReader;
import org.roentgen.image.BlockWriter;
import org.roentgen.image.Boundary;
import org.roentgen.image.Progress;
import org.roentgen.image.Spacing;
import org.roentgen.image.TileRunner;

/**
 * A {@link VolumeFilter} that needs the volume as a whole: iterations, transforms, reconstruction, hysteresis. Input and outputs are held as
 * floats in memory, at most 2³¹ − 1 voxels each. Outside a mask stands what {@link #output} says, whatever was computed there.
 */
public abstract class WholeFilter implements VolumeFilter {

    /**
     * Computes the outputs, which are zero before. Uses the threads of ImgLib2's {@code Parallelization} context; the result does not depend
     * on their number.
     * @param in may be used as scratch space
     * @param mask not 0 inside; empty where all voxels are inside. What is outside may be looked at or not
     */
    protected abstract void apply(Block in, Block[] out, double[] spacing, Boundary boundary, Optional<Block> mask, Progress progress);

    @Override public final void run(RandomAccessibleInterval<? extends RealType<?>> in,
            List<? extends RandomAccessibleInterval<? extends RealType<?>>> out, TileRunner runner) {
        runner.check(in, out, names().size());
        double[] spacing = in.numDimensions() < 3 ? Spacing.ofPlane(runner.spacing()[0], runner.spacing()[1]) : runner.spacing();
        long[] size = {in.dimension(0), in.numDimensions() > 1 ? in.dimension(1) : 1, in.numDimensions() > 2 ? in.dimension(2) : 1};
        int parts = Spacing.isPlane(spacing) ? (int) size[2] : 1;
        for (int z = 0; z < parts; z++) {
            runner.progress().checkCancelled();
            Progress part = runner.progress().part((double) z / parts, (z + 1.0) / parts);
            run(in, out, runner, spacing, new long[] {size[0], size[1], parts > 1 ? 1 : size[2]}, z, part);
        }
        runner.progress().done(1);
    }

    private void run(RandomAccessibleInterval<? extends RealType<?>> in, List<? extends RandomAccessibleInterval<? extends RealType<?>>> out,
            TileRunner runner, double[] spacing, long[] size, int z, Progress progress) {
        Block input = read(in, runner.boundary(), size, z);
        Optional<Block> mask = runner.mask().map(m -> read(m, Boundary.ZERO, size, z));
        Block[] outputs = new Block[names().size()];
        for (int i = 0; i < outputs.length; i++) outputs[i] = block(size);
        apply(input, outputs, spacing, runner.boundary(), mask, progress);
        if (mask.isPresent()) {
            Block outside = output().isAnotherQuantity() ? block(size) : read(in, runner.boundary(), size, z);
            for (Block o : outputs) replaceOutside(mask.get(), o, outside);
        }
        for (int i = 0; i < outputs.length; i++) BlockWriter.of(out.get(i)).write(outputs[i], 0, 0, z);
    }

    private static void replaceOutside(Block mask, Block block, Block outside) {
        for (int i = 0; i < block.size(); i++) if (mask.data[i] == 0) block.data[i] = outside.data[i];
    }

    private static Block read(RandomAccessibleInterval<? extends RealType<?>> image, Boundary boundary, long[] size, int z) {
        Block block = block(size);
        BlockReader.of(image, boundary).read(block, 0, 0, z);
        return block;
    }

    private static Block block(long[] size) {
        if (size[0] * size[1] * size[2] >= Integer.MAX_VALUE)
            throw new IllegalArgumentException("Image must have fewer than 2147483647 voxels for this filter, but has " + size[0] * size[1] * size[2]
                + ". Crop it, or work slice by slice.");
        return new Block((int) size[0], (int) size[1], (int) size[2]);
    }
}
