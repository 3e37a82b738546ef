package org.roentgen.learn.train;

/** A way to learn, with its parameters. Immutable and thread-safe; the same rows and seed give the same predictor, with any number of threads. */
public interface Learner {

    /** What people call it: random forest. */
    String name();

    /** @throws IllegalArgumentException when the rows do not suit the method */
    Predictor train(TrainingSet rows, long seed);
}
