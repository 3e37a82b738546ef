package org.roentgen.learn.fusion;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;
import org.roentgen.learn.evaluate.ClassScores;
import org.roentgen.learn.prepare.Features;
import org.roentgen.learn.table.Block;
import org.roentgen.learn.table.DataColumn;
import org.roentgen.learn.train.ClassWeights;
import org.roentgen.learn.train.Target;

class CombinationTest {

    /** Log odds against the first class; a probability of 0 counts as a thousandth, so that one sure block does not outweigh all others. */
    @Test void stackedModelsSeeBoundedLogOdds() {
        double[][][] predicted = {{{0.2, 0.6, 0.2}, {1, 0, 0}}, {{7}, {8}}};
        Features found = LevelOne.of(predicted, 1, new int[] {0, 1});
        assertEquals(2, found.count());
        assertArrayEquals(new double[] {Math.log(3), Math.log(0.001)}, found.column(0), 1e-12);
        assertArrayEquals(new double[] {0, Math.log(0.001)}, found.column(1), 1e-12);
        assertArrayEquals(new double[] {8}, LevelOne.of(predicted, 2, new int[] {1}).column(0));
        assertEquals(3, LevelOne.of(predicted, 3, new int[] {0}).count());
    }

    private static final double[] PRIOR = {0.7, 0.3};

    @Test void theWeightedMeanIsOfTheBlocksThatARowHas() {
        double[][][] predicted = {{{0.9, 0.1}, null, {0.2, 0.8}, null}, {{0.5, 0.5}, {0.4, 0.6}, null, null}, {{0.0, 1.0}, {0.6, 0.4}, null, null}};
        double[][] found = new WeightedMean(new double[] {3, 1, 0}, PRIOR).of(predicted, 4);
        assertArrayEquals(new double[] {0.8, 0.2}, found[0], 1e-15);
        assertArrayEquals(predicted[1][1], found[1]);
        assertArrayEquals(predicted[0][2], found[2]);
        assertArrayEquals(PRIOR, found[3]);
        double[][] worthless = new WeightedMean(new double[3], PRIOR).of(predicted, 4);
        assertArrayEquals(new double[] {1.4 / 3, 1.6 / 3}, worthless[0], 1e-15);
        assertArrayEquals(new double[] {0.75, 0.25, 0}, new WeightedMean(new double[] {3, 1, 0}, PRIOR).weights());
        assertArrayEquals(new double[] {0.5, 0.5}, new WeightedMean(new double[2], PRIOR).weights());
    }

    /**
     * Log odds of two blocks that are independent in each class and calibrated: the sum is the truth, so that both slopes are 1 and the intercept takes the prior once.
     */
    @Test void stackedLogOddsOfIndependentBlocksAddUp() {
        int n = 20_000;
        Random random = new Random(7);
        double[] labels = new double[n];
        double[][][] unseen = new double[2][n][];
        for (int i = 0; i < n; i++) {
            labels[i] = random.nextDouble() < 0.3 ? 1 : 0;
            for (int b = 0; b < 2; b++) {
                double p = calibrated(labels[i] + random.nextGaussian());
                unseen[b][i] = new double[] {1 - p, p};
            }
        }
        Target target = Target.classes(DataColumn.numbers("class", Block.IMAGE, labels));
        String json = StackedModels.train(unseen, target, ClassWeights.NONE, PRIOR).json(List.of("image", "clinical")).toString();
        double[] found = Arrays.stream(json.replaceAll(".*\"image \\+ clinical\",", "").replaceAll("[^-0-9.,E]", "").split(",")).filter(t -> !t.isEmpty())
            .mapToDouble(Double::parseDouble).toArray();
        assertEquals(-Math.log(0.3 / 0.7), found[0], 0.1, json);                      // 20 000 rows: standard errors below 0.03, and a little ridge
        assertEquals(1, found[1], 0.1, json);
        assertEquals(1, found[2], 0.1, json);
    }

    /** P(class 1 | x) where x is 0 or 1 + a standard Gaussian, and the prior 0.3. */
    private static double calibrated(double x) {
        return 1 / (1 + Math.exp(-(x - 0.5) - Math.log(0.3 / 0.7)));
    }

    /** What is worse than chance in training is chance, not good news. */
    @Test void noBlockCountsTheWrongWayRound() {
        double[][][] unseen = new double[2][60][];
        for (int i = 0; i < 60; i++) {
            double right = i % 10 == 0 ? 0.4 : 0.9;
            unseen[0][i] = i % 2 == 0 ? new double[] {right, 1 - right} : new double[] {1 - right, right};
            unseen[1][i] = i % 2 == 0 ? new double[] {0.2, 0.8} : new double[] {0.7, 0.3};
        }
        Target target = Target.classes(DataColumn.numbers("class", Block.IMAGE, IntStream.range(0, 60).mapToDouble(i -> i % 2).toArray()));
        StackedModels models = StackedModels.train(unseen, target, ClassWeights.NONE, PRIOR);
        assertArrayEquals(new double[] {1, 0}, models.weights());
        double[][][] second = {new double[60][], unseen[1]};
        for (double[] p : models.of(second, 60)) assertEquals(0.5, p[1], 1e-9);
        assertArrayEquals(models.of(new double[][][] {unseen[0], new double[60][]}, 60)[3], models.of(unseen, 60)[3]);
        Target number = Target.numbers(DataColumn.numbers("size", Block.IMAGE, IntStream.range(0, 60).mapToDouble(i -> i).toArray()));
        double[][][] numbers = {new double[60][], new double[60][]};
        for (int i = 0; i < 60; i++) for (int b = 0; b < 2; b++) numbers[b][i] = new double[] {b == 0 ? i + i % 3 : -i};
        assertArrayEquals(new double[] {1, 0}, StackedModels.train(numbers, number, ClassWeights.NONE, new double[] {30}).weights());
    }

    @Test void blocksThatNoRowHasTogetherGiveTheMeanOfTheirOwn() {
        double[][][] unseen = new double[2][40][];
        for (int i = 0; i < 40; i++) unseen[i / 20][i] = i % 3 == 0 ? new double[] {0.2, 0.8} : new double[] {0.6, 0.4};
        Target target = Target.classes(DataColumn.numbers("class", Block.IMAGE, IntStream.range(0, 40).mapToDouble(i -> i % 2).toArray()));
        StackedModels models = StackedModels.train(unseen, target, ClassWeights.NONE, PRIOR);
        double[][][] both = {{{0.2, 0.8}}, {{0.6, 0.4}}};
        double first = models.of(new double[][][] {both[0], {null}}, 1)[0][1], second = models.of(new double[][][] {{null}, both[1]}, 1)[0][1];
        assertEquals((first + second) / 2, models.of(both, 1)[0][1], 1e-15);
        assertTrue(Double.isNaN(models.weights()[0]));
    }

    @Test void threeClasses() {
        int n = 300;
        double[][][] unseen = new double[2][n][];
        for (int b = 0; b < 2; b++)
            for (int i = 0; i < n; i++) {
                unseen[b][i] = new double[] {0.1, 0.1, 0.1};
                unseen[b][i][(i + (i % 5 == b ? 1 : 0)) % 3] = 0.8;
            }
        Target target = Target.classes(DataColumn.numbers("class", Block.IMAGE, IntStream.range(0, n).mapToDouble(i -> i % 3).toArray()));
        StackedModels models = StackedModels.train(unseen, target, ClassWeights.BALANCED, new double[] {1 / 3., 1 / 3., 1 / 3.});
        double[][] found = models.of(unseen, n);
        for (double[] p : found) assertEquals(1, Arrays.stream(p).sum(), 1e-12);
        assertTrue(new ClassScores(found, target).areaUnderRoc() > new ClassScores(unseen[0], target).areaUnderRoc());
        assertEquals(1, Arrays.stream(models.weights()).sum(), 1e-12);
        assertEquals(0.5, models.weights()[0], 0.05);                                  // both are right as often
    }
}
