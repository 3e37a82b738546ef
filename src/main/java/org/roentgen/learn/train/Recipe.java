package org.roentgen.learn.train;

import org.roentgen.learn.prepare.FittedPreparation;
import org.roentgen.learn.prepare.Preparation;
import org.roentgen.learn.table.DataTable;

/**
 * All that is fitted, from a table's cells to predictions: preparation and learner. Training it sees the training rows only, so that whoever trains it inside a
 * fold cannot leak. Immutable.
 */
public final class Recipe {

    private final Preparation preparation;
    private final Learner learner;
    private final boolean balanced;

    /** @param balanced whether each class weighs the same */
    public Recipe(Preparation preparation, Learner learner, boolean balanced) {
        this.preparation = preparation;
        this.learner = learner;
        this.balanced = balanced;
    }

    public Learner learner() {
        return learner;
    }

    /** @param table the columns that features are made of, and nothing else
     * @param target known in all rows */
    public TrainedRecipe train(DataTable table, Target target, long seed) {
        FittedPreparation fitted = preparation.fit(table);
        TrainingSet rows = target.isClassification() ? TrainingSet.classes(fitted.features(table), target.values(), target.classes())
            : TrainingSet.numbers(fitted.features(table), target.values());
        if (balanced && target.isClassification()) rows = rows.balanced();
        return new TrainedRecipe(fitted, learner.train(rows, seed), learner.name(), target.classes());
    }
}
