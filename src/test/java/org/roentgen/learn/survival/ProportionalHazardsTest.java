package org.roentgen.learn.survival;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.Arrays;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.roentgen.testing.ErrorForm;

class ProportionalHazardsTest {

    /** Residuals by hand: event less the mean of x at risk; both events of week 6 less the mean of Efron's two means. Their sum is 0 at β. */
    @Test void schoenfeldResidualsAreThoseByHand() {
        CoxModel model = new Cox(Ties.EFRON, 0).fit(CoxTest.SMALL_X, CoxTest.SMALL);
        double r = Math.exp(model.coefficients()[0]), mean = (r / (r + 3) + r / (r + 5)) / 2;
        double[][] residuals = model.proportionalHazards(ProportionalHazards.Clock.TIME).schoenfeldResiduals();
        double[] column = Arrays.stream(residuals).mapToDouble(row -> row[0]).toArray();
        assertArrayEquals(new double[] {1 - r / (r + 1), 1 - mean, 0 - mean, 0}, column, 1e-9);
        assertEquals(0, Arrays.stream(column).sum(), 1e-9);
    }

    /** The score test is that of a covariate x · g(t), whose likelihood is differentiated here with θ by small steps, β as fitted. */
    @ParameterizedTest @EnumSource void itIsTheScoreTestOfAChangingCoefficient(ProportionalHazards.Clock clock) {
        CoxModel model = new Cox(Ties.BRESLOW, 0).fit(Leukaemia.covariates(false), Leukaemia.all());
        double beta = model.coefficients()[0], h = 1e-3;
        double[] g = readings(clock);
        double u = (changing(g, beta, h) - changing(g, beta, -h)) / (2 * h);
        double tt = -(changing(g, beta, h) - 2 * changing(g, beta, 0) + changing(g, beta, -h)) / (h * h);
        double bt = -(changing(g, beta + h, h) - changing(g, beta + h, -h) - changing(g, beta - h, h) + changing(g, beta - h, -h)) / (4 * h * h);
        double bb = -(changing(g, beta + h, 0) - 2 * changing(g, beta, 0) + changing(g, beta - h, 0)) / (h * h);
        ChiSquared test = model.proportionalHazards(clock).tests()[0];
        assertEquals(u * u / (tt - bt * bt / bb), test.value, 1e-4 * Math.max(1, test.value));   // differences of second order, h² = 1e-6
        assertEquals(test.value, model.proportionalHazards(clock).global().value, 1e-12);
    }

    /** g at the time of each row, in deviations of g, so that the steps suit it. */
    private static double[] readings(ProportionalHazards.Clock clock) {
        SurvivalTimes rows = Leukaemia.all();
        double[] g = new double[rows.rows()];
        for (int i = 0; i < g.length; i++) {
            double before = 0, at = 0, survives = 1;
            for (int j = 0; j < g.length; j++) {
                if (rows.event(j) && rows.time(j) < rows.time(i)) before++;
                if (rows.event(j) && rows.time(j) == rows.time(i)) at++;
            }
            for (double t : rows.eventTimes()) {
                if (t >= rows.time(i)) break;
                double n = 0, d = 0;
                for (int j = 0; j < g.length; j++) {
                    if (rows.time(j) >= t) n++;
                    if (rows.time(j) == t && rows.event(j)) d++;
                }
                survives *= 1 - d / n;
            }
            double time = rows.time(i), rank = before + (at + 1) / 2;
            g[i] = clock == ProportionalHazards.Clock.TIME ? time : clock == ProportionalHazards.Clock.LOG ? Math.log(time) : clock == ProportionalHazards.Clock.RANK ? rank
                : 1 - survives;
        }
        double mean = Arrays.stream(g).average().orElse(0), deviation = Math.sqrt(Arrays.stream(g).map(v -> (v - mean) * (v - mean)).average().orElse(0));
        return Arrays.stream(g).map(v -> (v - mean) / deviation).toArray();
    }

    /** Breslow's log partial likelihood of (β + θ g) x. */
    private static double changing(double[] g, double beta, double theta) {
        SurvivalTimes rows = Leukaemia.all();
        double log = 0;
        for (int i = 0; i < rows.rows(); i++) {
            if (!rows.event(i)) continue;
            double coefficient = beta + theta * g[i], sum = 0;
            for (int j = 0; j < rows.rows(); j++) if (rows.time(j) >= rows.time(i)) sum += Math.exp(coefficient * Leukaemia.placebo()[j]);
            log += coefficient * Leukaemia.placebo()[i] - Math.log(sum);
        }
        return log;
    }

    @Test void timeZeroHasNoLogarithm() {
        CoxModel model = new Cox(Ties.EFRON, 0).fit(Leukaemia.features(new double[] {1, 0, 1, 0}), new SurvivalTimes(new double[] {0, 1, 2, 3}, new boolean[] {true, true,
            true, false}));
        ErrorForm.check(assertThrows(IllegalArgumentException.class, () -> model.proportionalHazards(ProportionalHazards.Clock.LOG)).getMessage());
    }
}
