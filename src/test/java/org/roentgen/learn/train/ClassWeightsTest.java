package org.roentgen.learn.train;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.roentgen.learn.prepare.Features;
import org.roentgen.learn.table.Block;
import org.roentgen.learn.table.DataColumn;
import org.roentgen.learn.table.DataTable;
import org.roentgen.testing.ErrorForm;

class ClassWeightsTest {

    private static final int ROWS = 400;

    /** Every fourth row is sick, shifted by one deviation. */
    private static TrainingSet rows(long seed) {
        Random random = new Random(seed);
        double[] x = new double[ROWS], y = new double[ROWS], z = new double[ROWS];
        for (int i = 0; i < ROWS; i++) {
            y[i] = i % 4 == 0 ? 0 : 1;
            x[i] = random.nextGaussian() + (y[i] == 0 ? 1 : 0);
            z[i] = random.nextGaussian();
        }
        DataTable table = new DataTable("t", List.of(DataColumn.numbers("x", Block.IMAGE, x), DataColumn.numbers("z", Block.IMAGE, z)));
        return TrainingSet.classes(Features.of(table), y, List.of("sick", "well"));
    }

    private static TrainingSet rows() {
        return rows(5);
    }

    private static double[] weights(ClassWeights weights) {
        TrainingSet weighted = weights.of(rows());
        return new double[] {weighted.weight(0), weighted.weight(1)};
    }

    @Test void weightsAreAsGiven() {
        assertArrayEquals(new double[] {1, 1}, weights(ClassWeights.NONE));
        assertArrayEquals(new double[] {2, 2.0 / 3}, weights(ClassWeights.BALANCED), 1e-12);                     // 400 / (2 · 100) and 400 / (2 · 300)
        assertArrayEquals(new double[] {5, 1}, weights(ClassWeights.of(false, " sick = 5")));
        assertArrayEquals(new double[] {6, 0.5 * 2 / 3}, weights(ClassWeights.of(true, "sick=3; well=0.5")), 1e-12);
        assertArrayEquals(new double[] {1, 1}, weights(ClassWeights.of(false, " ")));
    }

    @Test void numbersHaveNoClasses() {
        TrainingSet numbers = TrainingSet.numbers(rows().features(), new double[ROWS]);
        assertSame(numbers, ClassWeights.BALANCED.of(numbers));
    }

    @ParameterizedTest @ValueSource(strings = {"sick", "sick=", "=5", "sick=0", "sick=-1", "sick=Infinity", "sick=NaN", "sick=1, sick=2", "sick=many"})
    void whatIsNoWeightIsRefused(String text) {
        ErrorForm.check(assertThrows(IllegalArgumentException.class, () -> ClassWeights.of(false, text)).getMessage());
    }

    @Test void otherClassesAreRefused() {
        String message = assertThrows(IllegalArgumentException.class, () -> ClassWeights.of(false, "ill=2").of(rows())).getMessage();
        ErrorForm.check(message);
        assertTrue(message.contains("sick, well") && message.contains("\"ill\""), message);
    }

    private static Stream<String> learners() {
        return Classifiers.names().stream();
    }

    private static double meanSick(String learner, ClassWeights weights) {
        String parameters = learner.equals("nearest neighbours") ? "k=25" : learner.startsWith("decision tree C") ? "leaf=20" : "";
        double[][] predicted = Classifiers.named(learner, parameters).train(weights.of(rows()), 1).predict(rows(6).features());
        return Arrays.stream(predicted).mapToDouble(p -> p[0]).average().getAsDouble();
    }

    /** The heavier a class, the more of it is predicted in other rows; or it is said that a learner cannot. */
    @ParameterizedTest @MethodSource("learners") void everyLearnerMinds(String learner) {
        if (learner.equals("decision tree ID3")) {
            String message = assertThrows(IllegalArgumentException.class, () -> meanSick(learner, ClassWeights.BALANCED)).getMessage();
            ErrorForm.check(message);
            assertTrue(message.contains("weigh the same"), message);
            return;
        }
        double light = meanSick(learner, ClassWeights.of(false, "sick=0.2")), even = meanSick(learner, ClassWeights.NONE), heavy = meanSick(learner,
            ClassWeights.of(false, "sick=5"));
        assertTrue(light < even - 0.03 && even < heavy - 0.03, light + " " + even + " " + heavy);
    }

    /** Whole weights are as many copies of the rows, where nothing is random nor depends on the number of rows. */
    @ParameterizedTest @ValueSource(strings = {"lasso", "elastic net", "decision tree CART"}) void weightsAreCopies(String learner) {
        TrainingSet rows = rows(), twice = rows.select(IntStream.range(0, ROWS).flatMap(i -> rows.target(i) == 0 ? IntStream.of(i, i) : IntStream.of(i)).toArray());
        double[][] weighted = Classifiers.named(learner, "").train(ClassWeights.of(false, "sick=2").of(rows), 1).predict(rows.features());
        double[][] copied = Classifiers.named(learner, "").train(twice, 1).predict(rows.features());
        for (int i = 0; i < ROWS; i++) assertEquals(copied[i][0], weighted[i][0], 1e-9);                           // sums in another order
    }
}
