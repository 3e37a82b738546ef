package org.roentgen.image.phantom;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

class CounterRandomTest {

    private static final int N = 4_000_000;
    private static final double[] EDGES = {-4, -3.5, -3.442619855899, -3, -2, -1, -0.5, -0.1, 0, 0.1, 0.5, 1, 2, 3, 3.442619855899, 3.5, 4};
    /** Φ at these edges, from SciPy 1.17.1: scipy.stats.norm.cdf. */
    private static final double[] CUMULATIVE = {3.1671241833119965e-05, 0.00023262907903552502, 0.00028805637163926496, 0.0013498980316300957,
        0.022750131948179216, 0.15865525393145707, 0.3085375387259869, 0.460172162722971, 0.5, 0.539827837277029, 0.6914624612740131,
        0.8413447460685429, 0.9772498680518208, 0.9986501019683699, 0.9997119436283608, 0.9997673709209645, 0.9999683287581669};

    @Test void normalNumbersAreNormal() {
        CounterRandom random = new CounterRandom(5);
        long[] below = new long[EDGES.length];
        double sum = 0, squares = 0, fourth = 0;
        for (int i = 0; i < N; i++) {
            double x = random.gaussian(i);
            sum += x;
            squares += x * x;
            fourth += x * x * x * x;
            for (int e = 0; e < EDGES.length; e++) if (x < EDGES[e]) below[e]++;
        }
        assertEquals(0, sum / N, 4 / Math.sqrt(N));                              // 4 standard errors each
        assertEquals(1, squares / N, 4 * Math.sqrt(2.0 / N));
        assertEquals(3, fourth / N, 4 * Math.sqrt(96.0 / N));
        for (int e = 0; e < EDGES.length; e++) {
            double p = CUMULATIVE[e];
            assertEquals(p, below[e] / (double) N, 4.5 * Math.sqrt(p * (1 - p) / N), "below " + EDGES[e]);
        }
    }

    @Test void uniformNumbersFillTheUnitInterval() {
        CounterRandom random = new CounterRandom(-1);
        long[] count = new long[64];
        for (int i = 0; i < N; i++) count[(int) (64 * random.uniform(i))]++;
        double expected = N / 64.0, chiSquare = 0;
        for (long c : count) chiSquare += (c - expected) * (c - expected) / expected;
        assertTrue(chiSquare < 63 + 4 * Math.sqrt(2 * 63), "χ² = " + chiSquare);
    }

    @Test void neighboursSeedsAndStreamsAreUncorrelated() {
        CounterRandom random = new CounterRandom(9), next = new CounterRandom(10), row = random.stream(3), nextRow = random.stream(4);
        int n = 200_000;
        double lag = 0, seeds = 0, streams = 0;
        for (int i = 0; i < n; i++) {
            lag += random.gaussian(i) * random.gaussian(i + 1);
            seeds += random.gaussian(i) * next.gaussian(i);
            streams += row.gaussian(i) * nextRow.gaussian(i);
        }
        for (double sum : new double[] {lag, seeds, streams}) assertEquals(0, sum / n, 4 / Math.sqrt(n));
    }

    /** Frozen: a change here changes every phantom that anyone has made. */
    @Test void numbersStayWhatTheyAre() {
        CounterRandom random = new CounterRandom(42);
        assertNotEquals(random.bits(0), random.bits(1));
        assertEquals(1813791578670069844L, random.bits(1000));
        assertEquals(0.24841393054036254, random.gaussian(1000), 0);
    }
}
