package org.roentgen.command.learn;

import ij.measure.ResultsTable;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

import org.roentgen.fiji.OutputFile;
import org.roentgen.fiji.TableInput;
import org.roentgen.fiji.TableOutput;
import org.roentgen.image.Progress;
import org.roentgen.learn.evaluate.Bootstrap;
import org.roentgen.learn.evaluate.PredictedRows;
import org.roentgen.learn.model.ModelFile;
import org.roentgen.learn.model.Predictions;
import org.roentgen.learn.table.DataTable;
import org.roentgen.learn.table.TableFile;
import org.scijava.ItemIO;
import org.scijava.plugin.Attr;
import org.scijava.plugin.Parameter;

/** What judgements of predictions share: a table with the truth in, rows of scores with limits out. */
abstract class PredictionsCommand extends TableCommand {

    @Parameter(label = "Target", persist = false, attrs = @Attr(name = "place", value = "first"),
        description = "The column with the truth. Rows without it are left out.")
    String target = "class";

    @Parameter(label = "Group", required = false, persist = false,
        description = "The column that says which rows are of one patient: they are drawn together, and DeLong's limits allow for it. Empty when each row is a patient"
            + " of its own.")
    String group = "";

    @Parameter(label = "Confidence", min = "0.5", max = "0.9999", persist = false, attrs = @Attr(name = "unit", value = "none"),
        description = "How often the limits should hold what they are limits of: 0.95 gives those of 95 %.")
    double confidence = 0.95;

    @Parameter(label = "Replicates", min = "0", max = "1000000", persist = false, attrs = @Attr(name = "unit", value = "none"),
        description = "How often rows are drawn anew for the limits of the bootstrap; 0 leaves these limits out.")
    private int replicates = 1000;

    @Parameter(label = "Seed", persist = false, attrs = @Attr(name = "unit", value = "none"),
        description = "Decides which rows are drawn; the same seed gives the same limits everywhere.")
    private int seed = 1;

    @Parameter(label = "File", style = "save", required = false, persist = false, description = Wording.ROWS_FILE)
    private String file = "";

    @Parameter(type = ItemIO.OUTPUT)
    private ResultsTable output;

    /** The rows to show. */
    abstract DataTable judge(DataTable read, Progress progress);

    @Override protected final void execute(Progress progress) {
        Path written = file.isEmpty() ? null : OutputFile.writable(file, "File");
        DataTable judged = judge(read(), progress);
        if (written != null) TableFile.write(judged, written);
        output = TableOutput.results(judged);
    }

    final Bootstrap bootstrap(PredictedRows rows) {
        return new Bootstrap(rows.target(), rows.groups(), replicates, seed);
    }

    /** The truth and the groups with what a model file predicts; the table itself when no file is named. */
    final DataTable predicted(DataTable read, String model) {
        if (model.isEmpty()) return read;
        List<String> kept = new ArrayList<>(List.of(target));
        if (!group.isEmpty() && !group.equals(target)) kept.add(group);
        return Predictions.of(ModelFile.read(TableInput.file(model, "Model")), read, kept);
    }
}
