package org.roentgen.filter.background;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

import org.roentgen.filter.Element;
import org.roentgen.image.Block;
import org.roentgen.image.InParallel;
import org.roentgen.image.Progress;

/**
 * How high the centre of a ball can stand below each voxel of a surface: min f(x + d) − b(d) over the ball's offsets d, those beyond the image
 * left out; b(d) = height · √(1 − |d|² / radius²) is the ball's upper surface.
 * <p>The ball is symmetric along all axes: one minimum of a row serves the voxels at d and −d along x, and up to four rows of the result.
 */
final class BallErosion {

    private final float[][][] surface;                                 // b at [|dz|][|dy|][|dx|]
    private final int reachX, reachY, reachZ;

    BallErosion(double radius, double height, double[] spacing) {
        int[][] halfWidths = Element.BALL.halfWidths(radius, spacing);
        reachZ = halfWidths.length / 2;
        reachY = halfWidths[0].length / 2;
        reachX = halfWidths[reachZ][reachY];
        surface = new float[reachZ + 1][reachY + 1][];
        for (int z = 0; z <= reachZ; z++)
            for (int y = 0; y <= reachY; y++) {
                surface[z][y] = new float[halfWidths[z + reachZ][y + reachY] + 1];
                for (int x = 0; x < surface[z][y].length; x++) {
                    double squared = squared(x, spacing[0], radius) + squared(y, spacing[1], radius) + squared(z, spacing[2], radius);
                    surface[z][y][x] = (float) (height * Math.sqrt(Math.max(0, 1 - squared)));
                }
            }
    }

    private static double squared(int offset, double spacing, double radius) {
        return offset == 0 ? 0 : offset * spacing / radius * (offset * spacing / radius);
    }

    /** Some rows and planes at a time, in parallel; the result is the same for any number. */
    void apply(Block in, Block out, Progress progress) {
        int tasks = 4 * InParallel.threads();
        int planes = Math.max(2 * reachZ + 1, (in.nz + tasks - 1) / tasks), bands = Math.max(1, tasks * planes / in.nz);
        int rows = Math.max(2 * reachY + 1, (in.ny + bands - 1) / bands);
        List<Slab> slabs = new ArrayList<>();
        for (int z = 0; z < in.nz; z += planes)
            for (int y = 0; y < in.ny; y += rows) slabs.add(new Slab(in, z, Math.min(in.nz, z + planes), y, Math.min(in.ny, y + rows)));
        InParallel.forEach(slabs, slab -> slab.run(out, progress));
    }

    /** Rows from y to endY of the planes from z to endZ of the result. */
    private final class Slab {

        private final Block in;
        private final int z, endZ, y, endY;
        private float[][][] least;
        private float[][] pairs;
        private float[] padded, right, row;

        Slab(Block in, int z, int endZ, int y, int endY) {
            this.in = in;
            this.z = z;
            this.endZ = endZ;
            this.y = y;
            this.endY = endY;
        }

        void run(Block out, Progress progress) {
            least = new float[endZ - z][endY - y][in.nx];
            for (float[][] plane : least) for (float[] line : plane) Arrays.fill(line, Float.POSITIVE_INFINITY);
            pairs = new float[reachX + 1][in.nx];
            padded = new float[in.nx + 2 * reachX];
            Arrays.fill(padded, Float.POSITIVE_INFINITY);
            right = new float[in.nx];
            row = new float[in.nx];
            for (int k = Math.max(0, z - reachZ); k < Math.min(in.nz, endZ + reachZ); k++) {
                progress.checkCancelled();
                for (int j = Math.max(0, y - reachY); j < Math.min(in.ny, endY + reachY); j++) spread(j, k);
            }
            for (int k = z; k < endZ; k++)
                for (int j = y; j < endY; j++) System.arraycopy(least[k - z][j - y], 0, out.data, out.index(0, j, k), in.nx);
        }

        /** What row j of plane k of the input means for the results around it. */
        private void spread(int j, int k) {
            System.arraycopy(in.data, in.index(0, j, k), padded, reachX, in.nx);
            for (int dx = 0; dx <= reachX; dx++) {
                System.arraycopy(padded, reachX - dx, pairs[dx], 0, in.nx);
                System.arraycopy(padded, reachX + dx, right, 0, in.nx);
                least(pairs[dx], right, in.nx);
            }
            for (int dz = 0; dz <= reachZ; dz++)
                for (int dy = 0; dy <= reachY; dy++)
                    if (surface[dz][dy].length > 0 && reaches(j, dy, y, endY) && reaches(k, dz, z, endZ)) {
                        section(surface[dz][dy]);
                        addTo(j, dy, k - dz);
                        if (dz > 0) addTo(j, dy, k + dz);
                    }
        }

        private boolean reaches(int at, int distance, int from, int to) {
            return at - distance >= from && at - distance < to || at + distance >= from && at + distance < to;
        }

        private void addTo(int j, int dy, int k) {
            if (k < z || k >= endZ) return;
            if (j - dy >= y && j - dy < endY) least(least[k - z][j - dy - y], row, in.nx);
            if (dy > 0 && j + dy >= y && j + dy < endY) least(least[k - z][j + dy - y], row, in.nx);
        }

        private void section(float[] b) {
            int dx = 0;
            Arrays.fill(row, Float.POSITIVE_INFINITY);
            for (; dx + 3 < b.length; dx += 4)
                least(pairs[dx], b[dx], pairs[dx + 1], b[dx + 1], pairs[dx + 2], b[dx + 2], pairs[dx + 3], b[dx + 3], row, in.nx);
            for (; dx < b.length; dx++) least(pairs[dx], b[dx], row, in.nx);
        }
    }

    private static void least(float[] least, float[] other, int n) {
        for (int i = 0; i < n; i++) least[i] = Math.min(least[i], other[i]);
    }

    private static void least(float[] p, float b, float[] least, int n) {
        for (int i = 0; i < n; i++) least[i] = Math.min(least[i], p[i] - b);
    }

    private static void least(float[] p, float b, float[] p1, float b1, float[] p2, float b2, float[] p3, float b3, float[] least, int n) {
        for (int i = 0; i < n; i++)
            least[i] = Math.min(least[i], Math.min(Math.min(p[i] - b, p1[i] - b1), Math.min(p2[i] - b2, p3[i] - b3)));
    }
}
