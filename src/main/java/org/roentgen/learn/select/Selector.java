package org.roentgen.learn.select;

import java.util.Arrays;

import org.roentgen.learn.train.TrainingSet;

/**
 * A way to choose features by training rows and their targets. Immutable; the same rows and seed choose the same, with any number of threads. Scales of
 * features do not matter, unless it says so.
 */
public interface Selector {

    /** Chooses all. */
    Selector ALL = (rows, seed) -> {
        double[] scores = new double[rows.features().count()];
        Arrays.fill(scores, 1);
        return Selection.best(scores, scores.length);
    };

    /** @throws IllegalArgumentException when a value is missing, or the rows do not suit the method */
    Selection fit(TrainingSet rows, long seed);
}
