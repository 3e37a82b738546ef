package org.roentgen.learn.evaluate;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.roentgen.image.Progress;
import org.roentgen.learn.prepare.Preparation;
import org.roentgen.learn.table.Block;
import org.roentgen.learn.table.DataTable;
import org.roentgen.learn.table.TableFile;
import org.roentgen.learn.train.ClassWeights;
import org.roentgen.learn.train.Classifiers;
import org.roentgen.learn.train.Learners;
import org.roentgen.learn.train.MostProbable;
import org.roentgen.learn.train.Recipe;
import org.roentgen.learn.train.Target;
import org.roentgen.testing.ErrorForm;
import org.roentgen.testing.SampleTables;

/** Tables of predictions, what is made of them, and what is said of wrong ones. */
class PredictedRowsTest {

    private static DataTable parse(String text) {
        return TableFile.parse(text, "table", Block.IMAGE).table();
    }

    private static PredictedRows sample() {
        return PredictedRows.classes(TableFile.read(SampleTables.predictions(), Block.IMAGE).table(), "class", "");
    }

    private static PredictedRows other() {
        return PredictedRows.classes(TableFile.read(SampleTables.otherPredictions(), Block.IMAGE).table(), "class", "");
    }

    private static Bootstrap bootstrap(PredictedRows rows) {
        return new Bootstrap(rows.target(), rows.groups(), 100, 1);
    }

    @Test void rowsWithoutTruthAreLeftOutAndGroupsNumbered() {
        PredictedRows rows = PredictedRows.classes(parse("c,who,P(0),P(1)\n1,a,0.2,0.8\n,b,0.5,0.5\n0,c,0.333,0.666\n1,a,0.1,0.9\n"), "c", "who");
        assertEquals(3, rows.target().rows());
        assertEquals(List.of("0", "1"), rows.target().classes());
        assertEquals(1, rows.target().value(0));
        assertEquals(0.9, rows.predicted()[2][1]);
        assertEquals(List.of(0, 1, 0), List.of(rows.groups()[0], rows.groups()[1], rows.groups()[2]));
    }

    @Test void roundingBeyondTheEndsIsPutBack() {
        double[][] predicted = PredictedRows.classes(parse("c,P(0),P(1)\n0,1.0000000000000007,0\n1,-0.0002,1.0002\n"), "c", "").predicted();
        assertEquals(1, predicted[0][0]);
        assertEquals(0, predicted[1][0]);
        assertEquals(1, predicted[1][1]);
    }

    @ParameterizedTest @ValueSource(strings = {"c,P(0)\n0,1\n0,1\n", "c,P(0),P(1)\n0,0.5,0.6\n0,0.5,0.5\n", "c,P(0),P(1)\n0,0.5,\n0,0.5,0.5\n",
        "c,P(0),P(1)\n2,0.5,0.5\n0,0.5,0.5\n",
        "d,P(0),P(1)\n0,0.5,0.5\n", "c,P(0),P(1)\n0,1.5,-0.5\n0,0.5,0.5\n", "c,P(0),P(1)\n0,0.5,0.5\n,0.5,0.5\n"}) void wrongTablesAreSaid(String text) {
        ErrorForm.check(assertThrows(IllegalArgumentException.class, () -> PredictedRows.classes(parse(text), "c", "")).getMessage());
    }

    @Test void wrongNumbersAreSaid() {
        for (String text : new String[] {"y,predicted y\n1,\n2,2\n", "y,other\n1,1\n2,2\n", "y,predicted y\n1,inf\n2,2\n"})
            ErrorForm.check(assertThrows(IllegalArgumentException.class, () -> PredictedRows.numbers(parse(text), "y", "")).getMessage());
    }

    @Test void rowsFindEachOtherByKey() {
        PredictedRows first = PredictedRows.classes(parse("id,c,P(0),P(1)\nu,0,0.9,0.1\nv,1,0.2,0.8\nw,1,0.3,0.7\n"), "c", "");
        PredictedRows second = PredictedRows.classes(parse("id,c,P(0),P(1)\nw,1,0.4,0.6\nu,0,0.8,0.2\nv,1,0.1,0.9\n"), "c", "").inOrderOf(first, "id");
        assertEquals(List.of(0.2, 0.9, 0.6), List.of(second.predicted()[0][1], second.predicted()[1][1], second.predicted()[2][1]));
    }

    @ParameterizedTest @ValueSource(strings = {"id,c,P(0),P(1)\nu,0,0.9,0.1\nv,1,0.2,0.8\n", "id,c,P(0),P(1)\nu,0,0.9,0.1\nv,1,0.2,0.8\nv,1,0.3,0.7\n",
        "id,c,P(0),P(1)\nu,0,0.9,0.1\nv,1,0.2,0.8\nx,1,0.3,0.7\n", "id,c,P(0),P(1)\nu,0,0.9,0.1\nv,0,0.2,0.8\nw,1,0.3,0.7\n",
        "id,c,P(1),P(0)\nu,0,0.9,0.1\nv,1,0.2,0.8\nw,1,0.3,0.7\n"}) void rowsThatAreNotTheSameAreSaid(String text) {
        PredictedRows first = PredictedRows.classes(parse("id,c,P(0),P(1)\nu,0,0.9,0.1\nv,1,0.2,0.8\nw,1,0.3,0.7\n"), "c", "");
        PredictedRows wrong = PredictedRows.classes(parse(text), "c", "");
        ErrorForm.check(assertThrows(IllegalArgumentException.class, () -> wrong.inOrderOf(first, "id")).getMessage());
    }

    @Test void evaluationHasARowForEachClassAndOneForAll() {
        PredictedRows rows = sample();
        ClassScores scores = rows.scores(IntStream.range(0, 60).toArray());
        DataTable wilson = new ClassifierEvaluation(rows, 0.9, ClassifierEvaluation.Shares.WILSON, 5, Calibration.Bins.MASS).table(bootstrap(rows), Progress.NONE),
            exact = new ClassifierEvaluation(rows, 0.9, ClassifierEvaluation.Shares.CLOPPER_PEARSON, 5, Calibration.Bins.MASS).table(bootstrap(rows), Progress.NONE);
        assertEquals(4, wilson.rows());
        assertEquals("all", wilson.column("Class").text(3));
        assertEquals(20, wilson.column("Rows").number(1));
        assertEquals(scores.confusion().count(1, 2), wilson.column("As c").number(1));
        for (String as : List.of("As a", "As b", "As c"))
            assertEquals(IntStream.range(0, 3).mapToDouble(wilson.column(as)::number).sum(), wilson.column(as).number(3), as + " of all");
        assertEquals(scores.confusion().sensitivity(2).wilson(0.9).upper, wilson.column("Sensitivity upper").number(2));
        assertEquals(scores.confusion().sensitivity(2).clopperPearson(0.9).upper, exact.column("Sensitivity upper").number(2));
        assertEquals(scores.confusion().accuracy().wilson(0.9).lower, wilson.column("Accuracy lower").number(3));
        assertEquals(scores.confusion().against(0).matthews(), wilson.column("MCC").number(0));
        assertEquals(scores.areaUnderRoc(), wilson.column("AUC").number(3));
        assertEquals(new DeLong(new double[][] {scores.probabilities(1)}, scores.isOf(1)).interval(0, 0.9).lower, wilson.column("AUC lower DeLong").number(1));
        assertEquals(scores.calibration(5, Calibration.Bins.MASS).expectedError(), wilson.column("ECE").number(3));
        for (int c = 0; c < 4; c++) assertTrue(wilson.column("Log loss lower").number(c) < wilson.column("Log loss").number(c));
    }

    @Test void groupsFollowTheirRows() {
        String heading = "id,who,class,P(a),P(b)\n", first = "1,P,a,1,0\n", second = "2,Q,b,0,1\n", third = "3,P,b,0.5,0.5\n";
        PredictedRows wanted = PredictedRows.classes(parse(heading + first + second + third), "class", "who"),
            found = PredictedRows.classes(parse(heading + second + third + first), "class", "who").inOrderOf(wanted, "id");
        assertTrue(found.groups()[0] == found.groups()[2] && found.groups()[0] != found.groups()[1], Arrays.toString(found.groups()));
        assertEquals(Arrays.deepToString(wanted.predicted()), Arrays.deepToString(found.predicted()));
    }

    @Test void aModelDoesNotDifferFromItself() {
        DataTable table = new ModelComparison(sample(), sample(), 0.95).table(bootstrap(sample()), Progress.NONE);
        for (int i = 0; i < table.rows(); i++) {
            assertEquals(0, table.column("Difference").number(i));
            assertTrue(!(table.column("P").number(i) < 1), table.column("Test").text(i));
        }
    }

    @Test void modelsAreComparedBothWays() {
        DataTable there = new ModelComparison(sample(), other(), 0.95).table(bootstrap(sample()), Progress.NONE),
            back = new ModelComparison(other(), sample(), 0.95).table(bootstrap(sample()), Progress.NONE);
        assertEquals(List.of("DeLong", "DeLong", "DeLong", "McNemar, exact", "McNemar, chi-squared", "bootstrap"),
            IntStream.range(0, 6).mapToObj(there.column("Test")::text).collect(Collectors.toList()));
        for (int i = 0; i < there.rows(); i++) {
            assertEquals(there.column("Difference").number(i), -back.column("Difference").number(i), 1e-15);
            assertEquals(there.column("Difference upper").number(i), -back.column("Difference lower").number(i), 1e-12);
            assertEquals(there.column("P").number(i), back.column("P").number(i), 1e-12);
        }
    }

    @Test void ofTwoClassesTheSecondIsCompared() {
        PredictedRows first = PredictedRows.classes(parse("c,P(0),P(1)\n0,0.9,0.1\n1,0.2,0.8\n1,0.6,0.4\n"), "c", ""),
            second = PredictedRows.classes(parse("c,P(0),P(1)\n0,0.4,0.6\n1,0.2,0.8\n1,0.3,0.7\n"), "c", "");
        DataTable table = new ModelComparison(first, second, 0.95).table(bootstrap(first), Progress.NONE);
        int row = 3 + ClassifierScore.SENSITIVITY.ordinal();
        assertEquals("Sensitivity of 1", table.column("Score").text(row));
        assertEquals(0.5, table.column("First").number(row));
        assertEquals(1, table.column("Second").number(row));
        assertEquals("Accuracy", table.column("Score").text(3));
    }

    @Test void learnersAreComparedOnTheSameFolds() {
        DataTable table = TableFile.read(SampleTables.table(), Block.IMAGE).table().only(List.of("x", "class", "patient"));
        StudyRows rows = new StudyRows(table, Target.classes(table.column("class")), "patient", "", List.of());
        LearnerComparison comparison = new LearnerComparison(rows, 5, 2, 1);
        Recipe logistic = new Recipe(new Preparation(List.of()), Classifiers.named("logistic regression", "ridge=0.5"), ClassWeights.NONE);
        Recipe bayes = new Recipe(new Preparation(List.of()), Learners.naiveBayes(), ClassWeights.NONE);
        DataTable same = comparison.table(logistic, logistic, 0.95, Progress.NONE), differ = comparison.table(logistic, bayes, 0.95, Progress.NONE);
        for (int s = 0; s < same.rows(); s++) {
            assertEquals(1, same.column("P").number(s));
            assertEquals(9, same.column("Degrees of freedom").number(s));
            assertEquals(same.column("First").number(s), differ.column("First").number(s));
            assertEquals(differ.column("First").number(s) - differ.column("Second").number(s), differ.column("Difference").number(s), 1e-12);
        }
        double accuracy = 0;
        for (int r = 0; r < 2; r++) {
            Folds folds = Folds.stratified(rows.target(), rows.groups(), 5, 1 + r);
            accuracy += new ClassScores(CrossValidation.predict(logistic, rows.features(), rows.target(), folds, 1 + r, Progress.NONE), rows.target()).accuracy() / 2;
        }
        assertEquals(accuracy, same.column("First").number(0), 1e-12, "parts of equal size");
        double[] differences = partwise(rows, logistic, bayes);
        CorrectedResampledTest test = new CorrectedResampledTest(differences, 12 / 48.0);
        assertEquals(test.p(), differ.column("P").number(0), 1e-12);
    }

    /** Differences of the accuracy in each part. */
    private static double[] partwise(StudyRows rows, Recipe one, Recipe other) {
        return IntStream.range(0, 10).mapToDouble(i -> {
            Folds folds = Folds.stratified(rows.target(), rows.groups(), 5, 1 + i / 5);
            int[] tested = folds.testRows(i % 5);
            return accuracy(rows, one, folds, 1 + i / 5, tested) - accuracy(rows, other, folds, 1 + i / 5, tested);
        }).toArray();
    }

    private static double accuracy(StudyRows rows, Recipe recipe, Folds folds, long seed, int[] tested) {
        double[][] predicted = CrossValidation.predict(recipe, rows.features(), rows.target(), folds, seed, Progress.NONE);
        int[] taken = Arrays.stream(predicted).mapToInt(MostProbable::of).toArray();
        return IntStream.of(tested).filter(i -> taken[i] == rows.target().value(i)).count() / (double) tested.length;
    }

    @Test void numbersAreEvaluated() {
        PredictedRows rows = PredictedRows.numbers(TableFile.read(SampleTables.numbers(), Block.IMAGE).table(), "size", "");
        DataTable table = NumberEvaluation.table(rows, bootstrap(rows), 0.95, Progress.NONE);
        NumberScores scores = rows.numberScores(IntStream.range(0, 30).toArray());
        assertEquals(30, table.column("Rows").number(0));
        assertEquals(scores.r2(), table.column("R2").number(0));
        assertEquals(scores.agreement().upperLimit(), table.column("Upper limit of agreement").number(0));
        assertTrue(table.column("RMSE, from").number(0) < scores.rmse() && scores.rmse() < table.column("RMSE, to").number(0));
    }
}
