package org.roentgen.learn.train;

import com.google.gson.JsonObject;

import java.util.Arrays;

/**
 * A learner of numbers whose costs and tolerances are meant for a target of mean 0 and standard deviation 1: it sees such a one, whatever the unit. Where
 * all targets are equal, that is predicted.
 */
final class ScaledTarget implements Learner {

    private final Learner learner;

    ScaledTarget(Learner learner) {
        this.learner = learner;
    }

    @Override public String name() {
        return learner.name();
    }

    @Override public JsonObject parameters() {
        return learner.parameters();
    }

    @Override public long bytes(long rows, long features) {
        return learner.bytes(rows, features);
    }

    @Override public Predictor train(TrainingSet rows, long seed) {
        if (rows.isClassification()) throw new IllegalArgumentException("Target of " + name() + " must be a number, but is classes. Train a classifier.");
        double[] targets = rows.targets();
        double mean = Arrays.stream(targets).average().orElse(0);
        double deviation = Math.sqrt(Arrays.stream(targets).map(t -> (t - mean) * (t - mean)).average().orElse(0));
        if (deviation == 0) return Shares.of(rows);
        double[] scaled = Arrays.stream(targets).map(t -> (t - mean) / deviation).toArray();
        return new ScaledPredictor(learner.train(rows.predicting(scaled), seed), mean, deviation);
    }
}
