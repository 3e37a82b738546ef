package org.roentgen.learn.explain;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.gson.JsonObject;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.roentgen.image.Progress;
import org.roentgen.learn.model.HeldOut;
import org.roentgen.learn.model.Model;
import org.roentgen.learn.model.ModelFile;
import org.roentgen.learn.prepare.Impute;
import org.roentgen.learn.prepare.OneHot;
import org.roentgen.learn.prepare.Preparation;
import org.roentgen.learn.prepare.Scale;
import org.roentgen.learn.table.Block;
import org.roentgen.learn.table.DataColumn;
import org.roentgen.learn.table.DataTable;
import org.roentgen.learn.train.ClassWeights;
import org.roentgen.learn.train.Classifiers;
import org.roentgen.learn.train.Recipe;
import org.roentgen.learn.train.Regressions;
import org.roentgen.learn.train.Target;
import org.roentgen.testing.ErrorForm;

/** Explanations of whole models, from the cells of a table: prepared, trained, written and read. */
class ModelExplanationTest {

    private static final int ROWS = 80;

    /** A patient's name, a number with gaps, three sites and a class of two or three. */
    private static DataTable table(int classes) {
        Random random = new Random(4);
        String[] names = IntStream.range(0, ROWS).mapToObj(i -> "P" + i).toArray(String[]::new);
        double[] age = new double[ROWS], site = new double[ROWS], target = new double[ROWS];
        for (int i = 0; i < ROWS; i++) {
            age[i] = 40 + 30 * random.nextDouble();
            site[i] = random.nextInt(3);
            target[i] = (age[i] + 10 * site[i] + 8 * random.nextGaussian() > 62 ? 1 : 0) + (classes == 3 && age[i] > 60 ? 1 : 0);
            if (i % 9 == 0) age[i] = Double.NaN;
            if (i % 11 == 0) site[i] = Double.NaN;
        }
        return new DataTable("patients", List.of(DataColumn.texts("patient", Block.CLINICAL, names), DataColumn.numbers("age", Block.CLINICAL, age),
            DataColumn.categories("site", Block.CLINICAL, site, List.of("arm", "leg", "trunk")),
            DataColumn.categories("class", Block.CLINICAL, target, List.of("low", "mid", "high").subList(0, classes))));
    }

    private static Model model(DataTable table, String learner) {
        Preparation preparation = new Preparation(List.of(new Impute(Impute.Rule.MEDIAN, true), new OneHot(), new Scale(Scale.Rule.STANDARDISED)));
        Recipe recipe = new Recipe(preparation, Classifiers.named(learner, ""), ClassWeights.NONE);
        return new Model(recipe.train(table.only(List.of("age", "site")), Target.classes(table.column("class")), 1), "class", new JsonObject());
    }

    /** Six features of two columns: a number, its flag, three categories and their flag. */
    @ParameterizedTest @CsvSource({"2, random forest, P(mid)", "2, gradient boosting, log odds of mid", "2, AdaBoost, score of mid", "2, logistic regression, P(mid)",
        "3, random forest, P(low)", "3, gradient boosting, score of low", "3, AdaBoost, score of low", "3, naive Bayes, P(low)"})
    void valuesOfColumnsSumToThePrediction(int classes, String learner, String first) {
        DataTable table = table(classes);
        Model model = model(table, learner);
        assertEquals(6, model.preparation().features(table).count());
        ModelShap shap = new ModelShap(model, ModelShap.drawn(table, 10, 1), 0, 1);
        Attributions values = shap.explain(table, Progress.NONE);
        assertEquals(List.of("age", "site"), values.names());
        assertEquals(first, shap.outputs().get(0));
        assertEquals(classes == 2 ? 1 : 3, values.outputs());
        double[][] predicted = model.predict(table);
        for (int i = 0; i < ROWS; i++) {
            if (first.startsWith("score") && classes == 2) {                        // the votes of both classes add up to the same for every row
                double odds = Math.log(predicted[i][1] / predicted[i][0]) - Math.log(predicted[0][1] / predicted[0][0]);
                assertEquals(odds, 2 * (values.total(i, 0) - values.total(0, 0)), 1e-8);
            } else if (!first.startsWith("P(")) {
                double scores = values.outputs() == 1 ? values.total(i, 0) : values.total(i, 1) - values.total(i, 0);
                assertEquals(Math.log(predicted[i][1] / predicted[i][0]), scores, 1e-8);
            } else assertEquals(predicted[i][classes == 2 ? 1 : 0], values.total(i, 0), 1e-10);
        }
    }

    @Test void valuesOfNumbers() {
        DataTable table = table(2);
        Recipe recipe = new Recipe(new Preparation(List.of(new Impute(Impute.Rule.MEAN, false), new OneHot())), Regressions.named("linear regression", ""),
            ClassWeights.NONE);
        double[] dose = IntStream.range(0, ROWS).mapToDouble(i -> i % 13).toArray();
        Target target = Target.numbers(DataColumn.numbers("dose", Block.CLINICAL, dose));
        Model model = new Model(recipe.train(table.only(List.of("age", "site")), target, 1), "dose", new JsonObject());
        ModelShap shap = new ModelShap(model, table, 0, 1);
        assertEquals(List.of("dose"), shap.outputs());
        Attributions values = shap.explain(table, Progress.NONE);
        for (int i = 0; i < ROWS; i++) assertEquals(model.predict(table)[i][0], values.total(i, 0), 1e-10);
    }

    @Test void rowsAreDrawnInTheirOrder() {
        DataTable some = ModelShap.drawn(table(2), 20, 5);
        assertEquals(20, some.rows());
        int before = -1;
        for (int i = 0; i < 20; i++) {
            int row = Integer.parseInt(some.column("patient").text(i).substring(1));
            assertTrue(row > before);
            before = row;
        }
        assertEquals(ROWS, ModelShap.drawn(table(2), 1000, 5).rows());
    }

    @Test void heldOutRowsComeBackFromTheFile(@TempDir Path folder) {
        DataTable table = table(2);
        Model without = model(table, "logistic regression");
        assertTrue(HeldOut.of(without).isEmpty());
        double[][] predicted = without.predict(table);
        JsonObject training = new JsonObject();
        new HeldOut(predicted, table.column("class").numbers()).addTo(training);
        Recipe recipe = new Recipe(new Preparation(List.of(new Impute(Impute.Rule.MEDIAN, true), new OneHot())), Classifiers.named("naive Bayes", ""), ClassWeights.NONE);
        Model with = new Model(recipe.train(table.only(List.of("age", "site")), Target.classes(table.column("class")), 1), "class", training);
        ModelFile.write(with, "test", folder.resolve("m"));
        HeldOut read = HeldOut.of(ModelFile.read(folder.resolve("m"))).get();
        assertArrayEquals(table.column("class").numbers(), read.truth());
        for (int i = 0; i < ROWS; i++) assertArrayEquals(predicted[i], read.predicted()[i]);
        ErrorForm.check(assertThrows(IllegalArgumentException.class, () -> new HeldOut(predicted, new double[3])).getMessage());
    }

    @Test void ofManyHeldOutRowsSomeAreKept() {
        int rows = 12_000;
        double[] truth = IntStream.range(0, rows).asDoubleStream().toArray();
        JsonObject training = new JsonObject();
        new HeldOut(IntStream.range(0, rows).mapToObj(i -> new double[] {i / 4.0}).toArray(double[][]::new), truth).addTo(training);
        DataTable table = table(2);
        Recipe recipe = new Recipe(new Preparation(List.of(new Impute(Impute.Rule.MEDIAN, true), new OneHot())), Classifiers.named("naive Bayes", ""), ClassWeights.NONE);
        HeldOut kept = HeldOut.of(new Model(recipe.train(table.only(List.of("age", "site")), Target.classes(table.column("class")), 1), "class", training)).get();
        assertEquals(10_000, Arrays.stream(kept.truth()).distinct().count());
        for (int i = 0; i < 10_000; i++) assertEquals(kept.truth()[i] / 4, kept.predicted()[i][0]);
    }

    @Test void onePatient() {
        DataTable table = table(3);
        Model model = model(table, "random forest");
        PatientExplanation patient = new PatientExplanation(model, table, 9, new ModelShap(model, table, 0, 1), 4, Progress.NONE);
        assertEquals(List.of("age"), List.of(patient.missing().get(0).name));
        assertEquals(1, patient.missing().size());
        assertEquals(4, patient.similar().length);
        for (int i = 0; i < 4; i++) {
            assertFalse(patient.similar()[i] == 9);
            if (i > 0) assertTrue(patient.distance(patient.similar()[i]) >= patient.distance(patient.similar()[i - 1]));
        }
        int best = patient.rankedClasses().get(0);
        assertEquals(patient.prediction(9), model.classes().get(best));
        assertEquals("P(" + model.classes().get(best) + ")", patient.explained());
        assertEquals(patient.predicted()[best], patient.values().total(0, 0), 1e-12);
        assertEquals(table.column("class").text(9), patient.truth(9));
        assertEquals(ROWS - 1, new PatientExplanation(model, table, 9, new ModelShap(model, table, 0, 1), Integer.MAX_VALUE, Progress.NONE).similar().length);
        assertEquals("age missing", patient.described(0));
        assertEquals("site = " + table.column("site").text(9), patient.described(1));
    }

    /** Whichever class it is. */
    @Test void theMostProbableClassIsExplained() {
        DataTable table = table(3);
        Model model = model(table, "random forest");
        ModelShap shap = new ModelShap(model, table, 0, 1);
        double[][] predicted = model.predict(table);
        for (int c = 0; c < 3; c++) {
            int best = c, row = IntStream.range(0, ROWS).filter(i -> predicted[i][best] > 0.5).findFirst().getAsInt();
            PatientExplanation patient = new PatientExplanation(model, table, row, shap, 2, Progress.NONE);
            assertEquals("P(" + model.classes().get(c) + ")", patient.explained());
            assertEquals(predicted[row][c], patient.values().total(0, 0), 1e-12);
        }
    }

    @Test void classesAreFoundByTheirNames() {
        DataTable table = table(2);
        Model model = model(table, "naive Bayes");
        DataColumn swapped = DataColumn.categories("class", Block.CLINICAL, new double[] {1, Double.NaN, 0}, List.of("mid", "low"));
        KnownRows known = new KnownRows(model, table.select(new int[] {0, 1, 2}).with(swapped));
        assertArrayEquals(new double[] {0, 1}, known.truth());
        assertEquals("P2", known.rows().column("patient").text(1));
        DataColumn odd = DataColumn.texts("class", Block.CLINICAL, IntStream.range(0, ROWS).mapToObj(i -> "odd").toArray(String[]::new));
        DataColumn none = DataColumn.texts("class", Block.CLINICAL, IntStream.range(0, ROWS).mapToObj(i -> "").toArray(String[]::new));
        for (DataTable wrong : new DataTable[] {table.without(List.of("class")), table.with(odd), table.with(none)})
            ErrorForm.check(assertThrows(IllegalArgumentException.class, () -> new KnownRows(model, wrong)).getMessage());
    }
}
