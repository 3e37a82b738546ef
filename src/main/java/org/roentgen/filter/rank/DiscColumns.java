package org.roentgen.filter.rank;

import java.util.Arrays;

/** A {@link WholeDisc} by its columns: each is the next one outwards and what comes above and below that, and is added at its two places. */
final class DiscColumns extends WholeDisc {

    DiscColumns(int[] halfWidths) {
        super(halfWidths);
    }

    @Override void prepare(int[] row, int n) { }

    @Override void sum(int[][] kept, int y, int[] sum, int[][] scratch, int n) {
        int[] column = scratch[0], left = scratch[1], right = scratch[2];
        Arrays.fill(column, 0, n + 2 * reachX, 0);
        for (int w = reachX; w >= 0; w--) {
            extend(kept, y, rows[w], column, n + 2 * reachX);
            System.arraycopy(column, reachX + w, right, 0, n);
            if (w == reachX && w > 0) {
                add(column, right, sum, n);                            // the left one is not shifted
            } else if (w > 0) {
                System.arraycopy(column, reachX - w, left, 0, n);
                addBoth(left, right, sum, n);
            } else if (reachX > 0) {
                add(right, sum, sum, n);
            } else {
                System.arraycopy(column, 0, sum, 0, n);
            }
        }
    }

    private static void extend(int[][] kept, int y, int[] rows, int[] column, int n) {
        int i = rows.length % 2, height = kept.length;
        if (i == 1) add(kept[(y + rows[0]) % height], column, column, n);
        for (; i < rows.length; i += 2) addBoth(kept[(y + rows[i]) % height], kept[(y + rows[i + 1]) % height], column, n);
    }

    private static void add(int[] a, int[] b, int[] sum, int n) {
        for (int i = 0; i < n; i++) sum[i] = a[i] + b[i];
    }

    private static void addBoth(int[] a, int[] b, int[] sum, int n) {
        for (int i = 0; i < n; i++) sum[i] += a[i] + b[i];
    }
}
