package org.roentgen.filter.denoise;

/**
 * e^(−t) of rows of numbers t ≥ 0 in a form that the JIT turns into vector instructions, which it does not do for {@code Math.exp}: in two steps, for
 * it gives up on loops that are too long, and the second fits where weights are added up, which waits for memory anyway.
 * <p>e^(−t) = (e^(−u))¹⁶ with u = t / 16, and e^(−u) = 1 − u + u²·R(u) with the polynomial R of degree 5 that meets (e^(−u) − 1 + u) / u² at the Chebyshev
 * nodes of [0, 1]; exactly 1 for t = 0. Up to t = 16 the relative error is below 5·10⁻⁶, mostly from rounding to floats; beyond, the result
 * falls from 10⁻⁷ to 0, which it is from t = 51 on, where the polynomial becomes negative.
 */
final class Decay {

    private static final float R0 = 0.4999999912630972f, R1 = -0.16666603660680484f, R2 = 0.04165925535933733f, R3 = -0.00830117044582246f,
        R4 = 0.0013248179642864888f, R5 = -0.00013742419086074865f;

    private Decay() { }

    /** {@link #power} of base[i] = e^(−max(0, value[i] − free) / range) */
    static void bases(float[] value, float free, float range, float[] base, int from, int to) {
        rows(value, free, 0.5f * scale(range), base, from, to);
    }

    /** {@link #power} of base[i] = e^(−difference[i]² / range), difference[i] = b[i] − a[i] */
    static void bases(float[] a, float[] b, float range, float[] base, float[] difference, int n) {
        squares(a, b, scale(range), base, difference, n);
    }

    /** From a square to the u of {@link #base}. */
    private static float scale(float range) {
        return Math.min(Float.MAX_VALUE, 1 / (16 * range));
    }

    /** max(0, x) is (x + |x|) / 2: a maximum in Java takes many instructions. */
    private static void rows(float[] value, float free, float scale, float[] base, int from, int to) {
        for (int i = from; i < to; i++) {
            float beyond = value[i] - free;
            base[i] = base((beyond + Math.abs(beyond)) * scale);
        }
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
