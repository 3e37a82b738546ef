package org.roentgen.segment.graph;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.Random;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.roentgen.image.Block;
import org.roentgen.image.IntBlock;
import org.roentgen.image.Spacing;
import org.roentgen.segment.SeededRun;
import org.roentgen.segment.Segmentation;
import org.roentgen.segment.SegmentationContract;

class RandomWalkerTest implements SegmentationContract {

    @Override public Segmentation segmentation() {
        return new RandomWalker(130, 1e-5, 3);
    }

    private static final double[] UNIT = Spacing.of(1, 1, 1);

    @ParameterizedTest @CsvSource({"6, 5, 4, 1, 1, 1, 2", "6, 5, 4, 0.7, 0.7, 3, 2", "7, 4, 5, 2, 0.5, 1, 4", "9, 8, 1, 1, 2, 1, 3", "1, 1, 12, 1, 1, 1, 2"})
    void probabilitiesSolveTheLaplaceEquationByElimination(int nx, int ny, int nz, double sx, double sy, double sz, int labels) {
        for (int seed = 0; seed < 20; seed++) {
            Scene scene = new Scene(seed, nx, ny, nz, labels, 100);
            double[] spacing = nz == 1 ? Spacing.ofPlane(sx, sy) : Spacing.of(sx, sy, sz);
            SeededRun run = SeededRun.of(new RandomWalker(20, 1e-6, labels), scene.image, scene.seeds, scene.mask, spacing);
            for (int k = 0; k < labels; k++) {
                double[] exact = scene.probabilities(20, spacing, k + 1);
                // a residual of 10⁻⁶ is an error of as many times more as the weights differ: up to 10³ here
                for (int i = 0; i < exact.length; i++) assertEquals(exact[i], run.maps[k].data[i], 1e-4, "seed " + seed + " label " + (k + 1) + " at " + i);
            }
        }
    }

    @Test void theLabelIsTheMostProbableOne() {
        Scene scene = new Scene(3, 8, 7, 6, 4, 50);
        SeededRun run = SeededRun.of(new RandomWalker(130, 1e-6, 4), scene.image, scene.seeds, scene.mask, UNIT);
        for (int i = 0; i < scene.image.size(); i++) {
            float most = 0;
            int label = 0;
            for (int k = 0; k < 4; k++)
                if (run.maps[k].data[i] > most) {
                    most = run.maps[k].data[i];
                    label = k + 1;
                }
            assertEquals(label, run.labels[i]);
        }
    }

    /** Between 1 and 0 over a line of equal values: 1 − x/n. With steps of twice the length in half of it: by resistance. */
    @Test void aConstantLineFallsLinearly() {
        IntBlock seeds = new IntBlock(1, 1, 11);
        seeds.data[0] = 5;
        seeds.data[10] = 9;
        Block map = SeededRun.of(new RandomWalker(130, 1e-6, 5), new Block(1, 1, 11), seeds, null, Spacing.of(1, 1, 4)).maps[4];
        for (int z = 0; z <= 10; z++) assertEquals(1 - z / 10.0, map.data[z], 1e-5);
    }

    /** Thick slices cut into twice as many: the same ramp, the same probabilities where slices coincide, up to the discretisation. */
    @Test void twiceAsManySlicesAgree() {
        Block coarse = map(13, 2), fine = map(25, 1);
        for (int z = 1; z < 12; z++)
            for (int i = 0; i < 81; i++) assertEquals(coarse.data[z * 81 + i], fine.data[2 * z * 81 + i], 0.05);
    }

    private static Block map(int nz, double sz) {
        Block image = new Block(9, 9, nz);
        IntBlock seeds = new IntBlock(9, 9, nz);
        for (int z = 0; z < nz; z++)
            for (int i = 0; i < 81; i++) image.data[z * 81 + i] = (float) (10 * Math.tanh(z * sz / 6 - 2) + i % 9 * 0.2);
        for (int i = 0; i < 81; i++) {
            seeds.data[i] = 1;
            seeds.data[(nz - 1) * 81 + i] = 2;
        }
        return SeededRun.of(new RandomWalker(30, 1e-6, 1), image, seeds, null, Spacing.of(1, 1, sz)).maps[0];
    }

    @Test void whatNoWalkerCanLeaveIsZeroInAllMaps() {
        IntBlock seeds = new IntBlock(8, 1, 1);
        seeds.data[0] = 1;
        seeds.data[2] = 2;
        Block image = new Block(new float[] {0, 1, 2, Float.NaN, 5, 5, Float.POSITIVE_INFINITY, 1}, 8, 1, 1);
        SeededRun run = SeededRun.of(new RandomWalker(130, 1e-4, 2), image, seeds, null, UNIT);
        assertArrayEquals(new int[] {0, 0, 0, 0, 0}, Arrays.copyOfRange(run.labels, 3, 8));
        for (int k = 0; k < 2; k++) assertArrayEquals(new float[5], Arrays.copyOfRange(run.maps[k].data, 3, 8));
    }

    @Test void largeVolumesConvergeInFewIterations() {
        int n = 48;
        Random random = new Random(1);
        Block image = new Block(n, n, n);
        IntBlock seeds = new IntBlock(n, n, n), state = new IntBlock(n, n, n);
        for (int i = 0; i < image.size(); i++) image.data[i] = random.nextInt(1000) + (i % n > n / 2 ? 700 : 0);
        state.data[image.index(4, 24, 24)] = seeds.data[image.index(4, 24, 24)] = 1;
        state.data[image.index(44, 24, 24)] = seeds.data[image.index(44, 24, 24)] = 2;
        for (double[] spacing : new double[][] {UNIT, Spacing.of(1, 1, 5), Spacing.of(1, 3, 0.4)}) {
            Conductance conductance = new Conductance(image, state, spacing, ValueSpan.of(image, java.util.Optional.empty()), 130);
            Lattice lattice = conductance.lattice();
            ConjugateGradients solver = new ConjugateGradients(lattice, spacing, 1e-4);
            conductance.inflow(1, lattice, solver.right);
            int iterations = solver.solve(org.roentgen.image.Progress.NONE);
            assertTrue(iterations < 60, iterations + " iterations");
        }
    }

    /** A random image with a random mask and labels 1, 2, … and the slow solution. */
    private static final class Scene {

        private final Block image, mask;
        private final IntBlock seeds;
        private double[] statistics;

        Scene(int seed, int nx, int ny, int nz, int labels, int levels) {
            Random random = new Random(seed);
            image = new Block(nx, ny, nz);
            mask = new Block(nx, ny, nz);
            seeds = new IntBlock(nx, ny, nz);
            for (int i = 0; i < image.size(); i++) {
                image.data[i] = 50 * (i % nx / 3) + random.nextInt(levels);
                mask.data[i] = random.nextInt(9) == 0 ? 0 : 1;
            }
            statistics = valueStatistics();
            for (int label = 1; label <= labels; ) {
                int at = random.nextInt(image.size());
                if (mask.data[at] != 0 && seeds.data[at] == 0) seeds.data[at] = label++;
            }
        }

        private double[] valueStatistics() {
            double low = 1e9, high = -1e9, sum = 0, squares = 0, n = 0;
            for (int i = 0; i < image.size(); i++)
                if (mask.data[i] != 0) {
                    low = Math.min(low, image.data[i]);
                    high = Math.max(high, image.data[i]);
                    sum += image.data[i];
                    squares += image.data[i] * image.data[i];
                    n++;
                }
            return new double[] {high - low, Math.sqrt(squares / n - sum / n * (sum / n)) / (high - low)};
        }

        private double weight(int i, int j, double beta, double[] spacing) {
            if (mask.data[i] == 0 || mask.data[j] == 0) return 0;
            double[] h = {spacing[0], spacing[1], spacing[2]};
            int[] d = {Math.abs(i % image.nx - j % image.nx), Math.abs(i / image.nx % image.ny - j / image.nx % image.ny), Math.abs(i / image.strideZ - j / image.strideZ)};
            if (d[0] + d[1] + d[2] != 1) return 0;
            double m = Math.min(h[0], Math.min(h[1], h[2])), a = Math.pow(m / (d[0] * h[0] + d[1] * h[1] + (d[2] > 0 ? h[2] : 0)), 2);
            double u = (image.data[i] - image.data[j]) / statistics[0];
            return a * (Math.exp(-beta * a * u * u / (10 * statistics[1])) + 1e-10);
        }

        double[] probabilities(double beta, double[] spacing, int label) {
            int n = image.size();
            double[][] matrix = new double[n][n + 1];
            boolean[] reached = reached();
            for (int i = 0; i < n; i++) {
                if (seeds.data[i] > 0 || !reached[i]) {
                    matrix[i][i] = 1;
                    matrix[i][n] = seeds.data[i] == label ? 1 : 0;
                    continue;
                }
                for (int j = 0; j < n; j++) {
                    double w = weight(i, j, beta, spacing);
                    matrix[i][i] += w;
                    if (j != i) matrix[i][j] -= w;
                }
            }
            return solved(matrix);
        }

        private boolean[] reached() {
            boolean[] reached = new boolean[image.size()];
            for (int i = 0; i < reached.length; i++) reached[i] = seeds.data[i] > 0;
            for (boolean more = true; more; ) {
                more = false;
                for (int i = 0; i < reached.length; i++)
                    for (int j = 0; j < reached.length && !reached[i]; j++) more |= reached[i] = reached[j] && weight(i, j, 0, UNIT) > 0;
            }
            return reached;
        }

        /** Gauss's elimination with pivots. */
        private static double[] solved(double[][] m) {
            int n = m.length;
            for (int c = 0; c < n; c++) {
                int pivot = c;
                for (int r = c; r < n; r++) if (Math.abs(m[r][c]) > Math.abs(m[pivot][c])) pivot = r;
                double[] row = m[pivot];
                m[pivot] = m[c];
                m[c] = row;
                for (int r = 0; r < n; r++) {
                    double f = m[r][c] / row[c];
                    if (r == c || f == 0) continue;
                    for (int k = c; k <= n; k++) m[r][k] -= f * row[k];
                }
            }
            double[] x = new double[n];
            for (int i = 0; i < n; i++) x[i] = m[i][n] / m[i][i];
            return x;
        }
    }
}
