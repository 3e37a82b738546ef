package org.roentgen.learn.explain;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.List;
import java.util.Random;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.roentgen.learn.model.HeldOut;
import org.roentgen.testing.ErrorForm;

class ConformalTest {

    /** Nine rows with scores 0.1 … 0.9: ⌈10 · 0.8⌉ = the eighth smallest. */
    @Test void smallestSetsByHand() {
        double[][] p = new double[9][];
        for (int i = 0; i < 9; i++) p[i] = new double[] {(9 - i) / 10.0, (i + 1) / 10.0};
        ConformalSets sets = new ConformalSets(p, new double[9], 0.8, false);
        assertEquals(0.8, sets.limit(), 1e-12);
        assertArrayEquals(new int[] {1, 0}, sets.set(new double[] {0.3, 0.7}));
        assertArrayEquals(new int[] {0}, sets.set(new double[] {0.9, 0.1}));
        assertArrayEquals(new int[] {}, new ConformalSets(p, new double[9], 0.1, false).set(new double[] {0.5, 0.5}));
        assertEquals(0.9, new ConformalSets(p, new double[9], 0.9, false).limit(), 1e-12);
        assertEquals(Double.POSITIVE_INFINITY, new ConformalSets(p, new double[9], 0.91, false).limit());
        assertArrayEquals(new int[] {0, 1}, new ConformalSets(p, new double[9], 0.91, false).set(new double[] {1, 0}));
    }

    /** Sums down to the true class: 0.5, 0.8, 1, 0.5; ⌈5 · 0.6⌉ = the third: 0.8. */
    @Test void adaptiveSetsByHand() {
        double[][] p = {{0.5, 0.25, 0.25}, {0.25, 0.25, 0.5}, {0.5, 0.3, 0.2}, {0.2, 0.5, 0.3}};
        ConformalSets sets = new ConformalSets(new double[][] {p[0], {0.5, 0.3, 0.2}, p[1], p[3]}, new double[] {0, 1, 1, 1}, 0.6, true);
        assertEquals(0.8, sets.limit(), 3e-9);                                     // and what each class costs
        assertArrayEquals(new int[] {0}, sets.set(new double[] {0.9, 0.05, 0.05}));
        assertArrayEquals(new int[] {2}, sets.set(new double[] {0.3, 0.1, 0.6}));
        assertArrayEquals(new int[] {1, 0}, sets.set(new double[] {0.3, 0.4, 0.3}));
    }

    /** A model that is always sure and right in 19 of 20 rows: one class is enough for 90 %, though the others are at the same sum, 1; for 95 % it takes two. */
    @Test void adaptiveSetsOfASureModelAreSmall() {
        double[][] p = new double[20][];
        Arrays.fill(p, new double[] {0, 1, 0});
        double[] truth = new double[20];
        Arrays.fill(truth, 1, 20, 1);
        assertArrayEquals(new int[] {1}, new ConformalSets(p, truth, 0.9, true).set(new double[] {0, 1, 0}));
        assertArrayEquals(new int[] {2}, new ConformalSets(p, truth, 0.9, true).set(new double[] {0, 0, 1}));
        assertArrayEquals(new int[] {1, 0}, new ConformalSets(p, truth, 0.95, true).set(new double[] {0, 1, 0}));
    }

    @Test void intervalByHand() {
        double[][] predicted = {{1}, {2}, {3}, {4}};
        assertEquals(2, new ConformalInterval(predicted, new double[] {1.5, 0, 3, 5}, 0.8).margin());
        assertEquals(1, new ConformalInterval(predicted, new double[] {1.5, 0, 3, 5}, 0.6).margin());
        assertEquals(Double.POSITIVE_INFINITY, new ConformalInterval(predicted, new double[] {1.5, 0, 3, 5}, 0.81).margin());
    }

    /** As a page says it, without numbers that are none. */
    @Test void predictionsAreSaidInWords() {
        HeldOut numbers = new HeldOut(new double[][] {{1}, {2}, {3}, {4}}, new double[] {1.5, 0, 3, 5});
        assertEquals("12338 to 12342", new ConformalPrediction(numbers, List.of(), 0.8, false).of(new double[] {12_340}));
        assertEquals("any number", new ConformalPrediction(numbers, List.of(), 0.9, false).of(new double[] {10}));
        HeldOut classes = new HeldOut(new double[][] {{0.9, 0.1}, {0.8, 0.2}, {0.6, 0.4}}, new double[] {0, 0, 0});
        assertEquals("none", new ConformalPrediction(classes, List.of("p", "q"), 0.5, false).of(new double[] {0.5, 0.5}));
        assertEquals("q, p", new ConformalPrediction(classes, List.of("p", "q"), 0.9, false).of(new double[] {0.4, 0.6}));
    }

    /**
     * A model that is wrong, on three classes. With scores that never tie the coverage of smallest sets is ⌈(n + 1)(1 − α)⌉ / (n + 1) on average (Vovk 2012;
     * Angelopoulos and Bates 2021, section 3.2); adaptive sets have one class at least, and may cover more. 4 standard errors of 3000
     * simulated studies.
     */
    @ParameterizedTest @CsvSource({"20, 0.9", "57, 0.9", "99, 0.8", "10, 0.5"}) void coverageIsAsGuaranteed(int n, double coverage) {
        Random random = new Random(1);
        int studies = 3000, tests = 10;
        double smallest = 0, adaptive = 0, rounded = 0, interval = 0, expected = Math.ceil((n + 1) * coverage - 1e-9) / (n + 1);
        for (int s = 0; s < studies; s++) {
            double[][] p = new double[n + tests][], coarse = new double[n + tests][], number = new double[n + tests][1];
            double[] truth = new double[n + tests], value = new double[n + tests];
            for (int i = 0; i < p.length; i++) {
                truth[i] = random.nextInt(3);
                p[i] = guess(random, (int) truth[i]);
                coarse[i] = new double[] {Math.rint(2 * p[i][0]) / 2, 0, 1 - Math.rint(2 * p[i][0]) / 2};
                value[i] = Math.exp(random.nextGaussian());
            }
            double[] known = Arrays.copyOf(truth, n);
            ConformalSets small = new ConformalSets(p, known, coverage, false), large = new ConformalSets(p, known, coverage, true),
                ties = new ConformalSets(coarse, known, coverage, true);
            double margin = new ConformalInterval(number, Arrays.copyOf(value, n), coverage).margin();
            for (int i = n; i < p.length; i++) {
                smallest += holds(small.set(p[i]), truth[i]);
                adaptive += holds(large.set(p[i]), truth[i]);
                rounded += holds(ties.set(coarse[i]), truth[i]);
                interval += value[i] <= margin ? 1 : 0;
            }
        }
        double all = studies * tests, error = 4 * Math.sqrt(expected * (1 - expected) * (1.0 / (n + 2) + 1.0 / tests) / studies);
        assertEquals(expected, smallest / all, error);
        assertEquals(expected, interval / all, error);
        assertTrue(adaptive / all > expected - error, adaptive / all + " of " + expected);
        assertTrue(rounded / all > expected - error, rounded / all + " of " + expected);
    }

    private static double[] guess(Random random, int truth) {
        double[] p = new double[3];
        double sum = 0;
        for (int c = 0; c < 3; c++) sum += p[c] = random.nextDouble() + (c == truth ? random.nextDouble() : 0);
        for (int c = 0; c < 3; c++) p[c] /= sum;
        return p;
    }

    private static int holds(int[] set, double truth) {
        for (int c : set) if (c == truth) return 1;
        return 0;
    }

    @Test void wrongCoverageIsSaid() {
        for (double coverage : new double[] {0, 1, -1, Double.NaN})
            ErrorForm.check(assertThrows(IllegalArgumentException.class, () -> new ConformalInterval(new double[][] {{1}}, new double[] {1}, coverage)).getMessage());
    }
}
