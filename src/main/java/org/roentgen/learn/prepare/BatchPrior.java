package org.roentgen.learn.prepare;

import java.util.Arrays;
import java.util.List;

/**
 * Empirical Bayes estimates of each batch's effect on each column, drawn towards its effects on the other columns. In a batch with n values of a column, of mean γ̂ and
 * variance δ̂² (n − 1):
 * <p>Parametric: γ ~ N(γ̄, τ²), δ² ~ inverse gamma(λ, θ), by the moments of γ̂ and δ̂² over columns; γ* = (n τ² γ̂ + δ*² γ̄) / (n τ² + δ*²), δ*² =
 * (θ + ½ Σ (z − γ*)²) / (n / 2 + λ − 1), in turn until they stay. Mean only: one step, with n = 1 and δ² = 1, as sva defines it. Non-parametric:
 * mean of the other columns' γ̂ and δ̂², weighted by the likelihood of this column's values with them.
 */
final class BatchPrior {

    private static final int TURNS = 10000;
    private static final double CONVERGED = 1e-12;

    private final ComBat.Prior prior;
    private final boolean meanOnly;
    private final BatchRows batches;
    private final int reference;

    BatchPrior(ComBat.Prior prior, boolean meanOnly, BatchRows batches, int reference) {
        this.prior = prior;
        this.meanOnly = meanOnly;
        this.batches = batches;
        this.reference = reference;
    }

    /** [column][shifts γ*, scales δ*][batch]. */
    double[][][] adjustments(List<BatchModel.Standardised> columns) {
        double[][][] adjustments = new double[columns.size()][2][batches.names.size()];
        for (int b = 0; b < batches.names.size(); b++) {
            BatchMoments[] moments = new BatchMoments[columns.size()];
            for (int f = 0; f < moments.length; f++) moments[f] = new BatchMoments(columns.get(f).z, batches, b, meanOnly);
            double[][] estimates = b == reference ? unchanged(moments.length) : prior == ComBat.Prior.PARAMETRIC ? parametric(moments) : nonParametric(moments);
            for (int f = 0; f < moments.length; f++) {
                adjustments[f][0][b] = estimates[f][0];
                adjustments[f][1][b] = Math.sqrt(estimates[f][1]);
            }
        }
        return adjustments;
    }

    private static double[][] unchanged(int columns) {
        double[][] estimates = new double[columns][];
        Arrays.setAll(estimates, f -> new double[] {0, 1});
        return estimates;
    }

    private double[][] parametric(BatchMoments[] moments) {
        double[] shift = moments(Arrays.stream(moments).mapToDouble(m -> m.mean).toArray());
        double[] scale = moments(Arrays.stream(moments).mapToDouble(m -> m.variance).toArray());
        double[][] estimates = new double[moments.length][];
        for (int f = 0; f < estimates.length; f++)
            estimates[f] = meanOnly ? new double[] {towards(moments[f].mean, 1, shift, 1), 1} : inTurn(moments[f], shift, scale);
        return estimates;
    }

    private static double towards(double mean, double n, double[] shift, double variance) {
        return (n * shift[1] * mean + variance * shift[0]) / (n * shift[1] + variance);
    }

    /** Where all variances are equal, the prior is that value and nothing else. */
    private static double[] inTurn(BatchMoments m, double[] shift, double[] scale) {
        double lambda = scale[0] * scale[0] / scale[1] + 2, theta = scale[0] * (lambda - 1);
        double gamma = m.mean, delta = m.variance;
        for (int turn = 0; turn < TURNS; turn++) {
            double g = towards(m.mean, m.n, shift, delta);
            double d = scale[1] == 0 ? scale[0] : (theta + m.squares(g) / 2) / (m.n / 2.0 + lambda - 1);
            boolean stays = Math.abs(g - gamma) <= CONVERGED * (1 + Math.abs(gamma)) && Math.abs(d - delta) <= CONVERGED * delta;
            gamma = g;
            delta = d;
            if (stays) break;
        }
        return new double[] {gamma, delta};
    }

    /** Mean and variance (n − 1). */
    private static double[] moments(double[] values) {
        double mean = Arrays.stream(values).sum() / values.length, squares = 0;
        for (double v : values) squares += (v - mean) * (v - mean);
        return new double[] {mean, squares / (values.length - 1)};
    }

    private static double[][] nonParametric(BatchMoments[] moments) {
        double[][] estimates = new double[moments.length][];
        for (int f = 0; f < estimates.length; f++) estimates[f] = weighted(moments, f);
        return estimates;
    }

    /** Likelihoods relative to the largest: they would be 0 in large batches. */
    private static double[] weighted(BatchMoments[] moments, int f) {
        double[] logs = new double[moments.length];
        for (int j = 0; j < logs.length; j++) {
            double variance = moments[j].variance;
            logs[j] = j == f ? Double.NEGATIVE_INFINITY : -moments[f].n / 2.0 * Math.log(variance) - moments[f].squares(moments[j].mean) / (2 * variance);
        }
        double largest = Arrays.stream(logs).max().orElse(0), sum = 0, gamma = 0, delta = 0;
        for (int j = 0; j < logs.length; j++) {
            double weight = Math.exp(logs[j] - largest);
            sum += weight;
            gamma += weight * moments[j].mean;
            delta += weight * moments[j].variance;
        }
        return new double[] {gamma / sum, delta / sum};
    }
}
