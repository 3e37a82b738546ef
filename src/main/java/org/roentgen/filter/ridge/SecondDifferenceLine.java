package org.roentgen.filter.ridge;

import java.util.Arrays;

import org.roentgen.filter.LineFilter;

/**
 * Weighted sums of the second differences a + b − 2c of a line c and its neighbours a, b at a distance of 1, 2, …. Unlike a sum with a weight for the
 * centre, it is exactly 0 where all lines are equal.
 */
final class SecondDifferenceLine implements LineFilter {

    private final float[] weights;                                // of the pair at each distance; that at 0 does not count

    SecondDifferenceLine(double[] weights) {
        this.weights = new float[weights.length];
        for (int k = 0; k < weights.length; k++) this.weights[k] = (float) weights[k];
    }

    @Override public int reach() {
        return weights.length - 1;
    }

    /** Two pairs for all lines before the next two, so that few lines are in use. */
    @Override public void apply(float[][] in, float[][] out, int count, int n) {
        int reach = reach(), rest = reach % 2;
        for (int i = 0; i < count; i++) begin(in, i + reach, rest, out[i], n);
        for (int k = 1 + rest; k < reach; k += 2)
            for (int i = 0; i < count; i++) add(in, i + reach, k, out[i], n);
    }

    /** The same, with shifted copies made only when their turn comes: six lines stay in the first cache. */
    @Override public void shift(float[] line, float[][] shifted, float[] out, int n) {
        int reach = reach(), rest = reach % 2, length = n - 2 * reach;
        for (int k = reach - rest; k <= reach + rest; k++) System.arraycopy(line, k, shifted[k], 0, length);
        begin(shifted, reach, rest, out, length);
        for (int k = 1 + rest; k < reach; k += 2) {
            for (int j = -2; j <= 2; j++) if (j != 0) System.arraycopy(line, reach + j + (j < 0 ? 1 - k : k - 1), shifted[reach + j], 0, length);
            add(shifted[reach], shifted[reach - 1], shifted[reach + 1], weights[k], shifted[reach - 2], shifted[reach + 2], weights[k + 1], out, length);
        }
    }

    private void begin(float[][] in, int c, int pairs, float[] out, int n) {
        if (pairs == 0) Arrays.fill(out, 0, n, 0);
        else set(in[c], in[c - 1], in[c + 1], weights[1], out, n);
    }

    private void add(float[][] in, int c, int k, float[] out, int n) {
        add(in[c], in[c - k], in[c + k], weights[k], in[c - k - 1], in[c + k + 1], weights[k + 1], out, n);
    }

    private static void set(float[] c, float[] a, float[] b, float w, float[] out, int n) {
        for (int i = 0; i < n; i++) out[i] = w * (a[i] + b[i] - 2 * c[i]);
    }

    private static void add(float[] c, float[] a1, float[] b1, float w1, float[] a2, float[] b2, float w2, float[] out, int n) {
        for (int i = 0; i < n; i++) out[i] += w1 * (a1[i] + b1[i] - 2 * c[i]) + w2 * (a2[i] + b2[i] - 2 * c[i]);
    }
}
