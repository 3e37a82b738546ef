package org.roentgen.learn.survival;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.Random;
import java.util.stream.IntStream;

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

    /** By hand at 10 weeks: as the limit, with c, of 0.1 ≤ a, that is from the first event, for z; that of Hall and Wellner with k (1 + 21 σ²) / √21 for z σ. */
    @Test void bandsFollowTheirFormulas() {
        double s = 18 / 21.0 * 16 / 17 * 14 / 15, variance = 3 / 378.0 + 1 / 272.0 + 1 / 210.0, first = 3 / 378.0;
        double last = variance + 1 / 132.0 + 1 / 110.0 + 1 / 42.0 + 1 / 30.0, a = 21 * first / (1 + 21 * first), b = 21 * last / (1 + 21 * last);
        double c = BrownianBridge.standardisedLimit(a, b, 0.95), k = BrownianBridge.limit(a, b, 0.95);
        double[][] equal = TREATED.band(KaplanMeier.Band.EQUAL_PRECISION, KaplanMeier.Limits.PLAIN, 0.95);
        double[][] hall = TREATED.band(KaplanMeier.Band.HALL_WELLNER, KaplanMeier.Limits.LOG_LOG, 0.95);
        assertEquals(s - c * s * Math.sqrt(variance), equal[0][3], 1e-12);
        double shift = k * (1 + 21 * variance) / Math.sqrt(21) / Math.log(s);
        assertEquals(Math.exp(-Math.exp(Math.log(-Math.log(s)) - shift)), hall[0][3], 1e-12);
        assertEquals(Math.exp(-Math.exp(Math.log(-Math.log(s)) + shift)), hall[1][3], 1e-12);
    }

    /** Before the first event and where nobody survives there is no band; after the last event it stays. */
    @Test void bandsHaveTheirRange() {
        KaplanMeier curve = new KaplanMeier(Leukaemia.times(new double[] {-1, 2, 3, -4, 5})), censored = new KaplanMeier(Leukaemia.times(new double[] {-1, -2}));
        for (KaplanMeier.Band band : KaplanMeier.Band.values()) {
            double[] lower = curve.band(band, KaplanMeier.Limits.LOG, 0.9)[0];
            assertEquals(Double.NaN, lower[0]);
            assertEquals(Double.NaN, lower[4]);
            assertEquals(lower[2], lower[3]);
            assertEquals(Double.NaN, censored.band(band, KaplanMeier.Limits.LOG, 0.9)[1][1]);
        }
    }

    /** Of 300 samples of 150 with the hazard 1 and a third censored, 95 % have the true curve in their band at all times: 1.3 % is the standard error of the share. */
    @Test void bandsHoldWholeCurves() {
        Random random = new Random(5);
        int samples = 300;
        int[] held = new int[2];
        for (int sample = 0; sample < samples; sample++) {
            KaplanMeier curve = new KaplanMeier(Leukaemia.times(IntStream.range(0, 150).mapToDouble(i -> {
                double event = -Math.log(1 - random.nextDouble()), end = -2 * Math.log(1 - random.nextDouble());
                return event < end ? event : -end;
            }).toArray()));
            for (int b = 0; b < 2; b++) if (holds(curve, curve.band(KaplanMeier.Band.values()[b], KaplanMeier.Limits.LOG_LOG, 0.95))) held[b]++;
        }
        for (int b = 0; b < 2; b++) assertEquals(0.95, held[b] / (double) samples, 0.035, KaplanMeier.Band.values()[b].toString());
    }

    /** The true curve falls all the time, the band at events: before each event with the band before it. */
    private static boolean holds(KaplanMeier curve, double[][] band) {
        double[] times = curve.times();
        for (int k = 0; k < times.length; k++) {
            double now = Math.exp(-times[k]), next = k + 1 < times.length ? Math.exp(-times[k + 1]) : now;
            if (!Double.isNaN(band[0][k]) && (now > band[1][k] || next < band[0][k])) return false;
        }
        return true;
    }

    /** Zeros of both signs, as texts may have them, are one time. */
    @Test void zerosAreOneTime() {
        KaplanMeier curve = new KaplanMeier(new SurvivalTimes(new double[] {0.0, -0.0, 2, 3}, new boolean[] {true, true, true, false}));
        assertArrayEquals(new double[] {0, 2, 3}, curve.times());
        assertArrayEquals(new double[] {0.5, 0.25, 0.25}, curve.survival());
    }

    @Test void wrongTimesAreSaid() {
        ErrorForm.check(assertThrows(IllegalArgumentException.class, () -> new SurvivalTimes(new double[0], new boolean[0])).getMessage());
        ErrorForm.check(assertThrows(IllegalArgumentException.class, () -> new SurvivalTimes(new double[] {-1}, new boolean[1])).getMessage());
        ErrorForm.check(assertThrows(IllegalArgumentException.class, () -> new SurvivalTimes(new double[] {Double.NaN}, new boolean[1])).getMessage());
        ErrorForm.check(assertThrows(IllegalArgumentException.class, () -> PLACEBO.limits(KaplanMeier.Limits.LOG, 1)).getMessage());
        ErrorForm.check(assertThrows(IllegalArgumentException.class, () -> PLACEBO.band(KaplanMeier.Band.HALL_WELLNER, KaplanMeier.Limits.LOG, 0)).getMessage());
    }
}
