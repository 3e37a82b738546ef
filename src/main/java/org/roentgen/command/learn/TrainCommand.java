package org.roentgen.command.learn;

import com.google.gson.JsonObject;

import ij.IJ;
import ij.measure.ResultsTable;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

import org.roentgen.command.RoentgenCommand;
import org.roentgen.fiji.OutputFile;
import org.roentgen.fiji.TableInput;
import org.roentgen.fiji.Version;
import org.roentgen.image.Progress;
import org.roentgen.learn.evaluate.CrossValidation;
import org.roentgen.learn.evaluate.Folds;
import org.roentgen.learn.evaluate.StudyRows;
import org.roentgen.learn.model.HeldOut;
import org.roentgen.learn.model.Model;
import org.roentgen.learn.model.ModelFile;
import org.roentgen.learn.model.Predictions;
import org.roentgen.learn.prepare.DropConstant;
import org.roentgen.learn.prepare.DropCorrelated;
import org.roentgen.learn.prepare.Impute;
import org.roentgen.learn.prepare.OneHot;
import org.roentgen.learn.prepare.Preparation;
import org.roentgen.learn.prepare.Scale;
import org.roentgen.learn.prepare.Step;
import org.roentgen.learn.table.Block;
import org.roentgen.learn.table.DataColumn;
import org.roentgen.learn.table.DataTable;
import org.roentgen.learn.table.TableFile;
import org.roentgen.learn.train.Learner;
import org.roentgen.learn.train.Recipe;
import org.roentgen.learn.train.Target;
import org.scijava.ItemIO;
import org.scijava.plugin.Attr;
import org.scijava.plugin.Parameter;

/** What trainings share: a table in, its preparation, cross-validated scores, and a model file out. */
abstract class TrainCommand extends RoentgenCommand {

    @Parameter(label = "Table", style = "open", persist = false, description = "A file (CSV, TSV, ARFF), or the title of an open table, such as Results.")
    private String table = "Results";

    @Parameter(label = "Target", persist = false, description = "The column to predict. Rows without it are left out.")
    private String target = "class";

    @Parameter(label = "Group", required = false, persist = false,
        description = "The column that says which rows are of one patient: they are never on both sides of a split. Empty when each row is a patient of its own.")
    private String group = "";

    @Parameter(label = "Split", required = false, persist = false,
        description = "A column that says which part of the cross-validation a row is in, or train and test; empty when parts are to be made.")
    private String split = "";

    @Parameter(label = "Exclude", required = false, persist = false, description = "Columns that are no features, separated by commas. Columns of texts must be among them.")
    private String exclude = "";

    @Parameter(label = "Parameters", required = false, persist = false,
        description = "Parameters of the learner, such as cost=1, gamma=0.03; those left out have their defaults, and unknown ones are an error that lists the known.")
    private String parameters = "";

    @Parameter(label = "Impute", persist = false, choices = {"median", "mean", "none"},
        description = "What missing numbers become: the median or mean of the training rows. Missing categories become the most frequent one.")
    private String impute = "median";

    @Parameter(label = "Scale", persist = false, choices = {"standardised", "range", "robust", "none"},
        description = "How features are brought to a like range by the training rows: mean and standard deviation, minimum and maximum, or median and quartiles.")
    private String scale = "standardised";

    @Parameter(label = "Correlation limit", min = "0.01", max = "1", persist = false, attrs = @Attr(name = "unit", value = "none"),
        description = "Features that correlate more than this with an earlier one in the training rows are dropped; 1 keeps all.")
    private double correlationLimit = 1;

    @Parameter(label = "Folds", min = "2", persist = false, attrs = @Attr(name = "unit", value = "none"),
        description = "Parts of the cross-validation that the scores come from; the model is trained on all rows.")
    private int folds = 10;

    @Parameter(label = "Seed", persist = false, attrs = @Attr(name = "unit", value = "none"), description = "Decides all that is random; the same seed gives the same numbers everywhere.")
    private int seed = 1;

    @Parameter(label = "Model file", style = "save", required = false, persist = false, description = "Where to write the model; empty writes none.")
    private String modelFile = "";

    @Parameter(label = "Predictions file", style = "save", required = false, persist = false,
        description = "Where to write the cross-validated predictions as CSV, each by a model that had not seen the row nor its patient: rows for Evaluate Classifier"
            + " or Evaluate Regression and Compare Models; empty writes none.")
    private String predictionsFile = "";

    @Parameter(type = ItemIO.OUTPUT)
    private ResultsTable output;

    /** The learner as chosen. */
    abstract Learner learner(String parameters);

    abstract Target target(DataColumn column);

    abstract boolean balanced();

    /** One row of scores. */
    abstract void score(ResultsTable row, double[][] predicted, Target target);

    @Override protected final void execute(Progress progress) {
        Learner learner = learner(parameters);
        Path file = modelFile.isEmpty() ? null : OutputFile.writable(modelFile, "Model file");
        Path predictions = predictionsFile.isEmpty() ? null : OutputFile.writable(predictionsFile, "Predictions file");
        DataTable read = TableInput.read(table, "Table", Block.IMAGE).table();
        StudyRows rows = new StudyRows(read, target(read.column(target)), group, split, Columns.names(exclude));
        Recipe recipe = new Recipe(new Preparation(steps()), learner, balanced());
        Folds parts = rows.folds(folds, seed);
        double[][] predicted = CrossValidation.predict(recipe, rows.features(), rows.target(), parts, seed, progress.part(0, 0.9));
        output = new ResultsTable();
        output.incrementCounter();
        output.setValue("Learner", 0, learner.name());
        output.setValue("Rows", 0, rows.target().rows());
        output.setValue("Columns", 0, rows.features().columns().size());
        int[] tested = parts.testedRows();
        output.setValue("Tested", 0, tested.length);
        double[][] unseen = Arrays.stream(tested).mapToObj(i -> predicted[i]).toArray(double[][]::new);
        score(output, unseen, rows.target().select(tested));
        if (predictions != null) TableFile.write(Predictions.of(target, rows.target().classes(), unseen, rows.labels().select(tested)), predictions);
        if (file != null) ModelFile.write(new Model(recipe.train(rows.features(), rows.target(), seed), target, summary(read, rows, unseen, rows.target().select(tested))), Version.text(), file);
        if (!rows.remarks().isEmpty()) IJ.log(String.join("\n", rows.remarks()));
    }

    private List<Step> steps() {
        List<Step> steps = new ArrayList<>();
        if (!impute.equals("none")) steps.add(new Impute(Impute.Rule.valueOf(impute.toUpperCase(Locale.ROOT)), false));
        steps.add(new DropConstant());
        steps.add(new OneHot());
        if (correlationLimit < 1) steps.add(new DropCorrelated(correlationLimit));
        if (!scale.equals("none")) steps.add(new Scale(Scale.Rule.valueOf(scale.toUpperCase(Locale.ROOT))));
        return steps;
    }

    /** What stands in the model file about its training. */
    private JsonObject summary(DataTable read, StudyRows rows, double[][] unseen, Target truth) {
        JsonObject summary = new JsonObject();
        summary.addProperty("table", read.title);
        summary.addProperty("table sha256", read.hash());
        summary.addProperty("rows", rows.target().rows());
        summary.addProperty("seed", seed);
        JsonObject scores = new JsonObject();
        for (String heading : output.getHeadings())
            if (!heading.equals("Learner")) scores.addProperty(heading, output.getValue(heading, 0));
        summary.add(split.isEmpty() ? "cross-validated on " + folds + " folds" : "tested in the parts of " + split, scores);
        new HeldOut(unseen, truth.values()).addTo(summary);
        return summary;
    }
}
