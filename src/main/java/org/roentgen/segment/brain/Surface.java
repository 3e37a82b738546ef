package org.roentgen.segment.brain;

/** A closed surface of triangles that can be deformed: vertices in image units, with what is needed of their neighbourhood. */
final class Surface {

    final int[][] triangles, neighbours;
    double[][] points;
    private final int[][] around;                                 // triangles at each vertex

    /** A sphere of 2562 vertices. */
    Surface(double[] centre, double radius) {
        Icosphere sphere = Icosphere.of(4);
        triangles = sphere.triangles();
        neighbours = sphere.neighbours();
        points = sphere.points();
        for (double[] p : points) for (int d = 0; d < 3; d++) p[d] = centre[d] + radius * p[d];
        around = around();
    }

    private int[][] around() {
        int[] count = new int[points.length];
        for (int[] t : triangles) for (int v : t) count[v]++;
        int[][] around = new int[points.length][];
        for (int v = 0; v < points.length; v++) around[v] = new int[count[v]];
        for (int t = 0; t < triangles.length; t++) for (int v : triangles[t]) around[v][--count[v]] = t;
        return around;
    }

    /** Outwards, of length 1: the mean over the triangles at a vertex, weighted by their areas. */
    double[] normal(int vertex) {
        double[] sum = new double[3];
        for (int t : around[vertex]) {
            double[] n = doubleArea(t);
            for (int d = 0; d < 3; d++) sum[d] += n[d];
        }
        double length = Math.sqrt(sum[0] * sum[0] + sum[1] * sum[1] + sum[2] * sum[2]);
        for (int d = 0; d < 3; d++) sum[d] = length > 0 ? sum[d] / length : 0;
        return sum;
    }

    private double[] doubleArea(int triangle) {
        double[] a = points[triangles[triangle][0]], b = points[triangles[triangle][1]], c = points[triangles[triangle][2]];
        double[] p = {b[0] - a[0], b[1] - a[1], b[2] - a[2]}, q = {c[0] - a[0], c[1] - a[1], c[2] - a[2]};
        return new double[] {p[1] * q[2] - p[2] * q[1], p[2] * q[0] - p[0] * q[2], p[0] * q[1] - p[1] * q[0]};
    }

    /** From a vertex to the mean of its neighbours. */
    double[] toNeighbours(int vertex) {
        double[] s = new double[3];
        for (int other : neighbours[vertex]) for (int d = 0; d < 3; d++) s[d] += (points[other][d] - points[vertex][d]) / neighbours[vertex].length;
        return s;
    }

    /** Of all edges. */
    double meanLength() {
        double sum = 0;
        int count = 0;
        for (int v = 0; v < points.length; v++)
            for (int other : neighbours[v])
                if (other > v) {
                    sum += distance(points[v], points[other]);
                    count++;
                }
        return sum / count;
    }

    static double distance(double[] a, double[] b) {
        return Math.sqrt((a[0] - b[0]) * (a[0] - b[0]) + (a[1] - b[1]) * (a[1] - b[1]) + (a[2] - b[2]) * (a[2] - b[2]));
    }
}
