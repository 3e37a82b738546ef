package org.roentgen.learn.fusion;

import java.util.List;
import java.util.Set;
import java.util.function.Function;

import org.roentgen.learn.table.Block;
import org.roentgen.learn.train.ClassWeights;
import org.roentgen.learn.train.Recipe;
import org.roentgen.learn.train.Trainable;

/**
 * How blocks of columns become one model. Immutable.
 * <p>Early: one model of all columns; a missing block is imputed, and flagged. Late and stacked: {@link FusedRecipe}.
 * <p>Pavlidis, Weston, Cai and Noble 2002, J. Comput. Biol. 9:401–411 (early and late integration). Huang, Pareek, Seyyedi, Banerjee and Lungren 2020, npj Digit. Med.
 * 3:136 (fusion of images with patient data).
 */
public final class Fusion {

    public enum Kind { EARLY, LATE, STACKED }

    private final Kind kind;
    private final Function<List<String>, Recipe> recipes;
    private final boolean equal;
    private final ClassWeights weights;
    private final int folds;

    /**
     * @param recipes makes the recipe for some features
     * @param equal whether late fusion gives all blocks the same weight
     * @param folds of the cross-validation inside that weighs blocks
     * @param weights of the classes where predictions are stacked
     */
    public Fusion(Kind kind, Function<List<String>, Recipe> recipes, boolean equal, int folds, ClassWeights weights) {
        if (folds < 2) throw new IllegalArgumentException("Inner folds must be at least 2, but are " + folds + ". Choose 5, say.");
        this.kind = kind;
        this.recipes = recipes;
        this.equal = equal;
        this.folds = folds;
        this.weights = weights;
    }

    /** To be trained on tables that have all columns of the blocks. */
    public Trainable recipe(Blocks blocks) {
        return recipe(blocks, blocks.all());
    }

    Trainable recipe(Blocks blocks, Set<Block> some) {
        if (kind != Kind.EARLY) return new FusedRecipe(blocks, some, recipes, kind == Kind.STACKED, equal, folds, weights);
        return new EarlyRecipe(blocks, some, recipes.apply(blocks.features(some)));
    }
}
