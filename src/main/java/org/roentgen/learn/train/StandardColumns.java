package org.roentgen.learn.train;

import org.roentgen.learn.prepare.Features;

/** Features brought to mean 0 and standard deviation 1 by weight; constant ones become 0. */
final class StandardColumns {

    final double[][] columns;
    final double[] mean, deviation;
    /** Weights with a sum of 1. */
    final double[] weights;

    StandardColumns(TrainingSet rows) {
        Features features = rows.features();
        weights = weights(rows);
        int p = features.count();
        columns = new double[p][];
        mean = new double[p];
        deviation = new double[p];
        for (int f = 0; f < p; f++) columns[f] = standardised(features.column(f), f, features.names().get(f));
    }

    /** The sum of the weights as they were. */
    static double weight(TrainingSet rows) {
        double sum = 0;
        for (int i = 0; i < rows.rows(); i++) sum += rows.weight(i);
        return sum;
    }

    private static double[] weights(TrainingSet rows) {
        double[] weights = new double[rows.rows()];
        double sum = weight(rows);
        for (int i = 0; i < weights.length; i++) weights[i] = rows.weight(i) / sum;
        return weights;
    }

    private double[] standardised(double[] values, int f, String name) {
        double first = values[0], sum = 0, squares = 0;                  // differences from the first value keep the digits of large ones
        for (int i = 0; i < values.length; i++) {
            if (Double.isNaN(values[i]))
                throw new IllegalArgumentException("Feature " + name + " must be known in every row for a linear model, but is missing in row " + (i + 1)
                    + ". Impute the table first.");
            sum += weights[i] * (values[i] - first);
        }
        for (int i = 0; i < values.length; i++) squares += weights[i] * Math.pow(values[i] - first - sum, 2);
        mean[f] = first + sum;
        deviation[f] = Math.sqrt(squares);
        boolean constant = deviation[f] <= 1e-12 * Math.abs(mean[f]);
        if (constant) deviation[f] = 0;
        double[] standard = new double[values.length];
        if (!constant) for (int i = 0; i < values.length; i++) standard[i] = (values[i] - first - sum) / deviation[f];
        return standard;
    }

    /** With coefficients of the features in their own units. @param coefficients of these columns, for each output */
    LinearPredictor predictor(double[] intercepts, double[][] coefficients, boolean classification) {
        double[] own = intercepts.clone();
        double[][] scaled = new double[own.length][columns.length];
        for (int k = 0; k < own.length; k++)
            for (int f = 0; f < columns.length; f++)
                if (deviation[f] > 0) {
                    scaled[k][f] = coefficients[k][f] / deviation[f];
                    own[k] -= scaled[k][f] * mean[f];
                }
        return new LinearPredictor(own, scaled, deviation, classification);
    }
}
