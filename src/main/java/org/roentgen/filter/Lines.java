package org.roentgen.filter;

import org.roentgen.image.Block;

/**
 * Runs {@link LineFilter}s along the axes of a block: copies its lines into arrays that fit the nearest caches, and the
 * results back.
 */
public final class Lines {

    private static final int LENGTH = 768;                         // floats in a line: 3 KB, so that seven stay in the first cache

    private Lines() { }

    /** Along all axes, z first: there most of the halo drops out. Block is the result grown by the reaches, and is spoilt. */
    public static void apply(LineFilter[] filters, Block block, Block result) {
        alongZ(block, result.nz, filters[2]);
        alongYX(block, result, filters[1], filters[0]);
    }

    /**
     * Arrays that take whole cache lines of 64 bytes with their header of 16, so that those allocated one after the other
     * are aligned alike and vectors do not straddle cache lines in all but one of them. Only speed depends on it.
     */
    public static float[][] arrays(int count, int length) {
        float[][] arrays = new float[count][];                      // one by one, which the JIT does without a call
        for (int i = 0; i < count; i++) arrays[i] = new float[(length + 3) / 16 * 16 + 12];
        return arrays;
    }

    /** Replaces the first {@code count} planes of a block by the filtered ones. */
    private static void alongZ(Block block, int count, LineFilter filter) {
        if (filter.reach() == 0) return;
        int lines = count + 2 * filter.reach(), length = Math.min(LENGTH, block.strideZ);
        float[][] in = arrays(lines, length), out = arrays(count, length);
        for (int from = 0; from < block.strideZ; from += length) {
            int n = Math.min(length, block.strideZ - from);
            for (int z = 0; z < lines; z++) System.arraycopy(block.data, z * block.strideZ + from, in[z], 0, n);
            filter.apply(in, out, count, n);
            for (int z = 0; z < count; z++) System.arraycopy(out[z], 0, block.data, z * block.strideZ + from, n);
        }
    }

    /** Filters the first planes of a block along y and x; a line is the same row of some planes, one after the other. */
    private static void alongYX(Block block, Block result, LineFilter alongY, LineFilter alongX) {
        int lines = result.ny + 2 * alongY.reach(), nx = block.nx;
        int planes = Math.min(result.nz, Math.max(1, LENGTH / nx)), length = planes * nx;
        float[][] in = arrays(lines, length), out = alongY.reach() == 0 ? in : arrays(result.ny, length);
        float[][] shifted = arrays(2 * alongX.reach() + 2, length);
        float[] row = shifted[2 * alongX.reach() + 1];
        for (int z = 0; z < result.nz; z += planes) {
            int n = Math.min(planes, result.nz - z);
            for (int y = 0; y < lines; y++)
                for (int k = 0; k < n; k++) System.arraycopy(block.data, block.index(0, y, z + k), in[y], k * nx, nx);
            if (out != in) alongY.apply(in, out, result.ny, n * nx);
            for (int y = 0; y < result.ny; y++) {
                alongX.shift(out[y], shifted, row, n * nx);
                for (int k = 0; k < n; k++) System.arraycopy(row, k * nx, result.data, result.index(0, y, z + k), result.nx);
            }
        }
    }
}
