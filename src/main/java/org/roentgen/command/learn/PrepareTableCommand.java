package org.roentgen.command.learn;

import ij.measure.ResultsTable;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

import org.roentgen.command.Menus;
import org.roentgen.fiji.OutputFile;
import org.roentgen.fiji.TableInput;
import org.roentgen.fiji.TableOutput;
import org.roentgen.image.Progress;
import org.roentgen.learn.model.PreparationFile;
import org.roentgen.learn.prepare.FittedPreparation;
import org.roentgen.learn.prepare.Preparation;
import org.roentgen.learn.prepare.Step;
import org.roentgen.learn.table.DataColumn;
import org.roentgen.learn.table.DataTable;
import org.roentgen.learn.table.TableFile;
import org.scijava.ItemIO;
import org.scijava.command.Command;
import org.scijava.plugin.Parameter;
import org.scijava.plugin.Plugin;

@Plugin(type = Command.class, menuPath = Menus.LEARN + "Prepare Table...", visible = false, headless = true,
    description = "Fills missing cells, drops constant and correlated columns, turns categories into columns of 0 and 1, and scales. All numbers that this needs,"
        + " such as medians, come from the training rows only and are recorded in a pipeline file, which prepares other tables the same way. Target and excluded"
        + " columns stay as they are.")
public final class PrepareTableCommand extends PreparedCommand {

    @Parameter(label = "Scale", persist = false, choices = {"standardised", "range", "robust", "none"}, description = Wording.SCALE)
    private String scale = "standardised";

    @Parameter(label = "Flag missing", persist = false, description = "Whether a column of 0 and 1 is added for each column with missing cells, which says where"
        + " they were.")
    private boolean flagMissing = false;

    @Parameter(label = "Split", required = false, persist = false, description = "The column that says which rows are for training; it stays as it is. Empty when"
        + " all are.")
    private String split = "";

    @Parameter(label = "Training", persist = false, description = "What stands in the split column in training rows.")
    private String training = "train";

    @Parameter(label = "Apply", style = "open", required = false, persist = false,
        description = "A pipeline file to prepare the table by, instead of fitting one to it: the settings above are then not used. Empty fits one.")
    private String apply = "";

    @Parameter(label = "Pipeline", style = "save", required = false, persist = false, description = "Where to write the pipeline; empty writes none.")
    private String pipeline = "";

    @Parameter(label = "File", style = "save", required = false, persist = false, description = Wording.ROWS_FILE)
    private String file = "";

    @Parameter(type = ItemIO.OUTPUT)
    private ResultsTable output;

    @Override protected void execute(Progress progress) {
        Path written = file.isEmpty() ? null : OutputFile.writable(file, "File");
        Path steps = pipeline.isEmpty() ? null : OutputFile.writable(pipeline, "Pipeline");
        DataTable read = read();
        List<String> others = new ArrayList<>(Columns.names(exclude));
        if (!target.isEmpty() && (apply.isEmpty() || read.has(target))) others.add(target);
        if (!split.isEmpty()) others.add(split);
        FittedPreparation fitted = apply.isEmpty() ? fit(read, read.without(others)) : PreparationFile.read(TableInput.file(apply, "Apply"));
        DataTable result = read.only(others);
        for (DataColumn column : fitted.apply(read).columns()) result = result.with(column);
        if (steps != null) PreparationFile.write(fitted, steps);
        if (written != null) TableFile.write(result, written);
        output = TableOutput.results(result);
    }

    private FittedPreparation fit(DataTable read, DataTable features) {
        List<Step> steps = new ArrayList<>(filling(flagMissing));
        steps.addAll(scaling(scale));
        return new Preparation(steps).fit(features.select(trainingRows(read)));
    }

    private int[] trainingRows(DataTable read) {
        if (split.isEmpty()) return IntStream.range(0, read.rows()).toArray();
        DataColumn column = read.column(split);
        int[] rows = IntStream.range(0, read.rows()).filter(i -> column.text(i).equals(training)).toArray();
        if (rows.length > 0) return rows;
        throw new IllegalArgumentException("Training must be a text of the column " + split + ", but \"" + training
            + "\" stands in no row. Write it exactly as in the table.");
    }
}
