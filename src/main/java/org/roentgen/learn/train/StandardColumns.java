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

    private static double[] weights(TrainingSet rows) {
        double[] weights = new double[rows.rows()];
        double sum = 0;
        for (int i = 0; i < weights.length; i++) sum += rows.weight(i);
        for (int i = 0; i < weights.length; i++) weights[i] = rows.weight(i) / sum;
        return weights;
    }

    private double[] standardised(double[] values, int f, String name) {
        double first = values[0], sum = 0, squares = 0;                  // differences from the first value keep the digits of large ones
        for (int i = 0; i < values.length; i++) {
            if (Double.isNaN(values[i]))
                throw new IllegalArgumentException("Feature " + name + " must be known in every row for an elastic net, but is missing in row " + (i + 1)
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
}
