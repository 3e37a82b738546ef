package org.roentgen.filter.denoise;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import org.junit.jupiter.api.Test;

class DecayTest {

    private static float[] decay(float[] values, float free, float range) {
        float[] decay = new float[values.length];
        Decay.bases(values, free, range, decay, 0, decay.length);
        for (int i = 0; i < decay.length; i++) decay[i] = 1 / Decay.growth(decay[i]);
        return decay;
    }

    @Test void isTheExponentialUpToItsError() {
        float[] t = new float[160001];
        for (int i = 0; i < t.length; i++) t[i] = i * 1e-4f;
        float[] decay = decay(t, 0, 1);
        for (int i = 0; i < t.length; i++) assertEquals(1, decay[i] / Math.exp(-t[i]), 5e-6);
    }

    @Test void ofDifferencesItIsThatOfTheirSquares() {
        float[] a = new float[4001], b = new float[a.length], base = new float[a.length], difference = new float[a.length];
        for (int i = 0; i < a.length; i++) b[i] = (a[i] = 1000 - i) + (i - 2000) * 0.05f;
        Decay.bases(a, b, 700, base, difference, a.length);
        for (int i = 0; i < a.length; i++) {
            assertEquals(b[i] - a[i], difference[i]);
            assertEquals(1, 1 / Decay.growth(base[i]) / Math.exp(-(double) difference[i] * difference[i] / 700), 8e-6);      // t to 14, rounded four times
        }
    }

    @Test void beginsWithOneAndEndsWithZero() {
        float[] decay = decay(new float[] {-5, 0, 7, 100, 1e30f, Float.POSITIVE_INFINITY}, 7, 2);
        assertArrayEquals(new float[] {1, 1, 1}, Arrays.copyOf(decay, 3));
        assertTrue(decay[3] < 1e-16 && decay[4] == 0 && decay[5] == 0);
    }

    @Test void withoutARangeOnlyWhatIsFreeCounts() {
        assertArrayEquals(new float[] {1, 0, 0}, decay(new float[] {0, 1e-6f, 1}, 0, 0));
    }
}
