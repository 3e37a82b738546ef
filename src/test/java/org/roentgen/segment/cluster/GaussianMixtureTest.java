package org.roentgen.segment.cluster;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.roentgen.segment.Histogram;

class GaussianMixtureTest {

    /** Counts as the density says, so that the truth is the maximum but for rounding to whole counts and to levels (1/12 more variance). */
    private static long[] mixture(double[] weight, double[] mean, double[] deviation) {
        long[] counts = new long[1001];
        for (int i = 0; i < counts.length; i++)
            for (int c = 0; c < weight.length; c++) counts[i] += Math.round(1e8 * weight[c] * density(i, mean[c], deviation[c]));
        return counts;
    }

    private static double density(double value, double mean, double deviation) {
        return Math.exp(-(value - mean) * (value - mean) / (2 * deviation * deviation)) / (deviation * Math.sqrt(2 * Math.PI));
    }

    private static final double[] WEIGHT = {0.5, 0.2, 0.3}, MEAN = {200, 400, 500}, DEVIATION = {40, 30, 25};

    @Test void findsWhatTheValuesWereDrawnFrom() {
        Distribution values = new Distribution(Histogram.ofLevels(mixture(WEIGHT, MEAN, DEVIATION), 0));
        List<Double> steps = new ArrayList<>();
        Classes classes = new GaussianMixture().classes(values, 3, (step, logLikelihood) -> steps.add(logLikelihood));
        for (int c = 0; c < 3; c++) {
            assertEquals(WEIGHT[c], classes.share(c), 0.002);                     // EM stops where 10⁻⁷ a voxel is no longer gained
            assertEquals(MEAN[c], classes.mean(c), 0.5);
            assertEquals(DEVIATION[c], classes.deviation(c), 0.5);
        }
        for (int i = 1; i < steps.size(); i++) assertTrue(steps.get(i) >= steps.get(i - 1), "step " + i);
    }

    /** The likelihood and the probabilities by their definitions, at the classes that were found. */
    @Test void likelihoodIsThatOfTheClasses() {
        long[] counts = mixture(WEIGHT, MEAN, DEVIATION);
        double[] last = new double[1], p = new double[3];
        Classes classes = new GaussianMixture().classes(new Distribution(Histogram.ofLevels(counts, 0)), 3, (step, logLikelihood) -> last[0] = logLikelihood);
        double sum = 0;
        for (int i = 0; i < counts.length; i++) {
            if (counts[i] == 0) continue;
            double density = 0;
            for (int c = 0; c < 3; c++) density += classes.share(c) * density(i, classes.mean(c), classes.deviation(c));
            classes.shares(i, p);
            for (int c = 0; c < 3; c++) assertEquals(classes.share(c) * density(i, classes.mean(c), classes.deviation(c)) / density, p[c], 1e-9);
            sum += counts[i] * Math.log(density);
        }
        assertEquals(sum, last[0], 1e-9 * Math.abs(sum));
    }

    @Test void bicKnowsTheNumberOfClasses() {
        double best = Double.POSITIVE_INFINITY;
        int found = 0;
        long[] counts = mixture(WEIGHT, MEAN, DEVIATION);
        for (int i = 0; i < counts.length; i++) counts[i] = Math.round(counts[i] / 1e4);     // 10⁴ voxels
        Distribution values = new Distribution(Histogram.ofLevels(counts, 0));
        for (int k = 1; k <= 8; k++) {
            double[] last = new double[1];
            new GaussianMixture().classes(values, k, (step, logLikelihood) -> last[0] = logLikelihood);
            double bic = -2 * last[0] + (3 * k - 1) * Math.log(values.total);
            assertEquals(bic, GaussianMixture.bic(last[0], k, values.total), 1e-6);
            if (bic >= best) continue;
            best = bic;
            found = k;
        }
        assertEquals(3, found);
    }

    /** A normal density of one class would be infinite there. */
    @Test void noVarianceVanishes() {
        Classes classes = new GaussianMixture().classes(new Distribution(Histogram.ofLevels(new long[] {5, 0, 0, 0, 1, 2, 1}, 0)), 2, (step,
            value) -> assertTrue(Double.isFinite(value)));
        assertEquals(Math.sqrt(1 / 12.0), classes.deviation(0), 1e-9);
        assertEquals(5, classes.mean(1), 1e-9);
        assertEquals(Math.sqrt(0.5), classes.deviation(1), 1e-9);
    }
}
