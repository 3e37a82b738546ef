package org.roentgen.filter.denoise;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import org.junit.jupiter.api.Test;

class DecayTest {

    @Test void isTheExponentialUpToItsError() {
        float[] t = new float[160001], weights = new float[t.length];
        for (int i = 0; i < t.length; i++) t[i] = i * 1e-4f;
        Decay.apply(t, 0, 1, 1, weights, 0, t.length);
        for (int i = 0; i < t.length; i++) assertEquals(1, weights[i] / Math.exp(-t[i]), 5e-6);
    }

    @Test void beginsWithOneAndEndsWithZero() {
        float[] weights = new float[6];
        Decay.apply(new float[] {-5, 0, 7, 100, 1e30f, Float.POSITIVE_INFINITY}, 7, 2, 3, weights, 0, 6);
        assertArrayEquals(new float[] {3, 3, 3}, Arrays.copyOf(weights, 3));
        assertTrue(weights[3] < 1e-16 && weights[4] == 0 && weights[5] == 0);
    }

    @Test void withoutARangeOnlyWhatIsFreeCounts() {
        float[] weights = new float[3];
        Decay.apply(new float[] {0, 1e-6f, 1}, 0, 0, 1, weights, 0, 3);
        assertArrayEquals(new float[] {1, 0, 0}, weights);
    }
}
