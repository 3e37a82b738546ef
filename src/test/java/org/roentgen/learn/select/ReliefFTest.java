package org.roentgen.learn.select;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.roentgen.learn.select.SelectorsTest.chosen;
import static org.roentgen.learn.select.SelectorsTest.rows;

import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.function.IntPredicate;
import java.util.function.IntToDoubleFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ReliefFTest {

    /** Exclusive or: neither tells anything alone. */
    @Test void reliefSeesWhatOnlyTwoTellTogether() {
        Random random = new Random(2);
        double[][] values = new double[12][200];
        double[] target = new double[200];
        for (double[] column : values) for (int i = 0; i < 200; i++) column[i] = random.nextDouble();
        for (int i = 0; i < 200; i++) target[i] = values[4][i] > 0.5 ^ values[7][i] > 0.5 ? 1 : 0;
        assertEquals(Set.of(4, 7), chosen("ReliefF", "k=2", rows(values, target, 2)));
        assertEquals(Set.of(4, 7), chosen("ReliefF", "k=2", rows(values, target, 0)));
    }

    /** The algorithms of the paper's figures 2 and 3, word by word. */
    @ParameterizedTest @ValueSource(ints = {0, 2, 3}) void reliefAsThePaperSays(int classes) {
        Random random = new Random(8);
        int n = 30, p = 4, k = 3;
        double[][] values = new double[p][n];
        double[] target = new double[n];
        for (double[] column : values) for (int i = 0; i < n; i++) column[i] = random.nextGaussian();
        for (int i = 0; i < n; i++) target[i] = classes == 0 ? random.nextDouble() : i % 7 % classes;
        double[] expected = classes == 0 ? numbers(values, target, k) : classes(values, target, k, classes);
        Selection found = new ReliefF(4, k, -1).fit(rows(values, target, classes), 1);
        for (int f = 0; f < p; f++) assertEquals(expected[f], found.score(f), 1e-12, "the sums have another order");
    }

    private static double difference(double[] values, int a, int b) {
        return Math.abs(values[a] - values[b]) / (Arrays.stream(values).max().getAsDouble() - Arrays.stream(values).min().getAsDouble());
    }

    private static List<Integer> nearest(double[][] values, int row, int k, IntPredicate allowed) {
        IntToDoubleFunction distance = other -> Arrays.stream(values).mapToDouble(v -> difference(v, row, other)).sum();
        return IntStream.range(0, values[0].length).filter(i -> i != row && allowed.test(i)).boxed()
            .sorted((a, b) -> Double.compare(distance.applyAsDouble(a), distance.applyAsDouble(b))).limit(k).collect(Collectors.toList());
    }

    private static double[] classes(double[][] values, double[] target, int k, int classes) {
        int n = target.length;
        double[] weights = new double[values.length];
        for (int i = 0; i < n; i++)
            for (int c = 0; c < classes; c++) {
                int own = c;
                double prior = Arrays.stream(target).filter(t -> t == own).count() / (double) n, self = prior(target, target[i]);
                for (int near : nearest(values, i, k, j -> target[j] == own))
                    for (int f = 0; f < weights.length; f++) weights[f] += difference(values[f], i, near) / (n * k) * (c == target[i] ? -1 : prior / (1 - self));
            }
        return weights;
    }

    private static double prior(double[] target, double c) {
        return Arrays.stream(target).filter(t -> t == c).count() / (double) target.length;
    }

    private static double[] numbers(double[][] values, double[] target, int k) {
        int n = target.length;
        double other = 0, all = IntStream.rangeClosed(1, k).mapToDouble(r -> Math.exp(-r * r / 400.0)).sum();
        double[] differs = new double[values.length], both = new double[values.length];
        for (int i = 0; i < n; i++) {
            List<Integer> near = nearest(values, i, k, j -> true);
            for (int r = 1; r <= k; r++) {
                double d = Math.exp(-r * r / 400.0) / all, y = difference(target, i, near.get(r - 1));
                other += y * d;
                for (int f = 0; f < values.length; f++) {
                    differs[f] += difference(values[f], i, near.get(r - 1)) * d;
                    both[f] += y * difference(values[f], i, near.get(r - 1)) * d;
                }
            }
        }
        double[] weights = new double[values.length];
        for (int f = 0; f < weights.length; f++) weights[f] = both[f] / other - (differs[f] - both[f]) / (n - other);
        return weights;
    }

    /** A weight at the limit is enough, one below it is not; a class of one row has no near row of its own. */
    @Test void theLimitCounts() {
        double[][] values = {{0, 0.1, 1, 0.9, 2}, {5, 5, 5, 5, 5}};
        Selection any = new ReliefF(9, 1, -1).fit(rows(values, new double[] {0, 0, 1, 1, 2}, 3), 1);
        assertEquals(0, any.score(1));
        assertArrayEquals(new int[] {0, 1}, new ReliefF(9, 1, 0).fit(rows(values, new double[] {0, 0, 1, 1, 2}, 3), 1).chosen());
        assertArrayEquals(new int[] {0}, new ReliefF(9, 1, any.score(0)).fit(rows(values, new double[] {0, 0, 1, 1, 2}, 3), 1).chosen());
        assertArrayEquals(new int[0], new ReliefF(9, 1, Math.nextUp(any.score(0))).fit(rows(values, new double[] {0, 0, 1, 1, 2}, 3), 1).chosen());
    }
}
