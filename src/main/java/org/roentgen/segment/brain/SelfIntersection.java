package org.roentgen.segment.brain;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Does a surface run through itself: does an edge of a triangle cross another triangle that it shares no vertex with? Exact but for rounding; a grid of cells
 * of twice the mean edge's length spares comparing triangles that are far from each other.
 */
final class SelfIntersection {

    private final Surface surface;
    private final double cell;
    private final Map<Long, List<Integer>> cells = new HashMap<>();

    private SelfIntersection(Surface surface) {
        this.surface = surface;
        cell = 2 * surface.meanLength();
        for (int t = 0; t < surface.triangles.length; t++) {
            int[][] range = range(t);
            for (int z = range[0][2]; z <= range[1][2]; z++)
                for (int y = range[0][1]; y <= range[1][1]; y++)
                    for (int x = range[0][0]; x <= range[1][0]; x++) cells.computeIfAbsent(key(x, y, z), k -> new ArrayList<>()).add(t);
        }
    }

    static boolean of(Surface surface) {
        return new SelfIntersection(surface).isFound();
    }

    private boolean isFound() {
        for (List<Integer> near : cells.values())
            for (int a : near)
                for (int b : near) if (a != b && !shareVertex(a, b) && crosses(a, b)) return true;
        return false;
    }

    private static long key(int x, int y, int z) {
        return (x & 0x1fffffL) << 42 | (y & 0x1fffffL) << 21 | z & 0x1fffffL;
    }

    /** The first and the last cell of a triangle's box. */
    private int[][] range(int t) {
        int[][] range = {{Integer.MAX_VALUE, Integer.MAX_VALUE, Integer.MAX_VALUE}, {Integer.MIN_VALUE, Integer.MIN_VALUE, Integer.MIN_VALUE}};
        for (int v : surface.triangles[t])
            for (int d = 0; d < 3; d++) {
                int at = (int) Math.floor(surface.points[v][d] / cell);
                range[0][d] = Math.min(range[0][d], at);
                range[1][d] = Math.max(range[1][d], at);
            }
        return range;
    }

    private boolean shareVertex(int a, int b) {
        for (int v : surface.triangles[a]) for (int w : surface.triangles[b]) if (v == w) return true;
        return false;
    }

    /** Does an edge of the first cross the second? */
    private boolean crosses(int a, int b) {
        int[] t = surface.triangles[a], u = surface.triangles[b];
        for (int i = 0; i < 3; i++)
            if (crosses(surface.points[t[i]], surface.points[t[(i + 1) % 3]], surface.points[u[0]], surface.points[u[1]], surface.points[u[2]])) return true;
        return false;
    }

    /** The ends are on different sides of the triangle's plane, and the line passes its edges on the same side. */
    private static boolean crosses(double[] p, double[] q, double[] a, double[] b, double[] c) {
        if (volume(a, b, c, p) > 0 == volume(a, b, c, q) > 0) return false;
        boolean side = volume(p, q, a, b) > 0;
        return volume(p, q, b, c) > 0 == side && volume(p, q, c, a) > 0 == side;
    }

    private static double volume(double[] a, double[] b, double[] c, double[] d) {
        double px = b[0] - a[0], py = b[1] - a[1], pz = b[2] - a[2], qx = c[0] - a[0], qy = c[1] - a[1], qz = c[2] - a[2];
        return (d[0] - a[0]) * (py * qz - pz * qy) + (d[1] - a[1]) * (pz * qx - px * qz) + (d[2] - a[2]) * (px * qy - py * qx);
    }
}
