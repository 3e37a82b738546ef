package org.roentgen.filter.variational;

import java.util.Arrays;
import java.util.function.IntConsumer;
import java.util.function.Supplier;

import org.roentgen.image.Block;
import org.roentgen.image.InParallel;

/**
 * The rows of a volume that is one array, each with those beside it as arrays of their own, so that loops over several of them run over one index:
 * that is what the compiler makes vectors of.
 */
final class Rows {

    final int nx, count;
    final double[] spacing;                                       // infinite along axes of one voxel
    private final int[] n;

    Rows(Block block, double[] spacing) {
        n = new int[] {block.nx, block.ny, block.nz};
        nx = block.nx;
        count = block.ny * block.nz;
        this.spacing = new double[3];
        for (int d = 0; d < 3; d++) this.spacing[d] = n[d] > 1 ? spacing[d] : Double.POSITIVE_INFINITY;
    }

    /** Σ 1/spacing^power over the axes along which there are neighbours. */
    double inverses(int power) {
        double sum = 0;
        for (double s : spacing) sum += Math.pow(s, -power);
        return sum;
    }

    int size() {
        return nx * count;
    }

    /** On all threads; each slab of rows begins with a task of its own making. */
    void forEach(Supplier<IntConsumer> task) {
        InParallel.forEach(Slabs.of(count), slab -> {
            IntConsumer row = task.get();
            for (int r = slab.from; r < slab.to; r++) row.accept(r);
        });
    }

    /** Reads a row. */
    void read(float[] volume, int row, float[] to) {
        System.arraycopy(volume, row * nx, to, 0, nx);
    }

    /** Reads the neighbours of a row's voxels along an axis, after them (side 1) or before (side -1); at the edge the voxels themselves. */
    void read(float[] volume, int row, int axis, int side, float[] to) {
        if (axis > 0) read(volume, beside(row, axis, side), to);
        else if (side > 0) {
            System.arraycopy(volume, row * nx + 1, to, 0, nx - 1);
            to[nx - 1] = volume[row * nx + nx - 1];
        } else {
            System.arraycopy(volume, row * nx, to, 1, nx - 1);
            to[0] = volume[row * nx];
        }
    }

    /** Reads what flows into a row's voxels from those before them along an axis; nothing does over the edge. */
    void readInflow(float[] flow, int row, int axis, float[] to) {
        read(flow, row, axis, -1, to);
        if (axis == 0) to[0] = 0;
        else if (beside(row, axis, -1) == row) Arrays.fill(to, 0);
    }

    void write(float[] from, float[] volume, int row) {
        System.arraycopy(from, 0, volume, row * nx, nx);
    }

    /** The row beside a row along y or z; at the edge the row itself. */
    int beside(int row, int axis, int side) {
        int at = (axis == 1 ? row % n[1] : row / n[1]) + side;
        return at < 0 || at >= n[axis] ? row : row + side * (axis == 1 ? 1 : n[1]);
    }

    /** Reads the slopes along an axis by central differences, with the voxel itself beyond the edge.
     * @param scratch one more row */
    void slope(float[] volume, int row, int axis, float[] scratch, float[] to) {
        read(volume, row, axis, -1, scratch);
        read(volume, row, axis, 1, to);
        difference(to, scratch, (float) (0.5 / spacing[axis]));
    }

    private static void difference(float[] next, float[] previous, float factor) {
        for (int i = 0; i < next.length; i++) next[i] = factor * (next[i] - previous[i]);
    }
}
