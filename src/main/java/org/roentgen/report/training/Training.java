package org.roentgen.report.training;

import java.util.Arrays;
import java.util.stream.IntStream;

import org.roentgen.learn.evaluate.Folds;
import org.roentgen.learn.evaluate.PredictedRows;
import org.roentgen.learn.evaluate.StudyRows;
import org.roentgen.learn.explain.HeldOutImportance;
import org.roentgen.learn.model.Model;
import org.roentgen.learn.table.DataTable;
import org.roentgen.learn.table.Draw;
import org.roentgen.learn.train.Target;

/**
 * What happened in a training: its rows, what models predicted of those that they had not seen, what these models rest on, and the model that was trained on all rows.
 * Immutable.
 */
public final class Training {

    final DataTable read;
    final StudyRows rows;
    final Folds folds;
    final HeldOutImportance importance;
    final Model model;
    final long seed;
    private final double[][] predicted;

    /**
     * @param read the table as it was read
     * @param folds the parts of the cross-validation
     * @param predicted of each row by a model that has not seen it; null of rows that were not tested
     * @param importance of the columns to these models
     * @param model trained on all rows
     */
    public Training(DataTable read, StudyRows rows, Folds folds, double[][] predicted, HeldOutImportance importance, Model model, long seed) {
        this.read = read;
        this.rows = rows;
        this.folds = folds;
        this.predicted = predicted;
        this.importance = importance;
        this.model = model;
        this.seed = seed;
    }

    public Model model() {
        return model;
    }

    boolean isClassification() {
        return rows.target().isClassification();
    }

    Target target() {
        return rows.target();
    }

    /** The rows that were tested, with what was predicted of them. */
    PredictedRows heldOut() {
        int[] tested = folds.testedRows();
        return heldOut(tested);
    }

    /** Of some rows, all of which were tested. */
    PredictedRows heldOut(int[] tested) {
        int[] groups = rows.groups();
        return PredictedRows.of(rows.target().select(tested), predictions(tested), Arrays.stream(tested).map(i -> groups[i]).toArray());
    }

    double[][] predictions(int[] tested) {
        return Arrays.stream(tested).mapToObj(i -> predicted[i]).toArray(double[][]::new);
    }

    /** How many patients there are. */
    int patients() {
        return (int) Arrays.stream(rows.groups()).distinct().count();
    }

    /** At most so many of some rows, drawn by the seed, in their order. */
    int[] drawn(int[] from, int most) {
        return Draw.of(from, most, seed);
    }

    int[] allRows() {
        return IntStream.range(0, rows.target().rows()).toArray();
    }

    /** How the model was tested, in words. */
    String validation() {
        int tested = folds.testedRows().length, all = rows.target().rows();
        if (folds.count() == 1) return "one split, trained on " + (all - tested) + " rows and tested on the " + tested + " others";
        return folds.count() + "-fold cross-validation" + (tested < all ? " of " + tested + " rows, with " + (all - tested) + " more to train on" : " of " + all
            + " rows");
    }
}
