package org.roentgen.filter.background;

import java.util.Arrays;

import org.roentgen.image.Block;

/** The least value of each cell of some voxels, and back to all voxels by linear interpolation between the middles of cells. */
final class ShrunkImage {

    final Block block;
    private final int[] cell;

    ShrunkImage(Block image, int[] cell) {
        this.cell = cell;
        block = new Block(cells(image.nx, cell[0]), cells(image.ny, cell[1]), cells(image.nz, cell[2]));
        Arrays.fill(block.data, Float.POSITIVE_INFINITY);
        float[] row = new float[image.nx];
        for (int z = 0; z < block.nz; z++)
            for (int y = 0; y < block.ny; y++) leastOfCells(image, y, z, row);
    }

    private static int cells(int n, int cell) {
        return (n + cell - 1) / cell;
    }

    private void leastOfCells(Block image, int y, int z, float[] row) {
        Arrays.fill(row, Float.POSITIVE_INFINITY);
        for (int k = z * cell[2]; k < Math.min(image.nz, (z + 1) * cell[2]); k++)
            for (int j = y * cell[1]; j < Math.min(image.ny, (y + 1) * cell[1]); j++) least(row, image.data, image.index(0, j, k), image.nx);
        int at = block.index(0, y, z);
        for (int x = 0; x < image.nx; x++) block.data[at + x / cell[0]] = Math.min(block.data[at + x / cell[0]], row[x]);
    }

    private static void least(float[] row, float[] data, int from, int n) {
        for (int i = 0; i < n; i++) row[i] = Math.min(row[i], data[from + i]);
    }

    /** Fills an image of the size of the one shrunk from values at the cells. */
    void enlarge(Block cells, Block image) {
        Block alongX = new Block(image.nx, cells.ny, cells.nz), alongY = new Block(image.nx, image.ny, cells.nz);
        for (int z = 0; z < cells.nz; z++)
            for (int y = 0; y < cells.ny; y++) interpolate(cells, cells.index(0, y, z), alongX, alongX.index(0, y, z));
        for (int z = 0; z < cells.nz; z++)
            for (int y = 0; y < image.ny; y++) {
                int lower = lower(y, cell[1], cells.ny), upper = Math.min(lower + 1, cells.ny - 1);
                mix(alongX.data, alongX.index(0, lower, z), alongX.index(0, upper, z), share(y, cell[1], lower), alongY.data, alongY.index(0, y, z), image.nx);
            }
        for (int z = 0; z < image.nz; z++) {
            int lower = lower(z, cell[2], cells.nz), upper = Math.min(lower + 1, cells.nz - 1);
            mix(alongY.data, alongY.index(0, 0, lower), alongY.index(0, 0, upper), share(z, cell[2], lower), image.data, image.index(0, 0, z), image.strideZ);
        }
    }

    private void interpolate(Block cells, int from, Block row, int to) {
        for (int x = 0; x < row.nx; x++) {
            int lower = lower(x, cell[0], cells.nx), upper = Math.min(lower + 1, cells.nx - 1);
            float a = cells.data[from + lower], b = cells.data[from + upper];
            row.data[to + x] = a + share(x, cell[0], lower) * (b - a);
        }
    }

    private static void mix(float[] in, int a, int b, float share, float[] out, int o, int n) {
        for (int i = 0; i < n; i++) out[o + i] = in[a + i] + share * (in[b + i] - in[a + i]);
    }

    /** The cell whose middle is the last one not beyond a voxel; the first one before all middles. */
    private static int lower(int voxel, int cell, int cells) {
        return Math.min(Math.max(0, Math.floorDiv(2 * voxel + 1 - cell, 2 * cell)), cells - 1);
    }

    /** Of the next cell, between 0 and 1. */
    private static float share(int voxel, int cell, int lower) {
        return Math.max(0, Math.min(1, (2 * voxel + 1 - cell - 2 * cell * lower) / (2f * cell)));
    }
}
