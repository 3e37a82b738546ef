package org.roentgen.learn.train;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.roentgen.learn.prepare.Features;
import org.roentgen.learn.table.Block;
import org.roentgen.learn.table.DataColumn;
import org.roentgen.learn.table.DataTable;
import org.roentgen.testing.ErrorForm;

/** Every learner on rows that are hard to learn from: it predicts probabilities or numbers, or says in the form of all errors why not. */
class LearnersOnBadRowsTest {

    private static final int ROWS = 12;

    private static Features features(int rows, double[]... columns) {
        List<DataColumn> all = new ArrayList<>();
        for (int c = 0; c < columns.length; c++) all.add(DataColumn.numbers("x" + c, Block.IMAGE, columns[c]));
        if (all.isEmpty()) return Features.of(new DataTable("t", List.of(DataColumn.numbers("x", Block.IMAGE, new double[rows])))).only(new int[0]);
        return Features.of(new DataTable("t", all));
    }

    private static double[] noise(int n, long seed) {
        return new Random(seed).doubles(n).toArray();
    }

    private static double[] of(int n, double value) {
        return IntStream.range(0, n).mapToDouble(i -> value).toArray();
    }

    private static double[] alternating(int n) {
        return IntStream.range(0, n).mapToDouble(i -> i % 2).toArray();
    }

    private static Map<String, Features> hard() {
        double[] holes = noise(ROWS, 2);
        for (int i = 0; i < ROWS; i += 2) holes[i] = Double.NaN;
        Map<String, Features> all = new LinkedHashMap<>();
        all.put("nothing", features(ROWS));
        all.put("a constant", features(ROWS, of(ROWS, 3)));
        all.put("nothing known", features(ROWS, of(ROWS, Double.NaN)));
        all.put("half known", features(ROWS, noise(ROWS, 1), holes));
        all.put("a constant beside noise", features(ROWS, noise(ROWS, 1), of(ROWS, 3)));
        all.put("one twice", features(ROWS, noise(ROWS, 1), noise(ROWS, 1)));
        all.put("huge and tiny", features(ROWS, IntStream.range(0, ROWS).mapToDouble(i -> 5e99 * (i % 5 - 2)).toArray(),
            IntStream.range(0, ROWS).mapToDouble(i -> 1e-300 * i).toArray()));
        all.put("more columns than rows", features(ROWS, IntStream.range(0, 40).mapToObj(c -> noise(ROWS, c)).toArray(double[][]::new)));
        all.put("two rows", features(2, new double[] {1, 2}, new double[] {3, 5}));
        return all;
    }

    static Stream<String> classifiers() {
        return Classifiers.names().stream();
    }

    static Stream<String> regressions() {
        return Regressions.names().stream();
    }

    @ParameterizedTest @MethodSource("classifiers") void classes(String learner) {
        hard().forEach((kind, features) -> {
            double[] target = alternating(features.rows());
            tryOut(learner + " on " + kind, () -> predicted(Classifiers.named(learner, ""), TrainingSet.classes(features, target, List.of("a", "b"))), 2);
        });
    }

    /** A class of one row beside another, one that no row has, and rows that weigh nothing. */
    @ParameterizedTest @MethodSource("classifiers") void rareClassesAndNoWeight(String learner) {
        Features features = features(ROWS, noise(ROWS, 1), noise(ROWS, 2));
        double[] rare = IntStream.range(0, ROWS).mapToDouble(i -> i == 3 ? 1 : 0).toArray(), weights = IntStream.range(0, ROWS).mapToDouble(i -> i < 4 ? 0 : 1).toArray();
        tryOut(learner + " on a rare class", () -> predicted(Classifiers.named(learner, ""), TrainingSet.classes(features, rare, List.of("a", "b", "nobody"))), 3);
        double[] even = alternating(ROWS);
        tryOut(learner + " without weight", () -> predicted(Classifiers.named(learner, ""), TrainingSet.classes(features, even, List.of("a", "b")).weighted(weights)), 2);
    }

    @ParameterizedTest @MethodSource("regressions") void numbers(String learner) {
        hard().forEach((kind, features) -> {
            for (double[] target : new double[][] {noise(features.rows(), 9), of(features.rows(), 7)})
                tryOut(learner + " on " + kind, () -> predicted(Regressions.named(learner, ""), TrainingSet.numbers(features, target)), 1);
        });
    }

    private static double[][] predicted(Learner learner, TrainingSet rows) {
        return learner.train(rows, 1).predict(rows.features());
    }

    private static void tryOut(String name, Supplier<double[][]> trial, int outputs) {
        double[][] predicted;
        try {
            predicted = trial.get();
        } catch (IllegalArgumentException e) {
            ErrorForm.check(e.getMessage());
            return;
        } catch (RuntimeException e) {
            throw new AssertionError(name, e);
        }
        for (double[] row : predicted) {
            assertEquals(outputs, row.length, name);
            double sum = 0;
            for (double p : row) {
                assertTrue(!Double.isNaN(p) && !Double.isInfinite(p), name + ": " + p);
                sum += p;
            }
            if (outputs > 1) assertEquals(1, sum, 1e-6, name);
        }
    }

    /** Learners of the other kind of target say so. */
    @Test void theOtherTargetIsSaid() {
        Features features = features(ROWS, noise(ROWS, 1));
        TrainingSet numbers = TrainingSet.numbers(features, noise(ROWS, 2)), classes = TrainingSet.classes(features, alternating(ROWS), List.of("a", "b"));
        for (String name : List.of("logistic regression", "linear SVM", "RBF SVM", "decision tree C4.5", "decision tree ID3", "AdaBoost", "naive Bayes"))
            ErrorForm.check(assertThrows(IllegalArgumentException.class, () -> predicted(Classifiers.named(name, ""), numbers), name).getMessage());
        for (String name : List.of("linear regression", "ridge regression", "support vector regression"))
            ErrorForm.check(assertThrows(IllegalArgumentException.class, () -> predicted(Regressions.named(name, ""), classes), name).getMessage());
    }

    /** Those that would take hours say so before they begin. */
    @Test void tooManyRowsAreSaid() {
        int n = 200_001;
        Features features = features(n, noise(n, 1));
        TrainingSet classes = TrainingSet.classes(features, alternating(n), List.of("a", "b")), numbers = TrainingSet.numbers(features, noise(n, 2));
        for (String name : List.of("linear SVM", "RBF SVM", "nearest neighbours")) assertTooMany(() -> predicted(Classifiers.named(name, ""), classes));
        for (String name : List.of("support vector regression", "nearest neighbours")) assertTooMany(() -> predicted(Regressions.named(name, ""), numbers));
    }

    private static void assertTooMany(Supplier<double[][]> trial) {
        String message = assertThrows(IllegalArgumentException.class, trial::get).getMessage();
        ErrorForm.check(message);
        assertTrue(message.contains("Rows must be at most"), message);
    }

    @Test void neighboursBeyondTheRows() {
        TrainingSet rows = TrainingSet.numbers(features(2, new double[] {1, 2}), new double[] {3, 4});
        assertEquals(List.of(3.5, 3.5), Stream.of(predicted(Regressions.named("nearest neighbours", "k=50"), rows)).map(p -> p[0]).collect(Collectors.toList()));
    }
}
