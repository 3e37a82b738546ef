package org.roentgen.command.learn;

import com.google.gson.JsonObject;

import ij.IJ;
import ij.measure.ResultsTable;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;

import org.roentgen.fiji.OutputFile;
import org.roentgen.image.Progress;
import org.roentgen.learn.evaluate.CrossValidation;
import org.roentgen.learn.evaluate.Folds;
import org.roentgen.learn.evaluate.PartModels;
import org.roentgen.learn.evaluate.StudyRows;
import org.roentgen.learn.model.HeldOut;
import org.roentgen.learn.model.Model;
import org.roentgen.learn.model.Predictions;
import org.roentgen.learn.table.DataTable;
import org.roentgen.learn.table.TableFile;
import org.roentgen.learn.train.Learner;
import org.roentgen.learn.train.Recipe;
import org.roentgen.learn.train.Target;
import org.roentgen.report.training.Training;
import org.scijava.ItemIO;
import org.scijava.plugin.Parameter;

/** What trainings share: a table in, its preparation, cross-validated scores, and a model file out. */
abstract class TrainCommand extends LearningCommand {

    @Parameter(label = "Split", required = false, persist = false,
        description = "A column that says which part of the cross-validation a row is in, or train and test; empty when parts are to be made.")
    private String split = "";

    @Parameter(label = "Parameters", required = false, persist = false,
        description = "Parameters of the learner, such as cost=1, gamma=0.03; those left out have their defaults, and unknown ones are an error that lists the known.")
    private String parameters = "";

    @Parameter(label = "Predictions file", style = "save", required = false, persist = false,
        description = "Where to write the cross-validated predictions as CSV, each by a model that had not seen the row nor its patient: rows for Evaluate Classifier"
            + " or Evaluate Regression and Compare Models; empty writes none.")
    private String predictionsFile = "";

    @Parameter(type = ItemIO.OUTPUT)
    private ResultsTable output;

    /** The learner as chosen. */
    abstract Learner learner(String parameters);

    /** One row of scores. */
    abstract void score(ResultsTable row, double[][] predicted, Target target);

    @Override final int startFolds() {
        return 10;
    }

    @Override protected final void execute(Progress progress) {
        Learner learner = learner(parameters);
        Recipe recipe = recipe(learner, selectionSettings);
        Path file = modelPath(), page = reportPath(), predictions = predictionsFile.isEmpty() ? null : OutputFile.writable(predictionsFile, "Predictions file");
        DataTable read = read();
        StudyRows rows = rows(read, split);
        Folds parts = rows.folds(folds, seed);
        int[] tested = parts.testedRows();
        PartModels models = new PartModels(parts);
        double[][] predicted = CrossValidation.predict(recipe, rows.features(), rows.target(), rows.groups(), parts, seed, (part, trained) -> models.keep(part, trained::predict),
            progress.part(0, 0.7));
        double[][] unseen = Arrays.stream(tested).mapToObj(i -> predicted[i]).toArray(double[][]::new);
        output = scores(learner, rows, unseen, rows.target().select(tested));
        if (predictions != null) TableFile.write(Predictions.of(target, rows.target().classes(), unseen, rows.labels().select(tested)), predictions);
        if (file != null || page != null) {
            Model model = new Model(recipe.train(rows.features(), rows.target(), rows.groups(), seed), target, summary(read, rows, unseen, rows.target().select(tested)));
            write(new Training(read, rows, parts, predicted, models, model, seed), List.of(), progress.part(0.7, 1));
        }
        if (!rows.remarks().isEmpty()) IJ.log(String.join("\n", rows.remarks()));
    }

    private ResultsTable scores(Learner learner, StudyRows rows, double[][] unseen, Target truth) {
        ResultsTable scores = new ResultsTable();
        scores.incrementCounter();
        scores.setValue("Learner", 0, learner.name());
        scores.setValue("Rows", 0, rows.target().rows());
        scores.setValue("Columns", 0, rows.features().columns().size());
        scores.setValue("Tested", 0, truth.rows());
        score(scores, unseen, truth);
        return scores;
    }

    /** What stands in the model file about its training. */
    private JsonObject summary(DataTable read, StudyRows rows, double[][] unseen, Target truth) {
        JsonObject summary = summary(read, rows), scores = new JsonObject();
        for (String heading : output.getHeadings())
            if (!heading.equals("Learner")) scores.addProperty(heading, output.getValue(heading, 0));
        summary.add(split.isEmpty() ? "cross-validated on " + folds + " folds" : "tested in the parts of " + split, scores);
        new HeldOut(unseen, truth.values()).addTo(summary);
        return summary;
    }
}
