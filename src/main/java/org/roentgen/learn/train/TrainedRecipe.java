package org.roentgen.learn.train;

import java.util.List;

import org.roentgen.learn.prepare.Features;
import org.roentgen.learn.prepare.FittedPreparation;
import org.roentgen.learn.table.DataTable;

/** A {@link Recipe} after training: predicts rows of any table that has the columns. */
public final class TrainedRecipe {

    private final FittedPreparation preparation;
    private final Predictor predictor;
    private final String learner;
    private final List<String> classes;

    /** @param learner what was trained, as people call it
     * @param classes empty where numbers are predicted */
    public TrainedRecipe(FittedPreparation preparation, Predictor predictor, String learner, List<String> classes) {
        this.preparation = preparation;
        this.predictor = predictor;
        this.learner = learner;
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

    /** Empty where numbers are predicted. */
    public List<String> classes() {
        return classes;
    }
}
