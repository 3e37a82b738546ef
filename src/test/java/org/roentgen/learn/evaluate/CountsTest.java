package org.roentgen.learn.evaluate;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.roentgen.testing.ErrorForm;

/** What follows from counts: published numbers, or by hand. */
class CountsTest {

    /** The counts of Newcombe 1998, Stat. Med. 17:857–872, table I; limits by SciPy 1.10.1, binomtest(k, n).proportion_ci of wilson and exact, to four decimals. */
    @ParameterizedTest @CsvSource({"81, 263, 0.2553, 0.3662, 0.2527, 0.3676", "15, 148, 0.0624, 0.1605, 0.0578, 0.1617", "0, 20, 0, 0.1611, 0, 0.1684",
        "1, 29, 0.0061, 0.1718, 0.0009, 0.1776"}) void shares(int k, int n, double wilsonLower, double wilsonUpper, double exactLower, double exactUpper) {
        double printed = 5.1e-5;
        Estimate wilson = new Proportion(k, n).wilson(0.95), exact = new Proportion(k, n).clopperPearson(0.95), mirrored = new Proportion(n - k, n).clopperPearson(0.95);
        assertEquals((double) k / n, wilson.value);
        assertEquals(wilsonLower, wilson.lower, printed);
        assertEquals(wilsonUpper, wilson.upper, printed);
        assertEquals(exactLower, exact.lower, printed);
        assertEquals(exactUpper, exact.upper, printed);
        assertEquals(1 - exact.upper, mirrored.lower, 1e-8);                            // the beta quantile is found to 1e-9
    }

    @Test void shareOfNothing() {
        assertTrue(Double.isNaN(new Proportion(0, 0).wilson(0.95).lower) && Double.isNaN(new Proportion(0, 0).clopperPearson(0.95).upper));
        for (Runnable wrong : new Runnable[] {() -> new Proportion(3, 2), () -> new Proportion(1, 2).wilson(1), () -> new Proportion(1, 2).clopperPearson(Double.NaN)})
            ErrorForm.check(assertThrows(IllegalArgumentException.class, wrong::run).getMessage());
    }

    /** κ = (0.7 − 0.5) / (1 − 0.5). */
    @Test void kappaByHand() {
        assertEquals(0.4, new ConfusionMatrix(new int[][] {{20, 5}, {10, 15}}).kappa(), 1e-15);
    }

    /** TP 6, FN 2, FP 1, TN 3: (18 − 2) / √(7 · 8 · 4 · 5). */
    @Test void matthewsByHand() {
        ConfusionMatrix matrix = new ConfusionMatrix(new int[][] {{3, 1}, {2, 6}});
        assertEquals(16 / Math.sqrt(1120), matrix.matthews(), 1e-15);
        assertEquals(12.0 / 15, matrix.f1(1), 1e-15);
        assertEquals(3 / 5.0, matrix.negativePredictiveValue(1).value());
    }

    /** Gorodkin's definition: the correlation of the indicators of truth and prediction, summed over classes. */
    @Test void matthewsOfThreeClassesIsACorrelation() {
        int[][] counts = {{5, 2, 1}, {0, 7, 3}, {4, 1, 9}};
        double n = 32, xy = 0, xx = 0, yy = 0;
        for (int k = 0; k < 3; k++) {
            double t = 0, p = 0;
            for (int j = 0; j < 3; j++) {
                t += counts[k][j] / n;
                p += counts[j][k] / n;
            }
            xy += counts[k][k] / n - t * p;
            xx += t * (1 - t);
            yy += p * (1 - p);
        }
        ConfusionMatrix matrix = new ConfusionMatrix(counts);
        assertEquals(xy / Math.sqrt(xx * yy), matrix.matthews(), 1e-14);
        assertEquals((21 / n - (8 * 9 + 10 * 10 + 14 * 13) / n / n) / (1 - (8 * 9 + 10 * 10 + 14 * 13) / n / n), matrix.kappa(), 1e-14);
        assertEquals((5 / 8.0 + 7 / 10.0 + 9 / 14.0) / 3, matrix.balancedAccuracy(), 1e-15);
    }

    @Test void oneClassAgainstTheRest() {
        ConfusionMatrix matrix = new ConfusionMatrix(new int[][] {{5, 2, 1}, {0, 7, 3}, {4, 1, 9}}), second = matrix.against(1);
        for (int[] expected : new int[][] {{0, 0, 19}, {0, 1, 3}, {1, 0, 3}, {1, 1, 7}}) assertEquals(expected[2], second.count(expected[0], expected[1]));
        assertEquals(19 / 22.0, matrix.specificity(1).value());
        assertEquals(7 / 10.0, matrix.precision(1).value());
        assertEquals(19 / 22.0, matrix.negativePredictiveValue(1).value());
    }

    @Test void whatIsNotDefinedIsNaN() {
        ConfusionMatrix one = new ConfusionMatrix(new int[][] {{4, 0}, {0, 0}});
        for (double score : new double[] {one.matthews(), one.kappa(), one.f1(1), one.precision(1).value(), one.sensitivity(1).value()}) assertTrue(Double.isNaN(score));
        assertEquals(1, one.balancedAccuracy());
    }

    private static McNemar mcnemar(int both, int onlyFirst, int onlySecond) {
        int n = both + onlyFirst + onlySecond;
        boolean[] first = new boolean[n], second = new boolean[n];
        for (int i = 0; i < n; i++) {
            first[i] = i < both + onlyFirst;
            second[i] = i < both || i >= both + onlyFirst;
        }
        return new McNemar(first, second);
    }

    /** Of ten differing rows one or fewer: 2 (1 + 10) / 2¹⁰. */
    @Test void mcNemarByHand() {
        McNemar test = mcnemar(30, 1, 9);
        assertEquals(1, test.onlyFirst());
        assertEquals(9, test.onlySecond());
        assertEquals(22 / 1024.0, test.exactP(), 1e-12);
        assertEquals(4.9, test.chiSquared(), 1e-14);
        assertEquals(0.026857, test.p(), 5e-7);                                         // scipy.stats.chi2.sf(4.9, 1)
        assertEquals(1, mcnemar(7, 0, 0).exactP());
        assertEquals(1, mcnemar(7, 60, 0).exactP() / Math.pow(0.5, 59), 1e-12, "small ones keep their digits");
        assertEquals(1, mcnemar(7, 4, 4).exactP());
        assertEquals(1, mcnemar(7, 4, 4).p());
    }

    /** Mean 0.2, s² = 0.01, error √((1/3 + 1/2) 0.01); with two degrees of freedom p = 1 − t / √(2 + t²). */
    @Test void correctedResampledByHand() {
        CorrectedResampledTest test = new CorrectedResampledTest(new double[] {0.1, 0.2, 0.3}, 0.5);
        double t = 0.2 / Math.sqrt(0.01 * 5 / 6);
        assertEquals(t, test.t(), 1e-12);
        assertEquals(2, test.degreesOfFreedom());
        assertEquals(1 - t / Math.sqrt(2 + t * t), test.p(), 1e-10);
        assertEquals(0.2 - 4.30265 * Math.sqrt(0.01 * 5 / 6), test.difference(0.95).lower, 1e-6);
        assertEquals(1, new CorrectedResampledTest(new double[2], 0.5).p());
        double[] equal = new double[10];
        Arrays.fill(equal, 0.1);
        assertTrue(Double.isNaN(new CorrectedResampledTest(equal, 0.5).p()), "their mean is rounded");
        assertTrue(Double.isNaN(new CorrectedResampledTest(new double[] {1, Double.NaN}, 0.5).p()));
        ErrorForm.check(assertThrows(IllegalArgumentException.class, () -> new CorrectedResampledTest(new double[1], 0.5)).getMessage());
    }
}
