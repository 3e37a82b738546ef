package org.roentgen.filter.ridge;

import org.roentgen.filter.LineFilter;

/**
 * Weighted sums of the second differences (a − c) + (b − c) of a line c and its neighbours a, b at a distance of 1, 2, …. Unlike a sum with a
 * weight for the centre, it is exactly 0 where all lines are equal.
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

    @Override public void apply(float[][] in, float[][] out, int count, int n) {
        int rest = reach() % 2, c = reach();
        for (int i = 0; i < count; i++) begin(in[c + i], in[c + i - rest], in[c + i + rest], weights[rest], out[i], n);
        for (int k = 1 + rest; k < reach(); k += 2)
            for (int i = 0; i < count; i++)
                add(in[c + i], in[c + i - k], in[c + i + k], weights[k], in[c + i - k - 1], in[c + i + k + 1], weights[k + 1], out[i], n);
    }

    /** With an even reach the pair is the centre itself, and the sum begins with 0. */
    private static void begin(float[] c, float[] a, float[] b, float w, float[] out, int n) {
        for (int i = 0; i < n; i++) out[i] = w * ((a[i] - c[i]) + (b[i] - c[i]));
    }

    private static void add(float[] c, float[] a1, float[] b1, float w1, float[] a2, float[] b2, float w2, float[] out, int n) {
        for (int i = 0; i < n; i++) out[i] += w1 * ((a1[i] - c[i]) + (b1[i] - c[i])) + w2 * ((a2[i] - c[i]) + (b2[i] - c[i]));
    }
}
