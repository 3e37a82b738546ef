package org.roentgen.command.learn;

import ij.IJ;
import ij.measure.ResultsTable;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

import org.roentgen.command.Menus;
import org.roentgen.fiji.OutputFile;
import org.roentgen.fiji.TableInput;
import org.roentgen.fiji.TableOutput;
import org.roentgen.image.Progress;
import org.roentgen.learn.prepare.ComBat;
import org.roentgen.learn.prepare.HarmonizedColumns;
import org.roentgen.learn.table.Block;
import org.roentgen.learn.table.DataColumn;
import org.roentgen.learn.table.DataTable;
import org.roentgen.learn.table.TableFile;
import org.scijava.ItemIO;
import org.scijava.command.Command;
import org.scijava.plugin.Parameter;
import org.scijava.plugin.Plugin;

@Plugin(type = Command.class, menuPath = Menus.LEARN + "Harmonize Features (ComBat)...", visible = false, headless = true,
    description = "Takes out of the numbers of a table what scanners or sites add to them: a shift and a scale of each batch, estimated for each column with the help"
        + " of all others. What covariates explain is kept. The table with harmonized columns becomes the Results; the log names columns that are left as they are.")
public final class HarmonizeFeaturesCommand extends TableCommand {

    @Parameter(label = "Training", style = "open", required = false, persist = false,
        description = "The table that the effects are estimated from, with the same columns and batches; empty estimates them from the table itself.")
    private String training = "";

    @Parameter(label = "Batch", persist = false, description = "The column that names the scanner or site of each row.")
    private String batch = "site";

    @Parameter(label = "Covariates", required = false, persist = false,
        description = "Columns whose effects are kept, separated by commas: numbers or categories, such as age, sex. They must be given in every row.")
    private String covariates = "";

    @Parameter(label = "Exclude", required = false, persist = false,
        description = "Columns of numbers that stay as they are, separated by commas, such as a class or a time.")
    private String exclude = "";

    @Parameter(label = "Prior", persist = false, choices = {"parametric", "non-parametric"},
        description = "What the batches' effects are drawn towards: normal and inverse gamma distributions, or the effects on the other columns as they are.")
    private String prior = "parametric";

    @Parameter(label = "Mean only", persist = false,
        description = "Takes out shifts but no scales: for batches of few rows, even one, or whose spread differs for good reason.")
    private boolean meanOnly = false;

    @Parameter(label = "Reference", required = false, persist = false,
        description = "The batch that the others are brought to and that stays as it is; empty brings all to their mean.")
    private String reference = "";

    @Parameter(label = "File", style = "save", required = false, persist = false, description = Wording.ROWS_FILE)
    private String file = "";

    @Parameter(type = ItemIO.OUTPUT)
    private ResultsTable output;

    @Override protected void execute(Progress progress) {
        Path written = file.isEmpty() ? null : OutputFile.writable(file, "File");
        DataTable rows = read();
        DataTable train = training.isEmpty() ? rows : TableInput.read(training, "Training", Block.IMAGE).table();
        ComBat.Prior kind = prior.equals("parametric") ? ComBat.Prior.PARAMETRIC : ComBat.Prior.NON_PARAMETRIC;
        List<String> kept = Columns.names(covariates), others = Columns.names(exclude);
        HarmonizedColumns fitted = new ComBat(batch, kept, others, kind, meanOnly, reference.trim(), true).fit(train);
        DataTable harmonized = fitted.apply(rows);
        if (written != null) TableFile.write(harmonized, written);
        output = TableOutput.results(harmonized);
        remark(fitted, train, kept, others);
    }

    private void remark(HarmonizedColumns fitted, DataTable train, List<String> kept, List<String> others) {
        List<String> left = new ArrayList<>();
        for (DataColumn column : train.columns())
            if (column.kind == DataColumn.Kind.NUMBER && !fitted.names().contains(column.name) && !column.name.equals(batch) && !kept.contains(column.name)
                && !others.contains(column.name)) left.add(column.name);
        if (!left.isEmpty()) IJ.log("Harmonize Features: left as they are, since they do not vary in every batch: " + String.join(", ", left));
    }
}
