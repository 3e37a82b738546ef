package org.roentgen.filter.descriptor;

import org.roentgen.image.Box;

/**
 * The voxels of a block that belong to the window of one output voxel, as runs along x. All are given as distances from the voxel at which the window's
 * bounding box begins, so that the window of output voxel (x, y, z) is found from {@code in.index(x, y, z)}.
 */
final class Window {

    private static final int LARGEST = 1 << 22;

    /** Of each run. */
    final int[] first, last;
    /** Voxels of all runs. */
    final int size;

    private Window(int[] first, int[] last) {
        this.first = first;
        this.last = last;
        long size = 0;
        for (int i = 0; i < first.length; i++) size += last[i] - first[i] + 1;
        this.size = (int) size;
    }

    /** A box of voxels. */
    static Window box(int x, int y, int z, int nx, int ny, int nz, Box in) {
        int[] first = new int[ny * nz], last = new int[ny * nz];
        for (int row = 0; row < first.length; row++) {
            first[row] = in.index(x, y + row % ny, z + row / ny);
            last[row] = first[row] + nx - 1;
        }
        return new Window(first, last);
    }

    /** @throws IllegalArgumentException when so many voxels cannot be counted */
    static void checkSize(double voxels) {
        if (voxels > LARGEST)
            throw new IllegalArgumentException("Radius must give a window of at most " + LARGEST + " voxels, but gives " + voxels
                + ". Choose a smaller one.");
    }
}
