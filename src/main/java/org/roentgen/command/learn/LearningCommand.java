package org.roentgen.command.learn;

import com.google.gson.JsonObject;

import java.nio.file.Path;

import org.roentgen.fiji.OutputFile;
import org.roentgen.fiji.Version;
import org.roentgen.learn.evaluate.StudyRows;
import org.roentgen.learn.model.Model;
import org.roentgen.learn.model.ModelFile;
import org.roentgen.learn.prepare.Preparation;
import org.roentgen.learn.table.DataTable;
import org.roentgen.learn.train.Learner;
import org.roentgen.learn.train.Recipe;
import org.roentgen.learn.train.TrainedRecipe;
import org.scijava.plugin.Parameter;

/** What commands share that make a model: scaling, and a file to write it to. */
abstract class LearningCommand extends StudyCommand {

    @Parameter(label = "Scale", persist = false, choices = {"standardised", "range", "robust", "none"},
        description = "How features are brought to a like range by the training rows: mean and standard deviation, minimum and maximum, or median and quartiles.")
    private String scale = "standardised";

    @Parameter(label = "Model file", style = "save", required = false, persist = false, description = "Where to write the model; empty writes none.")
    private String modelFile = "";

    abstract boolean balanced();

    final Recipe recipe(Learner learner, String settings) {
        return new Recipe(new Preparation(filling(false)), selector(settings), new Preparation(scaling(scale)), learner, balanced());
    }

    /** Where the model goes; null when nowhere. @throws IllegalArgumentException when nothing can be written there */
    final Path modelPath() {
        return modelFile.isEmpty() ? null : OutputFile.writable(modelFile, "Model file");
    }

    final void write(TrainedRecipe trained, JsonObject summary, Path file) {
        ModelFile.write(new Model(trained, target, summary), Version.text(), file);
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
