package org.roentgen.command.learn;

import org.roentgen.command.Menus;
import org.roentgen.image.Progress;
import org.roentgen.learn.evaluate.NumberEvaluation;
import org.roentgen.learn.evaluate.PredictedRows;
import org.roentgen.learn.table.DataTable;
import org.scijava.command.Command;
import org.scijava.plugin.Parameter;
import org.scijava.plugin.Plugin;

@Plugin(type = Command.class, menuPath = Menus.LEARN + "Evaluate Regression...", visible = false, headless = true,
    description = "Says how well predicted numbers agree with the true ones, of rows that the model was not trained on: R2, mean absolute and root mean square error,"
        + " and Bland and Altman's bias (predicted less true) and limits of agreement, each with the limits that a bootstrap gives it (from, to).")
public final class EvaluateRegressionCommand extends PredictionsCommand {

    @Parameter(label = "Model", style = "open", required = false, persist = false,
        description = "A model file that predicts the rows of the table first; empty when the table has the predicted numbers already, in a column called predicted and"
            + " the target.")
    private String model = "";

    @Override DataTable judge(DataTable read, Progress progress) {
        PredictedRows rows = PredictedRows.numbers(predicted(read, model), target, group);
        return NumberEvaluation.table(rows, bootstrap(rows), confidence, progress);
    }
}
