package org.roentgen.learn.prepare;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.function.BiConsumer;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;
import org.roentgen.image.Progress;
import org.roentgen.learn.evaluate.CrossValidatedArea;
import org.roentgen.learn.evaluate.CrossValidation;
import org.roentgen.learn.evaluate.Folds;
import org.roentgen.learn.select.Selectors;
import org.roentgen.learn.table.Block;
import org.roentgen.learn.table.DataColumn;
import org.roentgen.learn.table.DataTable;
import org.roentgen.learn.train.ClassWeights;
import org.roentgen.learn.train.Classifiers;
import org.roentgen.learn.train.Recipe;
import org.roentgen.learn.train.Target;
import org.roentgen.learn.train.TrainedRecipe;
import org.roentgen.learn.tune.Criterion;
import org.roentgen.learn.tune.Search;
import org.roentgen.learn.tune.SearchSpace;
import org.roentgen.learn.tune.TunedRecipe;
import org.roentgen.testing.ErrorForm;

class HarmonizeTest {

    private static final int ROWS = 90;
    private static final Harmonize STEP = new Harmonize("site", List.of("age"), ComBat.Prior.PARAMETRIC, false);

    /** Twenty image numbers of three sites, each with a shift and a scale of its own, and two clinical ones. */
    private static DataTable table(long seed) {
        Random random = new Random(seed);
        double[] sites = IntStream.range(0, ROWS).mapToDouble(i -> random.nextInt(3)).toArray();
        List<DataColumn> columns = new ArrayList<>(List.of(DataColumn.categories("site", Block.CLINICAL, sites, List.of("A", "B", "C"))));
        for (int f = 0; f < 22; f++) {
            double[] values = new double[ROWS];
            for (int i = 0; i < ROWS; i++) values[i] = f < 20 ? 5 * sites[i] + (1 + sites[i]) * random.nextGaussian() : 60 + 5 * sites[i] + random.nextGaussian();
            columns.add(DataColumn.numbers(f < 20 ? "f" + f : f == 20 ? "age" : "weight", f < 20 ? Block.IMAGE : Block.CLINICAL, values));
        }
        return new DataTable("sites", columns);
    }

    @Test void imageNumbersAreThoseOfComBatAndClinicalOnesStay() {
        DataTable table = table(1), found = STEP.fit(table).apply(table);
        DataTable expected = new ComBat("site", List.of("age"), List.of("weight"), ComBat.Prior.PARAMETRIC, false, "", false).fit(table).apply(table);
        assertEquals(expected.hash(), found.hash());
        assertEquals(false, found.has("site"));
        for (String name : List.of("age", "weight")) assertArrayEquals(table.column(name).numbers(), found.column(name).numbers());
        assertNotEquals(table.column("f3").number(4), found.column("f3").number(4));
    }

    @Test void fewerThanTwoNumbersStay() {
        DataTable one = table(1).only(List.of("site", "f1", "age", "weight"));
        assertEquals(one.without(List.of("site")).hash(), STEP.fit(one).apply(one).hash());
    }

    @Test void otherBatchesAreRefused() {
        DataTable table = table(1);
        FittedStep fitted = STEP.fit(table.select(IntStream.range(0, ROWS).filter(i -> table.column("site").number(i) < 2).toArray()));
        ErrorForm.check(assertThrows(IllegalArgumentException.class, () -> fitted.apply(table)).getMessage());
        ErrorForm.check(assertThrows(IllegalArgumentException.class, () -> fitted.apply(table.without(List.of("site")))).getMessage());
    }

    private static Recipe recipe(String parameters) {
        Preparation before = new Preparation(List.of(STEP, new LeaveOut(List.of("age")), new Impute(Impute.Rule.MEDIAN, false), new DropConstant()));
        return new Recipe(before, Selectors.named("ANOVA F", "k=5", true), new Preparation(List.of(new Scale(Scale.Rule.STANDARDISED))),
            Classifiers.named("logistic regression", parameters), ClassWeights.NONE);
    }

    private static Target labels(long draw) {
        List<Integer> classes = IntStream.range(0, ROWS).map(i -> i % 2).boxed().collect(Collectors.toList());
        Collections.shuffle(classes, new Random(draw));
        return Target.classes(DataColumn.numbers("label", Block.IMAGE, classes.stream().mapToDouble(c -> c).toArray()));
    }

    /** Rows that are tested have no part in what their batch's effects are: they may be anything, and the part's model stays the same. */
    @Test void testedRowsAreNotLookedAt() {
        Folds folds = Folds.stratified(labels(1), IntStream.range(0, ROWS).toArray(), 5, 1);
        DataTable table = table(1), changed = table;
        for (int f = 0; f < 20; f++) {
            double[] values = table.column("f" + f).numbers();
            for (int i : folds.testRows(2)) values[i] *= -7;
            changed = changed.with(DataColumn.numbers("f" + f, Block.IMAGE, values));
        }
        List<List<String>> models = new ArrayList<>();
        for (DataTable one : List.of(table, changed)) {
            String[] parts = new String[5];
            BiConsumer<Integer, TrainedRecipe> seen = (part, trained) -> parts[part] = trained.preparation().json().toString();
            CrossValidation.predict(recipe(""), one, labels(1), IntStream.range(0, ROWS).toArray(), folds, 1, seen, Progress.NONE);
            models.add(Arrays.asList(parts));
        }
        assertEquals(models.get(0).get(2), models.get(1).get(2));
        assertNotEquals(models.get(0).get(1), models.get(1).get(1));
    }

    @Test void randomLabelsAreNotLearned() {
        Function<String, Recipe> recipes = HarmonizeTest::recipe;
        TunedRecipe tuned = new TunedRecipe(recipes, Search.all(SearchSpace.parse("ridge=0.5|5").grid()), Criterion.AUC, 3);
        double mean = 0, variance = 0;
        int[] patients = IntStream.range(0, ROWS).toArray();
        for (int draw = 1; draw <= 6; draw++) {
            Folds folds = Folds.stratified(labels(draw), patients, 5, draw);
            double[][] predicted = CrossValidation.predict(tuned, table(draw), labels(draw), patients, folds, draw, Progress.NONE);
            CrossValidatedArea area = new CrossValidatedArea(predicted, labels(draw), folds, patients);
            mean += area.area() / 6;
            variance += Math.pow((area.upper() - area.area()) / 1.96 / 6, 2);             // as in NestedTest; near 0.5 nothing is cut
        }
        assertEquals(0.5, mean, 3 * Math.sqrt(variance));
    }
}
