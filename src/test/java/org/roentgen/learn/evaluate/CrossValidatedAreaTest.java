package org.roentgen.learn.evaluate;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Arrays;
import java.util.Random;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;
import org.roentgen.learn.table.Block;
import org.roentgen.learn.table.DataColumn;
import org.roentgen.learn.train.Target;

class CrossValidatedAreaTest {

    private static Target target(double... classes) {
        return Target.classes(DataColumn.numbers("t", Block.IMAGE, classes));
    }

    private static double[][] scores(double... p) {
        return Arrays.stream(p).mapToObj(v -> new double[] {1 - v, v}).toArray(double[][]::new);
    }

    private static int[] own(int n) {
        return IntStream.range(0, n).toArray();
    }

    /** Part 0 has 3 of 4 pairs right, part 1 one and a half of two: scores of the parts are not compared. */
    @Test void theMeanOverParts() {
        CrossValidatedArea area = new CrossValidatedArea(scores(0.1, 0.3, 0.2, 0.4, 0.9, 0.9, 0.95), target(0, 0, 1, 1, 0, 1, 1), Folds.of(new int[] {0, 0, 0, 0, 1,
            1, 1}), own(7));
        assertEquals(0.75, area.area(), 1e-15);
    }

    /** One part: placements of positives 1, 0.5 and negatives 1, 0.5 about 0.75; the sum of (difference / 2)² is 4 · (0.25 / 2)². */
    @Test void theErrorByHand() {
        CrossValidatedArea area = new CrossValidatedArea(scores(0.1, 0.3, 0.2, 0.4), target(0, 0, 1, 1), Folds.of(new int[4]), own(4));
        assertEquals(0.25, area.standardError(), 1e-15);
        assertEquals(1, area.upper());
        assertEquals(0.75 - 1.959963984540054 * 0.25, area.lower(), 1e-15);
    }

    /** Each row twice under one patient: the same area with the same error as once. */
    @Test void rowsOfAPatientCountOnce() {
        double[] p = {0.1, 0.35, 0.3, 0.8, 0.2, 0.7}, t = {0, 0, 1, 1, 0, 1};
        CrossValidatedArea once = new CrossValidatedArea(scores(p), target(t), Folds.of(new int[6]), own(6));
        double[] twice = IntStream.range(0, 12).mapToDouble(i -> p[i / 2]).toArray(), targets = IntStream.range(0, 12).mapToDouble(i -> t[i / 2]).toArray();
        CrossValidatedArea grouped = new CrossValidatedArea(scores(twice), target(targets), Folds.of(new int[12]), IntStream.range(0, 12).map(i -> i / 2).toArray());
        assertEquals(once.area(), grouped.area(), 1e-15);
        assertEquals(once.standardError(), grouped.standardError(), 1e-15);
    }

    /** The error is that of repeated draws, within a tenth: 400 draws know a deviation to 4 %. */
    @Test void theErrorIsThatOfDraws() {
        Random random = new Random(1);
        double sum = 0, squares = 0, variance = 0;
        int draws = 400, n = 100;
        int[] folds = IntStream.range(0, n).map(i -> i / 2 % 4).toArray();
        for (int d = 0; d < draws; d++) {
            double[] t = IntStream.range(0, n).mapToDouble(i -> i % 2).toArray();
            CrossValidatedArea area = new CrossValidatedArea(scores(Arrays.stream(t).map(c -> c + random.nextGaussian()).toArray()), target(t), Folds.of(folds), own(n));
            sum += area.area();
            squares += area.area() * area.area();
            variance += area.standardError() * area.standardError() / draws;
        }
        double mean = sum / draws;
        assertEquals(0.7602, mean, 0.01, "Φ(1/√2)");
        assertEquals(Math.sqrt(squares / draws - mean * mean), Math.sqrt(variance), 0.1 * Math.sqrt(variance));
    }

    @Test void severalClassesAndPartsWithoutOne() {
        double[][] p = {{1, 0, 0}, {0, 1, 0}, {0, 0, 1}, {1, 0, 0}, {0, 1, 0}, {0, 0, 1}};
        CrossValidatedArea area = new CrossValidatedArea(p, target(0, 1, 2, 0, 1, 2), Folds.of(new int[] {0, 0, 0, 1, 1, 1}), own(6));
        assertEquals(1, area.area(), 1e-15);
        assertEquals(0, area.standardError(), 1e-15);
        assertEquals(Double.NaN, new CrossValidatedArea(scores(0.1, 0.2), target(0, 1), Folds.of(new int[] {0, 1}), own(2)).area());
    }
}
