package org.roentgen.command.learn;

import com.google.gson.JsonObject;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.roentgen.fiji.Input;
import org.roentgen.fiji.Inputs;
import org.roentgen.fiji.OutputFile;
import org.roentgen.fiji.Version;
import org.roentgen.image.Progress;
import org.roentgen.learn.evaluate.StudyRows;
import org.roentgen.learn.model.ModelFile;
import org.roentgen.learn.prepare.FlagMissingBlocks;
import org.roentgen.learn.prepare.Preparation;
import org.roentgen.learn.prepare.Step;
import org.roentgen.learn.table.DataTable;
import org.roentgen.learn.train.ClassWeights;
import org.roentgen.learn.train.Learner;
import org.roentgen.learn.train.Recipe;
import org.roentgen.learn.tune.Trial;
import org.roentgen.report.training.TrainingRequest;
import org.roentgen.report.training.Training;
import org.roentgen.report.training.TrainingPage;
import org.scijava.plugin.Attr;
import org.scijava.plugin.Parameter;

/** What commands share that make a model: scaling, and a file to write it to. */
abstract class LearningCommand extends StudyCommand {

    @Parameter(label = "Scale", persist = false, choices = {"standardised", "range", "robust", "none"}, description = Wording.SCALE)
    private String scale = "standardised";

    @Parameter(label = "Inner folds", min = "2", persist = false, attrs = @Attr(name = "unit", value = "none"),
        description = "Parts of the cross-validation inside each training part, by which parameters are compared or blocks of columns are weighed.")
    int inner = 3;

    @Parameter(label = "Model file", style = "save", required = false, persist = false, description = "Where to write the model; empty writes none.")
    private String modelFile = "";

    @Parameter(label = "Report file", style = "save", required = false, persist = false,
        description = "Where to write a page (HTML) that tells of the training: data, scores with intervals, curves, what the predictions rest on, a picture of what was"
            + " learned, settings, and checklists for publication. Empty writes it beside the model file, and none where no model is written.")
    private String reportFile = "";

    abstract ClassWeights weights();

    /** @param settings of the selection
     * @param hidden columns that ComBat takes and that are no features
     * @param flags whether columns say where a whole block is missing */
    final Recipe recipe(Learner learner, String settings, List<String> hidden, boolean flags) {
        List<Step> steps = harmonizing(hidden);
        if (flags) steps.add(new FlagMissingBlocks());
        steps.addAll(filling(false));
        return new Recipe(new Preparation(steps), selector(settings), new Preparation(scaling(scale)), learner, weights());
    }

    /** Where the model goes; null when nowhere. @throws IllegalArgumentException when nothing can be written there */
    final Path modelPath() {
        return modelFile.isEmpty() ? null : OutputFile.writable(modelFile, "Model file");
    }

    /** Where the page goes: beside the model unless somewhere else; null when nowhere.
     * @throws IllegalArgumentException when nothing can be written there, or where the model goes */
    final Path reportPath() {
        Path model = modelPath();
        if (!reportFile.isEmpty()) return OutputFile.writable(reportFile, "Report file");
        return model == null ? null : OutputFile.writable(model.toString().replaceFirst("\\.[^./\\\\]*$", "") + ".html", "Report file");
    }

    /** Writes the page of a training, and its model where it is wanted. @param trials what was tried; none where nothing was tuned */
    final void write(Training training, List<Trial> trials, Progress progress) {
        Path model = modelPath(), page = reportPath();
        if (model != null) ModelFile.write(training.model(), Version.text(), model);
        OutputFile.writeText(new TrainingPage(training, new TrainingRequest(settings(), Version.text(), trials)).text(progress), page);
    }

    /** All that a person chose but files: where they are does not matter to what was learned. */
    private Map<String, String> settings() {
        Map<String, String> settings = new LinkedHashMap<>();
        for (Input input : Inputs.of(getClass())) if (!input.isPath()) settings.put(input.label(), input.format(input.get(this)));
        return settings;
    }

    /** What stands in every model file about its training. */
    final JsonObject summary(DataTable read, StudyRows rows) {
        JsonObject summary = new JsonObject();
        summary.addProperty("table", read.title);
        summary.addProperty("table sha256", read.hash());
        summary.addProperty("rows", rows.target().rows());
        summary.addProperty("seed", seed);
        summary.addProperty("selection", selection);
        return summary;
    }
}
