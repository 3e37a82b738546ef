package org.roentgen.learn.select;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.roentgen.learn.select.SelectorsTest.rows;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import org.apache.commons.math3.stat.correlation.SpearmansCorrelation;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CorrelationClustersTest {

    /** The slow definition: join the two clusters whose least alike members are most alike, until none reaches the limit. */
    @ParameterizedTest @ValueSource(doubles = {0.2, 0.4, 0.6, 0.9}) void clustersAsTheDefinition(double limit) {
        Random random = new Random(4);
        double[][] values = new double[25][40];
        for (int f = 0; f < 25; f++) for (int i = 0; i < 40; i++) values[f][i] = random.nextGaussian() + (f % 5 == 4 || f < 5 ? 0 : 1.5 * values[f % 5][i]);
        Selection found = new CorrelationClusters(limit).fit(rows(values, new double[40], 0), 1);
        List<Integer> sizes = new ArrayList<>();
        for (int f : found.chosen()) sizes.add((int) found.score(f));
        assertEquals(sizes(values, limit), sizes);
    }

    private static List<Integer> sizes(double[][] values, double limit) {
        SpearmansCorrelation spearman = new SpearmansCorrelation();
        List<List<Integer>> clusters = new ArrayList<>();
        for (int f = 0; f < values.length; f++) clusters.add(new ArrayList<>(List.of(f)));
        while (true) {
            double most = -1;
            int first = -1, second = -1;
            for (int a = 0; a < clusters.size(); a++)
                for (int b = a + 1; b < clusters.size(); b++) {
                    double least = 1;
                    for (int f : clusters.get(a)) for (int g : clusters.get(b)) least = Math.min(least, Math.abs(spearman.correlation(values[f], values[g])));
                    if (least <= most) continue;
                    most = least;
                    first = a;
                    second = b;
                }
            if (most < limit) return clusters.stream().map(List::size).sorted((a, b) -> b - a).collect(Collectors.toList());
            clusters.get(first).addAll(clusters.remove(second));
        }
    }

    /** The limit 1 joins what has the same order, or the reverse, however its sums are rounded; the first stands for both. */
    @Test void copiesAreJoinedAtOne() {
        for (int n = 3; n < 40; n++) {
            Random random = new Random(n);
            double[][] values = new double[20][];
            double factor = n % 2 == 0 ? -2 : 3;
            for (int f = 0; f < 10; f++) {
                double[] one = random.doubles(n + 20).toArray();
                values[f] = one;
                values[f + 10] = IntStream.range(0, one.length).mapToDouble(i -> factor * one[i]).toArray();
            }
            Selection found = new CorrelationClusters(1).fit(rows(values, new double[n + 20], 0), 1);
            assertArrayEquals(IntStream.range(0, 10).toArray(), found.chosen());
            for (int f : found.chosen()) assertEquals(2, found.score(f));
        }
    }
}
