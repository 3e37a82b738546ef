package org.roentgen.learn.survival;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;

import org.junit.jupiter.api.Test;
import org.roentgen.learn.prepare.Features;
import org.roentgen.testing.ErrorForm;

class CoxTest {

    static final Features SMALL_X = Leukaemia.features(new double[] {1, 1, 1, 0, 0, 0});
    /** The test data of Therneau and Grambsch 2000, Modeling Survival Data, appendix E.1, whose likelihood can be written down. */
    static final SurvivalTimes SMALL = Leukaemia.times(new double[] {1, -1, 6, 6, -8, 9});

    private static CoxModel leukaemia(boolean whiteCells, Ties ties) {
        return new Cox(ties, 0).fit(Leukaemia.covariates(whiteCells), Leukaemia.all());
    }

    /** Rodríguez, Princeton University, WWS 509, Stata's stcox treated (Breslow): log likelihoods −93.98505 and −86.379622, hazard ratio 0.2210887 (0.0905501). */
    @Test void leukaemiaIsAsStataPrintsIt() {
        CoxModel model = leukaemia(false, Ties.BRESLOW);
        assertArrayEquals(new double[] {-93.98505, -86.379622}, model.logLikelihoods(), 5.1e-6);
        assertEquals(0.2210887, Math.exp(-model.coefficients()[0]), 5.1e-8);
        assertEquals(0.0905501, Math.exp(-model.coefficients()[0]) * model.standardErrors()[0], 5.1e-8);
        assertEquals(15.21, model.likelihoodRatio().value, 0.0051);
    }

    /**
     * As R's survival prints it: 1.5721 (0.4124), p 0.000138 (Rodríguez, grodri.github.io/survival/cox), and in its summary tests 16.35, 14.53, 17.25, concordance 0.69;
     * the same digits, and 0.690, by sums over the risk sets in NumPy 1.24.
     */
    @Test void leukaemiaIsAsPublished() {
        CoxModel model = leukaemia(false, Ties.EFRON);
        assertEquals(1.5721, model.coefficients()[0], 5.1e-5);
        assertEquals(0.4124, model.standardErrors()[0], 5.1e-5);
        assertEquals(0.000138, model.p()[0], 5.1e-7);
        assertEquals(16.35, model.likelihoodRatio().value, 0.0051);
        assertEquals(14.53, model.wald().value, 0.0051);
        assertEquals(17.25, model.score().value, 0.0051);
        assertEquals(0.690, model.concordance(), 0.00051);
        double[][] limits = model.hazardRatioLimits(0.95);
        assertEquals(0.4659, 1 / limits[0][0], 5.1e-5);                                // of 6-MP to placebo, 0.2076
        assertEquals(0.09251, 1 / limits[1][0], 5.1e-6);
    }

    /**
     * Kleinbaum and Klein 2012, section 3.I, models 1 and 2 (Breslow): 1.509 (0.410), −2 ℓ = 172.759; 1.294 (0.422) and 1.604 (0.329), −2 ℓ = 144.559; the same digits by
     * sums over the risk sets in NumPy 1.24.
     */
    @Test void leukaemiaWithBreslowsTiesIsAsPrinted() {
        CoxModel one = leukaemia(false, Ties.BRESLOW), two = leukaemia(true, Ties.BRESLOW);
        assertEquals(1.509, one.coefficients()[0], 0.00051);
        assertEquals(0.410, one.standardErrors()[0], 0.00051);
        assertEquals(172.759, -2 * one.logLikelihoods()[1], 0.00051);
        assertArrayEquals(new double[] {1.294, 1.604}, two.coefficients(), 0.00051);
        assertArrayEquals(new double[] {0.422, 0.329}, two.standardErrors(), 0.00051);
        assertEquals(144.559, -2 * two.logLikelihoods()[1], 0.00051);
        double[] tests = {two.likelihoodRatio().value, two.wald().value, two.score().value};
        assertArrayEquals(new double[] {43.411581, 31.784172, 42.938204}, tests, 5.1e-7);       // by NumPy
    }

    /** Breslow, with r = e^β: ℓ = 2β − ln(3r + 3) − 2 ln(r + 3), largest at β = ln((3 + √33) / 2); U(0) = 1, I(0) = 5/8. */
    @Test void smallDataFollowTheirFormulaWithBreslowsTies() {
        CoxModel model = new Cox(Ties.BRESLOW, 0).fit(SMALL_X, SMALL);
        double beta = Math.log((3 + Math.sqrt(33)) / 2), r = Math.exp(beta);
        assertEquals(beta, model.coefficients()[0], 1e-9);                             // the last step is of 1e-6, and what it leaves of the order of its square
        assertEquals(2 * beta - Math.log(3 * r + 3) - 2 * Math.log(r + 3), model.logLikelihoods()[1], 1e-12);
        assertEquals(-Math.log(6) - 2 * Math.log(4), model.logLikelihoods()[0], 1e-12);
        assertEquals(1 / 0.625, model.score().value, 1e-12);
        assertEquals(1 / Math.sqrt(r / Math.pow(r + 1, 2) + 6 * r / Math.pow(r + 3, 2)), model.standardErrors()[0], 1e-9);
    }

    /** Efron: ℓ = 2β − ln(3r + 3) − ln(r + 3) − ln((r + 5) / 2), U = 2 − r/(r + 1) − r/(r + 3) − r/(r + 5) = 0, thus r³ − 23 r − 30 = 0; U(0) = 13/12. */
    @Test void smallDataFollowTheirFormulaWithEfronsTies() {
        CoxModel model = new Cox(Ties.EFRON, 0).fit(SMALL_X, SMALL);
        double r = 2 * Math.sqrt(23 / 3.0) * Math.cos(Math.acos(45 / 23.0 * Math.sqrt(3 / 23.0)) / 3), beta = Math.log(r);
        assertEquals(0, r * r * r - 23 * r - 30, 1e-12);
        assertEquals(beta, model.coefficients()[0], 1e-9);
        assertEquals(1.676857, model.coefficients()[0], 5.1e-7);                       // the book's number
        assertEquals(2 * beta - Math.log(3 * r + 3) - Math.log(r + 3) - Math.log((r + 5) / 2), model.logLikelihoods()[1], 1e-12);
        double information = 1 / 4.0 + 3 / 16.0 + 5 / 36.0;
        assertEquals(Math.pow(13 / 12.0, 2) / information, model.score().value, 1e-12);
        double atR = r / Math.pow(r + 1, 2) + 3 * r / Math.pow(r + 3, 2) + 5 * r / Math.pow(r + 5, 2);
        assertEquals(1 / Math.sqrt(atR), model.standardErrors()[0], 1e-9);
    }

    /** By hand, per event time: 1 / (3r + 3), then 1 / (r + 3) + 2 / (r + 5), then 1; for a row with x = 0, which the mean row is e^(β/2) times. */
    @Test void baselineStepsAsEfronSays() {
        CoxModel model = new Cox(Ties.EFRON, 0).fit(SMALL_X, SMALL);
        double r = Math.exp(model.coefficients()[0]), scale = Math.exp(model.coefficients()[0] / 2);
        double first = 1 / (3 * r + 3), second = first + 1 / (r + 3) + 2 / (r + 5);
        assertArrayEquals(new double[] {1, 6, 9}, model.cumulativeHazard()[0]);
        assertArrayEquals(new double[] {first * scale, second * scale, (second + 1) * scale}, model.cumulativeHazard()[1], 1e-12);
        double[] ratios = model.logHazardRatios(Leukaemia.features(new double[] {0, 1, 0.5}));
        assertArrayEquals(new double[] {-Math.log(r) / 2, Math.log(r) / 2, 0}, ratios, 1e-12);
    }

    /** Units and order change nothing but the units; a large shift does not cost digits. */
    @Test void unitsDoNotMatter() {
        CoxModel model = leukaemia(true, Ties.EFRON);
        Features scaled = Leukaemia.features(Arrays.stream(Leukaemia.covariates(true).column(1)).map(v -> 1e6 + 1000 * v).toArray(),
            Leukaemia.covariates(true).column(0));
        CoxModel other = new Cox(Ties.EFRON, 0).fit(scaled, Leukaemia.all());
        assertEquals(model.coefficients()[1] / 1000, other.coefficients()[0], 1e-12);
        assertEquals(model.coefficients()[0], other.coefficients()[1], 1e-9);
        assertEquals(model.wald().value, other.wald().value, 1e-7);
    }

    /** At the largest penalised likelihood its slope is 0: U(β) = ρ β s², with the slope of the small data written down. */
    @Test void ridgeIsWhereTheSlopesAreEqual() {
        double rho = 0.7, beta = new Cox(Ties.EFRON, rho).fit(SMALL_X, SMALL).coefficients()[0], r = Math.exp(beta);
        assertEquals(rho * beta * 0.25, 2 - r / (r + 1) - r / (r + 3) - r / (r + 5), 1e-6);
        Features twice = Leukaemia.features(SMALL_X.column(0), SMALL_X.column(0));
        double[] shared = new Cox(Ties.EFRON, rho).fit(twice, SMALL).coefficients();
        assertEquals(shared[0], shared[1], 1e-9);
        assertTrue(new Cox(Ties.EFRON, 1e6).fit(SMALL_X, SMALL).likelihoodRatio().degrees < 1e-5);
    }

    @Test void whatHasNoSolutionIsSaid() {
        Cox cox = new Cox(Ties.EFRON, 0);
        double[] x = SMALL_X.column(0);
        assertSaid("in all", cox, Leukaemia.features(new double[] {2, 2, 2, 2, 2, 2}), SMALL);
        assertSaid("x1 must not be a sum", cox, Leukaemia.features(x, Arrays.stream(x).map(v -> 3 - 2 * v).toArray()), SMALL);
        assertSaid("missing in row 2", cox, Leukaemia.features(new double[] {2, Double.NaN, 2, 3, 2, 2}), SMALL);
        assertSaid("have events", cox, SMALL_X, Leukaemia.times(new double[] {-1, -1, -6, -6, -8, -9}));
        assertSaid("without end", cox, Leukaemia.features(new double[] {1, 1, 1, 0, 0, 0}), Leukaemia.times(new double[] {1, 2, 3, 4, 5, 6}));
        assertSaid("6 rows", cox, Leukaemia.features(new double[] {1, 2}), SMALL);
        ErrorForm.check(assertThrows(IllegalArgumentException.class, () -> new Cox(Ties.EFRON, -1)).getMessage());
    }

    private static void assertSaid(String part, Cox cox, Features features, SurvivalTimes rows) {
        String message = assertThrows(IllegalArgumentException.class, () -> cox.fit(features, rows)).getMessage();
        ErrorForm.check(message);
        assertTrue(message.contains(part), message);
    }
}
