package org.roentgen.learn.tree;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.roentgen.learn.prepare.Features;
import org.roentgen.learn.table.Block;
import org.roentgen.learn.table.DataColumn;
import org.roentgen.learn.table.DataTable;
import org.roentgen.learn.train.TrainingSet;
import org.roentgen.testing.ErrorForm;

class AdaBoostTest {

    private static final int N = 60, FEATURES = 3;

    private static TrainingSet rows(int classes) {
        Random random = new Random(classes);
        double[][] x = new double[FEATURES][N];
        for (double[] column : x) Arrays.setAll(column, i -> random.nextGaussian());
        double[] target = IntStream.range(0,
            N).mapToDouble(i -> Math.floor(classes * (0.5 + Math.atan(x[0][i] + x[1][i] * x[1][i] - 1 + 0.3 * random.nextGaussian()) / Math.PI))).toArray();
        List<DataColumn> columns = new ArrayList<>();
        for (int f = 0; f < FEATURES; f++) columns.add(DataColumn.numbers("f" + f, Block.IMAGE, x[f]));
        return TrainingSet.classes(Features.of(new DataTable("t", columns)), target, List.of("a", "b", "c", "d").subList(0, classes));
    }

    /** SAMME by its definition, over stumps found by trying every cut. */
    @ParameterizedTest @CsvSource({"2, 1", "2, 0.5", "3, 1", "4, 0.7"}) void votesAsTheDefinition(int classes, double rate) {
        TrainingSet rows = rows(classes);
        double[] weights = new double[N];
        double[][] votes = new double[N][classes];
        Arrays.fill(weights, 1);
        for (int round = 0; round < 6; round++) {
            int[] said = stump(rows, weights, classes);
            double all = Arrays.stream(weights).sum(), wrong = IntStream.range(0, N).filter(i -> said[i] != rows.target(i)).mapToDouble(i -> weights[i]).sum();
            double alpha = rate * (Math.log((all - wrong) / wrong) + Math.log(classes - 1));
            for (int i = 0; i < N; i++) {
                votes[i][said[i]] += alpha;
                if (said[i] != rows.target(i)) weights[i] *= Math.exp(alpha);
            }
        }
        double[][] predicted = new AdaBoost(6, 1, rate).train(rows, 1).predict(rows.features());
        for (int i = 0; i < N; i++) {
            double sum = Arrays.stream(votes[i]).map(Math::exp).sum();
            for (int c = 0; c < classes; c++) assertEquals(Math.exp(votes[i][c]) / sum, predicted[i][c], 1e-9, "row " + i);
        }
    }

    private static int[] stump(TrainingSet rows, double[] weights, int classes) {
        double best = Double.NEGATIVE_INFINITY;
        int[] said = new int[N];
        for (int f = 0; f < FEATURES; f++)
            for (int cut = 0; cut < N; cut++) {
                double[][] sides = new double[2][classes];
                for (int i = 0; i < N; i++) sides[side(rows, f, cut, i)][(int) rows.target(i)] += weights[i];
                if (Arrays.stream(sides[1]).sum() == 0) continue;
                double worth = worth(sides[0]) + worth(sides[1]);
                if (worth <= best) continue;
                best = worth;
                for (int i = 0; i < N; i++) said[i] = likeliest(sides[side(rows, f, cut, i)]);
            }
        return said;
    }

    private static int side(TrainingSet rows, int feature, int cut, int row) {
        return rows.features().value(row, feature) <= rows.features().value(cut, feature) ? 0 : 1;
    }

    private static double worth(double[] sums) {
        return Arrays.stream(sums).map(s -> s * s).sum() / Arrays.stream(sums).sum();
    }

    private static int likeliest(double[] sums) {
        int best = 0;
        for (int c = 1; c < sums.length; c++) if (sums[c] > sums[best]) best = c;
        return best;
    }

    @Test void moreRoundsLearnWhatOneStumpCannot() {
        TrainingSet rows = rows(2);
        assertTrue(right(rows, 60) > right(rows, 1) + 5, right(rows, 1) + " and " + right(rows, 60) + " of " + N);
    }

    private static long right(TrainingSet rows, int rounds) {
        double[][] predicted = new AdaBoost(rounds, 1, 1).train(rows, 1).predict(rows.features());
        return IntStream.range(0, N).filter(i -> likeliest(predicted[i]) == rows.target(i)).count();
    }

    @Test void aTreeWithoutErrorsIsEnough() {
        TrainingSet rows = rows(3);
        TreePredictor one = (TreePredictor) new AdaBoost(50, 20, 1).train(rows, 1);
        assertEquals(1, one.trees().size());
        assertEquals(N, IntStream.range(0, N).filter(i -> likeliest(one.predict(rows.features())[i]) == rows.target(i)).count());
    }

    @Test void wrongParametersAreSaid() {
        TrainingSet numbers = TrainingSet.numbers(rows(2).features(), rows(2).targets());
        for (Runnable wrong : new Runnable[] {() -> new AdaBoost(0, 1, 1), () -> new AdaBoost(1, 0, 1), () -> new AdaBoost(1, 1, 0), () -> new AdaBoost(1, 1, 1.5),
            () -> new AdaBoost(1, 1, 1).train(numbers, 1)})
            ErrorForm.check(assertThrows(IllegalArgumentException.class, wrong::run).getMessage());
    }
}
