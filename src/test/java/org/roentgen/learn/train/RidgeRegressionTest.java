package org.roentgen.learn.train;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;

import org.apache.commons.math3.linear.Array2DRowRealMatrix;
import org.apache.commons.math3.linear.ArrayRealVector;
import org.apache.commons.math3.linear.LUDecomposition;
import org.apache.commons.math3.linear.MatrixUtils;
import org.apache.commons.math3.linear.RealMatrix;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.roentgen.learn.prepare.Features;
import org.roentgen.learn.table.Block;
import org.roentgen.learn.table.DataColumn;
import org.roentgen.learn.table.DataTable;
import org.roentgen.testing.ErrorForm;

import weka.classifiers.functions.LinearRegression;
import weka.core.Instances;
import weka.core.SelectedTag;

class RidgeRegressionTest {

    private static final double DIGITS = 1e-8;                           // of sums of a few hundred products in another order

    private static TrainingSet rows(int n, int p) {
        Random random = new Random(100 * n + p);
        List<DataColumn> columns = new ArrayList<>();
        double[] y = new double[n];
        for (int f = 0; f < p; f++) {
            int of = f;
            double[] x = IntStream.range(0, n).mapToDouble(i -> (1 + of % 3) * random.nextGaussian() + 10 * of).toArray();
            for (int i = 0; i < n; i++) y[i] += x[i] / (1 + f) + random.nextGaussian();
            columns.add(DataColumn.numbers("f" + f, Block.IMAGE, x));
        }
        return TrainingSet.numbers(Features.of(new DataTable("t", columns)), y);
    }

    private static LinearPredictor trained(TrainingSet rows, double ridge) {
        return new RidgeRegression("ridge regression", ridge).train(rows, 1);
    }

    /** (ZᵀWZ + ridge I) β = ZᵀW (y − mean), whichever of rows and features are fewer. */
    @ParameterizedTest @CsvSource({"60, 5, 1", "60, 5, 30", "12, 40, 1", "12, 40, 5", "20, 20, 2"}) void isTheDefinition(int n, int p, double ridge) {
        Random random = new Random(1);
        TrainingSet rows = rows(n, p).weighted(random.doubles(n, 0.5, 2).toArray());
        StandardColumns standard = new StandardColumns(rows);
        double weight = StandardColumns.weight(rows), mean = 0;
        for (int i = 0; i < n; i++) mean += standard.weights[i] * rows.target(i);
        double[] right = new double[n];
        for (int i = 0; i < n; i++) right[i] = rows.weight(i) * (rows.target(i) - mean);
        RealMatrix z = new Array2DRowRealMatrix(standard.columns).transpose();
        RealMatrix weights = MatrixUtils.createRealDiagonalMatrix(IntStream.range(0, n).mapToDouble(rows::weight).toArray());
        RealMatrix left = z.transpose().multiply(weights).multiply(z).add(MatrixUtils.createRealIdentityMatrix(p).scalarMultiply(ridge));
        double[] beta = new LUDecomposition(left).getSolver().solve(z.transpose().operate(new ArrayRealVector(right))).toArray();
        LinearPredictor found = trained(rows, ridge);
        assertTrue(weight > n / 2.0);
        for (int f = 0; f < p; f++) assertEquals(beta[f], found.coefficient(0, f) * standard.deviation[f], DIGITS);
        double predictedMean = 0;
        double[][] predicted = found.predict(rows.features());
        for (int i = 0; i < n; i++) predictedMean += standard.weights[i] * predicted[i][0];
        assertEquals(mean, predictedMean, DIGITS);
    }

    @Test void isThatOfWeka() throws Exception {
        TrainingSet rows = rows(80, 4);
        LinearRegression weka = new LinearRegression();
        weka.setRidge(1e-10);
        weka.setEliminateColinearAttributes(false);
        weka.setAttributeSelectionMethod(new SelectedTag(LinearRegression.SELECTION_NONE, LinearRegression.TAGS_SELECTION));
        WekaSurroundings.prepare();
        Instances instances = WekaRows.of(rows);
        weka.buildClassifier(instances);
        double[][] found = trained(rows, 0).predict(rows.features());
        for (int i = 0; i < 80; i++) assertEquals(weka.classifyInstance(instances.get(i)), found[i][0], 1e-6);     // its ridge
    }

    /** A copy shares the coefficient; of more features than rows all is fitted exactly, and constants have no part. */
    @Test void collinearFeaturesHaveTheShortestSolution() {
        double[] x = {1, 2, 3, 4, 6}, y = {2, 4, 6, 8, 12}, same = {7, 7, 7, 7, 7};
        DataTable table = new DataTable("t", List.of(DataColumn.numbers("a", Block.IMAGE, x), DataColumn.numbers("b", Block.IMAGE, x),
            DataColumn.numbers("c", Block.IMAGE, same)));
        LinearPredictor found = trained(TrainingSet.numbers(Features.of(table), y), 0);
        assertEquals(1, found.coefficient(0, 0), DIGITS);
        assertEquals(1, found.coefficient(0, 1), DIGITS);
        assertEquals(0, found.coefficient(0, 2));
        assertEquals(0, found.intercept(0), DIGITS);
        TrainingSet wide = rows(10, 500);
        double[][] predicted = trained(wide, 0).predict(wide.features());
        for (int i = 0; i < 10; i++) assertEquals(wide.target(i), predicted[i][0], 1e-6);
    }

    @Test void wholeWeightsAreCopies() {
        TrainingSet rows = rows(30, 3), twice = rows.select(IntStream.range(0, 30).flatMap(i -> i < 10 ? IntStream.of(i, i) : IntStream.of(i)).toArray());
        double[][] weighted = trained(rows.weighted(IntStream.range(0, 30).mapToDouble(i -> i < 10 ? 2 : 1).toArray()), 3).predict(rows.features());
        double[][] copied = trained(twice, 3).predict(rows.features());
        for (int i = 0; i < 30; i++) assertEquals(copied[i][0], weighted[i][0], DIGITS);
    }

    @Test void missingValuesAreRefused() {
        TrainingSet gap = TrainingSet.numbers(Features.of(new DataTable("t", List.of(DataColumn.numbers("a", Block.IMAGE, new double[] {1, Double.NaN, 3})))),
            new double[] {1, 2, 3});
        ErrorForm.check(assertThrows(IllegalArgumentException.class, () -> trained(gap, 1)).getMessage());
    }
}
