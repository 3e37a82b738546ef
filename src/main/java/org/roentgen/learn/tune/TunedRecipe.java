package org.roentgen.learn.tune;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import org.roentgen.image.Progress;
import org.roentgen.learn.evaluate.CrossValidation;
import org.roentgen.learn.evaluate.Folds;
import org.roentgen.learn.table.DataTable;
import org.roentgen.learn.train.Recipe;
import org.roentgen.learn.train.Target;
import org.roentgen.learn.train.Trainable;
import org.roentgen.learn.train.TrainedRecipe;

/**
 * A recipe whose parameters are chosen by cross-validation of the training rows, whose patients are never on both sides, and which is then trained on all of them. In
 * {@link CrossValidation} it makes nested cross-validation: rows that score it take no part in the choice (Varma and Simon 2006, BMC Bioinformatics 7:91). Immutable.
 */
public final class TunedRecipe implements Trainable {

    private final Function<String, Recipe> recipes;
    private final Search search;
    private final Criterion criterion;
    private final int folds;

    /**
     * @param recipes makes the recipe with some parameters
     * @param folds of the cross-validation inside
     * @throws IllegalArgumentException when a recipe does not have one of the parameters
     */
    public TunedRecipe(Function<String, Recipe> recipes, Search search, Criterion criterion, int folds) {
        this.recipes = recipes;
        this.search = search;
        this.criterion = criterion;
        this.folds = folds;
        search.candidates().forEach(recipes::apply);
    }

    @Override public TrainedRecipe train(DataTable table, Target target, int[] groups, long seed) {
        return recipe(tune(table, target, groups, seed, Progress.NONE)).train(table, target, groups, seed);
    }

    @Override public long bytes(DataTable table) {
        return search.candidates().stream().mapToLong(parameters -> recipes.apply(parameters).bytes(table)).max().orElse(0);
    }

    /** The recipe with the best parameters of those tried on all rows. */
    public Recipe recipe(List<Trial> trials) {
        return recipes.apply(best(trials).parameters);
    }

    /** The best of those on most rows, the first of equals. */
    public static Trial best(List<Trial> trials) {
        int most = trials.stream().mapToInt(t -> t.rows).max().getAsInt();
        return Search.best(trials.stream().filter(t -> t.rows == most).collect(Collectors.toList())).findFirst().get();
    }

    /** All that was tried on the rows, each on the same parts. */
    public List<Trial> tune(DataTable table, Target target, int[] groups, long seed, Progress progress) {
        if (search.candidates().size() == 1) return List.of(new Trial(search.candidates().get(0), Double.NaN, target.rows()));
        return search.run((candidates, share) -> {
            int[] rows = share == 1 ? IntStream.range(0, target.rows()).toArray() : some(target, groups, share, seed);
            return scored(candidates, table.select(rows), target.select(rows), Arrays.stream(rows).map(i -> groups[i]).toArray(), seed, progress);
        });
    }

    private List<Trial> scored(List<String> candidates, DataTable table, Target target, int[] groups, long seed, Progress progress) {
        Folds parts = Folds.stratified(target, groups, folds, seed);
        List<Trial> trials = new ArrayList<>();
        for (String parameters : candidates) {
            progress.checkCancelled();
            double[][] predicted = CrossValidation.predict(recipes.apply(parameters), table, target, groups, parts, seed, Progress.NONE);
            trials.add(new Trial(parameters, criterion.of(predicted, target, parts, groups), target.rows()));
            progress.done((double) trials.size() / candidates.size());
        }
        return trials;
    }

    /** Whole patients, with the same share of each class; never so few that a class has no patient for each part inside. */
    private int[] some(Target target, int[] groups, double share, long seed) {
        int most = Folds.most(target, groups) / folds;
        int parts = Math.max(1, Math.min((int) Math.round(1 / share), most));
        return parts < 2 ? IntStream.range(0, target.rows()).toArray() : Folds.stratified(target, groups, parts, seed).testRows(0);
    }
}
