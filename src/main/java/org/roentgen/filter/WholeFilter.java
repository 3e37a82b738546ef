package org.roentgen.filter;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import net.imglib2.RandomAccessibleInterval;
import net.imglib2.type.numeric.RealType;

import org.roentgen.image.Block;
import org.roentgen.image.BlockReader;
import org.roentgen.image.BlockWriter;
import org.roentgen.image.Boundary;
import org.roentgen.image.InParallel;
import org.roentgen.image.Progress;
import org.roentgen.image.Spacing;
import org.roentgen.image.TileRunner;

/**
 * A {@link VolumeFilter} that needs the volume as a whole: iterations, transforms, reconstruction, hysteresis. Input and outputs are held as
 * floats in memory, at most 2³¹ − 1 voxels each. Outside a mask stands what {@link #output} says, whatever was computed there.
 */
public abstract class WholeFilter implements VolumeFilter {

    private static final int STRIP = 128;

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
        for (int i = 0; i < outputs.length; i++) write(outputs[i], out.get(i), z);
    }

    private static void replaceOutside(Block mask, Block block, Block outside) {
        for (int i = 0; i < block.size(); i++) if (mask.data[i] == 0) block.data[i] = outside.data[i];
    }

    private static Block read(RandomAccessibleInterval<? extends RealType<?>> image, Boundary boundary, long[] size, int z) {
        Block block = block(size);
        BlockReader reader = BlockReader.of(image, boundary);
        InParallel.forEach(strips(block), strip -> {
            Block part = new Block(block.nx, strip[1], 1);
            reader.copy().read(part, 0, strip[0], z + strip[2]);
            System.arraycopy(part.data, 0, block.data, block.index(0, strip[0], strip[2]), part.size());
        });
        return block;
    }

    private static void write(Block block, RandomAccessibleInterval<? extends RealType<?>> image, int z) {
        BlockWriter writer = BlockWriter.of(image);
        InParallel.forEach(strips(block), strip -> {
            Block part = new Block(block.nx, strip[1], 1);
            System.arraycopy(block.data, block.index(0, strip[0], strip[2]), part.data, 0, part.size());
            writer.copy().write(part, 0, strip[0], z + strip[2]);
        });
    }

    /** Some rows each: the first, how many, and their plane. */
    private static List<int[]> strips(Block block) {
        List<int[]> strips = new ArrayList<>();
        for (int z = 0; z < block.nz; z++)
            for (int y = 0; y < block.ny; y += STRIP) strips.add(new int[] {y, Math.min(STRIP, block.ny - y), z});
        return strips;
    }

    private static Block block(long[] size) {
        if (size[0] * size[1] * size[2] >= Integer.MAX_VALUE)
            throw new IllegalArgumentException("Image must have fewer than 2147483647 voxels for this filter, but has " + size[0] * size[1] * size[2]
                + ". Crop it, or work slice by slice.");
        return new Block((int) size[0], (int) size[1], (int) size[2]);
    }
}
