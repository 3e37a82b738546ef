package org.roentgen.filter.denoise;

/**
 * e^(−t) of rows of numbers t ≥ 0 in a form that the JIT turns into vector instructions, which it does not do for {@code Math.exp}.
 * <p>e^(−t) = 1 / (e^u)¹⁶ with u = t / 16, and e^u = 1 + u·Q(u) with the polynomial Q of degree 5 that meets (e^u − 1) / u at the Chebyshev
 * nodes of [0, 1]; exactly 1 for t = 0. Up to t = 16 the relative error is below 5·10⁻⁶, mostly from rounding to floats; beyond, the result
 * falls from 10⁻⁷ to 0, and is 0 for an infinite t.
 */
final class Decay {

    private static final float C1 = 0.9999998579211643f, C2 = 0.5000102126556621f, C3 = 0.1665485440932218f,
        C4 = 0.042161711407800076f, C5 = 0.007410763420215037f, C6 = 0.002150577839049927f;

    private Decay() { }

    /** weight[i] = factor · e^(−max(0, value[i] − free) / range) */
    static void apply(float[] value, float free, float range, float factor, float[] weight, int from, int to) {
        rows(value, free, 0.5f * scale(range), factor, weight, from, to);
    }

    /** weight[i] = factor · e^(−(a[i] − b[i])² / range) */
    static void ofSquares(float[] a, float[] b, float range, float factor, float[] weight, int n) {
        squares(a, b, scale(range), factor, weight, n);
    }

    private static void squares(float[] a, float[] b, float scale, float factor, float[] weight, int n) {
        for (int i = 0; i < n; i++) weight[i] = factor / growth((a[i] - b[i]) * (a[i] - b[i]) * scale);
    }

    /** From a squared difference to the u of {@link #growth}. */
    static float scale(float range) {
        return Math.min(Float.MAX_VALUE, 1 / (16 * range));
    }

    /** max(0, x) is (x + |x|) / 2: a maximum in Java takes many instructions. */
    private static void rows(float[] value, float free, float scale, float factor, float[] weight, int from, int to) {
        for (int i = from; i < to; i++) {
            float beyond = value[i] - free;
            weight[i] = factor / growth((beyond + Math.abs(beyond)) * scale);
        }
    }

    /** e^(16 u) for u ≥ 0. */
    static float growth(float u) {
        float e = 1 + u * (C1 + u * (C2 + u * (C3 + u * (C4 + u * (C5 + u * C6)))));
        e *= e;
        e *= e;
        e *= e;
        return e * e;
    }
}
