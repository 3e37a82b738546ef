package org.roentgen.command.learn;

import com.google.gson.JsonObject;

import ij.IJ;
import ij.measure.ResultsTable;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.BiConsumer;

import org.roentgen.fiji.OutputFile;
import org.roentgen.image.Progress;
import org.roentgen.learn.evaluate.CrossValidation;
import org.roentgen.learn.evaluate.Folds;
import org.roentgen.learn.evaluate.StudyRows;
import org.roentgen.learn.explain.HeldOutImportance;
import org.roentgen.learn.fusion.BlockStudy;
import org.roentgen.learn.fusion.Blocks;
import org.roentgen.learn.fusion.Fusion;
import org.roentgen.learn.model.HeldOut;
import org.roentgen.learn.model.Model;
import org.roentgen.learn.model.Predictions;
import org.roentgen.learn.table.DataTable;
import org.roentgen.learn.table.TableFile;
import org.roentgen.learn.train.Learner;
import org.roentgen.learn.train.Recipe;
import org.roentgen.learn.train.Target;
import org.roentgen.learn.train.Trainable;
import org.roentgen.learn.train.TrainedRecipe;
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

    @Parameter(label = "Fusion", persist = false, choices = {"none", "early", "late", "late unweighted", "stacked"},
        description = "How blocks of columns (image, clinical, genomic) become one model: none looks at no blocks; early trains one model on all columns and says"
            + " where a block is missing; late trains one on each block and takes the mean of what they predict, weighted by how far each alone is above chance in the"
            + " training rows (AUC above 0.5, or R2 above 0), or unweighted; stacked learns how to join them. Late and stacked ones predict rows, and tables, without"
            + " some of the blocks. What each block gives is in rows of its own.")
    private String fusion = "none";

    @Parameter(label = "Predictions file", style = "save", required = false, persist = false,
        description = "Where to write the cross-validated predictions as CSV, each by a model that had not seen the row nor its patient: rows for Evaluate Classifier"
            + " or Evaluate Regression and Compare Models; empty writes none.")
    private String predictionsFile = "";

    @Parameter(type = ItemIO.OUTPUT)
    private ResultsTable output;

    /** The learner as chosen. */
    abstract Learner learner(String parameters);

    TrainCommand() {
        folds = 10;
    }

    @Override protected final void execute(Progress progress) {
        Learner learner = learner(parameters);
        Recipe plain = recipe(learner, selectionSettings, hidden(), false);
        Path page = reportPath(), predictions = predictionsFile.isEmpty() ? null : OutputFile.writable(predictionsFile, "Predictions file");
        DataTable read = read();
        StudyRows rows = rows(read, split);
        Folds parts = rows.folds(folds, seed);
        Optional<BlockStudy> study = study(learner, rows, parts);
        Trainable recipe = study.<Trainable>map(BlockStudy::recipe).orElse(plain);
        recipe.requireMemory(rows.features());
        HeldOutImportance importance = page == null ? null : new HeldOutImportance(rows.features(), rows.target(), parts, seed);
        double[][] predicted = CrossValidation.predict(recipe, rows.features(), rows.target(), rows.groups(), parts, seed, seen(study, importance),
            progress.part(0, 0.5));
        int[] tested = parts.testedRows();
        double[][] unseen = Arrays.stream(tested).mapToObj(i -> predicted[i]).toArray(double[][]::new);
        Target truth = rows.target().select(tested);
        output = scores(learner, rows, unseen, truth);
        study.ifPresent(s -> new BlockRows(output, fusion, isClassification() ? "AUC" : "R2").add(s.contributions(predicted, progress.part(0.5, 0.7))));
        if (predictions != null) TableFile.write(Predictions.of(target, truth.classes(), unseen, rows.labels().select(tested)), predictions);
        if (page != null) {
            TrainedRecipe trained = recipe.train(rows.features(), rows.target(), rows.groups(), seed);
            Model model = new Model(trained, target, summary(read, rows, unseen, truth));
            write(new Training(read, rows, parts, predicted, importance, model, seed), List.of(), progress.part(0.7, 1));
        }
        if (!rows.remarks().isEmpty()) IJ.log(String.join("\n", rows.remarks()));
    }

    /** Who asks the models of the parts while they are there. @param importance null where nobody wants to know it */
    private static BiConsumer<Integer, TrainedRecipe> seen(Optional<BlockStudy> study, HeldOutImportance importance) {
        return (part, trained) -> {
            study.ifPresent(s -> s.ask(part, trained));
            if (importance != null) importance.ask(part, trained);
        };
    }

    private Optional<BlockStudy> study(Learner learner, StudyRows rows, Folds parts) {
        if (fusion.equals("none")) return Optional.empty();
        Fusion.Kind kind = Fusion.Kind.valueOf(fusion.split(" ")[0].toUpperCase(Locale.ROOT));
        Fusion fused = new Fusion(kind, features -> recipe(learner, features), fusion.endsWith("unweighted"), inner, weights());
        return Optional.of(new BlockStudy(fused, new Blocks(rows.features(), shared(), hidden()), rows, parts, seed));
    }

    private Recipe recipe(Learner learner, List<String> features) {
        List<String> hidden = new ArrayList<>(shared());
        hidden.removeAll(features);
        return recipe(learner, selectionSettings, hidden, fusion.equals("early"));
    }

    private ResultsTable scores(Learner learner, StudyRows rows, double[][] unseen, Target truth) {
        ResultsTable scores = new ResultsTable();
        scores.incrementCounter();
        scores.setValue("Learner", 0, learner.name());
        scores.setValue("Rows", 0, rows.target().rows());
        scores.setValue("Columns", 0, rows.features().columns().size());
        scores.setValue("Tested", 0, truth.rows());
        ScoreColumns.write(scores, unseen, truth);
        return scores;
    }

    /** What stands in the model file about its training. */
    private JsonObject summary(DataTable read, StudyRows rows, double[][] unseen, Target truth) {
        JsonObject summary = summary(read, rows), scores = ScoreColumns.json(output, 0);
        summary.add(split.isEmpty() ? "cross-validated on " + folds + " folds" : "tested in the parts of " + split, scores);
        if (output.size() > 1) summary.add("blocks", BlockRows.json(output));
        new HeldOut(unseen, truth.values()).addTo(summary);
        return summary;
    }
}
