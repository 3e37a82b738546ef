package org.roentgen.segment.graph;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Optional;
import java.util.Random;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.roentgen.image.Block;
import org.roentgen.image.IntBlock;
import org.roentgen.image.Progress;
import org.roentgen.image.Spacing;

class StraysTest {

    /** Weights of all sizes between the nodes of a lattice, and some leaks. */
    private static Lattice random(int nx, int ny, int nz, long seed) {
        Random random = new Random(seed);
        Lattice lattice = new Lattice(nx, ny, nz);
        for (int z = 0; z < nz; z++)
            for (int y = 0; y < ny; y++)
                for (int x = 0, i = lattice.row(y, z); x < nx; x++, i++) {
                    if (x + 1 < nx) lattice.wx[i] = weight(random);
                    if (y + 1 < ny) lattice.wy[i] = weight(random);
                    if (z + 1 < nz) lattice.wz[i] = weight(random);
                    lattice.leak[i] = random.nextInt(9) == 0 ? 1 : 0;
                }
        return lattice;
    }

    private static float weight(Random random) {
        return (float) Math.pow(10, -random.nextInt(3) * 2 - random.nextDouble());
    }

    private static float[] values(Lattice lattice, Random random) {
        float[] values = lattice.vector();
        for (int i = lattice.strideZ; i < lattice.strideZ + lattice.size(); i++) values[i] = random.nextFloat() - 0.5f;
        return values;
    }

    private static double dot(Lattice lattice, float[] a, float[] b) {
        return Vectors.dot(a, b, lattice.strideZ, lattice.strideZ + lattice.size());
    }

    /**
     * Residuals go where corrections come from, and no correction costs less on the coarse lattice than on the fine one: so the preconditioner is symmetric and
     * positive.
     */
    @ParameterizedTest @CsvSource({"9, 8, 7, 1, 1, 1", "8, 6, 5, 1, 1, 0", "11, 9, 1, 1, 1, 0", "6, 7, 9, 0, 0, 1", "13, 1, 1, 1, 0, 0"})
    void coarseLatticeIsNoWeakerThanTheFineOne(int nx, int ny, int nz, int sx, int sy, int sz) {
        int[] shift = {sx, sy, sz};
        int found = 0, equal = 0;
        for (int seed = 1; seed <= 20; seed++) {
            Random random = new Random(seed);
            Lattice fine = random(nx, ny, nz, seed);
            Straying straying = new Straying(fine, shift);
            Lattice coarse = Coarsening.of(fine, shift, straying.direction);
            Strays strays = new Strays(fine, coarse, shift, straying);
            float[] correction = values(coarse, random), corrected = fine.vector(), b = values(fine, random), zero = fine.vector(), right = coarse.vector();
            Coarsening.correct(fine, corrected, coarse, correction, shift, 1);
            strays.correct(corrected, correction, 1);
            Coarsening.restrict(fine, zero, b, coarse, right, shift);
            strays.restrict(zero, b, right);
            assertEquals(dot(fine, b, corrected), dot(coarse, right, correction), 1e-5);
            double onFine = fine.multiply(corrected, zero.clone()), onCoarse = coarse.multiply(correction, coarse.vector());
            assertTrue(onCoarse >= onFine * (1 - 1e-5), onCoarse + " < " + onFine);
            found += straying.node.length;
            equal += onCoarse < onFine * (1 + 1e-5) ? 1 : 0;
        }
        assertTrue(found > 0, "no strays");
        assertTrue(nx > 1 && ny > 1 || equal == 20, "detours on a line");
    }

    @Test void nothingStraysWhereNothingIsWeak() {
        Lattice lattice = new Lattice(8, 8, 8);
        for (int i = lattice.strideZ; i < lattice.strideZ + 512; i++) {
            if (lattice.x(i) < 7) lattice.wx[i] = 1 - i % 7 / 10f;
            if (lattice.y(i) < 7) lattice.wy[i] = 1 - i % 5 / 10f;
            if (lattice.z(i) < 7) lattice.wz[i] = 1;
        }
        assertEquals(0, new Straying(lattice, new int[] {1, 1, 1}).node.length);
    }

    /** An edge in the middle of groups: the side that comes later goes with the groups behind it, as a whole. */
    @Test void oneSideOfAnEdgeGoesWithTheNextGroups() {
        Lattice lattice = new Lattice(8, 4, 4);
        for (int i = lattice.strideZ; i < lattice.strideZ + 128; i++) {
            if (lattice.x(i) < 7) lattice.wx[i] = lattice.x(i) == 2 ? 1e-5f : 1;
            if (lattice.y(i) < 3) lattice.wy[i] = 1;
            if (lattice.z(i) < 3) lattice.wz[i] = 1;
        }
        int[] shift = {1, 1, 1};
        Straying straying = new Straying(lattice, shift);
        assertEquals(16, straying.node.length);
        for (int i : straying.node) assertEquals("3 2", lattice.x(i) + " " + straying.direction[i]);
        Lattice coarse = Coarsening.of(lattice, shift, straying.direction);
        new Strays(lattice, coarse, shift, straying);
        for (int row = 0; row < 4; row++) {
            int first = coarse.row(row % 2, row / 2);
            assertEquals(4e-5f, coarse.wx[first + 1], 1e-9f);
            assertEquals(4, coarse.wx[first]);
            assertEquals(4, coarse.wx[first + 2]);
        }
    }

    /** A body in air with two bones, as a CT sees it: without strays it takes 55 to 113 iterations. */
    @ParameterizedTest @CsvSource({"1000, 50", "1500, 50", "2000, 50", "4000, 50"})
    void bodyInAir(float bone, int most) {
        int n = 96, nz = 40;
        Random random = new Random(7);
        Block image = new Block(n, n, nz);
        IntBlock state = new IntBlock(n, n, nz);
        for (int i = 0; i < image.size(); i++) {
            double x = i % n - n / 2.0, y = i / n % n - n / 2.0, z = i / n / n - nz / 2.0;
            boolean body = Math.hypot(x / 0.4, y / 0.35) < n, left = Math.hypot(Math.hypot(x + 5, y), 2 * z) < 0.08 * n;
            boolean right = Math.hypot(Math.hypot(x - 14, y), 2 * z) < 0.06 * n;
            image.data[i] = (left || right ? bone : body ? 40 : -1000) + (float) (20 * random.nextGaussian());
            state.data[i] = left ? 1 : y == 2 - n / 2 && z == 0 ? 2 : 0;
        }
        double[] spacing = Spacing.of(1, 1, 3);
        Conductance conductance = new Conductance(image, state, spacing, ValueSpan.of(image, Optional.empty()), 130);
        Lattice lattice = conductance.lattice();
        ConjugateGradients solver = new ConjugateGradients(lattice, spacing, 1e-4);
        conductance.inflow(1, lattice, solver.right);
        int iterations = solver.solve(Progress.NONE);
        assertTrue(iterations <= most, iterations + " iterations");
    }
}
