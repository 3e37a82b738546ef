package org.roentgen.learn.train;

import com.google.gson.JsonObject;

import java.util.List;

import org.roentgen.learn.prepare.Features;
import org.roentgen.learn.prepare.FittedPreparation;
import org.roentgen.learn.table.DataTable;

/** A {@link Recipe} after training: predicts rows of any table that has the columns. */
public final class TrainedRecipe {

    private final FittedPreparation preparation;
    private final Predictor predictor;
    private final String learner;
    private final JsonObject parameters;
    private final List<String> classes;

    /** @param learner what was trained, as people call it
     * @param classes empty where numbers are predicted */
    public TrainedRecipe(FittedPreparation preparation, Predictor predictor, String learner, List<String> classes) {
        this(preparation, predictor, learner, new JsonObject(), classes);
    }

    /** @param parameters of the learner */
    public TrainedRecipe(FittedPreparation preparation, Predictor predictor, String learner, JsonObject parameters, List<String> classes) {
        this.preparation = preparation;
        this.predictor = predictor;
        this.learner = learner;
        this.parameters = parameters;
        this.classes = classes;
    }

    /** As {@link Predictor#predict}. @throws IllegalArgumentException when the table lacks a column, or a cell cannot be used */
    public double[][] predict(DataTable table) {
        return predictor.predict(features(table));
    }

    public Features features(DataTable table) {
        return preparation.features(table);
    }

    public FittedPreparation preparation() {
        return preparation;
    }

    public Predictor predictor() {
        return predictor;
    }

    public String learner() {
        return learner;
    }

    public JsonObject parameters() {
        return parameters.deepCopy();
    }

    /** Empty where numbers are predicted. */
    public List<String> classes() {
        return classes;
    }
}
