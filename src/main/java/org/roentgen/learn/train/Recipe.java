package org.roentgen.learn.train;

import java.util.List;
import java.util.stream.IntStream;

import org.roentgen.learn.prepare.Features;
import org.roentgen.learn.prepare.FittedPreparation;
import org.roentgen.learn.prepare.Preparation;
import org.roentgen.learn.select.Selector;
import org.roentgen.learn.table.DataTable;

/**
 * All that is fitted, from a table's cells to predictions: preparation, selection of features, their scaling, and learner. Training it sees the training rows only, so
 * that whoever trains it inside a fold cannot leak. Where no feature is left, or a selector chooses none, the shares of the classes (or the mean) are
 * predicted. Immutable.
 */
public final class Recipe implements Trainable {

    private static final Preparation NOTHING = new Preparation(List.of());

    private final Preparation preparation, scaling;
    private final Selector selector;
    private final Learner learner;
    private final ClassWeights weights;

    /** @param weights of the classes */
    public Recipe(Preparation preparation, Learner learner, ClassWeights weights) {
        this(preparation, Selector.ALL, NOTHING, learner, weights);
    }

    /**
     * @param preparation before the selection, which sees features in their own units
     * @param scaling of the chosen features
     * @param weights of the classes, in selection too
     */
    public Recipe(Preparation preparation, Selector selector, Preparation scaling, Learner learner, ClassWeights weights) {
        this.preparation = preparation;
        this.selector = selector;
        this.scaling = scaling;
        this.learner = learner;
        this.weights = weights;
    }

    public Learner learner() {
        return learner;
    }

    /** As below, where each row is of a patient of its own. */
    public TrainedRecipe train(DataTable table, Target target, long seed) {
        return train(table, target, IntStream.range(0, target.rows()).toArray(), seed);
    }

    @Override public TrainedRecipe train(DataTable table, Target target, int[] groups, long seed) {
        FittedPreparation fitted = preparation.fit(table);
        DataTable prepared = fitted.apply(table);
        TrainingSet rows = weights.of(rows(Features.of(prepared, table.rows()), target).grouped(groups));
        if (prepared.columns().isEmpty()) return new TrainedRecipe(fitted, Shares.of(rows), "shares (no feature varies)", target.classes());
        if (selector != Selector.ALL) {
            List<String> chosen = selector.fit(rows, seed).names(rows.features());
            if (chosen.isEmpty()) return new TrainedRecipe(fitted, Shares.of(rows), "shares (no feature was chosen)", target.classes());
            fitted = fitted.keeping(chosen);
            prepared = prepared.only(chosen);
        }
        FittedPreparation scaled = scaling.fit(prepared);
        Predictor predictor = learner.train(rows.with(scaled.features(prepared)), seed);
        return new TrainedRecipe(fitted.then(scaled), predictor, learner.name(), learner.parameters(), target.classes());
    }

    /** The prepared and the scaled features, and what the learner needs. */
    @Override public long bytes(DataTable table) {
        long columns = table.columns().stream().mapToLong(column -> Math.max(1, column.categories().size())).sum();
        return 2 * Double.BYTES * table.rows() * columns + learner.bytes(table.rows(), columns);
    }

    private static TrainingSet rows(Features features, Target target) {
        return target.isClassification() ? TrainingSet.classes(features, target.values(), target.classes()) : TrainingSet.numbers(features, target.values());
    }
}
