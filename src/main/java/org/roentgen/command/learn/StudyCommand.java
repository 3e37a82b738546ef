package org.roentgen.command.learn;

import org.roentgen.fiji.TableInput;
import org.roentgen.learn.evaluate.StudyRows;
import org.roentgen.learn.select.Selector;
import org.roentgen.learn.select.Selectors;
import org.roentgen.learn.table.Block;
import org.roentgen.learn.table.DataColumn;
import org.roentgen.learn.table.DataTable;
import org.roentgen.learn.train.Target;
import org.scijava.plugin.Attr;
import org.scijava.plugin.Parameter;

/** What commands share that select features of patients by a target. */
abstract class StudyCommand extends PreparedCommand {

    @Parameter(label = "Group", required = false, persist = false,
        description = "The column that says which rows are of one patient: they are never on both sides of a split. Empty when each row is a patient of its own.")
    private String group = "";

    @Parameter(label = "Predict", persist = false, choices = {"classes", "numbers"}, description = "Whether the target is a class or a number.")
    private String predict = "classes";

    @Parameter(label = "Selection", persist = false,
        choices = {"none", "variance", "correlation clusters", "ANOVA F", "mutual information", "mRMR", "ReliefF", "recursive elimination", "Boruta", "L1"},
        description = "How features are chosen. Parameters: none; k and limit; limit; k and p; k and bins; k and bins; k, neighbours and limit; k, share and by"
            + " (svm, logistic, ridge, forest,"
            + " boosting); runs, trees and p; k and lambda.")
    String selection = startSelection();

    @Parameter(label = "Selection parameters", required = false, persist = false,
        description = "Parameters of the selection, such as k=10; those left out have their defaults, and unknown ones are an error that lists the known.")
    String selectionParameters = "";

    @Parameter(label = "Folds", min = "2", persist = false, attrs = @Attr(name = "unit", value = "none"),
        description = "Parts of the cross-validation, of whole patients and like shares of classes.")
    int folds = 5;

    @Parameter(label = "Seed", persist = false, attrs = @Attr(name = "unit", value = "none"), description = "Decides all that is random; the same seed gives the"
        + " same numbers everywhere.")
    int seed = 1;

    abstract String startSelection();

    final boolean isClassification() {
        return predict.equals("classes");
    }

    final Selector selector(String parameters) {
        return Selectors.named(selection, parameters, isClassification());
    }

    final DataTable read() {
        return TableInput.read(table, "Table", Block.IMAGE).table();
    }

    final StudyRows rows(DataTable read) {
        DataColumn column = read.column(target);
        return new StudyRows(read, isClassification() ? Target.classes(column) : Target.numbers(column), group, "", Columns.names(exclude));
    }
}
