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

/** What commands share that learn from patients by a target: which rows are of one patient, how features are chosen, and how rows are divided. */
abstract class StudyCommand extends PreparedCommand {

    @Parameter(label = "Group", required = false, persist = false,
        description = "The column that says which rows are of one patient: they are never on both sides of a split. Empty when each row is a patient of its own.")
    private String group = "";

    @Parameter(label = "Selection", persist = false, attrs = @Attr(name = "choices", value = "selections"),
        description = "How features are chosen. Settings: none; k and limit; limit; k and p; k and bins; k and bins; k, neighbours and limit; k, share and by"
            + " (svm, logistic, ridge, forest, boosting); runs, trees and p; k and lambda.")
    String selection = startSelection();

    @Parameter(label = "Selection settings", required = false, persist = false,
        description = "Settings of the selection, such as k=10; those left out have their defaults, and unknown ones are an error that lists the known.")
    String selectionSettings = "";

    @Parameter(label = "Folds", min = "2", persist = false, attrs = @Attr(name = "unit", value = "none"),
        description = "Parts of the cross-validation, of whole patients and like shares of classes.")
    int folds = startFolds();

    @Parameter(label = "Seed", persist = false, attrs = @Attr(name = "unit", value = "none"),
        description = "Decides all that is random; the same seed gives the same numbers everywhere.")
    int seed = 1;

    String startSelection() {
        return "none";
    }

    int startFolds() {
        return 5;
    }

    abstract boolean isClassification();

    final Selector selector(String settings) {
        return Selectors.named(selection, settings, isClassification());
    }

    final DataTable read() {
        return TableInput.read(table, "Table", Block.IMAGE).table();
    }

    /** @param split the column that gives the parts; empty when they are to be made */
    final StudyRows rows(DataTable read, String split) {
        DataColumn column = read.column(target);
        return new StudyRows(read, isClassification() ? Target.classes(column) : Target.numbers(column), group, split, Columns.names(exclude));
    }
}
