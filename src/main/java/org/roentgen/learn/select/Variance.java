package org.roentgen.learn.select;

import org.roentgen.learn.train.TrainingSet;

/**
 * The features that vary most, in their own units: variance (n − 1) above a limit. The target is not looked at. Depends on units: for features of one
 * kind, such as expressions of genes.
 */
public final class Variance implements Selector {

    private final int count;
    private final double limit;

    /** @param limit the variance must be above it */
    public Variance(int count, double limit) {
        Selection.requireCount(count);
        if (!(limit >= 0)) throw new IllegalArgumentException("Limit of the variance must be at least 0, but is " + limit + ". Choose 0 to drop constant features.");
        this.count = count;
        this.limit = limit;
    }

    @Override public Selection fit(TrainingSet rows, long seed) {
        Selection.requireComplete(rows);
        double[] scores = new double[rows.features().count()];
        for (int f = 0; f < scores.length; f++) scores[f] = variance(rows.features().column(f));
        return Selection.above(scores, limit, count);
    }

    private static double variance(double[] values) {
        double mean = 0, squares = 0;
        for (int i = 0; i < values.length; i++) {
            double from = values[i] - mean;
            mean += from / (i + 1);
            squares += from * (values[i] - mean);
        }
        return squares / (values.length - 1);
    }
}
