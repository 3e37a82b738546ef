package org.roentgen.command.learn;

import com.google.gson.JsonObject;

import ij.IJ;
import ij.measure.ResultsTable;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.roentgen.command.Menus;
import org.roentgen.image.Progress;
import org.roentgen.learn.evaluate.CrossValidatedArea;
import org.roentgen.learn.evaluate.CrossValidation;
import org.roentgen.learn.evaluate.Folds;
import org.roentgen.learn.evaluate.StudyRows;
import org.roentgen.learn.explain.HeldOutImportance;
import org.roentgen.learn.model.Model;
import org.roentgen.learn.table.DataTable;
import org.roentgen.learn.train.ClassWeights;
import org.roentgen.learn.train.Classifiers;
import org.roentgen.learn.train.Learner;
import org.roentgen.learn.train.Recipe;
import org.roentgen.learn.train.Regressions;
import org.roentgen.learn.tune.Criterion;
import org.roentgen.learn.tune.Search;
import org.roentgen.learn.tune.SearchSpace;
import org.roentgen.learn.tune.Trial;
import org.roentgen.learn.tune.TunedRecipe;
import org.roentgen.report.training.Training;
import org.scijava.ItemIO;
import org.scijava.command.Command;
import org.scijava.plugin.Attr;
import org.scijava.plugin.Parameter;
import org.scijava.plugin.Plugin;

@Plugin(type = Command.class, menuPath = Menus.LEARN + "Tune Model...", visible = false, headless = true,
    description = "Finds the parameters of a learner, and of a selection of features, that do best, and says honestly how well the whole does: nested"
        + " cross-validation, in which the rows of a part, and all of their patients, take no part in filling, scaling, selection and tuning for it. All trials are"
        + " listed in the log; the row of scores joins the Results; the model with the best parameters, trained on all rows, goes to a file for Apply Model.")
public final class TuneModelCommand extends LearningCommand {

    private static final String SELECTION = "select.";

    @Parameter(label = "Predict", persist = false, choices = {"classes", "numbers"}, description = Wording.PREDICT)
    private String predict = "classes";

    @Parameter(label = "Learner", persist = false, attrs = @Attr(name = "choices", value = "learners"),
        description = "How to learn: one of those of Train Classifier for classes, of Train Regression for numbers, with their parameters.")
    private String learner = "logistic regression";

    @Parameter(label = "Search", required = false, persist = false,
        description = "The values to try, such as cost=0.1|1|10, gamma=0.001..1: listed, or a range for a random search. Parameters of the selection begin with"
            + " select., as in select.k=5|10.")
    private String search = "";

    @Parameter(label = "Strategy", persist = false, choices = {"grid", "random", "successive halving"},
        description = "Which are tried: all combinations; random ones; or random ones on few rows first, of which the best third goes on to three times as many.")
    private String strategy = "grid";

    @Parameter(label = "Trials", min = "1", persist = false, attrs = @Attr(name = "unit", value = "none"),
        description = "How many random combinations are tried; a grid tries all.")
    private int trials = 20;

    @Parameter(label = "Criterion", persist = false, choices = {"automatic", "AUC", "balanced accuracy", "log loss", "R2", "MAE"},
        description = "What is made best: automatic is AUC for classes and R2 for numbers; for numbers there is also MAE.")
    private String criterion = "automatic";

    @Parameter(label = "Balanced", persist = false, description = Wording.BALANCED)
    private boolean balanced = false;

    @Parameter(label = "Class weights", required = false, persist = false, description = Wording.CLASS_WEIGHTS)
    private String classWeights = "";

    @Parameter(type = ItemIO.OUTPUT)
    private ResultsTable output;

    @Override boolean isClassification() {
        return predict.equals("classes");
    }

    @Override ClassWeights weights() {
        return ClassWeights.of(balanced, classWeights);
    }

    @Override protected void execute(Progress progress) {
        TunedRecipe tuned = new TunedRecipe(this::recipe, search(), criterion(), inner);
        Path page = reportPath();
        DataTable read = read();
        StudyRows rows = rows(read, "");
        Folds parts = Folds.stratified(rows.target(), rows.groups(), folds, seed);
        tuned.requireMemory(rows.features());
        HeldOutImportance importance = page == null ? null : new HeldOutImportance(rows.features(), rows.target(), parts, seed);
        double[][] predicted = CrossValidation.predict(tuned, rows.features(), rows.target(), rows.groups(), parts, seed,
            importance == null ? (part, trained) -> { } : importance::ask, progress.part(0, 0.7));
        List<Trial> tried = tuned.tune(rows.features(), rows.target(), rows.groups(), seed, progress.part(0.7, 0.85));
        Trial best = TunedRecipe.best(tried);
        score(rows, predicted, parts, best);
        if (page != null) {
            Model model = new Model(recipe(best.parameters).train(rows.features(), rows.target(), rows.groups(), seed), target, summary(read, rows, best));
            write(new Training(read, rows, parts, predicted, importance, model, seed), tried, progress.part(0.85, 1));
        }
        List<String> log = new ArrayList<>(rows.remarks());
        tried.forEach(trial -> log.add(trial.toString()));
        IJ.log("Tune Model\n" + String.join("\n", log));
    }

    /** @param parameters of the learner and, with their prefix, of the selection */
    private Recipe recipe(String parameters) {
        String own = part(parameters, false), selected = part(parameters, true);
        Learner chosen = isClassification() ? Classifiers.named(learner, own) : Regressions.named(learner, own);
        return recipe(chosen, selectionSettings + " " + selected, hidden(), false);
    }

    private static String part(String parameters, boolean ofSelection) {
        Stream<String> parts = Stream.of(parameters.split(", ")).filter(p -> p.startsWith(SELECTION) == ofSelection);
        return parts.map(p -> ofSelection ? p.substring(SELECTION.length()) : p).collect(Collectors.joining(", "));
    }

    private Search search() {
        SearchSpace space = SearchSpace.parse(search);
        if (strategy.equals("grid")) return Search.all(space.grid());
        List<String> random = space.random(trials, seed);
        return strategy.equals("random") ? Search.all(random) : Search.halving(random, 3);
    }

    private Criterion criterion() {
        return Criterion.named(!criterion.equals("automatic") ? criterion : isClassification() ? "AUC" : "R2", isClassification());
    }

    private void score(StudyRows rows, double[][] predicted, Folds parts, Trial best) {
        output = new ResultsTable();
        output.incrementCounter();
        output.setValue("Learner", 0, learner);
        output.setValue("Selection", 0, selection);
        output.setValue("Best parameters", 0, best.parameters.isEmpty() ? "defaults" : best.parameters);
        output.setValue("Rows", 0, rows.target().rows());
        output.setValue("Columns", 0, rows.features().columns().size());
        ScoreColumns.write(output, predicted, rows.target());
        if (isClassification()) area(new CrossValidatedArea(predicted, rows.target(), parts, rows.groups()));
    }

    /** The mean over the parts, instead of that of all rows together: models of several parts may be tuned differently, and their scores not compare. */
    private void area(CrossValidatedArea area) {
        output.setValue("AUC", 0, area.area());
        output.setValue("AUC lower", 0, area.lower());
        output.setValue("AUC upper", 0, area.upper());
    }

    /** What stands in the model file about its training. */
    private JsonObject summary(DataTable read, StudyRows rows, Trial best) {
        JsonObject summary = summary(read, rows);
        summary.addProperty("best parameters", best.parameters);
        summary.add("nested cross-validation on " + folds + " × " + inner + " folds", ScoreColumns.json(output, 0));
        return summary;
    }
}
