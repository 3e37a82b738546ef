package org.roentgen.learn.evaluate;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;
import org.roentgen.image.Progress;
import org.roentgen.learn.prepare.Preparation;
import org.roentgen.learn.table.Block;
import org.roentgen.learn.table.DataColumn;
import org.roentgen.learn.table.DataTable;
import org.roentgen.learn.train.ClassWeights;
import org.roentgen.learn.train.Learners;
import org.roentgen.learn.train.Recipe;
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

    /** Nothing can be learned of random labels: 95 of 100 intervals of cross-validations of naive Bayes have 0.5 inside. Without the widening only 82 would. */
    @Test void intervalsOfRandomLabelsHoldAHalf() {
        int draws = 300, held = 0, n = 60;
        for (int d = 0; d < draws; d++) {
            Random random = new Random(d);
            List<DataColumn> columns = new ArrayList<>();
            for (int f = 0; f < 5; f++) columns.add(DataColumn.numbers("f" + f, Block.IMAGE, IntStream.range(0, n).mapToDouble(i -> random.nextGaussian()).toArray()));
            List<Integer> labels = IntStream.range(0, n).map(i -> i % 2).boxed().collect(Collectors.toList());
            Collections.shuffle(labels, random);
            Target target = target(labels.stream().mapToDouble(l -> l).toArray());
            Folds folds = Folds.stratified(target, own(n), 5, d);
            Recipe recipe = new Recipe(new Preparation(List.of()), Learners.naiveBayes(), ClassWeights.NONE);
            double[][] predicted = CrossValidation.predict(recipe, new DataTable("noise", columns), target, folds, d, Progress.NONE);
            CrossValidatedArea area = new CrossValidatedArea(predicted, target, folds, own(n));
            if (area.lower() <= 0.5 && area.upper() >= 0.5) held++;
        }
        assertEquals(0.95, held / (double) draws, 0.04, "three standard errors of a share of 300");
    }

    /** Four parts of one row for three that are trained on each: √(1 + 4 / 3) times the error. */
    @Test void theIntervalIsWiderThanThatOfOneModel() {
        CrossValidatedArea area = new CrossValidatedArea(scores(0.6, 0.5, 0.4, 0.3, 0.2, 0.7, 0.1, 0.8, 0.45, 0.55, 0.35, 0.65, 0.6, 0.4, 0.5, 0.7),
            target(0, 1, 0, 1, 0, 1, 0, 1, 0, 1, 0, 1, 0, 1, 0, 1), Folds.of(new int[] {0, 0, 0, 0, 1, 1, 1, 1, 2, 2, 2, 2, 3, 3, 3, 3}), own(16));
        assertEquals(Math.min(1, area.area() + 1.959963984540054 * Math.sqrt(7 / 3.0) * area.standardError()), area.upper(), 1e-14);
        assertEquals(Math.max(0, area.area() - 1.959963984540054 * Math.sqrt(7 / 3.0) * area.standardError()), area.lower(), 1e-14);
    }

    @Test void severalClassesAndPartsWithoutOne() {
        double[][] p = {{1, 0, 0}, {0, 1, 0}, {0, 0, 1}, {1, 0, 0}, {0, 1, 0}, {0, 0, 1}};
        CrossValidatedArea area = new CrossValidatedArea(p, target(0, 1, 2, 0, 1, 2), Folds.of(new int[] {0, 0, 0, 1, 1, 1}), own(6));
        assertEquals(1, area.area(), 1e-15);
        assertEquals(0, area.standardError(), 1e-15);
        assertEquals(Double.NaN, new CrossValidatedArea(scores(0.1, 0.2), target(0, 1), Folds.of(new int[] {0, 1}), own(2)).area());
    }
}
