package org.roentgen.filter;

import org.roentgen.image.Block;

/**
 * Sums of w = 2·reach + 1 neighbouring lines by doubling: sums of 1, 2, 4, … lines, and of those the ones whose lengths
 * add up to w. About 2·log₂ w additions; the order of additions is the same everywhere, unlike with a running sum.
 */
final class BoxLine implements LineFilter {

    private final int reach;

    BoxLine(int reach) {
        this.reach = reach;
    }

    @Override public int reach() {
        return reach;
    }

    @Override public void apply(float[][] in, float[][] out, int count, int n) {
        int width = 2 * reach + 1;
        for (int i = 0; i < count; i++) System.arraycopy(in[i], 0, out[i], 0, n);
        for (int length = 1, done = 1; done < width; ) {
            int lines = count + width - 2 * length;
            for (int i = 0; i < lines; i++) add(in[i + length], in[i], n);
            length *= 2;
            if ((width & length) == 0) continue;
            for (int i = 0; i < count; i++) add(in[i + done], out[i], n);
            done += length;
        }
    }

    /** The same along x, where lines are shifted copies of each other: a shift for each doubling is enough. */
    @Override public void alongX(Block block, Block result) {
        int rows = Lines.rows(block.nx, result.ny), width = 2 * reach + 1;
        float[] sums = new float[rows * block.nx], shifted = sums.clone(), total = sums.clone();
        for (int z = 0; z < result.nz; z++)
            for (int y = 0; y < result.ny; y += rows) {
                int m = Math.min(rows, result.ny - y), n = m * block.nx;
                System.arraycopy(block.data, block.index(0, y, z), sums, 0, n);
                System.arraycopy(sums, 0, total, 0, n);
                for (int length = 1, done = 1; done < width; ) {
                    add(shift(sums, length, shifted, n), sums, n - length);
                    length *= 2;
                    if ((width & length) == 0) continue;
                    add(shift(sums, done, shifted, n), total, n - done);
                    done += length;
                }
                for (int k = 0; k < m; k++) System.arraycopy(total, k * block.nx, result.data, result.index(0, y + k, z), result.nx);
            }
    }

    private static float[] shift(float[] from, int by, float[] to, int n) {
        System.arraycopy(from, by, to, 0, n - by);
        return to;
    }

    private static void add(float[] a, float[] sum, int n) {
        for (int i = 0; i < n; i++) sum[i] += a[i];
    }
}
