package org.roentgen.segment.brain;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;

/**
 * A sphere tessellated into nearly equal triangles: an icosahedron each of whose triangles is so many times divided into four.
 * Triangles are seen counter-clockwise from outside.
 */
final class Icosphere {

    private final List<double[]> points = new ArrayList<>();
    private int[][] triangles;

    private Icosphere() {
        double golden = (1 + Math.sqrt(5)) / 2;
        for (int axis = 0; axis < 3; axis++)
            for (int corner = 0; corner < 4; corner++) {
                double[] p = new double[3];
                p[(axis + 1) % 3] = corner % 2 == 0 ? 1 : -1;
                p[(axis + 2) % 3] = corner < 2 ? golden : -golden;
                points.add(normalised(p));
            }
        triangles = faces();
    }

    /** @param divisions 4 make 2562 vertices */
    static Icosphere of(int divisions) {
        Icosphere sphere = new Icosphere();
        for (int i = 0; i < divisions; i++) sphere.divide();
        return sphere;
    }

    /** All triples of points that are each other's nearest. */
    private int[][] faces() {
        List<int[]> faces = new ArrayList<>();
        for (int a = 0; a < 12; a++)
            for (int b = a + 1; b < 12; b++)
                for (int c = b + 1; c < 12; c++)
                    if (touch(a, b) && touch(b, c) && touch(a, c)) faces.add(volume(a, b, c) > 0 ? new int[] {a, b, c} : new int[] {a, c, b});
        return faces.toArray(new int[0][]);
    }

    private boolean touch(int a, int b) {
        return dot(points.get(a), points.get(b)) > 0.4;               // 1/√5 between neighbours of an icosahedron, −1/√5 or −1 else
    }

    /** Of the parallelepiped of three points. */
    private double volume(int a, int b, int c) {
        double[] p = points.get(a), q = points.get(b), r = points.get(c);
        return p[0] * (q[1] * r[2] - q[2] * r[1]) + p[1] * (q[2] * r[0] - q[0] * r[2]) + p[2] * (q[0] * r[1] - q[1] * r[0]);
    }

    private void divide() {
        Map<Long, Integer> middles = new HashMap<>();
        int[][] finer = new int[4 * triangles.length][];
        for (int t = 0; t < triangles.length; t++) {
            int a = triangles[t][0], b = triangles[t][1], c = triangles[t][2];
            int ab = middle(a, b, middles), bc = middle(b, c, middles), ca = middle(c, a, middles);
            finer[4 * t] = new int[] {a, ab, ca};
            finer[4 * t + 1] = new int[] {ab, b, bc};
            finer[4 * t + 2] = new int[] {ca, bc, c};
            finer[4 * t + 3] = new int[] {ab, bc, ca};
        }
        triangles = finer;
    }

    private int middle(int a, int b, Map<Long, Integer> middles) {
        return middles.computeIfAbsent(((long) Math.min(a, b) << 32) + Math.max(a, b), edge -> {
            double[] p = points.get(a), q = points.get(b);
            points.add(normalised(new double[] {p[0] + q[0], p[1] + q[1], p[2] + q[2]}));
            return points.size() - 1;
        });
    }

    private static double[] normalised(double[] p) {
        double length = Math.sqrt(dot(p, p));
        return new double[] {p[0] / length, p[1] / length, p[2] / length};
    }

    private static double dot(double[] p, double[] q) {
        return p[0] * q[0] + p[1] * q[1] + p[2] * q[2];
    }

    /** At a distance of 1 from the origin. */
    double[][] points() {
        return points.toArray(new double[0][]);
    }

    int[][] triangles() {
        return triangles;
    }

    /** Of each vertex those that it shares an edge with, in order. */
    int[][] neighbours() {
        List<TreeSet<Integer>> sets = new ArrayList<>();
        for (int i = 0; i < points.size(); i++) sets.add(new TreeSet<>());
        for (int[] t : triangles)
            for (int i = 0; i < 3; i++) {
                sets.get(t[i]).add(t[(i + 1) % 3]);
                sets.get(t[i]).add(t[(i + 2) % 3]);
            }
        return sets.stream().map(set -> set.stream().mapToInt(Integer::intValue).toArray()).toArray(int[][]::new);
    }
}
