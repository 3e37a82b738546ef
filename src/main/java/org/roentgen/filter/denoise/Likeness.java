package org.roentgen.filter.denoise;

/**
 * {@link Decay} of squares of differences without a division: faster where additions of weights do not wait for memory.
 * <p>e^(−t) = (e^(−u))¹⁶ with u = t / 16, and e^(−u) = 1 − u + u²·R(u) with the polynomial R of degree 5 that meets (e^(−u) − 1 + u) / u² at the Chebyshev
 * nodes of [0, 1]; exactly 1 for t = 0. Up to t = 16 the relative error is below 5·10⁻⁶, mostly from rounding to floats; beyond, the result
 * falls from 10⁻⁷ to 0, which it is from t = 51 on, where the polynomial becomes negative.
 */
final class Likeness {

    private static final float R0 = 0.4999999912630972f, R1 = -0.16666603660680484f, R2 = 0.04165925535933733f, R3 = -0.00830117044582246f,
        R4 = 0.0013248179642864888f, R5 = -0.00013742419086074865f;

    private Likeness() { }

    /** {@link #power} of base[i] = e^(−difference[i]² / range), difference[i] = b[i] − a[i] */
    static void bases(float[] a, float[] b, float range, float[] base, float[] difference, int n) {
        squares(a, b, Math.min(Float.MAX_VALUE, 1 / (16 * range)), base, difference, n);
    }

    private static void squares(float[] a, float[] b, float scale, float[] base, float[] difference, int n) {
        for (int i = 0; i < n; i++) {
            float change = b[i] - a[i];
            base[i] = base(change * change * scale);
            difference[i] = change;
        }
    }

    /** e^(−u) for u ≥ 0; negative from u = 3.15 on. */
    private static float base(float u) {
        return 1 - u + u * u * (R0 + u * (R1 + u * (R2 + u * (R3 + u * (R4 + u * R5)))));
    }

    /** max(0, base)¹⁶ */
    static float power(float base) {
        float positive = Math.max(0, base), power = positive * positive;
        power *= power;
        power *= power;
        return power * power;
    }
}
