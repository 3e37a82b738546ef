package org.roentgen.learn.train;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;
import org.roentgen.learn.prepare.Features;
import org.roentgen.learn.prepare.Preparation;
import org.roentgen.learn.prepare.Scale;
import org.roentgen.learn.table.Block;
import org.roentgen.learn.table.DataColumn;
import org.roentgen.learn.table.DataTable;
import org.roentgen.testing.ErrorForm;

class NaiveBayesTest {

    private static DataTable table(double[]... columns) {
        return new DataTable("t", IntStream.range(0, columns.length).mapToObj(c -> DataColumn.numbers("x" + c, Block.CLINICAL, columns[c])).collect(Collectors.toList()));
    }

    private static double[][] predict(DataTable table, double[] target, double... weights) {
        TrainingSet rows = TrainingSet.classes(Features.of(table), target, List.of("a", "b"));
        return Learners.naiveBayes().train(weights.length > 0 ? rows.weighted(weights) : rows, 1).predict(Features.of(table));
    }

    private static DataTable standardised(DataTable table) {
        return new Preparation(List.of(new Scale(Scale.Rule.STANDARDISED))).fit(table).apply(table);
    }

    /** A marker that nine of ten of one class have, and one of ten of the other. Weka's takes the standardised column for constant. */
    @Test void aColumnOfZeroAndOneTellsClassesApart() {
        double[] marker = IntStream.range(0, 100).mapToDouble(i -> i % 10 == 0 ^ i < 50 ? 1 : 0).toArray();
        double[] target = IntStream.range(0, 100).mapToDouble(i -> i < 50 ? 1 : 0).toArray();
        double[][] predicted = predict(standardised(table(marker)), target);
        for (int i = 0; i < 100; i++) assertTrue(predicted[i][1] > 0.5 == (marker[i] == 1), "row " + i + ": " + predicted[i][1]);
    }

    /** Word by word: densities of both classes at 2, with a row more in each class that has the variance of all. */
    @Test void theFormulaByHand() {
        double[] x = {1, 2, 3, 5, 9}, target = {0, 0, 0, 1, 1};
        double all = (9 + 4 + 1 + 1 + 25) / 5.0, first = (1 + 0 + 1 + all) / 4, second = (4 + 4 + all) / 3;
        double a = 0.6 * Math.exp(-0 / first / 2) / Math.sqrt(first), b = 0.4 * Math.exp(-25 / second / 2) / Math.sqrt(second);
        assertEquals(b / (a + b), predict(table(x), target)[1][1], 1e-14);
    }

    @Test void unitsAndConstantColumnsDoNotMatter() {
        double[] x = {1, 2, 4, 5, 9, 7}, y = {0, 0, 1, 1, 1, 1}, same = {3, 3, 3, 3, 3, 3}, target = {0, 1, 0, 1, 1, 0};
        double[][] expected = predict(table(x, y), target), other = predict(standardised(table(x, same, y)), target);
        for (int i = 0; i < 6; i++) assertArrayEquals(expected[i], other[i], 1e-13);
    }

    /** A row of weight 2 is two rows, with weights of mean 1. */
    @Test void weightsAreRows() {
        double[][] once = predict(table(new double[] {1, 2, 4, 5}), new double[] {0, 0, 1, 1}, 2, 1, 1, 2);
        double[][] twice = predict(table(new double[] {1, 2, 4, 5, 1, 5}), new double[] {0, 0, 1, 1, 0, 1}, 1, 1, 1, 1, 1, 1);
        assertEquals(twice[0][1], once[0][1], 0.02, "the row that is added weighs one of four, or one of six");
        assertEquals(0.9, predict(table(new double[] {1, 1, 1, 1}), new double[] {0, 0, 1, 1}, 1, 1, 9, 9)[0][1], 1e-15);
    }

    @Test void missingValuesSayNothing() {
        double[] x = {1, 2, Double.NaN, 8, 9, Double.NaN}, target = {0, 0, 0, 1, 1, 1}, known = {1, 2, 8, 9}, of = {0, 0, 1, 1};
        double[][] predicted = predict(table(x), target);
        assertArrayEquals(new double[] {0.5, 0.5}, predicted[2], 1e-15);
        assertEquals(predict(table(known), of)[0][1], predicted[0][1], 0.01, "the weight of the added row differs");
        assertTrue(Arrays.stream(predict(table(new double[] {Double.NaN, Double.NaN}), new double[] {0, 1})[0]).allMatch(p -> p == 0.5));
    }

    @Test void numbersAreRefused() {
        TrainingSet rows = TrainingSet.numbers(Features.of(table(new double[] {1, 2, 3})), new double[] {1, 2, 3});
        ErrorForm.check(assertThrows(IllegalArgumentException.class, () -> Learners.naiveBayes().train(rows, 1)).getMessage());
    }
}
