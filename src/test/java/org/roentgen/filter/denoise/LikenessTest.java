package org.roentgen.filter.denoise;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

class LikenessTest {

    private static float[] likeness(float[] a, float[] b, float range) {
        float[] likeness = new float[a.length], difference = new float[a.length];
        Likeness.bases(a, b, range, likeness, difference, a.length);
        for (int i = 0; i < a.length; i++) {
            assertEquals(b[i] - a[i], difference[i]);
            likeness[i] = Likeness.power(likeness[i]);
        }
        return likeness;
    }

    @Test void isTheExponentialUpToItsError() {
        float[] a = new float[160001], b = new float[a.length];
        for (int i = 0; i < b.length; i++) b[i] = i * 0.000025f;                     // to 4, whose square is 16
        float[] likeness = likeness(a, b, 1);
        for (int i = 0; i < b.length; i++) assertEquals(Math.exp(-(double) b[i] * b[i]), likeness[i], 3e-6);
    }

    @Test void ofAnyRange() {
        float[] a = new float[4001], b = new float[a.length];
        for (int i = 0; i < a.length; i++) b[i] = (a[i] = 1000 - i) + (i - 2000) * 0.05f;
        float[] likeness = likeness(a, b, 700);
        for (int i = 0; i < a.length; i++) assertEquals(Math.exp(-((double) b[i] - a[i]) * (b[i] - a[i]) / 700), likeness[i], 3e-6);
    }

    /** The polynomial must not rise again, nor overflow to what is not a number. */
    @Test void neverRisesAndIsZeroInTheEnd() {
        float[] a = new float[100001], b = new float[a.length];
        for (int i = 0; i < b.length; i++) b[i] = (float) Math.pow(10, i * 46e-5 - 8);
        float[] likeness = likeness(a, b, 1);
        for (int i = 1; i < b.length; i++) assertTrue(likeness[i] <= likeness[i - 1] * 1.000001f && (b[i] < 7.15 || likeness[i] == 0), b[i] + ": " + likeness[i]);
    }

    @Test void withoutARangeOnlyEqualsAreAlike() {
        float[] likeness = likeness(new float[] {3, 3, 0, 1e30f}, new float[] {3, 3.000001f, 1e-6f, -1e30f}, 0);
        assertEquals(1, likeness[0]);
        for (int i = 1; i < 4; i++) assertEquals(0, likeness[i]);
    }
}
