package org.roentgen.segment.contour;

import net.imglib2.RandomAccessibleInterval;
import net.imglib2.type.numeric.real.FloatType;
import org.roentgen.testing.Volumes;

/** Morphological contours as the paper defines them, voxel by voxel. */
final class MorphologicalDefinition {

    /** Normals of the small planes, in 2-D of the small lines. */
    private static final int[][] NORMALS = {{1, 0, 0}, {0, 1, 0}, {1, 1, 0}, {1, -1, 0}, {0, 0, 1}, {1, 0, 1}, {1, 0, -1}, {0, 1, 1}, {0, 1, -1}};

    private final int nx, ny, nz;

    MorphologicalDefinition(int nx, int ny, int nz) {
        this.nx = nx;
        this.ny = ny;
        this.nz = nz;
    }

    /** Noise in which something is inside, something outside, and something mixed. */
    RandomAccessibleInterval<FloatType> mask(int seed) {
        RandomAccessibleInterval<FloatType> noise = Volumes.noise(seed, nx, ny, nz);
        return Volumes.of(nx, ny, nz, (x, y, z) -> noise.getAt(x, y, z).get() < (x < 20 ? 75 : x < 40 ? 100 : x < 50 ? 0 : 40) ? 1 : 0);
    }

    private boolean at(float[] u, int x, int y, int z) {
        return x >= 0 && y >= 0 && z >= 0 && x < nx && y < ny && z < nz && u[x + nx * (y + ny * z)] > 0;
    }

    /** Does the whole plane (or any of it) through a voxel lie inside? */
    private boolean plane(float[] u, int i, int[] normal, boolean whole) {
        int x = i % nx, y = i / nx % ny, z = i / nx / ny, reach = nz > 1 ? 1 : 0;
        for (int c = -reach; c <= reach; c++)
            for (int b = -1; b <= 1; b++)
                for (int a = -1; a <= 1; a++)
                    if (a * normal[0] + b * normal[1] + c * normal[2] == 0 && at(u, x + a, y + b, z + c) != whole) return !whole;
        return whole;
    }

    float[] curvature(float[] u, boolean erosions) {
        float[] result = new float[u.length];
        for (int i = 0; i < u.length; i++) {
            boolean any = false, all = true;
            for (int k = 0; k < (nz > 1 ? 9 : 4); k++) {
                boolean inside = plane(u, i, NORMALS[k], erosions);
                any |= inside;
                all &= inside;
            }
            result[i] = (erosions ? any : all) ? 1 : 0;
        }
        return result;
    }

    private float[] balloon(float[] u, boolean shrink) {
        float[] result = new float[u.length];
        for (int i = 0; i < u.length; i++) {
            int x = i % nx, y = i / nx % ny, z = i / nx / ny, reach = nz > 1 ? 1 : 0;
            boolean found = false;
            for (int c = -reach; c <= reach; c++)
                for (int b = -1; b <= 1; b++)
                    for (int a = -1; a <= 1; a++) found |= at(u, x + a, y + b, z + c) != shrink;
            result[i] = found != shrink ? 1 : 0;
        }
        return result;
    }

    private double slope(float[] f, int i, int axis) {
        int[] n = {nx, ny, nz}, stride = {1, nx, nx * ny};
        int at = i / stride[axis] % n[axis], before = at > 0 ? i - stride[axis] : i, after = at < n[axis] - 1 ? i + stride[axis] : i;
        return before == after ? 0 : (f[after] - f[before]) * (double) stride[axis] / (after - before);
    }

    /** Three iterations of the paper's geodesic contour. */
    float[] geodesic(float[] u, float[] g, double threshold, int balloon, int smoothing) {
        int passes = 0;
        for (int iteration = 0; iteration < 3; iteration++) {
            float[] moved = balloon(u, balloon < 0), grown = u.clone();
            for (int i = 0; i < u.length; i++) if (g[i] > threshold) grown[i] = moved[i];
            u = grown.clone();
            for (int i = 0; i < u.length; i++) {
                double force = 0;
                for (int axis = 0; axis < 3; axis++) force += slope(g, i, axis) * slope(grown, i, axis);
                if (force != 0) u[i] = force > 0 ? 1 : 0;
            }
            for (int k = 0; k < smoothing; k++, passes++) u = curvature(curvature(u, passes % 2 == 1), passes % 2 == 0);
        }
        return u;
    }

    /** Three iterations of the paper's contour without edges. */
    float[] chanVese(float[] u, float[] f, double inside, double outside, int balloon, int smoothing) {
        int passes = 0;
        for (int iteration = 0; iteration < 3; iteration++) {
            if (balloon != 0) u = balloon(u, balloon < 0);
            double[] sums = new double[4];
            for (int i = 0; i < u.length; i++) {
                sums[(int) u[i]] += f[i];
                sums[2 + (int) u[i]]++;
            }
            double c1 = sums[1] / sums[3], c2 = sums[0] / sums[2];
            float[] before = u.clone();
            for (int i = 0; i < u.length; i++) {
                double force = inside * (f[i] - c1) * (f[i] - c1) - outside * (f[i] - c2) * (f[i] - c2);
                if (Math.abs(slope(before, i, 0)) + Math.abs(slope(before, i, 1)) + Math.abs(slope(before, i, 2)) > 0 && force != 0) u[i] = force < 0 ? 1 : 0;
            }
            for (int k = 0; k < smoothing; k++, passes++) u = curvature(curvature(u, passes % 2 == 1), passes % 2 == 0);
        }
        return u;
    }
}
