package org.roentgen.learn.train;

import com.google.gson.JsonObject;

/**
 * Logistic, or multinomial, regression with a penalty of ridge · Σ β² beside the sum of −ln p of the true classes, by weight; β belongs to features of standard deviation
 * 1. scikit-learn's C is 1 / (2 · ridge).
 * <p>le Cessie and van Houwelingen 1992, Appl. Stat. 41:191–201. It is an {@link ElasticNet} without a lasso, and not Weka's Logistic, which holds a matrix of all pairs
 * of features: ten thousand of them need gigabytes and hours there.
 */
final class LogisticRegression implements Learner {

    private final double ridge;

    LogisticRegression(double ridge) {
        if (!(ridge >= 0)) throw new IllegalArgumentException("Ridge must be at least 0, but is " + ridge + ". Choose 0.5, say.");
        this.ridge = ridge;
    }

    @Override public String name() {
        return "logistic regression";
    }

    @Override public JsonObject parameters() {
        JsonObject json = new JsonObject();
        json.addProperty("ridge", ridge);
        return json;
    }

    /** @throws IllegalArgumentException when the target is a number, or a value is missing */
    @Override public Predictor train(TrainingSet rows, long seed) {
        if (!rows.isClassification()) throw new IllegalArgumentException("Target of logistic regression must be classes, but is a number. Choose linear regression.");
        return new ElasticNet(2 * ridge / StandardColumns.weight(rows), 0).train(rows, seed);
    }
}
