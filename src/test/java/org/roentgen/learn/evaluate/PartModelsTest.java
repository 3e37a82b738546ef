package org.roentgen.learn.evaluate;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;

import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;
import org.roentgen.image.Progress;
import org.roentgen.learn.prepare.Preparation;
import org.roentgen.learn.table.Block;
import org.roentgen.learn.table.DataColumn;
import org.roentgen.learn.table.DataTable;
import org.roentgen.learn.train.Classifiers;
import org.roentgen.learn.train.Recipe;
import org.roentgen.learn.train.Target;

class PartModelsTest {

    /** The rows as they are get the predictions of the cross-validation, in any order; other rows those of the part's own model. */
    @Test void rowsArePredictedByTheModelThatHasNotSeenThem() {
        Random random = new Random(1);
        DataTable table = new DataTable("t", List.of(DataColumn.numbers("x", Block.IMAGE, random.doubles(40).toArray())));
        Target target = Target.classes(DataColumn.numbers("y", Block.IMAGE, IntStream.range(0, 40).mapToDouble(i -> i % 2).toArray()));
        Recipe recipe = new Recipe(new Preparation(List.of()), Classifiers.named("nearest neighbours", "k=3"), false);
        int[] groups = IntStream.range(0, 40).toArray();
        Folds folds = Folds.stratified(target, groups, 4, 1);
        PartModels models = new PartModels(folds);
        double[][] predicted = CrossValidation.predict(recipe, table, target, groups, folds, 1, (part, trained) -> models.keep(part, trained::predict), Progress.NONE);
        int[] some = {39, 3, 17, 0, 21};
        double[][] again = models.predict(table.select(some), some);
        for (int i = 0; i < some.length; i++) assertArrayEquals(predicted[some[i]], again[i]);
        DataTable other = new DataTable("t", List.of(DataColumn.numbers("x", Block.IMAGE, new double[] {0.5})));
        int[] train = folds.trainRows(folds.of(17));
        double[] expected = recipe.train(table.select(train), target.select(train), 1 + folds.of(17)).predict(other)[0];
        assertArrayEquals(expected, models.predict(other, new int[] {17})[0]);
    }
}
