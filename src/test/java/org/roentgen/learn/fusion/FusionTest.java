package org.roentgen.learn.fusion;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import net.imglib2.parallel.Parallelization;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.roentgen.image.Progress;
import org.roentgen.learn.evaluate.CrossValidatedArea;
import org.roentgen.learn.evaluate.CrossValidation;
import org.roentgen.learn.evaluate.Folds;
import org.roentgen.learn.evaluate.NumberScores;
import org.roentgen.learn.evaluate.Ranking;
import org.roentgen.learn.prepare.DropConstant;
import org.roentgen.learn.prepare.FlagMissingBlocks;
import org.roentgen.learn.prepare.Impute;
import org.roentgen.learn.prepare.OneHot;
import org.roentgen.learn.prepare.Preparation;
import org.roentgen.learn.prepare.Scale;
import org.roentgen.learn.select.Selectors;
import org.roentgen.learn.table.Block;
import org.roentgen.learn.table.DataColumn;
import org.roentgen.learn.table.DataTable;
import org.roentgen.learn.train.Classifiers;
import org.roentgen.learn.train.Recipe;
import org.roentgen.learn.train.Regressions;
import org.roentgen.learn.train.Target;
import org.roentgen.learn.train.TrainedRecipe;
import org.roentgen.testing.ErrorForm;

class FusionTest {

    private static final int ROWS = 400;

    static Function<List<String>, Recipe> recipes(String learner, boolean classes) {
        return recipes(learner, "", classes);
    }

    private static Function<List<String>, Recipe> recipes(String learner, String parameters, boolean classes) {
        Preparation before = new Preparation(List.of(new FlagMissingBlocks(), new Impute(Impute.Rule.MEDIAN, false), new DropConstant(), new OneHot()));
        return features -> new Recipe(before, Selectors.named("none", "", classes), new Preparation(List.of(new Scale(Scale.Rule.STANDARDISED))),
            classes ? Classifiers.named(learner, parameters) : Regressions.named(learner, parameters), false);
    }

    static Fusion fusion(Fusion.Kind kind, String learner) {
        return new Fusion(kind, recipes(learner, true), false, 5, false);
    }

    /** Two columns of each block: the first is signal · class + noise, the second a category that tells nothing; every tenth row lacks each block (not the same). */
    static DataTable table(double... signals) {
        Random random = new Random(5);
        List<DataColumn> columns = new ArrayList<>();
        for (int b = 0; b < signals.length; b++) {
            double[] values = new double[ROWS], categories = new double[ROWS];
            for (int i = 0; i < ROWS; i++) {
                values[i] = signals[b] * (i % 2) + random.nextGaussian();
                categories[i] = random.nextInt(3);
                if (i / 2 % 10 == b) values[i] = categories[i] = Double.NaN;
            }
            columns.add(DataColumn.numbers("x" + b, Block.values()[b], values));
            columns.add(DataColumn.categories("c" + b, Block.values()[b], categories, List.of("p", "q", "r")));
        }
        return new DataTable("patients", columns);
    }

    static Target classes() {
        return Target.classes(DataColumn.numbers("class", Block.CLINICAL, IntStream.range(0, ROWS).mapToDouble(i -> i % 2).toArray()));
    }

    static int[] patients() {
        return IntStream.range(0, ROWS).toArray();
    }

    static TrainedRecipe trained(Fusion.Kind kind, DataTable table, Set<Block> some) {
        return fusion(kind, "logistic regression").recipe(new Blocks(table, List.of(), List.of()), some).train(table, classes(), patients(), 1);
    }

    private static double area(double[][] predicted) {
        return Ranking.areaUnderRoc(Arrays.stream(predicted).mapToDouble(p -> p[1]).toArray(), bools());
    }

    private static boolean[] bools() {
        boolean[] positive = new boolean[ROWS];
        for (int i = 0; i < ROWS; i++) positive[i] = i % 2 == 1;
        return positive;
    }

    private static double[][] unseen(Fusion.Kind kind, DataTable table) {
        Folds folds = Folds.stratified(classes(), patients(), 5, 2);
        return CrossValidation.predict(fusion(kind, "logistic regression").recipe(new Blocks(table, List.of(), List.of())), table, classes(), patients(), folds, 1, Progress.NONE);
    }

    /** Gaussians a deviation apart: area Φ(1/√2) = 0.760 for one, Φ(1) = 0.841 for both; a tenth of the rows lacks either, so that about 0.825 is left. */
    @ParameterizedTest @EnumSource(Fusion.Kind.class)
    void blocksOfIndependentInformationDoBetterTogether(Fusion.Kind kind) {
        double both = area(unseen(kind, table(1, 1))), one = area(unseen(kind, table(1, 0)));
        assertTrue(both > one + 0.04, kind + ": " + both + " of both, " + one + " of one");
        assertEquals(0.825, both, 0.04, kind + "");                                  // two standard errors of 400 rows
    }

    @ParameterizedTest @EnumSource(value = Fusion.Kind.class, names = {"LATE", "STACKED"})
    void withoutABlockItIsWhatWouldHaveBeenTrainedWithoutIt(Fusion.Kind kind) {
        DataTable table = table(1, 0.5, 0.3);
        TrainedRecipe all = trained(kind, table, EnumSet.allOf(Block.class));
        for (Set<Block> some : List.of(EnumSet.of(Block.IMAGE), EnumSet.of(Block.IMAGE, Block.GENOMIC), EnumSet.of(Block.CLINICAL, Block.GENOMIC))) {
            double[][] expected = trained(kind, table, some).predict(table);
            List<String> names = table.columns().stream().filter(c -> some.contains(c.block)).map(c -> c.name).collect(Collectors.toList());
            assertTrue(Arrays.deepEquals(expected, all.predict(table.only(names))), kind + " on a table with " + some);
            DataTable emptied = table;
            for (DataColumn column : table.columns())
                if (!some.contains(column.block)) emptied = emptied.with(column.select(IntStream.range(0, ROWS).map(i -> -1).toArray()));
            assertTrue(Arrays.deepEquals(expected, all.predict(emptied)), kind + " on rows with " + some);
            assertTrue(Arrays.deepEquals(expected, ((FusedPredictor) all.predictor()).seeing(some).predict(all.features(table))), kind + " asked for " + some);
        }
    }

    @Test void ofOneBlockLateFusionIsThatBlocksModel() {
        DataTable table = table(1, 0.5), image = table.only(List.of("x0", "c0"));
        int[] present = IntStream.range(0, ROWS).filter(i -> !image.column("x0").isMissing(i)).toArray();
        TrainedRecipe alone = recipes("logistic regression", true).apply(List.of("x0", "c0")).train(image.select(present), classes().select(present), present, 1);
        double[][] expected = alone.predict(image.select(present)), found = trained(Fusion.Kind.LATE, table, EnumSet.of(Block.IMAGE, Block.CLINICAL)).predict(image.select(present));
        for (int i = 0; i < present.length; i++) assertArrayEquals(expected[i], found[i]);
    }

    @Test void withoutAnyBlockTheSharesOfTheClassesArePredicted() {
        DataTable table = table(1, 1);
        DataTable empty = table.select(new int[] {-1});
        for (Fusion.Kind kind : List.of(Fusion.Kind.LATE, Fusion.Kind.STACKED))
            assertArrayEquals(new double[] {0.5, 0.5}, trained(kind, table, EnumSet.of(Block.IMAGE, Block.CLINICAL)).predict(empty)[0]);
    }

    /** y = a + b of two blocks with the same variance: R² ½ for each; ½ â + ½ b̂ is ½ of y short, so that ¼ of its variance is left; stacked and early know both slopes. */
    @ParameterizedTest @CsvSource({"EARLY, 1", "LATE, 0.75", "STACKED, 1"})
    void numbers(Fusion.Kind kind, double expected) {
        Random random = new Random(3);
        double[] a = random.doubles(ROWS).toArray(), b = random.doubles(ROWS).toArray();
        DataTable table = new DataTable("sum", List.of(DataColumn.numbers("a", Block.IMAGE, a), DataColumn.numbers("b", Block.GENOMIC, b)));
        Target sum = Target.numbers(DataColumn.numbers("y", Block.CLINICAL, IntStream.range(0, ROWS).mapToDouble(i -> 1000 + a[i] + b[i]).toArray()));
        Fusion fusion = new Fusion(kind, recipes("linear regression", false), false, 5, false);
        TrainedRecipe trained = fusion.recipe(new Blocks(table, List.of(), List.of())).train(table, sum, patients(), 1);
        assertEquals(expected, new NumberScores(trained.predict(table), sum).r2(), 0.02, kind + "");   // 400 uniform numbers, ridge of 1 / 400
    }

    @Test void learnersInsideMayKnowNothing() {
        DataTable table = table(1, 1), constant = table.with(DataColumn.numbers("x1", Block.CLINICAL, new double[ROWS])).without(List.of("c1"));
        for (Fusion.Kind kind : Fusion.Kind.values())
            assertTrue(area(unseen(kind, constant)) > 0.65, kind + " with a block that does not vary");
    }

    @ParameterizedTest @EnumSource(Fusion.Kind.class)
    void threadsDoNotMatterAndTheSeedDoes(Fusion.Kind kind) {
        DataTable table = table(1, 1);
        Function<Long, double[][]> predicted = seed -> fusion(kind, "random forest").recipe(new Blocks(table, List.of(), List.of())).train(table, classes(), patients(), seed)
            .predict(table);
        double[][] one = Parallelization.runSingleThreaded(() -> predicted.apply(1L)), four = Parallelization.runWithNumThreads(4, () -> predicted.apply(1L));
        assertTrue(Arrays.deepEquals(one, four));
        assertNotEquals(Arrays.deepToString(one), Arrays.deepToString(predicted.apply(2L)));
    }

    /** Two nearly equal rows of each patient, labels at random: who looks at a patient's other row, or stacks predictions of rows that were trained on, finds something. */
    @ParameterizedTest @CsvSource({"EARLY, logistic regression", "LATE, logistic regression", "STACKED, logistic regression", "LATE, random forest", "STACKED, random forest",
        "STACKED, nearest neighbours"})
    void randomLabelsAreNotLearned(Fusion.Kind kind, String learner) {
        double mean = 0, variance = 0;
        int draws = 6;
        DataTable noise = noise(60);
        int[] groups = IntStream.range(0, 120).map(i -> i / 2).toArray();
        for (int draw = 1; draw <= draws; draw++) {
            Target labels = labels(60, draw);
            Folds folds = Folds.stratified(labels, groups, 5, draw);
            double[][] predicted = CrossValidation.predict(new Fusion(kind, recipes(learner, true), false, 3, false).recipe(new Blocks(noise, List.of(), List.of())), noise, labels,
                groups, folds, draw, Progress.NONE);
            CrossValidatedArea area = new CrossValidatedArea(predicted, labels, folds, groups);
            mean += area.area() / draws;
            variance += Math.pow(area.standardError() / draws, 2);
        }
        assertEquals(0.5, mean, 3 * 1.5 * Math.sqrt(variance), kind + " with " + learner);             // as in NestedTest
    }

    /** Inside, too, patients stay on one side: the score of noise is near chance; else the other row of a patient would give the label away. */
    @Test void blocksAreWeighedByRowsOfOtherPatients() {
        DataTable noise = noise(60);
        int[] groups = IntStream.range(0, 120).map(i -> i / 2).toArray(), apart = IntStream.range(0, 120).toArray();
        Blocks blocks = new Blocks(noise, List.of(), List.of());
        BlockFit honest = fit(noise, blocks, groups), leaking = fit(noise, blocks, apart);
        assertTrue(honest.score < 0.65 && leaking.score > 0.75, honest.score + " " + leaking.score);
    }

    private static BlockFit fit(DataTable noise, Blocks blocks, int[] groups) {
        return new BlockFit(Block.IMAGE, blocks, recipes("nearest neighbours", "k=1", true).apply(List.of()), noise, labels(60, 1), groups, 3, 1);
    }

    private static DataTable noise(int patients) {
        Random random = new Random(11);
        List<DataColumn> columns = new ArrayList<>();
        for (int f = 0; f < 20; f++) {
            double[] values = new double[2 * patients];
            for (int p = 0; p < patients; p++) {
                double value = random.nextGaussian();
                for (int i = 2 * p; i < 2 * p + 2; i++) values[i] = value + 0.01 * random.nextGaussian();
            }
            columns.add(DataColumn.numbers("f" + f, f < 10 ? Block.IMAGE : Block.GENOMIC, values));
        }
        return new DataTable("noise", columns);
    }

    private static Target labels(int patients, int draw) {
        List<Integer> classes = IntStream.range(0, patients).map(p -> p % 2).boxed().collect(Collectors.toList());
        Collections.shuffle(classes, new Random(draw));
        return Target.classes(DataColumn.numbers("label", Block.IMAGE, IntStream.range(0, 2 * patients).mapToDouble(i -> classes.get(i / 2)).toArray()));
    }

    @Test void errors() {
        DataTable table = table(1, 1), one = table.only(List.of("x0", "c0"));
        refused(() -> new Blocks(one, List.of(), List.of()));
        refused(() -> new Fusion(Fusion.Kind.LATE, recipes("lasso", true), false, 1, false));
        TrainedRecipe late = trained(Fusion.Kind.LATE, table, EnumSet.of(Block.IMAGE, Block.CLINICAL));
        refused(() -> late.predict(table.without(List.of("x1"))));                           // a part of a block
        refused(() -> late.predict(new DataTable("other", List.of(DataColumn.numbers("z", Block.IMAGE, new double[3])))));
        refused(() -> trained(Fusion.Kind.EARLY, table, EnumSet.of(Block.IMAGE, Block.CLINICAL)).predict(one));
        int[] few = IntStream.range(0, ROWS).map(i -> i < 3 ? i : -1).toArray();
        DataTable rare = table.with(table.column("x1").select(few)).with(table.column("c1").select(few));
        refused(() -> trained(Fusion.Kind.STACKED, rare, EnumSet.of(Block.IMAGE, Block.CLINICAL)));
    }

    private static void refused(org.junit.jupiter.api.function.Executable work) {
        ErrorForm.check(assertThrows(IllegalArgumentException.class, work).getMessage());
    }
}
