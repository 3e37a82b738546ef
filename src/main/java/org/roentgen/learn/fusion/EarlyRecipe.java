package org.roentgen.learn.fusion;

import java.util.Set;

import org.roentgen.learn.table.Block;
import org.roentgen.learn.table.DataTable;
import org.roentgen.learn.train.Recipe;
import org.roentgen.learn.train.Target;
import org.roentgen.learn.train.Trainable;
import org.roentgen.learn.train.TrainedRecipe;

/** One model of all columns of some blocks. Immutable. */
final class EarlyRecipe implements Trainable {

    private final Blocks blocks;
    private final Set<Block> some;
    private final Recipe recipe;

    EarlyRecipe(Blocks blocks, Set<Block> some, Recipe recipe) {
        this.blocks = blocks;
        this.some = some;
        this.recipe = recipe;
    }

    @Override public TrainedRecipe train(DataTable table, Target target, int[] groups, long seed) {
        return recipe.train(blocks.of(table, some), target, groups, seed);
    }

    @Override public long bytes(DataTable table) {
        return recipe.bytes(blocks.of(table, some));
    }
}
