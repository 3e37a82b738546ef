package org.roentgen.learn.train;

import com.google.gson.JsonObject;

/** A way to learn, with its parameters. Immutable and thread-safe; the same rows and seed give the same predictor, with any number of threads. */
public interface Learner {

    /** What people call it: random forest. */
    String name();

    /** All that was chosen of it, to be read in a model file. */
    default JsonObject parameters() {
        return new JsonObject();
    }

    /** About how many bytes it needs while it learns, besides the features. */
    default long bytes(long rows, long features) {
        return Double.BYTES * rows * features;
    }

    /** @throws IllegalArgumentException when the rows do not suit the method */
    Predictor train(TrainingSet rows, long seed);
}
