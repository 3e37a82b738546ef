package org.roentgen.learn.model;

import com.google.gson.JsonObject;

import java.util.List;

import org.roentgen.learn.prepare.FittedPreparation;
import org.roentgen.learn.table.DataTable;
import org.roentgen.learn.train.Predictor;
import org.roentgen.learn.train.TrainedRecipe;

/**
 * A trained model with all that is needed to use it and to trust it: the columns it takes, their preparation, the classes, and what it was trained on. Immutable.
 */
public final class Model {

    private final FittedPreparation preparation;
    private final Predictor predictor;
    private final List<String> classes;
    private final String target, learner;
    private final JsonObject training;

    Model(FittedPreparation preparation, Predictor predictor, List<String> classes, String target, String learner, JsonObject training) {
        this.preparation = preparation;
        this.predictor = predictor;
        this.classes = classes;
        this.target = target;
        this.learner = learner;
        this.training = training;
    }

    /** @param training anything worth knowing about the training: hash of the data, rows, seed, scores */
    public Model(TrainedRecipe trained, String target, JsonObject training) {
        this(trained.preparation(), trained.predictor(), trained.classes(), target, trained.learner(), training.deepCopy());
    }

    /** For each row the probability of each class, or a number. Columns are found by their names, in any order; others are not looked at.
     * @throws IllegalArgumentException when the table lacks a column */
    public double[][] predict(DataTable table) {
        return predictor.predict(preparation.features(table));
    }

    /** The columns of a table that it takes. */
    public List<String> inputs() {
        return preparation.inputs();
    }

    public FittedPreparation preparation() {
        return preparation;
    }

    public Predictor predictor() {
        return predictor;
    }

    /** Empty where it predicts numbers. */
    public List<String> classes() {
        return classes;
    }

    public String target() {
        return target;
    }

    public String learner() {
        return learner;
    }

    public JsonObject training() {
        return training.deepCopy();
    }
}
