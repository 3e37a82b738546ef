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
    private final String target, learner, spacingUnit;
    private final JsonObject training, parameters;
    private final double[] spacing;

    Model(FittedPreparation preparation, Predictor predictor, List<String> classes, String target, String learner, JsonObject parameters, JsonObject training,
        double[] spacing, String spacingUnit) {
        this.preparation = preparation;
        this.predictor = predictor;
        this.classes = classes;
        this.target = target;
        this.learner = learner;
        this.training = training;
        this.parameters = parameters;
        this.spacing = spacing;
        this.spacingUnit = spacingUnit;
    }

    /** @param training anything worth knowing about the training: hash of the data, rows, seed, scores */
    public Model(TrainedRecipe trained, String target, JsonObject training) {
        this(trained.preparation(), trained.predictor(), trained.classes(), target, trained.learner(), trained.parameters(), training.deepCopy(), new double[0], "");
    }

    /** The same model, of features of pixels: the spacing of the images that they were made of, for each axis. */
    public Model ofPixels(double[] spacing, String unit) {
        for (double s : spacing) if (!(s > 0)) throw new IllegalArgumentException("Spacing must be greater than 0, but is " + s + ". Calibrate the image.");
        return new Model(preparation, predictor, classes, target, learner, parameters, training, spacing.clone(), unit);
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

    /** Of the learner, as they were in training. */
    public JsonObject parameters() {
        return parameters.deepCopy();
    }

    /** Of the pixels that it was trained on, for each axis; empty where it was trained on tables. */
    public double[] spacing() {
        return spacing.clone();
    }

    public String spacingUnit() {
        return spacingUnit;
    }

    /** Whether its training says that it was on these very cells. */
    public boolean isTrainedOn(DataTable table) {
        return training.has("table sha256") && training.get("table sha256").getAsString().equals(table.hash());
    }

    public JsonObject training() {
        return training.deepCopy();
    }
}
