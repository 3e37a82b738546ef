package org.roentgen.filter.denoise;

/** The sums of squared differences between the patches around the voxels of two lines, axis by axis. */
final class PatchDifferences {

    private final int[] patch;
    private final int columns;
    private final float[] first, second, left, right;

    /**
     * @param patch half-extent of the patches
     * @param columns from a voxel to its neighbour in z
     * @param lines four to compute in
     */
    PatchDifferences(int[] patch, int columns, float[]... lines) {
        this.patch = patch;
        this.columns = columns;
        first = lines[0];
        left = lines[1];
        right = lines[2];
        second = lines[3];
    }

    /**
     * The sums for n voxels, but for those at the ends whose patches reach beyond them.
     * @param a lines that take turns: line y is a[y mod their number], and its neighbours are beside it
     * @param b of the same number
     */
    float[] around(float[][] a, int ya, float[][] b, int yb, int n) {
        alongY(a, ya + a.length - patch[1], b, yb + a.length - patch[1], n);
        int reach = patch[2] * columns;
        float[] line = alongLine(first, patch[2], columns, reach, n - reach);
        reach += patch[0];
        return alongLine(line, patch[0], 1, reach, n - reach);
    }

    private void alongY(float[][] a, int ya, float[][] b, int yb, int n) {
        int held = a.length;
        if (patch[1] == 0) square(a[ya % held], b[yb % held], first, n);
        else squares(a[ya % held], b[yb % held], a[(ya + 1) % held], b[(yb + 1) % held], a[(ya + 2) % held], b[(yb + 2) % held], first, n);
        for (int k = 3; k <= 2 * patch[1]; k += 2)
            addSquares(a[(ya + k) % held], b[(yb + k) % held], a[(ya + k + 1) % held], b[(yb + k + 1) % held], first, n);
    }

    /** One neighbour on each side is added in place, to use little of the nearest cache; more of them not, for the line itself is still needed. */
    private float[] alongLine(float[] line, int reach, int step, int from, int to) {
        float[] sum = reach <= 1 ? line : line == first ? second : first;
        for (int k = 1; k <= reach; k++) {
            System.arraycopy(line, from - k * step, left, from, to - from);
            System.arraycopy(line, from + k * step, right, from, to - from);
            add(k == 1 ? line : sum, left, right, sum, from, to);
        }
        return sum;
    }

    private static void square(float[] a, float[] b, float[] square, int n) {
        for (int i = 0; i < n; i++) square[i] = (a[i] - b[i]) * (a[i] - b[i]);
    }

    private static void squares(float[] a0, float[] b0, float[] a1, float[] b1, float[] a2, float[] b2, float[] sum, int n) {
        for (int i = 0; i < n; i++) {
            float d0 = a0[i] - b0[i], d1 = a1[i] - b1[i], d2 = a2[i] - b2[i];
            sum[i] = d0 * d0 + d1 * d1 + d2 * d2;
        }
    }

    private static void addSquares(float[] a0, float[] b0, float[] a1, float[] b1, float[] sum, int n) {
        for (int i = 0; i < n; i++) {
            float d0 = a0[i] - b0[i], d1 = a1[i] - b1[i];
            sum[i] += d0 * d0 + d1 * d1;
        }
    }

    private static void add(float[] centre, float[] before, float[] after, float[] sum, int from, int to) {
        for (int i = from; i < to; i++) sum[i] = centre[i] + (before[i] + after[i]);
    }
}
