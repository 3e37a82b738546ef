package org.roentgen.command.learn;

import java.nio.file.Path;
import java.util.Locale;
import java.util.stream.IntStream;

import org.roentgen.command.Menus;
import org.roentgen.fiji.OutputFile;
import org.roentgen.image.Progress;
import org.roentgen.learn.evaluate.Calibration;
import org.roentgen.learn.evaluate.ClassScores;
import org.roentgen.learn.evaluate.ClassifierEvaluation;
import org.roentgen.learn.evaluate.CurveTable;
import org.roentgen.learn.evaluate.PredictedRows;
import org.roentgen.learn.table.DataTable;
import org.roentgen.learn.table.TableFile;
import org.scijava.command.Command;
import org.scijava.plugin.Attr;
import org.scijava.plugin.Parameter;
import org.scijava.plugin.Plugin;

@Plugin(type = Command.class, menuPath = Menus.LEARN + "Evaluate Classifier...", visible = false, headless = true,
    description = "Says how well predicted probabilities agree with the true classes, of rows that the model was not trained on: a row for each class against the rest,"
        + " and one for all, with the confusion matrix (As ...), accuracy, sensitivity, specificity, predictive values, F1, Matthews' correlation, kappa, area under"
        + " the ROC curve, average precision, Brier score, log loss and calibration error (ECE), each with its lower and upper limit. Curves go to a file.")
public final class EvaluateClassifierCommand extends PredictionsCommand {

    @Parameter(label = "Model", style = "open", required = false, persist = false,
        description = "A model file that predicts the rows of the table first; empty when the table has the probabilities already, in columns P(class).")
    private String model = "";

    @Parameter(label = "Limits of shares", persist = false, choices = {"Wilson", "Clopper-Pearson", "bootstrap"},
        description = "Where the limits of accuracy, sensitivity, specificity and predictive values come from. Wilson and Clopper-Pearson take each row as independent:"
            + " choose bootstrap when patients have several rows. All other limits are the bootstrap's.")
    private String shares = "Wilson";

    @Parameter(label = "Bins", min = "1", max = "1000", persist = false, attrs = @Attr(name = "unit", value = "none"),
        description = "Bins of the calibration curve and its error.")
    private int bins = 10;

    @Parameter(label = "Bins of equal", persist = false, choices = {"width", "mass"}, description = "Whether the bins are equally wide, or have equally many rows.")
    private String binning = "width";

    @Parameter(label = "Curves", style = "save", required = false, persist = false,
        description = "Where to write the points of the ROC, precision-recall, calibration and decision curves of each class as CSV; empty writes none.")
    private String curves = "";

    @Override DataTable judge(DataTable read, Progress progress) {
        Path file = curves.isEmpty() ? null : OutputFile.writable(curves, "Curves");
        Calibration.Bins rule = Calibration.Bins.valueOf(binning.toUpperCase(Locale.ROOT));
        ClassifierEvaluation.Shares limits = ClassifierEvaluation.Shares.valueOf(shares.toUpperCase(Locale.ROOT).replace('-', '_'));
        PredictedRows rows = PredictedRows.classes(predicted(read, model), target, group);
        DataTable table = new ClassifierEvaluation(rows, confidence, limits, bins, rule).table(bootstrap(rows), progress);
        if (file != null) TableFile.write(CurveTable.of(scores(rows), rows.target().classes(), bins, rule), file);
        return table;
    }

    private static ClassScores scores(PredictedRows rows) {
        return rows.scores(IntStream.range(0, rows.target().rows()).toArray());
    }
}
