package org.roentgen.filter;

/** Weighted sums of lines with weights that are symmetric (even orders) or antisymmetric (first order) about the centre. */
final class GaussianLine implements LineFilter {

    private final float[] weights;                                // of the centre, then of each pair; zeros to whole groups
    private final int reach;
    private final boolean odd;

    /** @param weights of the centre, and of the lines at a distance of 1, 2, … after it; with the opposite sign before it if odd */
    GaussianLine(double[] weights, boolean odd) {
        reach = weights.length - 1;
        this.odd = odd;
        this.weights = new float[reach + 1];
        for (int k = 0; k <= reach; k++) this.weights[k] = (float) weights[k];
    }

    @Override public int reach() {
        return reach;
    }

    /** The centre first, then pair by pair outwards: up to three pairs in one pass over the line. */
    @Override public void apply(float[][] in, float[][] out, int count, int n) {
        for (int i = 0; i < count; i++) {
            int c = i + reach, rest = reach % 3, k = 1 + rest;
            begin(in, c, rest, out[i], n);
            for (; k <= reach; k += 3) {
                if (odd) addDifferences(in[c - k], in[c + k], weights[k], in[c - k - 1], in[c + k + 1], weights[k + 1],
                    in[c - k - 2], in[c + k + 2], weights[k + 2], out[i], n);
                else addSums(in[c - k], in[c + k], weights[k], in[c - k - 1], in[c + k + 1], weights[k + 1],
                    in[c - k - 2], in[c + k + 2], weights[k + 2], out[i], n);
            }
        }
    }

    private void begin(float[][] in, int c, int pairs, float[] out, int n) {
        float[] zero = in[c];
        if (pairs == 0) scale(in[c], weights[0], out, n);
        else if (pairs == 1 && odd) difference(in[c - 1], in[c + 1], weights[1], out, n);
        else if (pairs == 1) sum(in[c], weights[0], in[c - 1], in[c + 1], weights[1], out, n);
        else if (odd) differences(in[c - 1], in[c + 1], weights[1], in[c - 2], in[c + 2], weights[2], out, n);
        else sums(zero, weights[0], in[c - 1], in[c + 1], weights[1], in[c - 2], in[c + 2], weights[2], out, n);
    }

    private static void scale(float[] c, float w, float[] out, int n) {
        for (int i = 0; i < n; i++) out[i] = w * c[i];
    }

    private static void sum(float[] c, float w, float[] a, float[] b, float v, float[] out, int n) {
        for (int i = 0; i < n; i++) out[i] = w * c[i] + v * (a[i] + b[i]);
    }

    private static void sums(float[] c, float w, float[] a1, float[] b1, float w1, float[] a2, float[] b2, float w2, float[] out, int n) {
        for (int i = 0; i < n; i++) out[i] = w * c[i] + w1 * (a1[i] + b1[i]) + w2 * (a2[i] + b2[i]);
    }

    private static void addSums(float[] a1, float[] b1, float w1, float[] a2, float[] b2, float w2, float[] a3, float[] b3, float w3,
            float[] out, int n) {
        for (int i = 0; i < n; i++) out[i] += w1 * (a1[i] + b1[i]) + w2 * (a2[i] + b2[i]) + w3 * (a3[i] + b3[i]);
    }

    private static void difference(float[] a, float[] b, float w, float[] out, int n) {
        for (int i = 0; i < n; i++) out[i] = w * (b[i] - a[i]);
    }

    private static void differences(float[] a1, float[] b1, float w1, float[] a2, float[] b2, float w2, float[] out, int n) {
        for (int i = 0; i < n; i++) out[i] = w1 * (b1[i] - a1[i]) + w2 * (b2[i] - a2[i]);
    }

    private static void addDifferences(float[] a1, float[] b1, float w1, float[] a2, float[] b2, float w2, float[] a3, float[] b3, float w3,
            float[] out, int n) {
        for (int i = 0; i < n; i++) out[i] += w1 * (b1[i] - a1[i]) + w2 * (b2[i] - a2[i]) + w3 * (b3[i] - a3[i]);
    }
}
