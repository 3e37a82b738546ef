package org.roentgen.learn.survival;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Arrays;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Days free of disease of 38 patients with acute lymphoblastic leukaemia after a transplantation of bone marrow, negative ones censored: Klein and Moeschberger 2003,
 * Survival Analysis, section 1.3, as the package KMsurv of R has them (bmt, group 1, t2 and d3). The book's example 4.2 asks for limits after a year and for bands.
 */
class BoneMarrowTest {

    private static final double[] DAYS = {-2081, -1602, -1496, -1462, -1433, -1377, -1330, -996, -226, -1199, -1111, -530, -1182, -1167, 418, 383, 276, 104, 609, 172,
        487, 662, 194, 230, 526, 122, 129, 74, 122, 86, 466, 192, 109, 55, 1, 107, 110, 332};
    private static final KaplanMeier CURVE = new KaplanMeier(Leukaemia.times(DAYS));

    private static int last(double day) {
        int k = Arrays.binarySearch(CURVE.times(), day);
        return k < 0 ? -k - 2 : k;
    }

    /** Section 4.3: after a year 0.5492 with an error of 0.0812; limits 0.39 and 0.71, of log-log 0.38 and 0.69. */
    @Test void limitsAfterAYearAreAsPrinted() {
        int year = last(365);
        assertEquals(0.5492, CURVE.survival()[year], 5.1e-5);
        assertEquals(0.0812, CURVE.standardErrors()[year], 5.1e-5);
        double[][] plain = CURVE.limits(KaplanMeier.Limits.PLAIN, 0.95), log = CURVE.limits(KaplanMeier.Limits.LOG_LOG, 0.95);
        double[] printed = {0.39, 0.71, 0.38, 0.69}, found = {plain[0][year], plain[1][year], log[0][year], log[1][year]};
        for (int i = 0; i < 4; i++) assertEquals(printed[i], found[i], 0.0051);
    }

    /** Section 4.4, from 100 to 600 days: a from 0.1 to 0.6, for which appendix C, as the package km.ci 0.5-6 of R has it, says k = 1.3211 and c = 2.8826. */
    @Test void limitsOfTheBridgeAreAsPrinted() {
        assertEquals(0.1, share(100), 0.0055);
        assertEquals(0.6, share(600), 0.006);
        assertEquals(1.3211, BrownianBridge.limit(0.1, 0.6, 0.95), 6e-5);
        assertEquals(2.8826, BrownianBridge.standardisedLimit(0.1, 0.6, 0.95), 0.012, "that table follows an approximation");
    }

    private static double share(double day) {
        double variance = 38 * Math.pow(CURVE.standardErrors()[last(day)] / CURVE.survival()[last(day)], 2);
        return variance / (1 + variance);
    }

    /**
     * Bands of the whole curve, their limits by another way: the densities of the bridge, and of Ornstein and Uhlenbeck's process, carried from a to b in 800 cells and
     * 2400 steps (Crank and Nicolson; SciPy 1.10.1), which gives k = 1.338298 of 0.0263 to 0.6572 and c = 2.908818 of 0.1053 to 0.6572, to about 3e-6.
     */
    @ParameterizedTest @CsvSource({"HALL_WELLNER, PLAIN, 122, 0.519741, 0.953943", "HALL_WELLNER, PLAIN, 332, 0.330867, 0.767531",
        "HALL_WELLNER, LOG_LOG, 332, 0.312419, 0.734395", "HALL_WELLNER, LOG_LOG, 662, 0.147673, 0.567398", "EQUAL_PRECISION, PLAIN, 122, 0.529054, 0.944630",
        "EQUAL_PRECISION, PLAIN, 662, 0.122400, 0.583713", "EQUAL_PRECISION, LOG_LOG, 86, 0.620878, 0.974378", "EQUAL_PRECISION, LOG_LOG, 332, 0.292716, 0.746515"})
    void bandsOfTheWholeCurve(KaplanMeier.Band band, KaplanMeier.Limits limits, double day, double lower, double upper) {
        double[][] found = CURVE.band(band, limits, 0.95);
        assertEquals(lower, found[0][last(day)], 5e-6);
        assertEquals(upper, found[1][last(day)], 5e-6);
    }
}
