package org.roentgen.learn.select;

import java.util.Arrays;
import java.util.stream.IntStream;

import org.roentgen.image.Progress;
import org.roentgen.learn.evaluate.Folds;
import org.roentgen.learn.prepare.FittedPreparation;
import org.roentgen.learn.prepare.Preparation;
import org.roentgen.learn.table.DataTable;
import org.roentgen.learn.train.Target;
import org.roentgen.learn.train.TrainingSet;

/**
 * A selection on all rows, and how steady it is: in which share of the training parts of a cross-validation, each prepared on its own, a feature is chosen too.
 * Features are the same in a part when they have the same name. Immutable.
 */
public final class SelectionStudy {

    private final FittedPreparation fitted;
    private final TrainingSet rows;
    private final Selection selection;
    private final int[] chosen;
    private final int parts;

    public SelectionStudy(Preparation preparation, Selector selector, DataTable table, Target target, int[] groups, Folds folds, long seed, Progress progress) {
        fitted = preparation.fit(table);
        rows = rows(fitted, table, target, groups);
        selection = selector.fit(rows, seed);
        chosen = new int[rows.features().count()];
        parts = folds.count();
        for (int part = 0; part < parts; part++) {
            progress.checkCancelled();
            int[] train = folds.trainRows(part), trainGroups = Arrays.stream(train).map(i -> groups[i]).toArray();
            DataTable some = table.select(train);
            TrainingSet partRows = rows(preparation.fit(some), some, target.select(train), trainGroups);
            for (String name : selector.fit(partRows, seed + part).names(partRows.features())) {
                int f = rows.features().names().indexOf(name);
                if (f >= 0) chosen[f]++;
            }
            progress.done((part + 1.0) / parts);
        }
    }

    private static TrainingSet rows(FittedPreparation fitted, DataTable table, Target target, int[] groups) {
        return (target.isClassification() ? TrainingSet.classes(fitted.features(table), target.values(), target.classes())
            : TrainingSet.numbers(fitted.features(table), target.values())).grouped(groups);
    }

    public FittedPreparation preparation() {
        return fitted;
    }

    /** All rows as the selector saw them. */
    public TrainingSet rows() {
        return rows;
    }

    public Selection selection() {
        return selection;
    }

    /** Of the parts in which the feature was chosen. */
    public double share(int feature) {
        return (double) chosen[feature] / parts;
    }

    /** The chosen features, best first, then the others. */
    public int[] order() {
        boolean[] first = new boolean[chosen.length];
        for (int f : selection.chosen()) first[f] = true;
        return IntStream.concat(Arrays.stream(selection.chosen()), IntStream.range(0, first.length).filter(f -> !first[f])).toArray();
    }
}
