package org.roentgen.filter.variational;

import java.util.Arrays;

import org.roentgen.image.Block;

/**
 * The layout of a volume whose planes are arrays of their own, so that loops over several of them run over one index: that is what the compiler makes
 * vectors of. A single plane becomes a stack of its rows, for the threads to share.
 */
final class PlaneStack {

    final int nx, ny, nz;
    final double[] spacing;                                       // infinite along axes of one voxel

    PlaneStack(Block block, double[] spacing) {
        boolean rows = block.nz == 1;
        nx = block.nx;
        ny = rows ? 1 : block.ny;
        nz = rows ? block.ny : block.nz;
        this.spacing = new double[] {spacing(nx, spacing[0]), spacing(ny, spacing[1]), spacing(nz, spacing[rows ? 1 : 2])};
    }

    private static double spacing(int n, double spacing) {
        return n > 1 ? spacing : Double.POSITIVE_INFINITY;
    }

    /** Σ 1/spacing² over the axes along which there are neighbours. */
    double inverseSquares() {
        double sum = 0;
        for (double s : spacing) sum += 1 / (s * s);
        return sum;
    }

    int planeSize() {
        return nx * ny;
    }

    float[][] planes() {
        return new float[nz][planeSize()];
    }

    float[][] planes(Block block) {
        float[][] planes = planes();
        for (int z = 0; z < nz; z++) System.arraycopy(block.data, z * planeSize(), planes[z], 0, planeSize());
        return planes;
    }

    void copy(float[][] planes, Block out) {
        for (int z = 0; z < nz; z++) System.arraycopy(planes[z], 0, out.data, z * planeSize(), planeSize());
    }

    /** The neighbour after each voxel along x; at the edge the voxel itself. */
    void nextX(float[] plane, float[] next) {
        System.arraycopy(plane, 1, next, 0, planeSize() - 1);
        for (int last = nx - 1; last < planeSize(); last += nx) next[last] = plane[last];
    }

    /** The neighbour after each voxel along y; at the edge the voxel itself. */
    void nextY(float[] plane, float[] next) {
        System.arraycopy(plane, nx, next, 0, planeSize() - nx);
        System.arraycopy(plane, planeSize() - nx, next, planeSize() - nx, nx);
    }

    /** Moves what flows from each voxel to the next along x on to that, where nothing flows over the edge. */
    void moveX(float[] flux, float[] before) {
        before[0] = 0;
        System.arraycopy(flux, 0, before, 1, planeSize() - 1);
    }

    /** The same along y. */
    void moveY(float[] flux, float[] before) {
        Arrays.fill(before, 0, nx, 0);
        System.arraycopy(flux, 0, before, nx, planeSize() - nx);
    }
}
