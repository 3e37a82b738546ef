package org.roentgen.learn.survival;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.junit.jupiter.api.Test;
import org.roentgen.testing.ErrorForm;

class KaplanMeierTest {

    private static final KaplanMeier TREATED = new KaplanMeier(Leukaemia.times(Leukaemia.TREATED)), PLACEBO = new KaplanMeier(Leukaemia.times(Leukaemia.PLACEBO));
    private static final double PRINTED = 5.1e-5;                                    // four digits are printed

    /** Kleinbaum and Klein 2012, table 2.3 (S), and Klein and Moeschberger 2003, table 4.1 (S and its standard error): 6-MP. */
    @Test void treatedChildrenSurviveAsPrinted() {
        double[] weeks = {6, 7, 10, 13, 16, 22, 23}, s = {0.8571, 0.8067, 0.7529, 0.6902, 0.6275, 0.5378, 0.4482};
        double[] error = {0.0764, 0.0869, 0.0963, 0.1068, 0.1141, 0.1282, 0.1346};
        double[] times = TREATED.times(), errors = TREATED.standardErrors();
        for (int i = 0; i < weeks.length; i++) {
            assertEquals(s[i], TREATED.survivalAt(weeks[i]), PRINTED);
            for (int k = 0; k < times.length; k++) if (times[k] == weeks[i]) assertEquals(error[i], errors[k], PRINTED);
        }
        assertEquals(TREATED.survivalAt(7), TREATED.survivalAt(9.9));
        assertEquals(1, TREATED.survivalAt(5.9));
        assertEquals(TREATED.survivalAt(23), TREATED.survivalAt(1000));
    }

    /** Without censoring S is the share that is left, and Greenwood's variance that of a share: s (1 − s) / n. */
    @Test void withoutCensoringItIsAShare() {
        assertEquals(12 / 21.0, PLACEBO.survivalAt(8 - 1e-9), 1e-15);
        assertEquals(8 / 21.0, PLACEBO.survivalAt(8), 1e-15);
        assertEquals(Math.sqrt(8 / 21.0 * 13 / 21.0 / 21), PLACEBO.standardErrors()[5], 1e-15);
        assertEquals(0, PLACEBO.survivalAt(23));
        assertEquals(Double.NaN, PLACEBO.standardErrors()[PLACEBO.times().length - 1]);
    }

    /** R 4, survival: survfit(Surv(time, cens) ~ treat, MASS::gehan), conf.type log and log-log; also Venables and Ripley 2002, section 13.1. */
    @Test void mediansHaveTheirLimits() {
        assertEquals(23, TREATED.median());
        assertEquals(8, PLACEBO.median());
        assertArrayEquals(new double[] {16, Double.NaN}, TREATED.medianLimits(KaplanMeier.Limits.LOG, 0.95));
        assertArrayEquals(new double[] {4, 12}, PLACEBO.medianLimits(KaplanMeier.Limits.LOG, 0.95));
        assertArrayEquals(new double[] {13, Double.NaN}, TREATED.medianLimits(KaplanMeier.Limits.LOG_LOG, 0.95));
        assertArrayEquals(new double[] {4, 11}, PLACEBO.medianLimits(KaplanMeier.Limits.LOG_LOG, 0.95));
        assertEquals(2.5, new KaplanMeier(Leukaemia.times(new double[] {1, 2, 3, 4})).median());
        assertEquals(Double.NaN, new KaplanMeier(Leukaemia.times(new double[] {1, -2, -3})).median());
    }

    /** The formulas by hand at 10 weeks: S = 18/21 · 16/17 · 14/15, Σ d / (n (n − d)) = 3/(21·18) + 1/(17·16) + 1/(15·14). */
    @Test void limitsFollowTheirFormulas() {
        double s = 18 / 21.0 * 16 / 17 * 14 / 15, sigma = Math.sqrt(3 / 378.0 + 1 / 272.0 + 1 / 210.0), z = 1.959963984540054;
        int k = 3;                                                                    // times 6, 7, 9+, 10
        assertEquals(10, TREATED.times()[k]);
        assertLimits(s - z * s * sigma, s + z * s * sigma, KaplanMeier.Limits.PLAIN, k);
        assertLimits(s * Math.exp(-z * sigma), Math.min(1, s * Math.exp(z * sigma)), KaplanMeier.Limits.LOG, k);
        double shift = z * sigma / Math.log(s);
        assertLimits(Math.exp(-Math.exp(Math.log(-Math.log(s)) - shift)), Math.exp(-Math.exp(Math.log(-Math.log(s)) + shift)), KaplanMeier.Limits.LOG_LOG, k);
    }

    private static void assertLimits(double lower, double upper, KaplanMeier.Limits limits, int k) {
        double[][] both = TREATED.limits(limits, 0.95);
        assertEquals(Math.min(1, lower), both[0][k], 1e-12);                           // a dozen roundings, and those of the normal quantile
        assertEquals(Math.min(1, upper), both[1][k], 1e-12);
    }

    @Test void wrongTimesAreSaid() {
        ErrorForm.check(assertThrows(IllegalArgumentException.class, () -> new SurvivalTimes(new double[0], new boolean[0])).getMessage());
        ErrorForm.check(assertThrows(IllegalArgumentException.class, () -> new SurvivalTimes(new double[] {-1}, new boolean[1])).getMessage());
        ErrorForm.check(assertThrows(IllegalArgumentException.class, () -> new SurvivalTimes(new double[] {Double.NaN}, new boolean[1])).getMessage());
        ErrorForm.check(assertThrows(IllegalArgumentException.class, () -> PLACEBO.limits(KaplanMeier.Limits.LOG, 1)).getMessage());
    }
}
