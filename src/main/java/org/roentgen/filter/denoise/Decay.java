package org.roentgen.filter.denoise;

/**
 * e^(−t) of rows of numbers t ≥ 0 in a form that the JIT turns into vector instructions, which it does not do for {@code Math.exp}: in two steps, for
 * it gives up on loops that are too long, and the second fits where weights are added up, which waits for memory anyway.
 * <p>e^(−t) = 1 / (e^u)³² with u = t / 32, and e^u = 1 + u·Q(u) with the polynomial Q of degree 4 that meets (e^u − 1) / u at the Chebyshev
 * nodes of [0, 1/2]; exactly 1 for t = 0. Up to t = 16 the relative error is below 5·10⁻⁶, mostly from rounding to floats, and that of
 * differences below 8·10⁻⁶: they are scaled before they are squared, so that huge and tiny ones stay numbers. Beyond, the result falls from 10⁻⁷ to 0, and is 0 for an
 * infinite t.
 */
final class Decay {

    private static final float C1 = 1.000000101568497f, C2 = 0.499989857335631f, C3 = 0.16682775946937073f, C4 = 0.04077913546254272f, C5 = 0.010289123871497625f;

    private Decay() { }

    /** base[i]³² = e^(max(0, value[i] − free) / range) */
    static void bases(float[] value, float free, double range, float[] base, int from, int to) {
        rows(value, free, (float) Math.min(Float.MAX_VALUE, 1 / (64 * range)), base, from, to);
    }

    /** base[i]³² = e^(difference[i]² / range), difference[i] = b[i] − a[i] */
    static void bases(float[] a, float[] b, double range, float[] base, float[] difference, int n) {
        squares(a, b, scale(range), base, difference, n);
    }

    /** From a difference to the root of u = difference² / (32 · range); a range of 0 leaves only equals alike. */
    static float scale(double range) {
        return (float) Math.min(Float.MAX_VALUE, 1 / Math.sqrt(32 * range));
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
            float change = b[i] - a[i], scaled = change * scale;
            base[i] = base(scaled * scaled);
            difference[i] = change;
        }
    }

    /** e^u for u ≥ 0. */
    private static float base(float u) {
        return 1 + u * (C1 + u * (C2 + u * (C3 + u * (C4 + u * C5))));
    }

    /** base³² */
    static float growth(float base) {
        float power = base * base;
        power *= power;
        power *= power;
        power *= power;
        return power * power;
    }
}
