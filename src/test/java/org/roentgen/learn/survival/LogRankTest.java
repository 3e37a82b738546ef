package org.roentgen.learn.survival;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.Arrays;
import java.util.Random;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;
import org.roentgen.testing.ErrorForm;

class LogRankTest {

    /** Kleinbaum and Klein 2012, section 2.IV, by Stata: observed 9 and 21, expected 19.25 and 10.75, log-rank 16.79 (16.793 by hand). */
    @Test void leukaemiaIsAsPrinted() {
        LogRank test = new LogRank(Leukaemia.all(), Leukaemia.placebo());
        assertArrayEquals(new double[] {9, 21}, test.observed());
        assertArrayEquals(new double[] {19.25, 10.75}, test.expected(), 0.0051);
        assertEquals(16.793, test.test().value, 0.0006);
        assertEquals(1, test.test().degrees);
        assertEquals(4.17e-5, test.test().p(), 1e-7);
    }

    /** The sums of the definition, one event time after the other, and of G groups the last left out. */
    @Test void threeGroupsFollowTheDefinition() {
        SurvivalTimes rows = random(40);
        int[] group = IntStream.range(0, 40).map(i -> i * i % 3).toArray();
        double[] u = new double[3];
        double[][] v = new double[3][3];
        for (double t : rows.eventTimes()) addDefinition(rows, group, t, u, v);
        double determinant = v[0][0] * v[1][1] - v[0][1] * v[1][0];
        double expected = (u[0] * u[0] * v[1][1] - 2 * u[0] * u[1] * v[0][1] + u[1] * u[1] * v[0][0]) / determinant;
        LogRank test = new LogRank(rows, Arrays.stream(group).map(g -> g == 0 ? 0 : g == 1 ? 2 : 1).toArray());
        assertEquals(expected, test.test().value, 1e-9 * expected);                    // eigenvectors against a determinant
        assertEquals(1 + Arrays.stream(group).distinct().count() - 2, test.test().degrees);
    }

    private static void addDefinition(SurvivalTimes rows, int[] group, double t, double[] u, double[][] v) {
        double n = 0, d = 0;
        double[] ns = new double[3];
        for (int i = 0; i < rows.rows(); i++) {
            if (rows.time(i) < t) continue;
            n++;
            ns[group[i]]++;
            if (rows.time(i) == t && rows.event(i)) {
                d++;
                u[group[i]]++;
            }
        }
        for (int g = 0; g < 3; g++) {
            u[g] -= d * ns[g] / n;
            for (int h = 0; h < 3 && n > 1; h++) v[g][h] += (g == h ? ns[g] * (n - ns[g]) : -ns[g] * ns[h]) * d * (n - d) / (n * n * (n - 1));
        }
    }

    private static SurvivalTimes random(int n) {
        Random random = new Random(7);
        return Leukaemia.times(IntStream.range(0, n).mapToDouble(i -> (1 + random.nextInt(12)) * (random.nextInt(3) == 0 ? -1 : 1)).toArray());
    }

    /** In strata the differences and variances add up. */
    @Test void strataAreComparedWithinThemselves() {
        SurvivalTimes rows = Leukaemia.all();
        int[] stratum = IntStream.range(0, 42).map(i -> i % 2 == 0 ? 5 : -3).toArray();
        int[] even = IntStream.range(0, 42).filter(i -> i % 2 == 0).toArray(), odd = IntStream.range(0, 42).filter(i -> i % 2 == 1).toArray();
        LogRank whole = new LogRank(rows, Leukaemia.placebo(), stratum), first = part(rows, even), second = part(rows, odd);
        assertEquals(first.expected()[0] + second.expected()[0], whole.expected()[0], 1e-12);
        double v = variance(first) + variance(second), u = 9 - whole.expected()[0];
        assertEquals(u * u / v, whole.test().value, 1e-9);
    }

    private static LogRank part(SurvivalTimes rows, int[] chosen) {
        return new LogRank(rows.select(chosen), Arrays.stream(chosen).map(i -> i / 21).toArray());
    }

    private static double variance(LogRank test) {
        double u = test.observed()[0] - test.expected()[0];
        return u * u / test.test().value;
    }

    /** With two degrees of freedom p is e^(−χ²/2), however small. */
    @Test void probabilitiesKeepTheirDigits() {
        for (double value : new double[] {0.1, 5, 200}) assertEquals(1, new ChiSquared(value, 2).p() / Math.exp(-value / 2), 1e-9);
        assertEquals(1, new ChiSquared(0, 2).p());
        assertEquals(Double.NaN, new ChiSquared(0, 0).p());
    }

    @Test void oneGroupIsSaid() {
        ErrorForm.check(assertThrows(IllegalArgumentException.class, () -> new LogRank(Leukaemia.all(), new int[42])).getMessage());
    }

    /** All pairs, one by one, of rows with equal times, equal risks, zeros of both signs and missing risks: exactly. */
    @Test void concordanceIsThatOfItsDefinition() {
        for (int seed = 0; seed < 50; seed++) {
            Random random = new Random(seed);
            int n = 1 + random.nextInt(60);
            SurvivalTimes rows = Leukaemia.times(IntStream.range(0, n).mapToDouble(i -> (1 + random.nextInt(12)) * (random.nextInt(3) == 0 ? -1 : 1)).toArray());
            double[] risks = new double[n];
            Arrays.setAll(risks, i -> random.nextInt(9) == 0 ? Double.NaN : random.nextInt(4) * (random.nextBoolean() ? 1.0 : -1.0));
            double right = 0, pairs = 0;
            for (int i = 0; i < n; i++)
                for (int j = 0; j < n; j++) {
                    boolean later = rows.time(j) > rows.time(i) || rows.time(j) == rows.time(i) && !rows.event(j);
                    if (!rows.event(i) || !later || Double.isNaN(risks[i] + risks[j])) continue;
                    pairs++;
                    right += risks[i] > risks[j] ? 1 : risks[i] == risks[j] ? 0.5 : 0;
                }
            assertEquals(right / pairs, Concordance.of(rows, risks), "seed " + seed);
        }
    }

    /** Ten million million pairs: each by itself would take hours. */
    @Test void concordanceOfManyRows() {
        int n = 1_000_000;
        double[] times = IntStream.range(0, n).mapToDouble(i -> 1 + (i * 7919L) % n).toArray();
        assertEquals(0, Concordance.of(Leukaemia.times(times), times));
        assertEquals(1, Concordance.of(Leukaemia.times(times), Arrays.stream(times).map(t -> -t).toArray()));
    }

    /** With one event per pair known: by hand. Pairs in order: (1 event, 2), (1, 3), (2+ says nothing), equal risks count half. */
    @Test void concordanceCountsPairsOfKnownOrder() {
        SurvivalTimes rows = Leukaemia.times(new double[] {1, -2, 3, 3, -3});
        // usable: 1 with all four others; each 3 with 3+: 6 pairs
        assertEquals((3 + 0.5 + 1 + 0) / 6, Concordance.of(rows, new double[] {5, 5, 4, 1, 2}), 1e-15);
        assertEquals(Double.NaN, Concordance.of(Leukaemia.times(new double[] {-1, -2}), new double[] {1, 2}));
        assertEquals(1, Concordance.of(rows, new double[] {9, Double.NaN, 4, 4, 3}));
    }
}
