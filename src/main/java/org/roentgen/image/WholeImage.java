package org.roentgen.image;

import java.util.ArrayList;
import java.util.List;

import net.imglib2.RandomAccessibleInterval;
import net.imglib2.type.numeric.RealType;

/**
 * Volumes, or single planes of them, as one block in memory: read and written on the threads of ImgLib2's {@code Parallelization} context.
 * <p><b>Memory</b> 4 bytes a voxel; at most 2³¹ − 1 voxels.
 */
public final class WholeImage {

    /** Rows that a thread reads or writes at once. */
    private static final int STRIP = 128;

    private WholeImage() { }

    /** All zero, of the size of an image, or of as many of its slices.
     * @throws IllegalArgumentException when it has too many voxels for one array */
    public static Block zeros(RandomAccessibleInterval<?> image, int slices) {
        int[] size = size(image, slices);
        return new Block(size[0], size[1], size[2]);
    }

    /** As above: all background. */
    public static IntBlock background(RandomAccessibleInterval<?> image, int slices) {
        int[] size = size(image, slices);
        return new IntBlock(size[0], size[1], size[2]);
    }

    private static int[] size(RandomAccessibleInterval<?> image, int slices) {
        long[] size = Axes.size(image);
        if (size[0] * size[1] * slices >= Integer.MAX_VALUE)
            throw new IllegalArgumentException("Image must have fewer than 2147483647 voxels to be worked on as a whole, but has " + size[0] * size[1] * slices
                + ". Crop it, or work slice by slice.");
        return new int[] {(int) size[0], (int) size[1], slices};
    }

    /** Some slices from z on, counted from 0. */
    public static Block read(RandomAccessibleInterval<? extends RealType<?>> image, int z, int slices) {
        Block block = zeros(image, slices);
        BlockReader reader = BlockReader.of(image, Boundary.NEAREST);
        InParallel.forEach(strips(block), strip -> reader.copy().readRows(block, strip[0], strip[2], strip[1], z + strip[2]));
        return block;
    }

    /** Some slices of a label image: what is below 1 or no number is 0, fractions are cut off. Labels are exact up to 2²⁴. */
    public static IntBlock readLabels(RandomAccessibleInterval<? extends RealType<?>> image, int z, int slices) {
        IntBlock labels = background(image, slices);
        BlockReader reader = BlockReader.of(image, Boundary.NEAREST);
        InParallel.forEach(strips(labels), strip -> {
            Block part = new Block(labels.nx, strip[1], 1);
            reader.copy().read(part, 0, strip[0], z + strip[2]);
            int first = labels.index(0, strip[0], strip[2]);
            for (int i = 0; i < part.size(); i++) labels.data[first + i] = part.data[i] >= 1 ? (int) part.data[i] : 0;
        });
        return labels;
    }

    /** Puts the block at slice z. */
    public static void write(Block block, RandomAccessibleInterval<? extends RealType<?>> image, int z) {
        BlockWriter writer = BlockWriter.of(image);
        InParallel.forEach(strips(block), strip -> writer.copy().writeRows(block, strip[0], strip[2], strip[1], z + strip[2]));
    }

    /** As above; the image's type must hold the labels. */
    public static void write(IntBlock block, RandomAccessibleInterval<? extends RealType<?>> image, int z) {
        BlockWriter writer = BlockWriter.of(image);
        InParallel.forEach(strips(block), strip -> {
            Block part = new Block(block.nx, strip[1], 1);
            int first = block.index(0, strip[0], strip[2]);
            for (int i = 0; i < part.size(); i++) part.data[i] = block.data[first + i];
            writer.copy().write(part, 0, strip[0], z + strip[2]);
        });
    }

    /** Some rows each: the first, how many, and their plane. */
    private static List<int[]> strips(Box block) {
        List<int[]> strips = new ArrayList<>();
        for (int z = 0; z < block.nz; z++)
            for (int y = 0; y < block.ny; y += STRIP) strips.add(new int[] {y, Math.min(STRIP, block.ny - y), z});
        return strips;
    }
}
