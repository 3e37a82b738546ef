package org.roentgen.segment.mask;

import java.util.Arrays;
import java.util.function.LongBinaryOperator;

/** The voxels whose centres lie in the convex hull of the centres of others, row by row; exactly. */
final class Hull {

    /** What to do with the voxels from x = low to high in row y, z. A row may come twice. */
    interface Row {
        void at(int y, int z, int low, int high);
    }

    private final long[][] points;                                     // x, y, z
    private final Row work;

    /** @param points at least one */
    Hull(long[][] points, Row work) {
        this.points = points;
        this.work = work;
    }

    void fill() {
        long[] origin = points[0], second = farthest(p -> squared(Polyhedron.minus(p, origin)));
        long[] along = Polyhedron.minus(second, origin);
        long[] third = farthest(p -> squared(Polyhedron.cross(along, Polyhedron.minus(p, origin))));
        long[] normal = Polyhedron.cross(along, Polyhedron.minus(third, origin));
        long[] fourth = farthest(p -> Math.abs((double) Polyhedron.dot(normal, Polyhedron.minus(p, origin))));
        if (Polyhedron.dot(normal, Polyhedron.minus(fourth, origin)) != 0) solid(new long[][] {origin, second, third, fourth});
        else if (squared(normal) > 0) flat(origin, normal);
        else line(second);
    }

    private interface Measure {
        double of(long[] p);
    }

    private long[] farthest(Measure measure) {
        long[] best = points[0];
        for (long[] p : points) if (measure.of(p) > measure.of(best)) best = p;
        return best;
    }

    private static double squared(long[] v) {
        return (double) v[0] * v[0] + (double) v[1] * v[1] + (double) v[2] * v[2];
    }

    /** Each facet bounds x above or below, over the rows that it covers. */
    private void solid(long[][] simplex) {
        long[] low = bound(Math::min), high = bound(Math::max);
        int ny = (int) (high[1] - low[1] + 1), nz = (int) (high[2] - low[2] + 1);
        int[] from = new int[ny * nz], to = new int[ny * nz];
        Arrays.fill(from, Integer.MAX_VALUE);
        Arrays.fill(to, Integer.MIN_VALUE);
        for (Polyhedron.Facet f : new Polyhedron(points, simplex).facets()) {
            long a = f.normal[0];
            if (a == 0) continue;
            Polygon.of(yz(f.corner[0]), yz(f.corner[1]), yz(f.corner[2])).rows((z, first, last) -> {
                for (long y = first; y <= last; y++) {
                    int row = (int) (y - low[1] + ny * (z - low[2]));
                    long rest = f.offset - f.normal[1] * y - f.normal[2] * z;
                    if (a > 0) to[row] = Math.max(to[row], (int) Math.floorDiv(rest, a));
                    else from[row] = Math.min(from[row], (int) -Math.floorDiv(rest, -a));
                }
            });
        }
        for (int row = 0; row < from.length; row++)
            if (from[row] <= to[row]) work.at((int) (row % ny + low[1]), (int) (row / ny + low[2]), from[row], to[row]);
    }

    private static long[] yz(long[] p) {
        return new long[] {p[1], p[2]};
    }

    private long[] bound(LongBinaryOperator which) {
        long[] bound = points[0].clone();
        for (long[] p : points) for (int d = 0; d < 3; d++) bound[d] = which.applyAsLong(bound[d], p[d]);
        return bound;
    }

    /** All in one plane: the hull of their shadow along the axis that is steepest to it; the third coordinate must be whole. */
    private void flat(long[] origin, long[] normal) {
        int w = 0;
        for (int d = 1; d < 3; d++) if (Math.abs(normal[d]) > Math.abs(normal[w])) w = d;
        int axis = w, u = axis == 0 ? 1 : 0, v = axis == 2 ? 1 : 2;
        long[][] shadow = new long[points.length][];
        for (int i = 0; i < shadow.length; i++) shadow[i] = new long[] {points[i][u], points[i][v]};
        long offset = Polyhedron.dot(normal, origin);
        Polygon.around(shadow).rows((b, low, high) -> {
            for (long a = low; a <= high; a++) {
                long rest = offset - normal[u] * a - normal[v] * b;
                if (rest % normal[axis] != 0) continue;
                long[] p = new long[3];
                p[u] = a;
                p[v] = b;
                p[axis] = rest / normal[axis];
                voxel(p);
            }
        });
    }

    /** All on one line; the farthest from any of them is one end, the farthest from that the other. */
    private void line(long[] from) {
        long[] to = farthest(p -> squared(Polyhedron.minus(p, from))), way = Polyhedron.minus(to, from);
        long steps = Math.max(1, divisor(divisor(Math.abs(way[0]), Math.abs(way[1])), Math.abs(way[2])));
        for (long i = 0; i <= steps; i++) voxel(new long[] {from[0] + way[0] / steps * i, from[1] + way[1] / steps * i, from[2] + way[2] / steps * i});
    }

    private static long divisor(long a, long b) {
        return b == 0 ? a : divisor(b, a % b);
    }

    private void voxel(long[] p) {
        work.at((int) p[1], (int) p[2], (int) p[0], (int) p[0]);
    }
}
