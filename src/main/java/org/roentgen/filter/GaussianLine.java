package org.roentgen.filter;

/** Weighted sums of lines with weights that are symmetric (even orders) or antisymmetric (first order) about the centre. */
public final class GaussianLine implements LineFilter {

    private static final int GROUP = 3;                           // pairs in one sum: with four, Java 17 no longer makes vectors of it

    private final float[] weights;                                // of the centre, then of each pair
    private final int reach;
    private final boolean odd;

    /** @param weights of the centre, and of the lines at a distance of 1, 2, … after it; with the opposite sign before it if odd */
    public GaussianLine(double[] weights, boolean odd) {
        reach = weights.length - 1;
        this.odd = odd;
        this.weights = new float[reach + 1];
        for (int k = 0; k <= reach; k++) this.weights[k] = (float) weights[k];
    }

    @Override public int reach() {
        return reach;
    }

    /** The centre first, then pair by pair outwards; three pairs for all lines before the next three, so that few lines are in use. */
    @Override public void apply(float[][] in, float[][] out, int count, int n) {
        int rest = reach % GROUP;
        for (int i = 0; i < count; i++) begin(in, i + reach, rest, out[i], n);
        for (int k = 1 + rest; k <= reach; k += GROUP)
            for (int i = 0; i < count; i++) add(in, i + reach, k, out[i], n);
    }

    /** The same, with shifted copies made only when their turn comes: seven lines stay in the first cache. */
    @Override public void shift(float[] line, float[][] shifted, float[] out, int n) {
        int rest = reach % GROUP, length = n - 2 * reach;
        float[] last = shifted[0];
        if (rest == reach) shifted[0] = line;                      // not shifted at all
        for (int k = rest == reach ? 1 : reach - rest; k <= reach + rest; k++)
            if (k != reach || rest == 0 || !odd) System.arraycopy(line, k, shifted[k], 0, length);
        begin(shifted, reach, rest, out, length);
        shifted[0] = last;
        for (int k = 1 + rest; k <= reach; k += GROUP) {
            for (int j = 0; j < GROUP; j++) {
                System.arraycopy(line, reach - k - j, shifted[j], 0, length);
                System.arraycopy(line, reach + k + j, shifted[GROUP + j], 0, length);
            }
            add(shifted, k, out, length);
        }
    }

    private void add(float[][] in, int c, int k, float[] out, int n) {
        if (odd) addDifferences(in[c - k], in[c + k], weights[k], in[c - k - 1], in[c + k + 1], weights[k + 1],
            in[c - k - 2], in[c + k + 2], weights[k + 2], out, n);
        else addSums(in[c - k], in[c + k], weights[k], in[c - k - 1], in[c + k + 1], weights[k + 1],
            in[c - k - 2], in[c + k + 2], weights[k + 2], out, n);
    }

    private void add(float[][] pairs, int k, float[] out, int n) {
        if (odd) addDifferences(pairs[0], pairs[3], weights[k], pairs[1], pairs[4], weights[k + 1], pairs[2], pairs[5], weights[k + 2], out, n);
        else addSums(pairs[0], pairs[3], weights[k], pairs[1], pairs[4], weights[k + 1], pairs[2], pairs[5], weights[k + 2], out, n);
    }

    private void begin(float[][] in, int c, int pairs, float[] out, int n) {
        if (pairs == 0) scale(in[c], weights[0], out, n);
        else if (pairs == 1 && odd) difference(in[c - 1], in[c + 1], weights[1], out, n);
        else if (pairs == 1) sum(in[c], weights[0], in[c - 1], in[c + 1], weights[1], out, n);
        else if (odd) differences(in[c - 1], in[c + 1], weights[1], in[c - 2], in[c + 2], weights[2], out, n);
        else sums(in[c], weights[0], in[c - 1], in[c + 1], weights[1], in[c - 2], in[c + 2], weights[2], out, n);
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
