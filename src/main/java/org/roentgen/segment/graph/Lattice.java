package org.roentgen.segment.graph;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.ToDoubleFunction;

import org.roentgen.image.InParallel;

/**
 * A grid of resistors: (Ax)ᵢ = Σⱼ wᵢⱼ (xᵢ − xⱼ) + leakᵢ xᵢ over the neighbours that share a face. Differences are taken before they are weighted, so
 * that weights of very different size do not cancel. Arrays have a plane (for a plane, a row) before and one behind the grid, where all weights are 0, so
 * that no neighbour needs a check.
 * <p>Sums are taken over parts that depend on the size alone, and added in their order: the same for any number of threads.
 */
final class Lattice {

    private static final int PART = 1 << 16;
    /** Makes 0/0 a 0, where a voxel has no part in the system. */
    private static final float TINY = 1e-30f;

    final int nx, ny, nz, strideZ;
    /** Weights between a node and the next one along x, y, z. */
    final float[] wx, wy, wz;
    final float[] leak;
    /** First and last row + 1 of each part. */
    private final List<int[]> parts = new ArrayList<>();

    Lattice(int nx, int ny, int nz) {
        this.nx = nx;
        this.ny = ny;
        this.nz = nz;
        strideZ = nz > 1 ? nx * ny : nx;
        wx = vector();
        wy = vector();
        wz = vector();
        leak = vector();
        int rows = Math.max(1, PART / nx);
        for (int row = 0; row < ny * nz; row += rows) parts.add(new int[] {row, Math.min(row + rows, ny * nz)});
    }

    float[] vector() {
        return new float[Math.addExact(size(), 2 * strideZ)];
    }

    int size() {
        return nx * ny * nz;
    }

    int row(int y, int z) {
        return y * nx + (z + 1) * strideZ;
    }

    int x(int i) {
        return (i - strideZ) % nx;
    }

    int y(int i) {
        return (i - strideZ) / nx % ny;
    }

    int z(int i) {
        return (i - strideZ) / nx / ny;
    }

    /** In direction 0 … 5: −x, x, −y, y, −z, z; only where the weight is not 0. */
    int neighbour(int i, int direction) {
        int step = direction < 2 ? 1 : direction < 4 ? nx : strideZ;
        return direction % 2 == 0 ? i - step : i + step;
    }

    float weight(int i, int direction) {
        float[] weights = direction < 2 ? wx : direction < 4 ? wy : wz;
        return weights[direction % 2 == 0 ? neighbour(i, direction) : i];
    }

    /** Adds a weight between two nodes that need not be neighbours: along a way of n steps n times as much, so that nothing becomes easier to part. */
    void connect(int i, int j, float weight) {
        int[] way = {x(j) - x(i), y(j) - y(i), z(j) - z(i)};
        int steps = Math.abs(way[0]) + Math.abs(way[1]) + Math.abs(way[2]);
        for (int left = steps, at = i; left > 0; left--) {
            int best = -1;
            for (int axis = 0; axis < 3; axis++) {
                int d = 2 * axis + (way[axis] > 0 ? 1 : 0);
                if (way[axis] != 0 && (best < 0 || weight(at, d) > weight(at, best))) best = d;
            }
            int next = neighbour(at, best);
            (best < 2 ? wx : best < 4 ? wy : wz)[Math.min(at, next)] += steps * weight;
            way[best / 2] += best % 2 == 0 ? 1 : -1;
            at = next;
        }
    }

    void forEachPart(Consumer<int[]> work) {
        if (parts.size() == 1) work.accept(parts.get(0));
        else InParallel.forEach(parts, work);
    }

    /** The sum over all parts of what a part contributes. */
    double sum(ToDoubleFunction<int[]> work) {
        if (parts.size() == 1) return work.applyAsDouble(parts.get(0));
        double sum = 0;
        for (double part : InParallel.map(parts, work::applyAsDouble)) sum += part;
        return sum;
    }

    /** out = A x; returns x · out. */
    double multiply(float[] x, float[] out) {
        return sum(part -> {
            int from = strideZ + part[0] * nx, to = strideZ + part[1] * nx;
            apply(x, out, from, to);
            return Vectors.dot(x, out, from, to);
        });
    }

    private void apply(float[] x, float[] out, int from, int to) {
        for (int i = from; i < to; i++) {
            float v = x[i];
            out[i] = leak[i] * v + wx[i] * (v - x[i + 1]) + wx[i - 1] * (v - x[i - 1])
                + wy[i] * (v - x[i + nx]) + wy[i - nx] * (v - x[i - nx]) + wz[i] * (v - x[i + strideZ]) + wz[i - strideZ] * (v - x[i - strideZ]);
        }
    }

    /** b − A x of one row. */
    void residual(float[] x, float[] b, int row, float[] out) {
        for (int k = 0, i = row; k < nx; k++, i++) {
            float v = x[i];
            out[k] = b[i] - leak[i] * v - wx[i] * (v - x[i + 1]) - wx[i - 1] * (v - x[i - 1])
                - wy[i] * (v - x[i + nx]) - wy[i - nx] * (v - x[i - nx]) - wz[i] * (v - x[i + strideZ]) - wz[i - strideZ] * (v - x[i - strideZ]);
        }
    }

    /** b − A x of one node. */
    float residual(float[] x, float[] b, int i) {
        float v = x[i];
        return b[i] - leak[i] * v - wx[i] * (v - x[i + 1]) - wx[i - 1] * (v - x[i - 1])
            - wy[i] * (v - x[i + nx]) - wy[i - nx] * (v - x[i - nx]) - wz[i] * (v - x[i + strideZ]) - wz[i - strideZ] * (v - x[i - strideZ]);
    }

    /** Solves the equation of each node of one colour of the chessboard for that node (Gauss–Seidel). */
    void relax(float[] x, float[] b, int colour) {
        forEachPart(part -> {
            for (int row = part[0]; row < part[1]; row++) {
                int first = strideZ + row * nx;
                relaxRow(x, b, first + (row % ny + row / ny + colour & 1), first + nx);
            }
        });
    }

    private void relaxRow(float[] x, float[] b, int from, int to) {
        for (int i = from; i < to; i += 2) {
            float right = wx[i], left = wx[i - 1], down = wy[i], up = wy[i - nx], behind = wz[i], before = wz[i - strideZ];
            float sum = b[i] + right * x[i + 1] + left * x[i - 1] + down * x[i + nx] + up * x[i - nx] + behind * x[i + strideZ] + before * x[i - strideZ];
            x[i] = sum / (leak[i] + right + left + down + up + behind + before + TINY);
        }
    }
}
