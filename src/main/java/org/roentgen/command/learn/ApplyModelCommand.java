package org.roentgen.command.learn;

import ij.measure.ResultsTable;

import java.nio.file.Path;

import org.roentgen.command.Menus;
import org.roentgen.fiji.OutputFile;
import org.roentgen.fiji.TableOutput;
import org.roentgen.image.Progress;
import org.roentgen.learn.model.Model;
import org.roentgen.learn.model.Predictions;
import org.roentgen.learn.table.DataTable;
import org.roentgen.learn.table.TableFile;
import org.scijava.ItemIO;
import org.scijava.command.Command;
import org.scijava.plugin.Parameter;
import org.scijava.plugin.Plugin;

@Plugin(type = Command.class, menuPath = Menus.LEARN + "Apply Model...", visible = false, headless = true,
    description = "Predicts the rows of a table with a model file: the most probable class and the probability of each, or a number. Columns are found by their names,"
        + " in any order; a column that is missing is an error, but late and stacked fusions do without all columns of a block. Texts of the table, such as the"
        + " patient, and the predictions become the rows of the Results.")
public final class ApplyModelCommand extends ModelCommand {

    @Parameter(label = "Keep", required = false, persist = false, description = "Columns of the table that stand before the predictions, separated by commas; empty"
        + " keeps all texts.")
    private String keep = "";

    @Parameter(label = "File", style = "save", required = false, persist = false, description = Wording.ROWS_FILE)
    private String file = "";

    @Parameter(type = ItemIO.OUTPUT)
    private ResultsTable output;

    @Override protected void execute(Progress progress) {
        Path written = file.isEmpty() ? null : OutputFile.writable(file, "File");
        Model read = readModel();
        DataTable rows = read();
        DataTable predicted = Predictions.of(read, rows, Columns.names(keep));
        if (written != null) TableFile.write(predicted, written);
        output = TableOutput.results(predicted);
    }
}
