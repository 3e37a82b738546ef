package org.roentgen.learn.explain;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.roentgen.learn.evaluate.Ranking;
import org.roentgen.learn.prepare.Features;
import org.roentgen.learn.table.Block;
import org.roentgen.learn.table.DataColumn;
import org.roentgen.learn.table.DataTable;
import org.roentgen.learn.train.Classifiers;
import org.roentgen.learn.train.Predictor;
import org.roentgen.learn.train.Regressions;
import org.roentgen.learn.train.TrainingSet;

/** The coefficients are those of the model when they predict what it predicts. */
class LinearFormTest {

    private static final int ROWS = 60, COLUMNS = 3;

    private static Features features(int classes) {
        Random random = new Random(1);
        return Features.of(new DataTable("t", IntStream.range(0, COLUMNS).mapToObj(c -> DataColumn.numbers("x" + c, Block.IMAGE,
            IntStream.range(0, ROWS).mapToDouble(i -> random.nextGaussian() + (c + i % classes) % classes).toArray())).collect(Collectors.toList())));
    }

    private static double sum(LinearForm form, int output, Features rows, int row) {
        double sum = form.intercept(output);
        for (int f = 0; f < rows.count(); f++) sum += form.coefficient(output, f) * rows.value(row, f);
        return sum;
    }

    private static TrainingSet set(int classes) {
        List<String> names = List.of("a", "b", "c").subList(0, classes);
        return TrainingSet.classes(features(classes), IntStream.range(0, ROWS).mapToDouble(i -> i % classes).toArray(), names);
    }

    @ParameterizedTest @CsvSource({"logistic regression, 2", "lasso, 2", "logistic regression, 3", "elastic net, 3"})
    void logOddsOfTheCoefficientsAreThoseOfTheModel(String learner, int classes) {
        TrainingSet rows = set(classes);
        Predictor predictor = Classifiers.named(learner, "").train(rows, 1);
        LinearForm form = LinearForm.of(predictor, rows.classes(), COLUMNS).orElseThrow();
        double[][] predicted = predictor.predict(rows.features());
        for (int i = 0; i < ROWS; i++) {
            double expected = classes == 2 ? Math.log(predicted[i][1] / predicted[i][0]) : Math.log(predicted[i][0] / predicted[i][1]);
            double found = classes == 2 ? sum(form, 0, rows.features(), i) : sum(form, 0, rows.features(), i) - sum(form, 1, rows.features(), i);
            assertEquals(expected, found, 1e-9, "row " + i);                               // sums of four products in another order
        }
        assertTrue(form.outputs().get(0).startsWith(classes == 2 ? "the log odds of b" : "the score of a (of two classes, the difference"), form.outputs().get(0));
    }

    /** Platt's calibration is monotone: the further on a class's side, the more probable it is. */
    @Test void theSideOfTheMachineIsItsOrder() {
        TrainingSet rows = set(2);
        Predictor predictor = Classifiers.named("linear SVM", "").train(rows, 1);
        LinearForm form = LinearForm.of(predictor, rows.classes(), COLUMNS).orElseThrow();
        double[] sums = IntStream.range(0, ROWS).mapToDouble(i -> sum(form, 0, rows.features(), i)).toArray();
        double[][] predicted = predictor.predict(rows.features());
        double[] ranks = Ranking.midranks(sums), probable = Ranking.midranks(IntStream.range(0, ROWS).mapToDouble(i -> predicted[i][1]).toArray());
        for (int i = 0; i < ROWS; i++) assertEquals(ranks[i], probable[i], 0.51, "row " + i);          // equal after rounding
        assertEquals(3, LinearForm.of(Classifiers.named("linear SVM", "").train(set(3), 1), set(3).classes(), COLUMNS).orElseThrow().outputs().size());
    }

    @ParameterizedTest @ValueSource(strings = {"linear regression", "ridge regression", "lasso"}) void theSumIsTheNumber(String learner) {
        Features features = features(2);
        double[] y = IntStream.range(0, ROWS).mapToDouble(i -> 3 * features.value(i, 0) - features.value(i, 2) + 0.1 * (i % 7)).toArray();
        Predictor predictor = Regressions.named(learner, "").train(TrainingSet.numbers(features, y), 1);
        LinearForm form = LinearForm.of(predictor, List.of(), COLUMNS).orElseThrow();
        double[][] predicted = predictor.predict(features);
        for (int i = 0; i < ROWS; i++) assertEquals(predicted[i][0], sum(form, 0, features, i), 1e-9);   // sums of four products in another order
    }

    @ParameterizedTest @ValueSource(strings = {"RBF SVM", "random forest", "naive Bayes", "decision tree C4.5"}) void othersHaveNone(String learner) {
        assertTrue(LinearForm.of(Classifiers.named(learner, "").train(set(2), 1), set(2).classes(), COLUMNS).isEmpty());
    }
}
