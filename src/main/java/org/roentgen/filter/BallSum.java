package org.roentgen.filter;

import java.util.Arrays;

import org.roentgen.image.Block;

/**
 * Sums over windows given by a half-width for each row along x: first the sums of all widths of a row, each from the one
 * before, then whole rows of those are added. O(rows of the window) additions for each voxel.
 */
final class BallSum {

    private final int[][] halfWidths;                                  // [dz][dy], -1 for none
    private final int reachX, reachY, reachZ;

    BallSum(int[][] halfWidths, int[] reach) {
        this.halfWidths = halfWidths;
        reachX = reach[0];
        reachY = reach[1];
        reachZ = reach[2];
    }

    void apply(Block in, Block out) {
        float[][][] sums = new float[out.nz][][], widths = new float[reachX + 1][][];
        Arrays.setAll(sums, z -> Lines.arrays(out.ny, out.nx));
        Arrays.setAll(widths, w -> Lines.arrays(in.ny, out.nx));
        float[][] shifted = Lines.arrays(2, out.nx);
        for (int z = 0; z < in.nz; z++) {
            for (int y = 0; y < in.ny; y++) widen(in, in.index(reachX, y, z), widths, y, shifted[0], shifted[1], out.nx);
            for (int dz = 0; dz <= 2 * reachZ; dz++)
                if (z - dz >= 0 && z - dz < out.nz) addRows(widths, halfWidths[dz], sums[z - dz], out.nx);
        }
        for (int z = 0; z < out.nz; z++)
            for (int y = 0; y < out.ny; y++) System.arraycopy(sums[z][y], 0, out.data, out.index(0, y, z), out.nx);
    }

    /** Sums of 1, 3, 5, … neighbours in a row. */
    private void widen(Block in, int centre, float[][][] widths, int y, float[] left, float[] right, int n) {
        System.arraycopy(in.data, centre, widths[0][y], 0, n);
        for (int w = 1; w <= reachX; w++) {
            System.arraycopy(in.data, centre - w, left, 0, n);
            System.arraycopy(in.data, centre + w, right, 0, n);
            sum(widths[w - 1][y], left, right, widths[w][y], n);
        }
    }

    private void addRows(float[][][] widths, int[] halfWidths, float[][] sums, int n) {
        int first = 0, last = 2 * reachY;
        while (halfWidths[first] < 0 && first < reachY) first++;
        while (halfWidths[last] < 0 && last > reachY) last--;
        if (halfWidths[first] < 0) return;
        for (int y = 0; y < sums.length; y++) {
            int dy = first;
            for (; dy + 3 <= last; dy += 4)
                add(widths[halfWidths[dy]][y + dy], widths[halfWidths[dy + 1]][y + dy + 1], widths[halfWidths[dy + 2]][y + dy + 2],
                    widths[halfWidths[dy + 3]][y + dy + 3], sums[y], n);
            for (; dy <= last; dy++) add(widths[halfWidths[dy]][y + dy], sums[y], n);
        }
    }

    private static void sum(float[] a, float[] b, float[] c, float[] sum, int n) {
        for (int i = 0; i < n; i++) sum[i] = a[i] + (b[i] + c[i]);
    }

    private static void add(float[] a, float[] sum, int n) {
        for (int i = 0; i < n; i++) sum[i] += a[i];
    }

    private static void add(float[] a, float[] b, float[] c, float[] d, float[] sum, int n) {
        for (int i = 0; i < n; i++) sum[i] += (a[i] + b[i]) + (c[i] + d[i]);
    }
}
