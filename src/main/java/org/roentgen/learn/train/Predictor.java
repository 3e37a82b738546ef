package org.roentgen.learn.train;

import com.google.gson.JsonObject;

import java.util.List;

import org.roentgen.learn.prepare.Features;

/** What was learned. Immutable and thread-safe. */
public interface Predictor {

    /** For each row the probability of each class, in the order of {@link TrainingSet#classes}; or one number, where numbers are predicted. */
    double[][] predict(Features rows);

    /** What people may want to read of it in a model file; often nothing. */
    default JsonObject json() {
        return new JsonObject();
    }

    /** As above, with names. @param features as in training @param classes empty where numbers are predicted */
    default JsonObject json(List<String> features, List<String> classes) {
        return json();
    }
}
