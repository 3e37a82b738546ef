package org.roentgen.learn.explore;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Arrays;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.roentgen.image.Progress;

/** Neighbours of rows, and how near they are. */
class AffinitiesTest {

    @ParameterizedTest @ValueSource(doubles = {2, 5.5, 15}) void everyRowHasTheWantedPerplexity(double wanted) {
        Neighbours all = new Neighbours(Rows.normal(60, 5, 1), 59, Progress.NONE);
        for (double[] squared : all.squaredDistance) {
            double[] p = Affinities.conditional(squared, Math.log(wanted));
            assertEquals(1, Arrays.stream(p).sum(), 1e-12);
            assertEquals(wanted, Math.exp(-Arrays.stream(p).filter(v -> v > 0).map(v -> v * Math.log(v)).sum()), 1e-8);     // the entropy is right to 1e-10
        }
    }

    @Test void affinitiesAreSymmetricAndSumToOne() {
        Affinities near = new Affinities(new Neighbours(Rows.normal(50, 3, 2), 12, Progress.NONE), 4);
        double sum = 0;
        for (int i = 0; i < 50; i++)
            for (int k = 0; k < near.index[i].length; k++) {
                int j = near.index[i][k], back = Arrays.binarySearch(near.index[j], i);
                assertEquals(near.probability[i][k], near.probability[j][back], 1e-18);
                sum += near.probability[i][k];
            }
        assertEquals(1, sum, 1e-12);
    }

    @Test void equalNeighboursShare() {
        assertArrayEquals(new double[] {0.25, 0.25, 0.25, 0.25, 0}, Affinities.conditional(new double[] {0, 0, 0, 0, 9}, Math.log(2)), 1e-9);
        assertArrayEquals(new double[] {0.5, 0.5}, Affinities.conditional(new double[] {4, 4}, Math.log(1.5)), 0);
    }

    @Test void neighboursAreTheNearest() {
        double[][] rows = Rows.normal(80, 3, 4);
        rows[7] = rows[3].clone();
        Neighbours found = new Neighbours(rows, 6, Progress.NONE);
        for (int i = 0; i < 80; i++) {
            int row = i;
            int[] expected = IntStream.range(0, 80).filter(j -> j != row).boxed()
                .sorted((a, b) -> Double.compare(Euclidean.squared(rows[row], rows[a]), Euclidean.squared(rows[row], rows[b])))
                .limit(6).mapToInt(j -> j).sorted().toArray();
            assertArrayEquals(expected, found.index[i]);
        }
    }
}
