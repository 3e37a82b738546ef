package org.roentgen.learn.tune;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import net.imglib2.parallel.Parallelization;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.roentgen.image.Progress;
import org.roentgen.learn.evaluate.CrossValidatedArea;
import org.roentgen.learn.evaluate.CrossValidation;
import org.roentgen.learn.evaluate.Folds;
import org.roentgen.learn.prepare.DropConstant;
import org.roentgen.learn.prepare.Impute;
import org.roentgen.learn.prepare.Preparation;
import org.roentgen.learn.prepare.Scale;
import org.roentgen.learn.select.Selectors;
import org.roentgen.learn.table.Block;
import org.roentgen.learn.table.DataColumn;
import org.roentgen.learn.table.DataTable;
import org.roentgen.learn.table.TableFile;
import org.roentgen.learn.table.TableJoin;
import org.roentgen.learn.train.ClassWeights;
import org.roentgen.learn.train.Classifiers;
import org.roentgen.learn.train.Recipe;
import org.roentgen.learn.train.Target;
import org.roentgen.learn.train.Trainable;
import org.roentgen.testing.Data;

/** Nothing may be learned from labels that are random; whatever finds something has seen the test rows. */
class NestedTest {

    private static final int PATIENTS = 60, FEATURES = 60, DRAWS = 4;
    /** Three deviations of the mean over draws; 1.96 of one make a side of an interval of 95 %, which allows for models that share training rows. */
    private static final double SURE = 3 / 1.96;
    private static final Preparation BEFORE = new Preparation(List.of(new Impute(Impute.Rule.MEDIAN, false), new DropConstant())),
        SCALING = new Preparation(List.of(new Scale(Scale.Rule.STANDARDISED)));

    /** Two nearly equal rows of each patient, under random labels, half of each; every tenth cell is missing. */
    private final DataTable noise;
    private final Target labels = labels(1);
    private final int[] groups = IntStream.range(0, 2 * PATIENTS).map(i -> i / 2).toArray(), ownGroups = IntStream.range(0, 2 * PATIENTS).toArray();

    NestedTest() {
        Random random = new Random(11);
        List<DataColumn> columns = new ArrayList<>();
        for (int f = 0; f < FEATURES; f++) {
            double[] values = new double[2 * PATIENTS];
            for (int p = 0; p < PATIENTS; p++) {
                double value = random.nextGaussian();
                for (int i = 2 * p; i < 2 * p + 2; i++) values[i] = random.nextInt(10) == 0 ? Double.NaN : value + 0.01 * random.nextGaussian();
            }
            columns.add(DataColumn.numbers("f" + f, Block.IMAGE, values));
        }
        noise = new DataTable("noise", columns);
    }

    private static Target labels(int draw) {
        List<Integer> classes = IntStream.range(0, PATIENTS).map(p -> p % 2).boxed().collect(Collectors.toList());
        Collections.shuffle(classes, new Random(draw));
        return Target.classes(DataColumn.numbers("label", Block.IMAGE, IntStream.range(0, 2 * PATIENTS).mapToDouble(i -> classes.get(i / 2)).toArray()));
    }

    private static TunedRecipe tuned(String learner, String space, String selection, String parameters, boolean halving) {
        Function<String, Recipe> recipes = p -> new Recipe(BEFORE, Selectors.named(selection, parameters, true), SCALING, Classifiers.named(learner, p),
            ClassWeights.BALANCED);
        List<String> grid = SearchSpace.parse(space).grid();
        return new TunedRecipe(recipes, halving ? Search.halving(grid, 2) : Search.all(grid), Criterion.AUC, 3);
    }

    private CrossValidatedArea nested(Trainable recipe, DataTable table, Target labels, int[] apart) {
        Folds folds = Folds.stratified(labels, apart, 5, 1);
        return new CrossValidatedArea(CrossValidation.predict(recipe, table, labels, apart, folds, 1, Progress.NONE), labels, folds, groups);
    }

    @ParameterizedTest @CsvSource({"lasso, lambda=0.03|0.1, none, '', false", "elastic net, lambda=0.03|0.1, variance, k=20, false",
        "logistic regression, ridge=1|10, correlation clusters, limit=0.3, false",
        "linear SVM, cost=0.1|1, ANOVA F, k=5, false", "RBF SVM, cost=1|10, mutual information, k=5, true", "nearest neighbours, k=1|3|5|9, mRMR, k=5, true",
        "naive Bayes, '', ReliefF, k=5, false", "logistic regression, ridge=0.5|5, recursive elimination, 'by=logistic, k=5, share=0.3', false",
            "random forest, trees=30, Boruta, 'runs=12, trees=30', false",
        "gradient boosting, rounds=10|30, L1, k=5, false", "decision tree CART, depth=2|4, ANOVA F, k=5, false", "decision tree C4.5, leaf=2|10, mRMR, k=5, false",
        "multilayer perceptron, 'hidden=3, epochs=30', ANOVA F, k=5, false"})
    void randomLabelsAreNotLearned(String learner, String space, String selection, String parameters, boolean halving) {
        double[] found = overDraws(tuned(learner, space, selection, parameters, halving), (recipe, labels) -> nested(recipe, noise, labels, groups));
        assertEquals(0.5, found[0], found[1], selection + " with " + learner);
    }

    /** The mean area, and how far it may be from 0.5. */
    private static double[] overDraws(Trainable recipe, BiFunction<Trainable, Target, CrossValidatedArea> study) {
        double mean = 0, variance = 0;
        for (int draw = 1; draw <= DRAWS; draw++) {
            CrossValidatedArea area = study.apply(recipe, labels(draw));
            mean += area.area() / DRAWS;
            double side = Math.max(area.upper() - area.area(), area.area() - area.lower());         // either may be cut at 0 or 1
            variance += Math.pow(side / DRAWS, 2);
        }
        return new double[] {mean, SURE * Math.sqrt(variance)};
    }

    /** The same test finds the two classic mistakes: features chosen on all rows, and patients divided between the sides. */
    @Test void mistakesAreFound() {
        Trainable plain = tuned("naive Bayes", "", "none", "", false), nearest = tuned("nearest neighbours", "k=1", "none", "", false);
        isFound("features chosen before", overDraws(plain, (recipe, labels) -> nested(recipe, noise.only(chosen(labels)), labels, groups)));
        isFound("patients on both sides", overDraws(nearest, (recipe, labels) -> nested(recipe, noise, labels, ownGroups)));
        isFound("a column made from the target", overDraws(tuned("lasso", "lambda=0.03", "none", "", false), (recipe, labels) -> nested(recipe,
            noise.with(DataColumn.numbers("leak", Block.IMAGE, labels.values())), labels, groups)));
    }

    private List<String> chosen(Target labels) {
        Recipe recipe = new Recipe(BEFORE, Selectors.named("ANOVA F", "k=5", true), SCALING, Classifiers.named("naive Bayes", ""), ClassWeights.NONE);
        return recipe.train(noise, labels, 1).preparation().apply(noise).names();
    }

    private static void isFound(String mistake, double[] found) {
        assertTrue(found[0] - 0.5 > found[1], mistake + ": " + found[0] + " ± " + found[1]);
    }

    @Test void theResultDoesNotDependOnThreadsButOnTheSeed() {
        TunedRecipe recipe = tuned("random forest", "trees=10|20", "L1", "k=5", true);
        double[][] one = Parallelization.runSingleThreaded(() -> recipe.train(noise, labels, groups, 3).predict(noise)), four = Parallelization.runWithNumThreads(4,
            () -> recipe.train(noise, labels, groups, 3).predict(noise));
        for (int i = 0; i < one.length; i++) assertArrayEquals(one[i], four[i]);
        assertNotEquals(Arrays.deepToString(one), Arrays.deepToString(recipe.train(noise, labels, groups, 4).predict(noise)));
    }

    /** Patients of the training parts are kept apart inside too: one neighbour would else look perfect, and five be taken for worse. */
    @Test void innerPartsKeepPatientsTogether() {
        TunedRecipe recipe = tuned("nearest neighbours", "k=1|25", "none", "", false);
        List<Trial> grouped = recipe.tune(noise, labels, groups, 1, Progress.NONE), apart = recipe.tune(noise, labels, ownGroups, 1, Progress.NONE);
        assertTrue(grouped.get(0).score < 0.65 && apart.get(0).score > 0.75, grouped + " " + apart);
        assertEquals("k=1", TunedRecipe.best(apart).parameters);
    }

    /** 103 gliomas of lower grade: is IDH mutated? Radiomics of T2-FLAIR; the published range for such features is wide, so that only better than chance is asked for. */
    @Test void gliomas() {
        List<DataTable> tables = new ArrayList<>();
        for (String name : List.of("outcomes_IDH", "radiomics_T2F_morph", "radiomics_T2F_intensity"))
            tables.add(TableFile.read(Data.path("tabular/radiogenomic_LGG/" + name + ".csv"), Block.IMAGE).table());
        DataTable table = new TableJoin(tables, "PatientID", TableJoin.Rows.FIRST).table();
        Target idh = Target.classes(table.column("IDH-binary"));
        DataTable features = table.without(List.of("PatientID", "IDH-binary"));
        assertEquals(103, features.rows());
        for (String[] pipeline : new String[][] {{"lasso", "lambda=0.02|0.05|0.1", "none", ""}, {"logistic regression", "ridge=0.5|5|50", "mRMR", "k=10"},
            {"random forest", "leaf=1|5", "correlation clusters", "limit=0.9"}, {"RBF SVM", "cost=0.1|1|10", "L1", "k=10"}}) {
            TunedRecipe recipe = tuned(pipeline[0], pipeline[1], pipeline[2], pipeline[3], false);
            int[] patients = IntStream.range(0, 103).toArray();
            Folds folds = Folds.stratified(idh, patients, 5, 1);
            CrossValidatedArea area = new CrossValidatedArea(CrossValidation.predict(recipe, features, idh, patients, folds, 1, Progress.NONE), idh, folds, patients);
            assertTrue(area.area() > 0.6, pipeline[0] + ": " + area.area());
        }
    }
}
