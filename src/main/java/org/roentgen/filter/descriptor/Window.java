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

    /** A window given by a half-width for each row, as {@link org.roentgen.filter.Element} gives it; -1 for an empty row. */
    static Window of(int[][] halfWidths, int reachX, Box in) {
        int rows = 0;
        for (int[] plane : halfWidths) for (int w : plane) if (w >= 0) rows++;
        int[] first = new int[rows], last = new int[rows];
        for (int z = 0, row = 0; z < halfWidths.length; z++)
            for (int y = 0; y < halfWidths[z].length; y++)
                if (halfWidths[z][y] >= 0) {
                    first[row] = in.index(reachX - halfWidths[z][y], y, z);
                    last[row++] = in.index(reachX + halfWidths[z][y], y, z);
                }
        return new Window(first, last);
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
