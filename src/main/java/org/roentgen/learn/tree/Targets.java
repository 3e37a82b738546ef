package org.roentgen.learn.tree;

import org.roentgen.learn.train.TrainingSet;

/** What the rows of a training set add to the sums of a tree. */
final class Targets {

    private Targets() { }

    /** @param mean is taken off numbers, so that sums of squares keep their digits */
    static TreeRows of(TrainingSet rows, double[] weights, double mean, SplitScore score) {
        if (rows.isClassification()) {
            int[] classes = new int[rows.rows()];
            for (int i = 0; i < classes.length; i++) classes[i] = (int) rows.target(i);
            return new TreeRows.OfClasses(classes, weights, rows.classes().size(), score);
        }
        double[] values = new double[rows.rows()];
        for (int i = 0; i < values.length; i++) values[i] = weights[i] * (rows.target(i) - mean);
        return new TreeRows.OfNumbers(weights, values, 0);
    }
}
