package org.roentgen.learn.explore;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.Random;
import java.util.concurrent.CancellationException;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.roentgen.image.Progress;

class TSneTest {

    private static Affinities affinities(double[][] rows, int neighbours, double perplexity) {
        return new Affinities(new Neighbours(rows, neighbours, Progress.NONE), perplexity);
    }

    private static double[][] places(int n, long seed) {
        Random random = new Random(seed);
        return new double[][] {random.doubles(n).map(v -> 4 * v).toArray(), random.doubles(n).map(v -> 4 * v).toArray()};
    }

    @ParameterizedTest @ValueSource(doubles = {2, 5.5, 15}) void everyRowHasTheWantedPerplexity(double wanted) {
        Neighbours all = new Neighbours(Rows.normal(60, 5, 1), 59, Progress.NONE);
        for (double[] squared : all.squaredDistance) {
            double[] p = Affinities.conditional(squared, Math.log(wanted));
            assertEquals(1, Arrays.stream(p).sum(), 1e-12);
            assertEquals(wanted, Math.exp(-Arrays.stream(p).filter(v -> v > 0).map(v -> v * Math.log(v)).sum()), 1e-8);     // the entropy is right to 1e-10
        }
    }

    @Test void affinitiesAreSymmetricAndSumToOne() {
        Affinities near = affinities(Rows.normal(50, 3, 2), 12, 4);
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

    /** (C(y + h) − C(y − h)) / 2h at each coordinate. */
    @Test void slopesAreThoseOfTheDivergence() {
        Affinities all = affinities(Rows.normal(12, 4, 5), 11, 3);
        double[][] at = places(12, 6), slopes = new TSne.Descent(all, 0, copy(at)).slopes(1);
        double h = 1e-5;
        for (int axis = 0; axis < 2; axis++)
            for (int i = 0; i < 12; i++) {
                double[][] more = copy(at), less = copy(at);
                more[axis][i] += h;
                less[axis][i] -= h;
                double numeric = (new TSne.Descent(all, 0, more).divergence() - new TSne.Descent(all, 0, less).divergence()) / (2 * h);
                assertEquals(numeric, slopes[axis][i], 1e-9);  // h² times third derivatives, and roundings over h
            }
    }

    private static double[][] copy(double[][] places) {
        return new double[][] {places[0].clone(), places[1].clone()};
    }

    /** Of rows that lie as their places do, no place pulls or pushes: with two rows p and q are both one half. */
    @Test void twoRowsHaveNoDivergence() {
        TSne.Descent two = new TSne.Descent(affinities(new double[][] {{0}, {3}}, 1, 1), 0, new double[][] {{0, 5}, {1, 1}});
        assertEquals(0, two.divergence(), 1e-13);                  // the logarithm of a number that is 1 but for what p was rounded by
        assertArrayEquals(new double[] {0, 0}, two.slopes(1)[0], 1e-15);
    }

    /** With θ almost 0 no square stands for its points. */
    @Test void theTreeIsExactWhenNothingIsFar() {
        double[][] at = places(300, 7);
        at[0][5] = at[0][9];
        at[1][5] = at[1][9];
        compare(Repulsion.exact(at[0], at[1]), new QuadTree(at[0], at[1], 1e-9), 300, 1e-11);        // sums in another order
    }

    /** At θ = 0.5 forces are wrong by a few percent of their length, on average less than one; the weights by less. */
    @Test void theTreeIsNearTheTruth() {
        double[][] at = places(2000, 8);
        for (int i = 0; i < 2000; i++) at[0][i] *= 20;
        Repulsion exact = Repulsion.exact(at[0], at[1]), tree = new QuadTree(at[0], at[1], 0.5);
        double wrong = 0, length = 0, weights = 0, total = 0;
        double[] a = new double[3], b = new double[3];
        for (int i = 0; i < 2000; i++) {
            exact.of(i, a);
            tree.of(i, b);
            wrong += Math.hypot(a[0] - b[0], a[1] - b[1]);
            length += Math.hypot(a[0], a[1]);
            weights += Math.abs(a[2] - b[2]);
            total += a[2];
        }
        assertTrue(wrong / length < 0.02, "forces " + wrong / length);
        assertTrue(weights / total < 0.01, "weights " + weights / total);
    }

    private static void compare(Repulsion expected, Repulsion found, int n, double tolerance) {
        double[] a = new double[3], b = new double[3];
        for (int i = 0; i < n; i++) {
            expected.of(i, a);
            found.of(i, b);
            assertArrayEquals(a, b, tolerance * a[2]);
        }
    }

    @Test void aTreeOfEqualPointsHasNoForce() {
        double[] sums = new double[3];
        new QuadTree(new double[9], new double[9], 0.5).of(4, sums);
        assertArrayEquals(new double[] {0, 0, 8}, sums, 0);
    }

    @ParameterizedTest @EnumSource(TSne.Start.class) void farGroupsStayApartAndNearRowsNear(TSne.Start start) {
        double[][] rows = Rows.groups(4, 30, 10, 15, 9);
        Embedding map = new TSne(0, 500, start, 1).of(rows, Progress.NONE);
        double[] x = map.x(), y = map.y();
        for (int i = 0; i < 120; i++) {
            int nearest = -1;
            for (int j = 0; j < 120; j++)
                if (j != i && (nearest < 0 || Math.hypot(x[i] - x[j], y[i] - y[j]) < Math.hypot(x[i] - x[nearest], y[i] - y[nearest]))) nearest = j;
            assertEquals(i / 30, nearest / 30);
        }
        assertTrue(trustworthiness(rows, x, y, 10) > 0.9, "" + trustworthiness(rows, x, y, 10));
        assertEquals(0, Arrays.stream(x).sum(), 1e-9);
        assertEquals(30, map.perplexity, 0);
    }

    /** T(k) = 1 − 2 / (n k (2n − 3k − 1)) Σ over those among the k nearest on the map but not in truth, of their true rank − k (Venna and Kaski 2001). */
    static double trustworthiness(double[][] rows, double[] x, double[] y, int k) {
        int n = rows.length;
        double penalty = 0;
        for (int i = 0; i < n; i++) {
            int row = i;
            int[] truth = IntStream.range(0, n).filter(j -> j != row).boxed()
                .sorted((a, b) -> Double.compare(Euclidean.squared(rows[row], rows[a]), Euclidean.squared(rows[row], rows[b]))).mapToInt(j -> j).toArray();
            int[] rank = new int[n];
            for (int r = 0; r < truth.length; r++) rank[truth[r]] = r + 1;
            penalty += IntStream.range(0, n).filter(j -> j != row).boxed()
                .sorted((a, b) -> Double.compare(Math.hypot(x[row] - x[a], y[row] - y[a]), Math.hypot(x[row] - x[b], y[row] - y[b])))
                .limit(k).mapToInt(j -> Math.max(0, rank[j] - k)).sum();
        }
        return 1 - 2 * penalty / (n * (double) k * (2 * n - 3 * k - 1));
    }

    /** The same minimum within a few hundredths of a nat, though each step differs; more neighbours are known to the exact one. */
    @Test void theTreeEndsWhereTheExactOneDoes() {
        double[][] rows = Rows.groups(5, 60, 8, 8, 10);
        TSne tsne = new TSne(20, 750, TSne.Start.COMPONENTS, 1);
        Embedding exact = tsne.of(rows, true, Progress.NONE), tree = tsne.of(rows, false, Progress.NONE);
        assertEquals(exact.divergence, tree.divergence, 0.1);
        assertEquals(trustworthiness(rows, exact.x(), exact.y(), 10), trustworthiness(rows, tree.x(), tree.y(), 10), 0.01);
    }

    @ParameterizedTest @ValueSource(booleans = {true, false}) void threadsChangeNothing(boolean exact) {
        double[][] rows = Rows.groups(3, 40, 5, 5, 11);
        TSne tsne = new TSne(8, 100, TSne.Start.RANDOM, 5);
        Embedding one = Rows.onThreads(1, () -> tsne.of(rows, exact, Progress.NONE)), several = Rows.onThreads(3, () -> tsne.of(rows, exact, Progress.NONE));
        assertArrayEquals(one.x(), several.x(), 0);
        assertArrayEquals(one.y(), several.y(), 0);
        assertEquals(one.divergence, several.divergence, 0);
        assertTrue(new TSne(8, 100, TSne.Start.RANDOM, 6).of(rows, Progress.NONE).x()[0] != one.x()[0]);
    }

    /** The second place along a line comes from the seed, so that a map has two axes all the same. */
    @Test void rowsOnALineAreMapped() {
        double[][] rows = new double[40][];
        for (int i = 0; i < 40; i++) rows[i] = new double[] {i, 2 * i};
        Embedding map = new TSne(5, 1000, TSne.Start.COMPONENTS, 1).of(rows, Progress.NONE);
        assertTrue(Arrays.stream(map.y()).map(Math::abs).max().orElse(0) > 0.1);
        assertTrue(trustworthiness(rows, map.x(), map.y(), 5) > 0.95);
    }

    @Test void perplexityFitsTheRows() {
        assertEquals(30, new TSne(0, 1, TSne.Start.COMPONENTS, 1).perplexity(100));
        assertEquals(3, new TSne(0, 1, TSne.Start.COMPONENTS, 1).perplexity(10));
        IllegalArgumentException e = assertThrows(IllegalArgumentException.class, () -> new TSne(30, 1, TSne.Start.COMPONENTS, 1).perplexity(60));
        assertEquals("Perplexity must be at most a third of the other rows, 19.67, but is 30.0. Lower it, or set it to 0.", e.getMessage());
        e = assertThrows(IllegalArgumentException.class, () -> new TSne(0, 1, TSne.Start.COMPONENTS, 1).perplexity(4));
        assertEquals("Rows must be at least 5 for t-SNE, but are 4. Choose the map of principal components.", e.getMessage());
        e = assertThrows(IllegalArgumentException.class, () -> new TSne(1, 1, TSne.Start.COMPONENTS, 1));
        assertEquals("Perplexity must be greater than 1, or 0 for the usual one, but is 1.0. Raise it.", e.getMessage());
        assertThrows(IllegalArgumentException.class, () -> new TSne(0, 0, TSne.Start.COMPONENTS, 1));
    }

    @Test void theFewestRowsAreMapped() {
        Embedding map = new TSne(0, 1000, TSne.Start.COMPONENTS, 1).of(Rows.normal(5, 3, 12), Progress.NONE);
        assertTrue(Arrays.stream(map.x()).allMatch(v -> Math.abs(v) < 1e4), Arrays.toString(map.x()));
    }

    @Test void itCanBeCancelled() {
        int[] calls = {0};
        Progress cancelling = new Progress() {
            @Override public void done(double fraction) { }

            @Override public synchronized boolean isCancelled() {
                return ++calls[0] > 200;
            }
        };
        assertThrows(CancellationException.class, () -> new TSne(0, 100_000, TSne.Start.RANDOM, 1).of(Rows.normal(100, 3, 1), cancelling));
    }
}
