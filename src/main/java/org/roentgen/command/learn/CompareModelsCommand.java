package org.roentgen.command.learn;

import org.roentgen.command.Menus;
import org.roentgen.fiji.TableInput;
import org.roentgen.image.Progress;
import org.roentgen.learn.evaluate.ModelComparison;
import org.roentgen.learn.evaluate.PredictedRows;
import org.roentgen.learn.table.Block;
import org.roentgen.learn.table.DataTable;
import org.scijava.command.Command;
import org.scijava.plugin.Parameter;
import org.scijava.plugin.Plugin;

@Plugin(type = Command.class, menuPath = Menus.LEARN + "Compare Models...", visible = false, headless = true,
    description = "Says whether two models predict the classes of the same rows equally well, which neither was trained on: DeLong's test of the areas under their ROC"
        + " curves, McNemar's tests of their accuracies, which take each row as a patient of its own, and the differences of all scores (first less second) with limits."
        + " Compare Two Learners compares by cross-validation.")
public final class CompareModelsCommand extends PredictionsCommand {

    @Parameter(label = "Other table", style = "open", persist = false,
        description = "The second model's predictions: the same rows with the same truth as the first's, which are in the table, and columns P(class) in both.")
    private String other = "";

    @Parameter(label = "Key", required = false, persist = false,
        description = "The column that names each row in both tables, such as the patient; empty when both have the rows in the same order.")
    private String key = "";

    @Override DataTable judge(DataTable read, Progress progress) {
        PredictedRows first = PredictedRows.classes(read, target, group);
        PredictedRows second = PredictedRows.classes(TableInput.read(other, "Other table", Block.IMAGE).table(), target, "").inOrderOf(first, key);
        return new ModelComparison(first, second, confidence).table(bootstrap(first), progress);
    }
}
