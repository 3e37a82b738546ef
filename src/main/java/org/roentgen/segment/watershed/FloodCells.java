package org.roentgen.segment.watershed;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.IntConsumer;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import org.roentgen.image.Block;
import org.roentgen.image.InParallel;
import org.roentgen.image.IntBlock;

/** Level (above) and label (below) of each voxel in one number, so that looking at a neighbour costs one access; with a frame that no water enters. */
final class FloodCells {

    static final int FREE = 0, OUTSIDE = -1, LINE = -2;
    private static final long LABEL = 0xffffffffL;

    final Bricks bricks;
    final long[] cell;

    FloodCells(Block relief, IntBlock markers, Optional<Block> mask) {
        bricks = new Bricks(relief.nx, relief.ny, relief.nz);
        cell = new long[bricks.length];
        Arrays.fill(cell, OUTSIDE);
        eachSlice(z -> {
            for (int y = 0; y < bricks.ny; y++) fill(y, z, relief, markers, mask);
        });
    }

    private void fill(int y, int z, Block relief, IntBlock markers, Optional<Block> mask) {
        int row = bricks.row(y, z), i = relief.index(0, y, z);
        for (int x = 0; x < bricks.nx; x++, i++)
            if (!mask.isPresent() || mask.get().data[i] != 0)
                cell[row + bricks.inRow(x)] = (long) LevelQueue.level(relief.data[i]) << 32 | Math.max(FREE, markers.data[i]);
    }

    private void eachSlice(IntConsumer work) {
        List<Integer> slices = IntStream.range(0, bricks.nz).boxed().collect(Collectors.toList());
        InParallel.forEach(slices, work::accept);
    }

    int label(int i) {
        return (int) cell[i];
    }

    int level(int i) {
        return (int) (cell[i] >> 32);
    }

    void setLabel(int i, int label) {
        cell[i] = cell[i] & ~LABEL | label & LABEL;
    }

    /** In image units. */
    double distance(int a, int b, double[] spacing) {
        double dx = (bricks.x(a) - bricks.x(b)) * spacing[0], dy = (bricks.y(a) - bricks.y(b)) * spacing[1];
        double dz = bricks.nz == 1 ? 0 : (bricks.z(a) - bricks.z(b)) * spacing[2];
        return Math.sqrt(dx * dx + dy * dy + dz * dz);
    }

    /** Lines and what is outside are 0. */
    IntBlock labels() {
        IntBlock labels = new IntBlock(bricks.nx, bricks.ny, bricks.nz);
        eachSlice(z -> {
            for (int y = 0; y < bricks.ny; y++) {
                int row = bricks.row(y, z), o = labels.index(0, y, z);
                for (int x = 0; x < bricks.nx; x++) labels.data[o + x] = Math.max(0, label(row + bricks.inRow(x)));
            }
        });
        return labels;
    }
}
