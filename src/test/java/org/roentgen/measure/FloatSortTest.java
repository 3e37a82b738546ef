package org.roentgen.measure;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;

import java.util.Arrays;
import java.util.Random;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FloatSortTest {

    @ParameterizedTest @ValueSource(ints = {0, 1, 10, 4097, 100_000})
    void sortsAsTheJdkDoes(int n) {
        Random random = new Random(n);
        float[] values = new float[n];
        for (int i = 0; i < n; i++) values[i] = Float.intBitsToFloat(random.nextInt());            // every kind: NaN, ∞, denormal, both signs
        for (int i = 0; i < n; i += 7) values[i] = random.nextBoolean() ? 0f : -0f;
        float[] expected = values.clone();
        Arrays.sort(expected);
        FloatSort.sort(values);
        assertArrayEquals(expected, values);
    }
}
