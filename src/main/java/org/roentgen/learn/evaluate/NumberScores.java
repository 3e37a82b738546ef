package org.roentgen.learn.evaluate;

import org.roentgen.learn.train.Target;

/**
 * How well predicted numbers agree with the true ones. R² = 1 − Σ(y − ŷ)² / Σ(y − ȳ)²; MAE and RMSE are in the target's unit. Bland and Altman 1986, Lancet 327:307–310: the bias is the
 * mean of ŷ − y, and the limits of agreement lie 1.96 standard deviations (n − 1) on both sides of it.
 */
public final class NumberScores {

    private static final double NORMAL = 1.959963984540054;

    private final double r2, mae, rmse, bias, deviation;

    /** @param predicted one number for each row */
    public NumberScores(double[][] predicted, Target target) {
        int n = predicted.length;
        double mean = 0, sum = 0, absolute = 0;
        for (int i = 0; i < n; i++) {
            double error = predicted[i][0] - target.value(i);
            mean += target.value(i) / n;
            sum += error;
            absolute += Math.abs(error);
        }
        bias = sum / n;
        mae = absolute / n;
        double squares = 0, total = 0, around = 0;
        for (int i = 0; i < n; i++) {
            double error = predicted[i][0] - target.value(i);
            squares += error * error;
            around += (error - bias) * (error - bias);
            total += (target.value(i) - mean) * (target.value(i) - mean);
        }
        rmse = Math.sqrt(squares / n);
        deviation = Math.sqrt(around / (n - 1));
        r2 = 1 - squares / total;
    }

    /** −∞ or NaN when all true values are equal. */
    public double r2() {
        return r2;
    }

    public double mae() {
        return mae;
    }

    public double rmse() {
        return rmse;
    }

    public double bias() {
        return bias;
    }

    /** Lower and upper limit of agreement. */
    public double[] limitsOfAgreement() {
        return new double[] {bias - NORMAL * deviation, bias + NORMAL * deviation};
    }
}
