package org.roentgen.learn.train;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.roentgen.learn.prepare.Features;
import org.roentgen.learn.table.Block;
import org.roentgen.learn.table.DataColumn;
import org.roentgen.learn.table.DataTable;
import org.roentgen.testing.ErrorForm;

import weka.classifiers.functions.Logistic;
import weka.core.Instances;

class ElasticNetTest {

    private static final int N = 60, P = 8;

    private static TrainingSet rows(int classes, boolean weighted) {
        Random random = new Random(7);
        double[][] values = new double[P][N];
        double[] target = new double[N], weights = new double[N];
        for (int i = 0; i < N; i++) {
            double shared = random.nextGaussian();
            for (int f = 0; f < P; f++) values[f][i] = 100 * f + (f + 1) * (random.nextGaussian() + shared);
            double sum = values[0][i] - (values[1][i] - 100) / 2 + random.nextGaussian();
            target[i] = classes == 0 ? 5 + sum : Math.min(classes - 1, Math.max(0, Math.floor(sum + classes / 2.0)));
            weights[i] = weighted ? 0.5 + random.nextDouble() : 1;
        }
        return rows(values, target, classes).weighted(weights);
    }

    private static TrainingSet rows(double[][] values, double[] target, int classes) {
        List<DataColumn> columns = new ArrayList<>();
        for (int f = 0; f < values.length; f++) columns.add(DataColumn.numbers("f" + f, Block.IMAGE, values[f]));
        Features features = Features.of(new DataTable("t", columns));
        return classes == 0 ? TrainingSet.numbers(features, target) : TrainingSet.classes(features, target, IntStream.range(0, classes).mapToObj(c -> "c"
            + c).collect(Collectors.toList()));
    }

    /**
     * What a minimum must fulfil (Karush, Kuhn and Tucker): the slope of the loss is lambda (alpha sign β + (1 − alpha) β) where β is not 0, and at most lambda · alpha
     * where it is. The problem is convex, so that this is the minimum.
     */
    @ParameterizedTest @CsvSource({"0, 0.3, 1", "0, 0.05, 0.5", "0, 1, 0", "2, 0.05, 1", "2, 0.01, 0.5", "2, 0.1, 0", "3, 0.03, 1", "3, 0.01, 0.5", "4, 0.05, 0",
        "2, 0.0001, 1"})
    void theMinimumIsOne(int classes, double lambda, double alpha) {
        for (boolean weighted : new boolean[] {false, true}) {
            TrainingSet rows = rows(classes, weighted);
            LinearPredictor model = new ElasticNet(lambda, alpha).train(rows, 1);
            StandardColumns columns = new StandardColumns(rows);
            double[][] predicted = model.predict(rows.features());
            for (int k = 0; k < model.outputs(); k++) {
                double[] residual = new double[N];
                for (int i = 0; i < N; i++) residual[i] = columns.weights[i] * residual(rows, predicted[i], i, k, classes);
                assertEquals(0, Arrays.stream(residual).sum(), 1e-6, "slope of the intercept");
                for (int f = 0; f < P; f++) {
                    double slope = 0, b = model.coefficient(k, f) * columns.deviation[f];
                    for (int i = 0; i < N; i++) slope += residual[i] * columns.columns[f][i];
                    double excess = b == 0 ? Math.max(0, Math.abs(slope) - lambda * alpha) : slope - lambda * (alpha * Math.signum(b) + (1 - alpha) * b);
                    assertEquals(0, excess, 2e-6, "passes end when a prediction moves by 1e-7");
                }
            }
        }
    }

    private static double residual(TrainingSet rows, double[] predicted, int i, int k, int classes) {
        if (classes == 0) return rows.target(i) - predicted[0];
        int c = classes == 2 ? 1 : k;
        return (rows.target(i) == c ? 1 : 0) - predicted[c];
    }

    /** Orthogonal features: each coefficient is the covariance, shrunk by lambda towards 0. */
    @Test void orthogonalFeaturesAreShrunkOneByOne() {
        double[][] values = {{1, 1, -1, -1}, {1, -1, 1, -1}};
        LinearPredictor model = new ElasticNet(0.5, 1).train(rows(values, new double[] {6, 4.2, 1.8, 0}, 0), 1);
        assertEquals(2.1 - 0.5, model.coefficient(0, 0), 1e-7);
        assertEquals(0.9 - 0.5, model.coefficient(0, 1), 1e-7);
        assertEquals(3, model.intercept(0), 1e-7);
        assertEquals(0, new ElasticNet(0.95, 1).train(rows(values, new double[] {6, 4.2, 1.8, 0}, 0), 1).coefficient(0, 1));
    }

    /** Penalty ridge · Σ β² of the sum of the losses is lambda / 2 · Σ β² of their mean with lambda = 2 ridge / n; features have a deviation of 1 in both. */
    @Test void ridgeIsThatOfWeka() throws Exception {
        TrainingSet raw = rows(2, false);
        StandardColumns columns = new StandardColumns(raw);
        TrainingSet rows = rows(columns.columns, raw.targets(), 2);
        Logistic weka = new Logistic();
        weka.setRidge(0.5);
        Instances instances = WekaRows.of(rows);
        weka.buildClassifier(instances);
        double[][] own = new LogisticRegression(0.5).train(rows, 1).predict(rows.features());
        for (int i = 0; i < N; i++)
            assertEquals(weka.distributionForInstance(instances.get(i))[1], own[i][1], 2e-3, "Weka standardises with n − 1 and stops at 1e-6");
    }

    @Test void thePathBeginsWithNothing() {
        for (int classes : new int[] {0, 2, 3}) {
            List<LinearPredictor> path = ElasticNet.path(rows(classes, true), 1, 50, P);
            long[] counts = path.stream().mapToLong(m -> Arrays.stream(m.importances()).filter(b -> b > 0).count()).toArray();
            assertTrue(counts[0] <= 1, "the first has at most the one feature that rounding lets in");
            assertTrue(counts[1] >= 1);
            assertEquals(P, counts[counts.length - 1], 2);
        }
    }

    @Test void separableClassesAndConstantsDoNotBreakIt() {
        double[][] values = {{0, 1, 2, 3, 10, 11, 12, 13}, {5, 5, 5, 5, 5, 5, 5, 5}};
        TrainingSet rows = rows(values, new double[] {0, 0, 0, 0, 1, 1, 1, 1}, 2);
        for (double lambda : new double[] {0, 1e-6, 0.1}) {
            LinearPredictor model = new ElasticNet(lambda, 1).train(rows, 1);
            assertEquals(0, model.coefficient(0, 1));
            double[][] predicted = model.predict(rows.features());
            assertTrue(predicted[0][0] > 0.5 && predicted[7][1] > 0.5);
        }
    }

    @Test void errorsAreSaid() {
        ErrorForm.check(assertThrows(IllegalArgumentException.class, () -> new ElasticNet(-1, 1)).getMessage());
        ErrorForm.check(assertThrows(IllegalArgumentException.class, () -> new ElasticNet(1, 1.1)).getMessage());
        TrainingSet gap = rows(new double[][] {{1, Double.NaN}}, new double[] {0, 1}, 2);
        ErrorForm.check(assertThrows(IllegalArgumentException.class, () -> new ElasticNet(1, 1).train(gap, 1)).getMessage());
        assertEquals("lasso", Classifiers.named("lasso", "lambda=0.1").name());
        assertEquals("elastic net", Regressions.named("elastic net", "lambda=0.1, alpha=0.3").name());
    }
}
