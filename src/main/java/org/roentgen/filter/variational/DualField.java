package org.roentgen.filter.variational;

import java.util.List;

import org.roentgen.image.Block;
import org.roentgen.image.InParallel;

/**
 * The image u and Chambolle's dual field p (see {@link TotalVariation}). Held is p/spacing, which is 0 in the last voxel along each axis.
 */
final class DualField {

    private final PlaneStack stack;
    private final float weight, step;
    private final float[] inverseSquares = new float[3];          // 1/spacing² along x, y, z
    private final float[][] f, u, px, py, pz;
    private final ThreadLocal<float[][]> scratch;

    DualField(Block in, double[] spacing, double weight) {
        stack = new PlaneStack(in, spacing);
        this.weight = (float) weight;
        for (int d = 0; d < 3; d++) inverseSquares[d] = (float) (1 / (stack.spacing[d] * stack.spacing[d]));
        step = (float) (1 / (2 * stack.inverseSquares()));
        f = stack.planes(in);
        u = stack.planes();
        px = stack.planes();
        py = stack.ny > 1 ? stack.planes() : new float[stack.nz][];
        pz = stack.planes();
        scratch = ThreadLocal.withInitial(() -> new float[4][stack.planeSize()]);
    }

    void copyTo(Block out) {
        stack.copy(u, out);
    }

    /** Computes u from p, and p from both; returns the energy of u. First planes come first: they need what neighbouring slabs will overwrite. */
    double iterate() {
        List<Slabs.Slab> slabs = Slabs.of(stack.nz);
        double[] energies = new double[stack.nz];
        InParallel.forEach(slabs, slab -> primal(slab.from));
        InParallel.forEach(slabs, slab -> {
            for (int z = slab.from; z < slab.to; z++) {
                if (z + 1 < slab.to) primal(z + 1);
                energies[z] = dual(z);
            }
        });
        double sum = 0;
        for (double energy : energies) sum += energy;
        return sum;
    }

    /** u = f + div p. */
    private void primal(int z) {
        float[] before = scratch.get()[0];
        stack.moveX(px[z], before);
        diverge(f[z], px[z], before, u[z]);
        if (stack.ny > 1) {
            stack.moveY(py[z], before);
            diverge(u[z], py[z], before, u[z]);
        }
        if (z > 0) diverge(u[z], pz[z], pz[z - 1], u[z]);
        else diverge(u[z], pz[z], u[z]);
    }

    private static void diverge(float[] sum, float[] p, float[] before, float[] out) {
        for (int i = 0; i < out.length; i++) out[i] = sum[i] + (p[i] - before[i]);
    }

    private static void diverge(float[] sum, float[] p, float[] out) {
        for (int i = 0; i < out.length; i++) out[i] = sum[i] + p[i];
    }

    /** p ← (p + τ ∇u) / (1 + τ |∇u| / weight); returns the energy of the plane. */
    private double dual(int z) {
        float[] nextX = scratch.get()[0], nextY = u[z], nextZ = z + 1 < stack.nz ? u[z + 1] : u[z], slope = scratch.get()[2];
        stack.nextX(u[z], nextX);
        if (stack.ny > 1) {
            nextY = scratch.get()[1];
            stack.nextY(u[z], nextY);
        }
        slope(u[z], nextX, nextY, nextZ, slope);
        double energy = energy(u[z], f[z], slope, scratch.get()[3]);
        shrinkage(slope);
        ascend(px[z], u[z], nextX, slope, step * inverseSquares[0]);
        if (stack.ny > 1) ascend(py[z], u[z], nextY, slope, step * inverseSquares[1]);
        ascend(pz[z], u[z], nextZ, slope, step * inverseSquares[2]);
        return energy;
    }

    private void slope(float[] u, float[] nextX, float[] nextY, float[] nextZ, float[] slope) {
        float x = inverseSquares[0], y = inverseSquares[1], z = inverseSquares[2];
        for (int i = 0; i < u.length; i++) {
            float dx = nextX[i] - u[i], dy = nextY[i] - u[i], dz = nextZ[i] - u[i];
            slope[i] = (float) Math.sqrt(x * dx * dx + y * dy * dy + z * dz * dz);
        }
    }

    private double energy(float[] u, float[] f, float[] slope, float[] energy) {
        for (int i = 0; i < u.length; i++) {
            float d = u[i] - f[i];
            energy[i] = d * d + weight * slope[i];
        }
        return sum(energy);
    }

    /** Four sums side by side: a single one would wait for each addition to end. */
    private static double sum(float[] values) {
        double a = 0, b = 0, c = 0, d = 0;
        int i = 0;
        for (; i < values.length - 3; i += 4) {
            a += values[i];
            b += values[i + 1];
            c += values[i + 2];
            d += values[i + 3];
        }
        for (; i < values.length; i++) a += values[i];
        return a + b + (c + d);
    }

    private void shrinkage(float[] slope) {
        float c = step / weight;
        for (int i = 0; i < slope.length; i++) slope[i] = 1 / (1 + c * slope[i]);
    }

    private static void ascend(float[] p, float[] u, float[] next, float[] shrinkage, float step) {
        for (int i = 0; i < p.length; i++) p[i] = (p[i] + step * (next[i] - u[i])) * shrinkage[i];
    }
}
