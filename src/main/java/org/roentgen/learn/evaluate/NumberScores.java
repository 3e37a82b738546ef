package org.roentgen.learn.evaluate;

import java.util.Arrays;
import java.util.stream.IntStream;

import org.roentgen.learn.train.Target;
import org.roentgen.measure.agreement.BlandAltman;

/**
 * How well predicted numbers agree with the true ones. R² = 1 − Σ(y − ŷ)² / Σ(y − ȳ)²; MAE and RMSE are in the target's unit; bias and limits of agreement are those of
 * ŷ − y.
 */
public final class NumberScores {

    private final double r2, mae, rmse;
    private final BlandAltman agreement;

    /** @param predicted one number for each row */
    public NumberScores(double[][] predicted, Target target) {
        this(predicted, target.values());
    }

    /** @param truth of each row */
    public NumberScores(double[][] predicted, double[] truth) {
        double[] found = Arrays.stream(predicted).mapToDouble(p -> p[0]).toArray();
        double[] errors = IntStream.range(0, truth.length).mapToDouble(i -> found[i] - truth[i]).toArray();
        double mean = Arrays.stream(truth).average().orElse(Double.NaN), squares = Arrays.stream(errors).map(e -> e * e).sum();
        mae = Arrays.stream(errors).map(Math::abs).average().orElse(Double.NaN);
        rmse = Math.sqrt(squares / truth.length);
        r2 = 1 - squares / Arrays.stream(truth).map(y -> (y - mean) * (y - mean)).sum();
        agreement = new BlandAltman(found, truth);
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

    /** Of the predicted numbers with the true ones. */
    public BlandAltman agreement() {
        return agreement;
    }
}
