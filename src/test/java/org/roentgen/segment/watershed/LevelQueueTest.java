package org.roentgen.segment.watershed;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Comparator;
import java.util.PriorityQueue;
import java.util.Random;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LevelQueueTest {

    /** Against a queue that compares level and arrival; levels below the water wait at the water's. */
    @ParameterizedTest @ValueSource(doubles = {0, 0.01, 1, 1e-30, 1e30}) void givesTheLowestAndThenTheFirst(double scale) {
        for (int seed = 0; seed < 20; seed++) {
            Random random = new Random(seed);
            LevelQueue queue = new LevelQueue(i -> { });
            PriorityQueue<long[]> expected = new PriorityQueue<>(Comparator.<long[]>comparingLong(e -> e[0]).thenComparingLong(e -> e[1]));
            int water = Integer.MIN_VALUE, arrivals = 0;
            for (int step = 0; step < 4000; step++) {
                if (step < 2000 ? random.nextInt(3) > 0 : random.nextInt(5) == 0) {
                    float value = random.nextInt(50) == 0 ? Float.NaN : (float) (scale * (random.nextInt(seed % 2 == 0 ? 20 : 100000) - 10));
                    queue.put(LevelQueue.level(value), arrivals, -arrivals);
                    expected.add(new long[] {Math.max(water, LevelQueue.level(value)), arrivals++});
                } else if (expected.isEmpty()) assertFalse(queue.take());
                else {
                    long[] next = expected.remove();
                    assertTrue(queue.take());
                    assertEquals(next[1], queue.voxel());
                    assertEquals(-next[1], queue.source());
                    water = (int) next[0];
                }
            }
        }
    }

    @Test void levelsRiseWithValues() {
        float[] values = {Float.NEGATIVE_INFINITY, -Float.MAX_VALUE, -1, -Float.MIN_VALUE, 0, Float.MIN_VALUE, 1, Float.MAX_VALUE, Float.POSITIVE_INFINITY, Float.NaN};
        for (int i = 1; i < values.length; i++) {
            assertTrue(LevelQueue.level(values[i - 1]) < LevelQueue.level(values[i]), values[i - 1] + " < " + values[i]);
            assertEquals(values[i], LevelQueue.value(LevelQueue.level(values[i])));
        }
        assertEquals(LevelQueue.level(0), LevelQueue.level(-0f));
    }
}
