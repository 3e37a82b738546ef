package org.roentgen.segment.graph;

import java.util.Arrays;

/**
 * Densities from the values under the seeds of a label, as a sum of Gaussians: expectation and maximisation, begun at quantiles, until the likelihood
 * hardly rises. No Gaussian is narrower than a thousandth of the range.
 * <p>Dempster, Laird, Rubin 1977, J. R. Stat. Soc. B 39(1):1–38.
 */
final class GaussianMixture implements ValueModel {

    private static final int ROUNDS = 200;
    private static final double ENOUGH = 1e-7, NARROWEST = 1e-3;

    final double[] share, mean, variance;
    private final double range, least;

    GaussianMixture(float[] seedValues, ValueSpan span, int components) {
        float[] values = seedValues.clone();
        Arrays.sort(values);
        int k = Math.min(components, values.length);
        range = span.range() > 0 ? span.range() : 1;
        least = Math.pow(NARROWEST * range, 2);
        share = new double[k];
        mean = new double[k];
        variance = new double[k];
        double[][] begin = new double[values.length][k];
        for (int i = 0; i < values.length; i++) begin[i][(int) ((long) i * k / values.length)] = 1;
        maximise(values, begin);
        double before = Double.NEGATIVE_INFINITY;
        for (int round = 0; round < ROUNDS && k > 1; round++) {
            double likelihood = expect(values, begin);
            if (likelihood - before < ENOUGH * values.length) break;
            before = likelihood;
            maximise(values, begin);
        }
    }

    /** Fills in which Gaussian a value comes from, in shares of 1; returns the logarithm of the likelihood. */
    private double expect(float[] values, double[][] shares) {
        double likelihood = 0;
        for (int i = 0; i < values.length; i++) {
            double sum = 0;
            for (int k = 0; k < share.length; k++) sum += shares[i][k] = density(values[i], k);
            for (int k = 0; k < share.length && sum > 0; k++) shares[i][k] /= sum;
            likelihood += Math.log(Math.max(sum, Double.MIN_NORMAL));
        }
        return likelihood;
    }

    private void maximise(float[] values, double[][] shares) {
        for (int k = 0; k < share.length; k++) {
            double n = 0, sum = 0, squares = 0;
            for (int i = 0; i < values.length; i++) {
                n += shares[i][k];
                sum += shares[i][k] * values[i];
            }
            if (n <= 0) continue;
            mean[k] = sum / n;
            for (int i = 0; i < values.length; i++) squares += shares[i][k] * Math.pow(values[i] - mean[k], 2);
            share[k] = n / values.length;
            variance[k] = Math.max(least, squares / n);
        }
    }

    private double density(float value, int k) {
        double d = value - mean[k];
        return share[k] * Math.exp(-0.5 * d * d / variance[k]) / Math.sqrt(2 * Math.PI * variance[k]);
    }

    @Override public double cost(float value) {
        double sum = 0;
        for (int k = 0; k < share.length; k++) sum += density(value, k);
        return ValueModel.cost(range * sum);
    }
}
