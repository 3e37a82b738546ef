package org.roentgen.filter.denoise;

/**
 * {@link Decay} of squares of differences without a division: faster where additions of weights do not wait for memory.
 * <p>e^(−t) = (e^(−u))³² with u = t / 32, and e^(−u) ≈ P(u) with the polynomial P of degree 3 that has P(0) = 1 and keeps the greatest |P(u)³² − e^(−32u)| least:
 * 7·10⁻⁷, with rounding to floats 3·10⁻⁶. Weights are at most 1, and in sums of weights absolute errors count: the relative one grows to 0.2 % at t = 8, where the
 * result is 0.0003. It never rises, and is 0 from t = 51 on.
 */
final class Likeness {

    private static final float C1 = 0.99999276f, C2 = 0.499472f, C3 = 0.15753543f;

    private Likeness() { }

    /** {@link #power} of base[i] = e^(−difference[i]² / range), difference[i] = b[i] − a[i] */
    static void bases(float[] a, float[] b, double range, float[] base, float[] difference, int n) {
        squares(a, b, Decay.scale(range), base, difference, n);
    }

    private static void squares(float[] a, float[] b, float scale, float[] base, float[] difference, int n) {
        for (int i = 0; i < n; i++) {
            float change = b[i] - a[i], scaled = change * scale;
            base[i] = base(scaled * scaled);
            difference[i] = change;
        }
    }

    /** e^(−u) for u ≥ 0; negative from u = 1.66 on. */
    private static float base(float u) {
        return 1 - u * (C1 - u * (C2 - u * C3));
    }

    /** max(0, base)³² */
    static float power(float base) {
        float positive = Math.max(0, base), power = positive * positive;
        power *= power;
        power *= power;
        power *= power;
        return power * power;
    }
}
