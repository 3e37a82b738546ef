package org.roentgen.learn.fusion;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;

import org.roentgen.image.Progress;
import org.roentgen.learn.evaluate.CrossValidation;
import org.roentgen.learn.evaluate.Folds;
import org.roentgen.learn.prepare.FlagMissingBlocks;
import org.roentgen.learn.prepare.PreparedBlock;
import org.roentgen.learn.table.Block;
import org.roentgen.learn.table.DataTable;
import org.roentgen.learn.train.Recipe;
import org.roentgen.learn.train.Target;
import org.roentgen.learn.train.TrainedRecipe;
import org.roentgen.learn.tune.Criterion;

/** A model of one block, trained on the rows that have it, and what such models predict of those rows unseen. */
final class BlockFit {

    final Block block;
    final PreparedBlock prepared;
    final TrainedRecipe trained;
    /** For each row of the table, by a model that had not seen its patient; null where the row has no such block, or nothing was cross-validated. */
    final double[][] unseen;
    /** Mean area under the ROC curve of the parts, or R², of what is unseen; NaN where nothing is. */
    final double score;

    /** @param folds of the cross-validation; 0 for none */
    BlockFit(Block block, Blocks blocks, Recipe recipe, DataTable all, Target target, int[] groups, int folds, long seed) {
        this.block = block;
        List<String> own = blocks.own(block);
        int[] rows = IntStream.range(0, all.rows()).filter(i -> !FlagMissingBlocks.isMissing(all, own, i)).toArray();
        DataTable table = blocks.of(all, Set.of(block)).select(rows);
        Target truth = target.select(rows);
        int[] patients = Arrays.stream(rows).map(i -> groups[i]).toArray();
        int parts = Math.min(folds, Folds.most(truth, patients));
        requireEnough(Folds.most(truth, patients), target.isClassification());
        unseen = new double[all.rows()][];
        score = folds == 0 ? Double.NaN : validate(recipe, table, truth, patients, Folds.stratified(truth, patients, parts, seed), seed, rows);
        trained = recipe.train(table, truth, patients, seed);
        prepared = new PreparedBlock(block, table, own, trained.preparation());
    }

    private void requireEnough(int patients, boolean classes) {
        if (patients < 2)
            throw new IllegalArgumentException("Block " + block + " must be given for at least 2 patients" + (classes ? " of each class" : "") + " in every training"
                + " part, but is for " + patients + ". Exclude its columns, or choose early fusion.");
    }

    private double validate(Recipe recipe, DataTable table, Target truth, int[] patients, Folds parts, long seed, int[] rows) {
        double[][] predicted = CrossValidation.predict(recipe, table, truth, patients, parts, seed, Progress.NONE);
        for (int i = 0; i < rows.length; i++) unseen[rows[i]] = predicted[i];
        return (truth.isClassification() ? Criterion.AUC : Criterion.R2).of(predicted, truth, parts, patients);
    }

    /** How much better than nothing; 0 where it is not. */
    double aboveChance(boolean classes) {
        double above = classes ? score - 0.5 : score;
        return above > 0 ? above : 0;
    }
}
