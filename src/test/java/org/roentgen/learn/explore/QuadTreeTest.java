package org.roentgen.learn.explore;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Random;

import org.junit.jupiter.api.Test;

class QuadTreeTest {

    private static double[][] places(int n, long seed) {
        Random random = new Random(seed);
        return new double[][] {random.doubles(n).map(v -> 4 * v).toArray(), random.doubles(n).map(v -> 4 * v).toArray()};
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
}
