package org.roentgen.segment.watershed;

import static org.junit.jupiter.api.Assertions.assertEquals;
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
            Race race = new Race();
            for (int step = 0; step < 4000; step++) {
                float value = random.nextInt(50) == 0 ? Float.NaN : (float) (scale * (random.nextInt(seed % 2 == 0 ? 20 : 100000) - 10));
                if (step < 2000 ? random.nextInt(3) > 0 : random.nextInt(5) == 0) race.put(LevelQueue.level(value));
                else race.take();
            }
        }
    }

    /** So many that the lists are too long to be sorted at once, and chunks are used again. */
    @ParameterizedTest @ValueSource(ints = {1, 30, 5_000, 40_000_000}) void manyWaitToo(int levels) {
        Random random = new Random(levels);
        Race race = new Race();
        for (int round = 0; round < 3; round++) {
            for (int i = 0; i < 100_000; i++) race.put(1000 + random.nextInt(levels));
            for (int i = 0; i < 500; i++) race.take();
        }
        while (!race.expected.isEmpty()) race.take();
        race.take();
    }

    private static final class Race {

        final PriorityQueue<long[]> expected = new PriorityQueue<>(Comparator.<long[]>comparingLong(e -> e[0]).thenComparingLong(e -> e[1]));
        private final LevelQueue queue = new LevelQueue();
        private final int[] voxels = new int[LevelQueue.MOST], sources = new int[LevelQueue.MOST];
        private int water = Integer.MIN_VALUE, arrivals;

        void put(int level) {
            queue.put(level, arrivals, -arrivals);
            expected.add(new long[] {Math.max(water, level), arrivals++});
        }

        void take() {
            int count = queue.take(voxels, sources);
            assertEquals(expected.isEmpty(), count == 0);
            if (count > 0) water = (int) expected.element()[0];
            for (int k = 0; k < count; k++) {
                long[] next = expected.remove();
                assertEquals(water, next[0], "all of one level");
                assertEquals(next[1], voxels[k]);
                assertEquals(-next[1], sources[k]);
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
