package org.roentgen.command.learn;

import java.util.ArrayList;
import java.util.List;

import org.roentgen.learn.evaluate.StudyRows;
import org.roentgen.learn.prepare.ComBat;
import org.roentgen.learn.prepare.Harmonize;
import org.roentgen.learn.prepare.LeaveOut;
import org.roentgen.learn.prepare.Step;
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

    @Parameter(label = "Group", required = false, persist = false, description = Wording.GROUP)
    private String group = "";

    @Parameter(label = "Batch", required = false, persist = false,
        description = "The column that names the scanner or site of each row, whose effects ComBat takes out of image and genomic numbers, learned from training rows;"
            + " it is no feature. A block with one number keeps it as it is. Rows of other batches cannot be predicted. Empty harmonizes nothing.")
    private String batch = "";

    @Parameter(label = "Covariates", required = false, persist = false,
        description = "Columns whose effects ComBat keeps, separated by commas: numbers or categories, given in every row. They are features too, unless excluded.")
    private String covariates = "";

    @Parameter(label = "ComBat", persist = false, choices = {"parametric", "non-parametric", "mean only"},
        description = "What the batches' effects are drawn towards: normal and inverse gamma distributions, or the effects on the other columns as they are; mean only"
            + " takes out shifts but no scales.")
    private String combat = "parametric";

    @Parameter(label = "Selection", persist = false, attrs = @Attr(name = "choices", value = "selections"),
        description = "How features are chosen. Settings: none; k and limit; limit; k and p; k and bins; k and bins; k, neighbours and limit; k, share and by (svm,"
            + " logistic, ridge, forest, boosting); runs, trees and p; k and lambda.")
    String selection = "none";

    @Parameter(label = "Selection settings", required = false, persist = false,
        description = "Settings of the selection, such as k=10; those left out have their defaults, and unknown ones are an error that lists the known.")
    String selectionSettings = "";

    @Parameter(label = "Folds", min = "2", persist = false, attrs = @Attr(name = "unit", value = "none"),
        description = "Parts of the cross-validation, of whole patients and like shares of classes.")
    int folds = 5;

    @Parameter(label = "Seed", persist = false, attrs = @Attr(name = "unit", value = "none"), description = Wording.SEED)
    int seed = 1;

    abstract boolean isClassification();

    final Selector selector(String settings) {
        return Selectors.named(selection, settings, isClassification());
    }

    /** What ComBat takes besides the features. */
    final List<String> shared() {
        List<String> shared = new ArrayList<>(Columns.names(covariates));
        if (!batch.isEmpty()) shared.add(batch);
        else if (!shared.isEmpty())
            throw new IllegalArgumentException("Batch must be given where covariates are, but is empty. Name the column of scanners or sites, or empty the covariates.");
        return shared;
    }

    /** What ComBat takes and no model sees. */
    final List<String> hidden() {
        List<String> hidden = new ArrayList<>(shared());
        hidden.removeIf(name -> !name.equals(batch) && !Columns.names(exclude).contains(name));
        return hidden;
    }

    /** Before all else: batch effects. @param hidden shared columns that are no features */
    final List<Step> harmonizing(List<String> hidden) {
        List<Step> steps = new ArrayList<>();
        if (batch.isEmpty()) return steps;
        ComBat.Prior prior = combat.equals("non-parametric") ? ComBat.Prior.NON_PARAMETRIC : ComBat.Prior.PARAMETRIC;
        List<String> kept = Columns.names(covariates), dropped = new ArrayList<>(hidden);
        dropped.remove(batch);
        steps.add(new Harmonize(batch, kept, prior, combat.equals("mean only")));
        if (!dropped.isEmpty()) steps.add(new LeaveOut(dropped));
        return steps;
    }

    /** @param split the column that gives the parts; empty when they are to be made */
    final StudyRows rows(DataTable read, String split) {
        DataColumn column = read.column(target);
        List<String> others = Columns.names(exclude);
        others.removeAll(shared());
        StudyRows rows = new StudyRows(read, isClassification() ? Target.classes(column) : Target.numbers(column), group, split, others);
        if (!batch.isEmpty()) requireNumbers(rows.features());
        return rows;
    }

    private void requireNumbers(DataTable features) {
        shared().forEach(features::column);
        long numbers = features.columns().stream().filter(c -> c.kind == DataColumn.Kind.NUMBER && c.block != Block.CLINICAL && !shared().contains(c.name)).count();
        if (numbers < 2)
            throw new IllegalArgumentException("Columns to harmonize must be at least 2 numbers that are not clinical, but are " + numbers + ". Exclude fewer, or"
                + " empty the batch.");
    }
}
