package org.roentgen.learn.train;

import com.google.gson.JsonObject;

import java.io.Serializable;
import java.util.List;

import org.roentgen.learn.prepare.Features;

/** What can be said of a row without any feature: the share of each class in training, by weight, or the mean of the numbers. */
public final class Shares implements Predictor, Serializable {

    private static final long serialVersionUID = 1;

    private final double[] shares;

    private Shares(double[] shares) {
        this.shares = shares;
    }

    public static Shares of(TrainingSet rows) {
        double[] shares = new double[rows.isClassification() ? rows.classes().size() : 1];
        double sum = 0;
        for (int i = 0; i < rows.rows(); i++) {
            shares[rows.isClassification() ? (int) rows.target(i) : 0] += rows.isClassification() ? rows.weight(i) : rows.weight(i) * rows.target(i);
            sum += rows.weight(i);
        }
        for (int c = 0; c < shares.length; c++) shares[c] /= sum;
        return new Shares(shares);
    }

    public double[] shares() {
        return shares.clone();
    }

    @Override public JsonObject json(List<String> features, List<String> classes) {
        JsonObject json = new JsonObject();
        for (int c = 0; c < shares.length; c++) json.addProperty(classes.isEmpty() ? "number" : classes.get(c), shares[c]);
        return json;
    }

    @Override public double[][] predict(Features rows) {
        double[][] predicted = new double[rows.rows()][];
        for (int i = 0; i < predicted.length; i++) predicted[i] = shares.clone();
        return predicted;
    }
}
