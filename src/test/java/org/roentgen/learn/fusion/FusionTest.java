package org.roentgen.learn.fusion;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import net.imglib2.parallel.Parallelization;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.roentgen.image.Progress;
import org.roentgen.learn.evaluate.CrossValidation;
import org.roentgen.learn.evaluate.Folds;
import org.roentgen.learn.evaluate.NumberScores;
import org.roentgen.learn.evaluate.Ranking;
import org.roentgen.learn.table.Block;
import org.roentgen.learn.table.DataColumn;
import org.roentgen.learn.table.DataTable;
import org.roentgen.learn.train.ClassWeights;
import org.roentgen.learn.train.Recipe;
import org.roentgen.learn.train.Target;
import org.roentgen.learn.train.Trainable;
import org.roentgen.learn.train.TrainedRecipe;
import org.roentgen.testing.ErrorForm;

class FusionTest {

    private static double area(double[][] predicted) {
        return Ranking.areaUnderRoc(Arrays.stream(predicted).mapToDouble(p -> p[1]).toArray(), bools());
    }

    private static boolean[] bools() {
        boolean[] positive = new boolean[SampleBlocks.ROWS];
        for (int i = 0; i < SampleBlocks.ROWS; i++) positive[i] = i % 2 == 1;
        return positive;
    }

    private static double[][] unseen(Fusion.Kind kind, DataTable table) {
        Target classes = SampleBlocks.classes();
        int[] patients = SampleBlocks.patients();
        Folds folds = Folds.stratified(classes, patients, 5, 2);
        return CrossValidation.predict(SampleBlocks.recipe(kind, "logistic regression", table), table, classes, patients, folds, 1, Progress.NONE);
    }

    /** Gaussians a deviation apart: area Φ(1/√2) = 0.760 for one, Φ(1) = 0.841 for both; a tenth of the rows lacks either, so that about 0.825 is left. */
    @ParameterizedTest @EnumSource(Fusion.Kind.class)
    void blocksOfIndependentInformationDoBetterTogether(Fusion.Kind kind) {
        double both = area(unseen(kind, SampleBlocks.table(1, 1))), one = area(unseen(kind, SampleBlocks.table(1, 0)));
        assertTrue(both > one + 0.04, kind + ": " + both + " of both, " + one + " of one");
        assertEquals(0.825, both, 0.04, kind + "");                                  // two standard errors of 400 rows
    }

    @ParameterizedTest @EnumSource(value = Fusion.Kind.class, names = {"LATE", "STACKED"})
    void withoutABlockItIsWhatWouldHaveBeenTrainedWithoutIt(Fusion.Kind kind) {
        DataTable table = SampleBlocks.table(1, 0.5, 0.3);
        TrainedRecipe all = SampleBlocks.trained(kind, table, EnumSet.allOf(Block.class));
        for (Set<Block> some : List.of(EnumSet.of(Block.IMAGE), EnumSet.of(Block.IMAGE, Block.GENOMIC), EnumSet.of(Block.CLINICAL, Block.GENOMIC))) {
            double[][] expected = SampleBlocks.trained(kind, table, some).predict(table);
            List<String> names = table.columns().stream().filter(c -> some.contains(c.block)).map(c -> c.name).collect(Collectors.toList());
            assertTrue(Arrays.deepEquals(expected, all.predict(table.only(names))), kind + " on a table with " + some);
            DataTable emptied = table;
            for (DataColumn column : table.columns())
                if (!some.contains(column.block)) emptied = emptied.with(column.select(IntStream.range(0, SampleBlocks.ROWS).map(i -> -1).toArray()));
            assertTrue(Arrays.deepEquals(expected, all.predict(emptied)), kind + " on rows with " + some);
            assertTrue(Arrays.deepEquals(expected, ((FusedPredictor) all.predictor()).seeing(some).predict(all.features(table))), kind + " asked for " + some);
        }
    }

    @Test void ofOneBlockLateFusionIsThatBlocksModel() {
        DataTable table = SampleBlocks.table(1, 0.5), image = table.only(List.of("x0", "c0"));
        int[] present = IntStream.range(0, SampleBlocks.ROWS).filter(i -> !image.column("x0").isMissing(i)).toArray();
        DataTable rows = image.select(present);
        Recipe recipe = SampleBlocks.recipes("logistic regression", true).apply(image.names());
        double[][] expected = recipe.train(rows, SampleBlocks.classes().select(present), present, 1).predict(rows);
        double[][] found = SampleBlocks.trained(Fusion.Kind.LATE, table, EnumSet.of(Block.IMAGE, Block.CLINICAL)).predict(rows);
        for (int i = 0; i < present.length; i++) assertArrayEquals(expected[i], found[i]);
    }

    @Test void withoutAnyBlockTheSharesOfTheClassesArePredicted() {
        DataTable table = SampleBlocks.table(1, 1);
        DataTable empty = table.select(new int[] {-1});
        for (Fusion.Kind kind : List.of(Fusion.Kind.LATE, Fusion.Kind.STACKED))
            assertArrayEquals(new double[] {0.5, 0.5}, SampleBlocks.trained(kind, table, EnumSet.of(Block.IMAGE, Block.CLINICAL)).predict(empty)[0]);
    }

    /**
     * y = a + b of two blocks with the same variance: R² ½ for each; ½ â + ½ b̂ is ½ of y short, so that ¼ of its variance is left; stacked and early know both slopes.
     */
    @ParameterizedTest @CsvSource({"EARLY, 1", "LATE, 0.75", "STACKED, 1"})
    void numbers(Fusion.Kind kind, double expected) {
        Random random = new Random(3);
        double[] a = random.doubles(SampleBlocks.ROWS).toArray(), b = random.doubles(SampleBlocks.ROWS).toArray();
        DataTable table = new DataTable("sum", List.of(DataColumn.numbers("a", Block.IMAGE, a), DataColumn.numbers("b", Block.GENOMIC, b)));
        Target sum = Target.numbers(DataColumn.numbers("y", Block.CLINICAL, IntStream.range(0, SampleBlocks.ROWS).mapToDouble(i -> 1000 + a[i] + b[i]).toArray()));
        Fusion fusion = new Fusion(kind, SampleBlocks.recipes("linear regression", false), false, 5, ClassWeights.NONE);
        TrainedRecipe trained = fusion.recipe(new Blocks(table, List.of(), List.of())).train(table, sum, SampleBlocks.patients(), 1);
        assertEquals(expected, new NumberScores(trained.predict(table), sum).r2(), 0.02, kind + "");   // 400 uniform numbers, ridge of 1 / 400
    }

    @Test void learnersInsideMayKnowNothing() {
        DataTable table = SampleBlocks.table(1, 1), constant = table.with(DataColumn.numbers("x1", Block.CLINICAL, new double[SampleBlocks.ROWS])).without(List.of("c1"));
        for (Fusion.Kind kind : Fusion.Kind.values())
            assertTrue(area(unseen(kind, constant)) > 0.65, kind + " with a block that does not vary");
    }

    @ParameterizedTest @EnumSource(Fusion.Kind.class)
    void threadsDoNotMatterAndTheSeedDoes(Fusion.Kind kind) {
        DataTable table = SampleBlocks.table(1, 1);
        Trainable recipe = SampleBlocks.recipe(kind, "random forest", table);
        Function<Long, double[][]> predicted = seed -> recipe.train(table, SampleBlocks.classes(), SampleBlocks.patients(), seed).predict(table);
        double[][] one = Parallelization.runSingleThreaded(() -> predicted.apply(1L)), four = Parallelization.runWithNumThreads(4, () -> predicted.apply(1L));
        assertTrue(Arrays.deepEquals(one, four));
        assertNotEquals(Arrays.deepToString(one), Arrays.deepToString(predicted.apply(2L)));
    }

    @Test void errors() {
        DataTable table = SampleBlocks.table(1, 1), one = table.only(List.of("x0", "c0"));
        refused(() -> new Blocks(one, List.of(), List.of()));
        refused(() -> new Fusion(Fusion.Kind.LATE, SampleBlocks.recipes("lasso", true), false, 1, ClassWeights.NONE));
        TrainedRecipe late = SampleBlocks.trained(Fusion.Kind.LATE, table, EnumSet.of(Block.IMAGE, Block.CLINICAL));
        refused(() -> late.predict(table.without(List.of("x1"))));                           // a part of a block
        refused(() -> late.predict(new DataTable("other", List.of(DataColumn.numbers("z", Block.IMAGE, new double[3])))));
        refused(() -> SampleBlocks.trained(Fusion.Kind.EARLY, table, EnumSet.of(Block.IMAGE, Block.CLINICAL)).predict(one));
        int[] few = IntStream.range(0, SampleBlocks.ROWS).map(i -> i < 3 ? i : -1).toArray();
        DataTable rare = table.with(table.column("x1").select(few)).with(table.column("c1").select(few));
        refused(() -> SampleBlocks.trained(Fusion.Kind.STACKED, rare, EnumSet.of(Block.IMAGE, Block.CLINICAL)));
    }

    private static void refused(Executable work) {
        ErrorForm.check(assertThrows(IllegalArgumentException.class, work).getMessage());
    }
}
