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
            WalkerScene scene = new WalkerScene(seed, nx, ny, nz, labels, 100);
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
        WalkerScene scene = new WalkerScene(3, 8, 7, 6, 4, 50);
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
}
