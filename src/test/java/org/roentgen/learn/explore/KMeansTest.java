package org.roentgen.learn.explore;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.concurrent.CancellationException;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.roentgen.image.Progress;

class KMeansTest {

    private static Clusters of(double[][] rows, int k) {
        return new KMeans(k, 50, 1).of(rows, Progress.NONE);
    }

    private static int[] numbers(Clusters clusters) {
        return IntStream.range(0, clusters.rows()).map(clusters::of).toArray();
    }

    /** All k^n ways to divide nine rows: none has rows nearer to their means. */
    @ParameterizedTest @ValueSource(ints = {1, 2, 3, 4}) void theBestOfManyStartsIsTheBestOfAll(int k) {
        for (int seed = 0; seed < 4; seed++) {
            double[][] rows = Rows.normal(9, 2, seed);
            double least = Double.POSITIVE_INFINITY;
            int[] groups = new int[9];
            for (int code = 0; code < Math.pow(k, 9); code++) {
                for (int i = 0, rest = code; i < 9; i++, rest /= k) groups[i] = rest % k;
                least = Math.min(least, new Clusters(groups).within(rows));
            }
            Clusters found = of(rows, k);
            assertEquals(least, found.within(rows), 1e-12);    // sums of 18 squares
            assertEquals(k, found.count);
        }
    }

    @Test void withinIsTheSumOfSquaresAroundMeans() {
        assertEquals(2 + 0.5, new Clusters(new int[] {7, 7, 3, 3}).within(new double[][] {{0, 0}, {0, 2}, {5, 5}, {6, 5}}), 1e-15);
    }

    @Test void farGroupsAreFoundAndNumberedBySize() {
        double[][] rows = {{100, 0}, {0, 0}, {0, 1}, {1, 0}, {50, 50}, {51, 50}};
        assertArrayEquals(new int[] {2, 0, 0, 0, 1, 1}, numbers(of(rows, 3)));
        assertArrayEquals(new int[] {0, 0, 1, 1}, numbers(new Clusters(new int[] {9, 9, 2, 2})));            // of equal size: the first row's first
    }

    @Test void aSeedGivesTheSameForAnyNumberOfThreads() {
        double[][] rows = Rows.normal(300, 4, 8);
        assertArrayEquals(Rows.onThreads(1, () -> numbers(of(rows, 6))), Rows.onThreads(3, () -> numbers(of(rows, 6))));
    }

    @Test void asManyClustersAsDifferentRowsHaveEachItsOwn() {
        double[][] rows = {{1, 1}, {2, 2}, {1, 1}, {3, 3}};
        assertEquals(0, of(rows, 3).within(rows), 0);
        IllegalArgumentException e = assertThrows(IllegalArgumentException.class, () -> of(rows, 4));
        assertEquals("Clusters must be at most the rows that differ, 3, but are 4. Ask for fewer.", e.getMessage());
        assertThrows(IllegalArgumentException.class, () -> new KMeans(0, 1, 1));
        assertThrows(IllegalArgumentException.class, () -> new KMeans(2, 0, 1));
    }

    @Test void rowsThatHardlyDifferAreDividedAllTheSame() {
        double[][] rows = {{0, 1}, {1e-200, 1}, {2e-200, 1}, {0, 1}};
        for (int seed = 0; seed < 20; seed++) assertEquals(3, new KMeans(3, 1, seed).of(rows, Progress.NONE).count);
    }

    /** A mean between two others loses its rows to them, wherever it starts: no cluster is left empty. */
    @Test void noClusterIsEmpty() {
        double[][] rows = {{0}, {0.1}, {0.2}, {10}, {10.1}, {10.2}, {5}};
        for (int seed = 0; seed < 200; seed++)
            for (int k = 2; k <= 7; k++) assertEquals(k, new KMeans(k, 1, seed).of(rows, Progress.NONE).count);
    }

    /**
     * 900 rows together and seven far from them and from each other: from one start Lloyd's iteration ends where two of the seven share a mean, unless each of them is
     * drawn. By squared distances a wrong row is drawn once in 1e4 starts; by distances, or evenly, more often than not in twenty.
     */
    @Test void eachStartIsDrawnBySquaredDistances() {
        double[][] rows = Rows.normal(907, 2, 5);
        for (int i = 0; i < 7; i++) rows[i][0] += 1e5 + 1e4 * i;
        for (int seed = 0; seed < 20; seed++) {
            int[] clusters = numbers(new KMeans(8, 1, seed).of(rows, Progress.NONE));
            assertEquals(8, IntStream.concat(Arrays.stream(clusters, 0, 7), IntStream.of(clusters[7])).distinct().count(), "seed " + seed);
        }
    }

    @Test void itCanBeCancelled() {
        Progress cancelled = new Progress() {
            @Override public void done(double fraction) { }

            @Override public boolean isCancelled() {
                return true;
            }
        };
        assertThrows(CancellationException.class, () -> new KMeans(3, 5, 1).of(Rows.normal(50, 2, 1), cancelled));
    }

    @Test void moreStartsAreNeverWorse() {
        double[][] rows = Rows.groups(8, 20, 8, 6, 2);
        double before = Double.POSITIVE_INFINITY;
        for (int restarts : new int[] {1, 4, 16, 64}) {
            double within = new KMeans(8, restarts, 3).of(rows, Progress.NONE).within(rows);
            assertTrue(within <= before);
            before = within;
        }
    }
}
