package org.roentgen.learn.train;

import com.google.gson.JsonObject;

import java.io.Serializable;
import java.util.List;

import org.roentgen.learn.prepare.Features;

/** What {@link ScaledTarget} learned: predicts in the target's own unit. */
final class ScaledPredictor implements Predictor, Serializable {

    private static final long serialVersionUID = 1;

    private final Predictor predictor;
    private final double mean, deviation;

    /** @param predictor of (target − mean) / deviation, serialisable too */
    ScaledPredictor(Predictor predictor, double mean, double deviation) {
        this.predictor = predictor;
        this.mean = mean;
        this.deviation = deviation;
    }

    @Override public double[][] predict(Features rows) {
        double[][] predicted = predictor.predict(rows);
        for (double[] row : predicted) row[0] = mean + deviation * row[0];
        return predicted;
    }

    /** Of the predictor, with the scale of what it predicts. */
    @Override public JsonObject json(List<String> features, List<String> classes) {
        JsonObject json = predictor.json(features, classes);
        json.addProperty("target mean", mean);
        json.addProperty("target deviation", deviation);
        return json;
    }
}
