package org.roentgen.learn.survival;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.Random;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.roentgen.testing.ErrorForm;

/** Covariates with outliers, and such that separate events from the rest. */
class CoxExtremesTest {

    /** Hazards e^x, and one more row, far beyond the others, with the first event: it says nothing of the others' order, so that the coefficient stays what it is. */
    @ParameterizedTest @ValueSource(doubles = {60, 3000}) void anOutlierIsNoSeparation(double outlier) {
        Random random = new Random(1);
        int n = 200;
        double[] x = IntStream.range(0, n + 1).mapToDouble(i -> i == n ? outlier : random.nextGaussian()).toArray();
        double[] times = IntStream.range(0, n + 1).mapToDouble(i -> i == n ? 1e-9 : -Math.log(1 - random.nextDouble()) * Math.exp(-x[i])).toArray();
        CoxModel whole = new Cox(Ties.EFRON, 0).fit(Leukaemia.features(x), Leukaemia.times(times));
        CoxModel without = new Cox(Ties.EFRON, 0).fit(Leukaemia.features(Arrays.copyOf(x, n)), Leukaemia.times(Arrays.copyOf(times, n)));
        assertEquals(without.coefficients()[0], whole.coefficients()[0], 1e-6);        // e^-50 of the outlier's certain first place is left
        assertEquals(without.logLikelihoods()[1], whole.logLikelihoods()[1], 1e-6);
        assertEquals(1, without.coefficients()[0], 0.25, "three standard errors");
    }

    /** Only the sum of both covariates separates, each alone does not. */
    @Test void separationBySeveralIsSaid() {
        double[] a = {3, 0, 2, 1, 0, 2, 1, 0}, b = {1, 4, 1, 2, 2, -1, 0, 0};
        SurvivalTimes rows = Leukaemia.times(new double[] {1, 2, 3, 4, -5, -6, -7, -8});
        String message = assertThrows(IllegalArgumentException.class, () -> new Cox(Ties.EFRON, 0).fit(Leukaemia.features(a, b), rows)).getMessage();
        ErrorForm.check(message);
        assertTrue(message.contains("without end"), message);
        assertTrue(new Cox(Ties.EFRON, 0.1).fit(Leukaemia.features(a, b), rows).coefficients()[0] > 0.5);
    }

    /** Risk sets keep their digits however far another row is above them: sums of e^η and e^η x by hand. */
    @Test void sumsOfTheSmallAreKept() {
        RiskSums sums = new RiskSums(1), some = new RiskSums(1);
        for (double eta : new double[] {-900, -899, 0, 800}) sums.add(eta, new double[] {eta});
        assertEquals(800, sums.shift);
        assertEquals(1, sums.weight);
        RiskSums early = new RiskSums(1);
        early.add(-900, new double[] {2});
        early.add(-899, new double[] {3});
        some.add(-900, new double[] {2});
        assertEquals(Math.log(Math.exp(-1) + 1) - 899, Math.log(early.weight) + early.shift, 1e-12);
        assertEquals((2 * Math.exp(-1) + 3) / (Math.exp(-1) + 1), early.first[0] / early.weight, 1e-15);
        assertEquals(Math.log(Math.exp(-1) / 2 + 1) - 899, Math.log(early.less(0.5, some).weight) + early.shift, 1e-12);
        assertEquals((Math.exp(-1) + 3) / (Math.exp(-1) / 2 + 1), early.less(0.5, some).first[0] / early.less(0.5, some).weight, 1e-15);
    }
}
