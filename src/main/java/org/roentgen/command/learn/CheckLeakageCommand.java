package org.roentgen.command.learn;

import ij.measure.ResultsTable;

import java.util.List;

import org.roentgen.command.Menus;
import org.roentgen.image.Progress;
import org.roentgen.learn.evaluate.Leak;
import org.roentgen.learn.evaluate.LeakageCheck;
import org.roentgen.learn.table.DataColumn;
import org.roentgen.learn.table.DataTable;
import org.roentgen.learn.train.Target;
import org.scijava.ItemIO;
import org.scijava.command.Command;
import org.scijava.plugin.Attr;
import org.scijava.plugin.Parameter;
import org.scijava.plugin.Plugin;

@Plugin(type = Command.class, menuPath = Menus.LEARN + "Check Leakage...", visible = false, headless = true,
    description = "Looks for what lets a model know its test rows: patients on both sides of a split, rows that are the same in all features, and columns that alone"
        + " tell the target, which may be made from it. Each violation is a row of the Results that names it; without any, one row says so.")
public final class CheckLeakageCommand extends TableCommand {

    @Parameter(label = "Target", persist = false, description = "The column to predict.")
    private String target = "class";

    @Parameter(label = "Predict", persist = false, choices = {"classes", "numbers"}, description = Wording.PREDICT)
    private String predict = "classes";

    @Parameter(label = "Group", required = false, persist = false, description = "The column that says which rows are of one patient. Empty when each row is a"
        + " patient of its own.")
    private String group = "";

    @Parameter(label = "Split", required = false, persist = false,
        description = "The column that says in which part a row is, such as train and test, or the number of a fold. Empty when rows will be divided later, by group.")
    private String split = "";

    @Parameter(label = "Exclude", required = false, persist = false, description = "Columns that are no features, separated by commas.")
    private String exclude = "";

    @Parameter(label = "Limit", min = "0.51", max = "1", persist = false, attrs = @Attr(name = "unit", value = "none"),
        description = "From which a column is suspect: its area under the ROC curve (classes), the mean share of each class that its categories find, or its rank"
            + " correlation (numbers).")
    private double limit = 0.99;

    @Parameter(type = ItemIO.OUTPUT)
    private ResultsTable output;

    @Override protected void execute(Progress progress) {
        DataTable read = read();
        DataColumn column = read.column(target);
        Target known = predict.equals("classes") ? Target.classes(column) : Target.numbers(column);
        List<Leak> leaks = new LeakageCheck(read, known, group, split, Columns.names(exclude), limit).leaks();
        output = new ResultsTable();
        for (Leak leak : leaks) row(leak.kind.toString(), leak.where, leak.detail);
        if (leaks.isEmpty()) row("none", "", "no violation was found in " + read.rows() + " rows");
    }

    private void row(String violation, String where, String detail) {
        output.incrementCounter();
        output.setValue("Violation", output.size() - 1, violation);
        output.setValue("Where", output.size() - 1, where);
        output.setValue("Detail", output.size() - 1, detail);
    }
}
