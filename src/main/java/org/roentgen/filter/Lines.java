package org.roentgen.filter;

import org.roentgen.image.Block;

/**
 * Runs a {@link LineFilter} along an axis of a block: copies its lines into arrays that fit the first-level cache, and the
 * results back. Along x, a line is the block shifted by a voxel.
 */
final class Lines {

    private static final int LENGTH = 768;                        // floats in a line: 3 KB, so that 13 fit into 40 KB

    private Lines() { }

    /** Rows of a length that are filtered together. */
    static int rows(int nx, int ny) {
        return Math.min(ny, Math.max(1, LENGTH / nx));
    }

    /** Replaces the first {@code count} planes of a block by the filtered ones. */
    static void alongZ(Block block, int count, LineFilter filter) {
        if (filter.reach() == 0) return;
        int lines = count + 2 * filter.reach(), length = Math.min(LENGTH, block.strideZ);
        float[][] in = new float[lines][length], out = new float[count][length];
        for (int from = 0; from < block.strideZ; from += length) {
            int n = Math.min(length, block.strideZ - from);
            for (int z = 0; z < lines; z++) System.arraycopy(block.data, z * block.strideZ + from, in[z], 0, n);
            filter.apply(in, out, count, n);
            for (int z = 0; z < count; z++) System.arraycopy(out[z], 0, block.data, z * block.strideZ + from, n);
        }
    }

    /** Replaces the first {@code count} rows of each of the first nz planes of a block by the filtered ones. */
    static void alongY(Block block, int count, int nz, LineFilter filter) {
        if (filter.reach() == 0) return;
        int lines = count + 2 * filter.reach(), nx = block.nx, planes = rows(nx, nz);
        float[][] in = new float[lines][planes * nx], out = new float[count][planes * nx];
        for (int z = 0; z < nz; z += planes) {
            int n = Math.min(planes, nz - z);
            for (int y = 0; y < lines; y++)
                for (int k = 0; k < n; k++) System.arraycopy(block.data, block.index(0, y, z + k), in[y], k * nx, nx);
            filter.apply(in, out, count, n * nx);
            for (int y = 0; y < count; y++)
                for (int k = 0; k < n; k++) System.arraycopy(out[y], k * nx, block.data, block.index(0, y, z + k), nx);
        }
    }

    /** Filters the first rows of the first planes of a block into another, which has as many. */
    static void alongX(Block block, Block result, LineFilter filter) {
        int lines = 1 + 2 * filter.reach(), rows = rows(block.nx, result.ny);
        float[][] in = new float[lines][rows * block.nx], out = new float[1][rows * block.nx];
        for (int z = 0; z < result.nz; z++)
            for (int y = 0; y < result.ny; y += rows) {
                int m = Math.min(rows, result.ny - y), n = (m - 1) * block.nx + result.nx, from = block.index(0, y, z);
                for (int x = 0; x < lines; x++) System.arraycopy(block.data, from + x, in[x], 0, n);
                filter.apply(in, out, 1, n);
                for (int k = 0; k < m; k++) System.arraycopy(out[0], k * block.nx, result.data, result.index(0, y + k, z), result.nx);
            }
    }

    /** The first rows of the first planes of a block. */
    static void copy(Block block, Block result) {
        for (int z = 0; z < result.nz; z++)
            for (int y = 0; y < result.ny; y++)
                System.arraycopy(block.data, block.index(0, y, z), result.data, result.index(0, y, z), result.nx);
    }
}
