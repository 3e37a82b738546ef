package org.roentgen.learn.evaluate;

import java.util.Arrays;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import org.roentgen.image.InParallel;
import org.roentgen.image.Memory;
import org.roentgen.image.Progress;
import org.roentgen.learn.table.DataTable;
import org.roentgen.learn.train.Recipe;
import org.roentgen.learn.train.Target;
import org.roentgen.learn.train.Trainable;
import org.roentgen.learn.train.TrainedRecipe;

/** Predictions of every row by a recipe that has not seen its part: everything that is fitted (filling, scaling, selection, learner) is fitted on the other parts. */
public final class CrossValidation {

    private CrossValidation() { }

    /**
     * Trains once for each part, on all threads, some parts after others where memory is scarce; part f uses seed + f.
     * @return a prediction for each row that is tested, as {@link TrainedRecipe#predict}; null for others
     */
    public static double[][] predict(Recipe recipe, DataTable table, Target target, Folds folds, long seed, Progress progress) {
        return predict(recipe, table, target, IntStream.range(0, target.rows()).toArray(), folds, seed, progress);
    }

    /**
     * As above for anything that is trained: with a tuned recipe it is nested cross-validation, where what is tuned inside a part never sees that part.
     * @param groups rows of one number are of one patient
     */
    public static double[][] predict(Trainable recipe, DataTable table, Target target, int[] groups, Folds folds, long seed, Progress progress) {
        return predict(recipe, table, target, groups, folds, seed, (part, trained) -> { }, progress);
    }

    /** As above. @param seen gets what was trained for each part, from any thread, in any order */
    public static double[][] predict(Trainable recipe, DataTable table, Target target, int[] groups, Folds folds, long seed, BiConsumer<Integer, TrainedRecipe> seen,
        Progress progress) {
        List<Integer> parts = IntStream.range(0, folds.count()).boxed().collect(Collectors.toList());
        double[][] predicted = new double[table.rows()][];
        AtomicInteger done = new AtomicInteger();
        Consumer<Integer> train = part -> {
            progress.checkCancelled();
            int[] learned = folds.trainRows(part), test = folds.testRows(part);
            int[] learnedGroups = Arrays.stream(learned).map(i -> groups[i]).toArray();
            TrainedRecipe trained = recipe.train(table.select(learned), target.select(learned), learnedGroups, seed + part);
            seen.accept(part, trained);
            double[][] found = trained.predict(table.select(test));
            for (int i = 0; i < test.length; i++) predicted[test[i]] = found[i];
            progress.done((double) done.incrementAndGet() / parts.size());
        };
        int together = together(recipe.bytes(table), parts.size());
        for (int first = 0; first < parts.size(); first += together) InParallel.forEach(parts.subList(first, Math.min(first + together, parts.size())), train);
        return predicted;
    }

    /** All parts at the same time, or as many as threads and memory allow. */
    private static int together(long bytes, int parts) {
        long fitting = Memory.free(bytes * parts) / Math.max(1, bytes);
        return fitting >= parts ? parts : (int) Math.max(1, Math.min(fitting, InParallel.threads()));
    }
}
