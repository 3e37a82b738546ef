package org.roentgen.command.learn;

import com.google.gson.JsonObject;

import ij.measure.ResultsTable;

import org.roentgen.learn.evaluate.ClassScores;
import org.roentgen.learn.evaluate.NumberScores;
import org.roentgen.learn.train.Target;

/** The scores of predictions, in columns of the Results. */
final class ScoreColumns {

    private ScoreColumns() { }

    /** Into the last row. */
    static void write(ResultsTable rows, double[][] predicted, Target truth) {
        if (truth.isClassification()) write(rows, new ClassScores(predicted, truth));
        else write(rows, new NumberScores(predicted, truth));
    }

    private static void write(ResultsTable rows, ClassScores scores) {
        int row = rows.size() - 1;
        rows.setValue("Classes", row, scores.classes());
        rows.setValue("Accuracy", row, scores.accuracy());
        rows.setValue("Balanced accuracy", row, scores.balancedAccuracy());
        rows.setValue("AUC", row, scores.areaUnderRoc());
        rows.setValue("Brier", row, scores.brier());
        rows.setValue("Log loss", row, scores.logLoss());
    }

    private static void write(ResultsTable rows, NumberScores scores) {
        int row = rows.size() - 1;
        rows.setValue("R2", row, scores.r2());
        rows.setValue("MAE", row, scores.mae());
        rows.setValue("RMSE", row, scores.rmse());
        rows.setValue("Bias", row, scores.agreement().bias());
        rows.setValue("Lower limit of agreement", row, scores.agreement().lowerLimit());
        rows.setValue("Upper limit of agreement", row, scores.agreement().upperLimit());
    }

    /** The numbers of a row. */
    static JsonObject json(ResultsTable rows, int row) {
        JsonObject json = new JsonObject();
        for (String heading : rows.getHeadings())
            if (!Double.isNaN(rows.getValue(heading, row))) json.addProperty(heading, rows.getValue(heading, row));
        return json;
    }
}
