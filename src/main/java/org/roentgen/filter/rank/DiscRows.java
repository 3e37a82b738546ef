package org.roentgen.filter.rank;

import java.util.Arrays;

/**
 * A {@link WholeDisc} by its rows: differences of the sums from the beginning of a row on, where those of the rows with the same width are added first. Such
 * sums may overflow; their differences, which fit, are exact all the same.
 */
final class DiscRows extends WholeDisc {

    DiscRows(int[] halfWidths) {
        super(halfWidths);
    }

    /** The sums of the first 0 … n numbers. */
    @Override void prepare(int[] row, int n) {
        int sum = 0;
        for (int i = 0; i < n; i++) {
            int value = row[i];
            row[i] = sum;
            sum += value;
        }
        row[n] = sum;
    }

    @Override void sum(int[][] kept, int y, int[] sum, int[][] scratch, int n) {
        Arrays.fill(sum, 0, n, 0);
        for (int w = 0; w <= reachX; w++) {
            if (rows[w].length == 0) continue;
            int[] row = together(kept, y, rows[w], scratch[0], n + 2 * reachX + 1);
            System.arraycopy(row, reachX - w, scratch[1], 0, n);
            System.arraycopy(row, reachX + w + 1, scratch[2], 0, n);
            addDifference(scratch[1], scratch[2], sum, n);
        }
    }

    private static int[] together(int[][] kept, int y, int[] rows, int[] sum, int n) {
        int height = kept.length, i = 2 - rows.length % 2;
        int[] first = kept[(y + rows[0]) % height];
        if (rows.length == 1) return first;
        if (i == 2) add(first, kept[(y + rows[1]) % height], sum, n);
        else add(first, kept[(y + rows[i++]) % height], kept[(y + rows[i++]) % height], sum, n);
        for (; i < rows.length; i += 2) add(sum, kept[(y + rows[i]) % height], kept[(y + rows[i + 1]) % height], sum, n);
        return sum;
    }

    private static void addDifference(int[] left, int[] right, int[] sum, int n) {
        for (int i = 0; i < n; i++) sum[i] += right[i] - left[i];
    }

    private static void add(int[] a, int[] b, int[] sum, int n) {
        for (int i = 0; i < n; i++) sum[i] = a[i] + b[i];
    }

    private static void add(int[] a, int[] b, int[] c, int[] sum, int n) {
        for (int i = 0; i < n; i++) sum[i] = a[i] + b[i] + c[i];
    }
}
