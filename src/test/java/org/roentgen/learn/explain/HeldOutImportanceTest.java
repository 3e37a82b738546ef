package org.roentgen.learn.explain;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.roentgen.image.Progress;
import org.roentgen.learn.evaluate.CrossValidation;
import org.roentgen.learn.evaluate.Folds;
import org.roentgen.learn.prepare.Preparation;
import org.roentgen.learn.table.Block;
import org.roentgen.learn.table.DataColumn;
import org.roentgen.learn.table.DataTable;
import org.roentgen.learn.table.Draw;
import org.roentgen.learn.train.ClassWeights;
import org.roentgen.learn.train.Classifiers;
import org.roentgen.learn.train.Recipe;
import org.roentgen.learn.train.Target;
import org.roentgen.learn.train.TrainedRecipe;

class HeldOutImportanceTest {

    private static final int PARTS = 4;
    private final Recipe recipe = new Recipe(new Preparation(List.of()), Classifiers.named("nearest neighbours", "k=3"), ClassWeights.NONE);

    private static DataTable table(int rows, int columns) {
        Random random = new Random(1);
        List<DataColumn> all = new ArrayList<>();
        for (int c = 0; c < columns; c++) {
            double shift = c == 1 ? 1.5 : 0;
            all.add(DataColumn.numbers("x" + c, Block.IMAGE, IntStream.range(0, rows).mapToDouble(i -> random.nextGaussian() + shift * (i % 2)).toArray()));
        }
        return new DataTable("t", all);
    }

    private static Target target(int rows) {
        return Target.classes(DataColumn.numbers("y", Block.IMAGE, IntStream.range(0, rows).mapToDouble(i -> i % 2).toArray()));
    }

    private static Folds folds(Target target) {
        return Folds.stratified(target, IntStream.range(0, target.rows()).toArray(), PARTS, 1);
    }

    private HeldOutImportance asked(DataTable table) {
        Target target = target(table.rows());
        Folds folds = folds(target);
        HeldOutImportance importance = new HeldOutImportance(table, target, folds, 1);
        CrossValidation.predict(recipe, table, target, IntStream.range(0, table.rows()).toArray(), folds, 1, importance::ask, Progress.NONE);
        return importance;
    }

    /** As if all models were kept: each row is predicted by the one that has not seen it; of 700, those that are drawn. */
    @ParameterizedTest @ValueSource(ints = {60, 700})
    void rowsArePredictedByTheModelThatHasNotSeenThem(int rows) {
        DataTable table = table(rows, 3);
        Target target = target(rows);
        Folds folds = folds(target);
        List<TrainedRecipe> models = IntStream.range(0, PARTS).mapToObj(part -> {
            int[] train = folds.trainRows(part);
            return recipe.train(table.select(train), target.select(train), 1 + part);
        }).collect(Collectors.toList());
        HeldOutImportance found = asked(table);
        int[] drawn = Draw.of(IntStream.range(0, rows).toArray(), found.rows(), 1);
        PermutationImportance kept = new PermutationImportance(asked -> IntStream.range(0, drawn.length)
            .mapToObj(i -> models.get(folds.of(drawn[i])).predict(asked.select(new int[] {i}))[0]).toArray(double[][]::new), Loss.BRIER, HeldOutImportance.REPEATS, 1);
        List<Importance> expected = kept.of(table.select(drawn), target.select(drawn).values(), found.ranked(), Progress.NONE),
            importances = found.importances(Loss.BRIER);
        for (Importance importance : importances) {
            Importance same = expected.stream().filter(e -> e.column.equals(importance.column)).findFirst().get();
            assertArrayEquals(new double[] {same.mean(), same.margin()}, new double[] {importance.mean(), importance.margin()});
        }
        assertEquals(Math.min(rows, 500), drawn.length);
        assertEquals("x1", importances.get(0).column);
        assertTrue(importances.get(0).mean() > 0.1 && importances.get(2).mean() < 0.05, importances.get(2).mean() + "");
    }

    @Test void ofManyColumnsThoseAreShuffledThatGoWithTheTarget() {
        HeldOutImportance importance = asked(table(60, 50));
        assertEquals(50, importance.ranked().size());
        assertEquals("x1", importance.ranked().get(0));
        assertEquals(importance.ranked().subList(0, 40).stream().sorted().collect(Collectors.toList()),
            importance.importances(Loss.BRIER).stream().map(i -> i.column).sorted().collect(Collectors.toList()));
    }

    @Test void ofManyRowsSomeAreDrawn() {
        int[] all = IntStream.range(0, 1000).toArray();
        assertArrayEquals(all, Draw.of(all, 1000, 1));
        int[] some = Draw.of(all, 100, 1);
        assertEquals(100, IntStream.of(some).distinct().count());
        assertArrayEquals(some, IntStream.of(some).sorted().toArray());
        double[] counts = new double[1000];
        for (int seed = 0; seed < 2000; seed++) for (int row : Draw.of(all, 100, seed)) counts[row]++;
        for (double count : counts) assertEquals(200, count, 6 * Math.sqrt(2000 * 0.1 * 0.9));             // six deviations of a binomial count
    }
}
