package org.roentgen.learn.fusion;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

import org.roentgen.learn.prepare.Features;
import org.roentgen.learn.prepare.FittedPreparation;
import org.roentgen.learn.table.Block;
import org.roentgen.learn.table.DataTable;
import org.roentgen.learn.train.ClassWeights;
import org.roentgen.learn.train.Learner;
import org.roentgen.learn.train.Recipe;
import org.roentgen.learn.train.Shares;
import org.roentgen.learn.train.Target;
import org.roentgen.learn.train.Trainable;
import org.roentgen.learn.train.TrainedRecipe;
import org.roentgen.learn.train.TrainingSet;

/**
 * A model of each block, trained on the rows that have it, and a rule that joins what they predict of a row: of the blocks that it has. {@link WeightedMean} (late) or
 * {@link StackedModels}, whose weights come from predictions of rows that a block's model had not seen, nor others of their patients. Immutable.
 */
final class FusedRecipe implements Trainable {

    private final Blocks blocks;
    private final Set<Block> some;
    private final Function<List<String>, Recipe> recipes;
    private final boolean stacked, equal;
    private final ClassWeights weights;
    private final int folds;

    FusedRecipe(Blocks blocks, Set<Block> some, Function<List<String>, Recipe> recipes, boolean stacked, boolean equal, int folds, ClassWeights weights) {
        this.blocks = blocks;
        this.some = some;
        this.recipes = recipes;
        this.stacked = stacked;
        this.equal = equal;
        this.folds = folds;
        this.weights = weights;
    }

    @Override public TrainedRecipe train(DataTable table, Target target, int[] groups, long seed) {
        List<BlockFit> fits = new ArrayList<>();
        for (Block block : some) fits.add(new BlockFit(block, blocks, recipes.apply(blocks.features(Set.of(block))), table, target, groups, inner(), seed));
        FusedPredictor predictor = new FusedPredictor(fused(fits, table), combination(fits, target));
        FittedPreparation preparation = FittedPreparation.ofBlocks(fits.stream().map(f -> f.prepared).collect(Collectors.toList()));
        Learner learner = recipes.apply(blocks.features(some)).learner();
        String name = learner.name() + ", " + (stacked ? "stacked" : "late fusion");
        return new TrainedRecipe(preparation, predictor, name, learner.parameters(), target.classes());
    }

    @Override public long bytes(DataTable table) {
        return recipes.apply(blocks.features(some)).bytes(table);
    }

    /** Equal weights need no cross-validation. */
    private int inner() {
        return stacked || !equal ? folds : 0;
    }

    /** Blocks stand one after the other, each before its flag. */
    private static List<FusedBlock> fused(List<BlockFit> fits, DataTable table) {
        List<FusedBlock> fused = new ArrayList<>();
        int first = 0;
        for (BlockFit fit : fits) {
            int count = fit.trained.features(table.select(new int[] {0})).count();
            fused.add(new FusedBlock(fit.block.toString(), fit.trained.predictor(), first, count, fit.score));
            first += count + 1;
        }
        return fused;
    }

    private Combination combination(List<BlockFit> fits, Target target) {
        double[] prior = prior(target);
        if (stacked) return StackedModels.train(fits.stream().map(f -> f.unseen).toArray(double[][][]::new), target, weights, prior);
        double[] ofBlocks = fits.stream().mapToDouble(f -> equal ? 1 : f.aboveChance(target.isClassification())).toArray();
        return new WeightedMean(ofBlocks, prior);
    }

    /** What is predicted without any block. */
    private double[] prior(Target target) {
        Features nothing = Features.of(new DataTable("", List.of()), target.rows());
        if (!target.isClassification()) return Shares.of(TrainingSet.numbers(nothing, target.values())).shares();
        TrainingSet rows = TrainingSet.classes(nothing, target.values(), target.classes());
        return Shares.of(weights.of(rows)).shares();
    }
}
