package org.roentgen.learn.train;

import com.google.gson.JsonObject;

import java.io.Serializable;
import java.util.List;

import org.roentgen.learn.prepare.Features;

/** Sums of features times coefficients: as they are for a number, through the logistic function for two classes, and as shares of exponentials for more. Immutable. */
public final class LinearPredictor implements Predictor, Serializable {

    private static final long serialVersionUID = 1;

    private final double[] intercepts;
    private final double[][] coefficients;
    private final double[] deviation;
    private final boolean classification;

    /** @param coefficients of an output each, then of a feature @param deviation of each feature in training */
    LinearPredictor(double[] intercepts, double[][] coefficients, double[] deviation, boolean classification) {
        this.intercepts = intercepts;
        this.coefficients = coefficients;
        this.deviation = deviation;
        this.classification = classification;
    }

    /** One for a number or two classes, where it is that of the second; else one for each class. */
    public int outputs() {
        return intercepts.length;
    }

    public double intercept(int output) {
        return intercepts[output];
    }

    /** For a feature in its own unit. */
    public double coefficient(int output, int feature) {
        return coefficients[output][feature];
    }

    /** Of each feature, the root of the summed squares of its coefficients for a standard deviation; 0 where it has no part. */
    public double[] importances() {
        double[] importances = new double[deviation.length];
        for (int f = 0; f < importances.length; f++) {
            for (double[] c : coefficients) importances[f] += c[f] * c[f];
            importances[f] = Math.sqrt(importances[f]) * deviation[f];
        }
        return importances;
    }

    @Override public JsonObject json(List<String> features, List<String> classes) {
        JsonObject json = new JsonObject();
        for (int k = 0; k < intercepts.length; k++) {
            JsonObject one = new JsonObject();
            one.addProperty("intercept", intercepts[k]);
            for (int f = 0; f < coefficients[k].length; f++) one.addProperty(features.get(f), coefficients[k][f]);
            json.add(classes.isEmpty() ? "number" : classes.get(intercepts.length == 1 ? 1 : k), one);
        }
        return json;
    }

    @Override public double[][] predict(Features rows) {
        double[][] predicted = new double[rows.rows()][];
        for (int i = 0; i < predicted.length; i++) {
            double[] sums = intercepts.clone();
            for (int k = 0; k < sums.length; k++)
                for (int f = 0; f < coefficients[k].length; f++) if (coefficients[k][f] != 0) sums[k] += coefficients[k][f] * rows.value(i, f);
            predicted[i] = linked(sums);
        }
        return predicted;
    }

    private double[] linked(double[] sums) {
        if (!classification) return sums;
        if (sums.length == 1) {
            double p = 1 / (1 + Math.exp(-sums[0]));
            return new double[] {1 - p, p};
        }
        return Softmax.of(sums);
    }
}
