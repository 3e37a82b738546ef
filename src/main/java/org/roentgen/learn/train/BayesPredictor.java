package org.roentgen.learn.train;

import com.google.gson.JsonObject;

import java.io.Serializable;
import java.util.List;

import org.roentgen.learn.prepare.Features;

/** What {@link NaiveBayes} learned. Immutable. */
final class BayesPredictor implements Predictor, Serializable {

    private static final long serialVersionUID = 1;

    private final double[] shares;
    private final double[][] means, variances;          // of a class each, then of a feature

    BayesPredictor(double[] shares, double[][] means, double[][] variances) {
        this.shares = shares;
        this.means = means;
        this.variances = variances;
    }

    @Override public double[][] predict(Features rows) {
        double[][] predicted = new double[rows.rows()][];
        for (int i = 0; i < predicted.length; i++) {
            double[] logs = new double[shares.length];
            for (int c = 0; c < logs.length; c++) logs[c] = log(rows, i, c);
            predicted[i] = Softmax.of(logs);
        }
        return predicted;
    }

    /** But for a constant. */
    private double log(Features rows, int row, int c) {
        double log = Math.log(shares[c]);
        for (int f = 0; f < means[c].length; f++) {
            double from = rows.value(row, f) - means[c][f];
            if (!Double.isNaN(from) && variances[c][f] > 0) log -= from * from / variances[c][f] / 2 + Math.log(variances[c][f]) / 2;
        }
        return log;
    }

    @Override public JsonObject json(List<String> features, List<String> classes) {
        JsonObject json = new JsonObject();
        for (int c = 0; c < shares.length; c++) {
            JsonObject one = new JsonObject();
            one.addProperty("share", shares[c]);
            for (int f = 0; f < means[c].length; f++)
                one.addProperty(features.get(f), "mean " + means[c][f] + ", standard deviation " + Math.sqrt(variances[c][f]));
            json.add(classes.get(c), one);
        }
        return json;
    }
}
