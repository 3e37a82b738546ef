package org.roentgen.measure;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Surface and volume of an object inside one cell, the box between the centres of 2 × 2 × 2 voxels (or 2 × 2 pixels), for each
 * of the 256 (16) ways to lie in it. Bit x + 2y + 4z of a configuration is set when that corner is inside.
 * <p>Marching cubes with the surface half-way between inside and outside: on each face of the cell a line goes around the
 * inside corners, two diagonal ones being kept apart; the lines join to polygons; a polygon that is not flat is cut into triangles
 * so that its area would be greatest in a cube, values being averaged over equal choices. That is what the usual tables do for
 * almost all configurations, but here mirrored and turned objects measure alike.
 * <p>Lorensen &amp; Cline 1987, SIGGRAPH 21(4):163–169, doi:10.1145/37401.37422; as IBSI asks for (Zwanenburg et al. 2020, Radiology
 * 295(2):328–338, doi:10.1148/radiol.2020191145). In a plane the same with lines: marching squares.
 */
public final class CellMesh {

    final double[] surface, volume;            // perimeter and area in a plane

    private final double[] spacing;

    private CellMesh(double[] spacing, int corners) {
        this.spacing = spacing;
        surface = new double[1 << corners];
        volume = new double[1 << corners];
    }

    public static CellMesh ofVolume(double[] spacing) {
        CellMesh mesh = new CellMesh(spacing, 8);
        for (int inside = 0; inside < 256; inside++) mesh.fill(inside);
        return mesh;
    }

    public static CellMesh ofPlane(double[] spacing) {
        double x = spacing[0], y = spacing[1], corner = Math.hypot(x, y) / 2;
        CellMesh mesh = new CellMesh(spacing, 4);
        for (int inside = 1; inside < 15; inside++) {
            boolean diagonal = inside == 0b0110 || inside == 0b1001, alongX = inside == 0b0011 || inside == 0b1100;
            boolean half = alongX || inside == 0b0101 || inside == 0b1010;
            mesh.surface[inside] = diagonal ? 2 * corner : alongX ? x : half ? y : corner;
        }
        for (int inside = 0; inside < 16; inside++) mesh.volume[inside] = share(inside, new int[] {0, 1, 3, 2}) * x * y;
        return mesh;
    }

    /** The area of the surface in a cell; its length in a plane. */
    public double surface(int inside) {
        return surface[inside];
    }

    private void fill(int inside) {
        double sixfold = 0;
        for (int axis = 0; axis < 3; axis++)                               // Gauss: ∫ x·n over faces of the cell, from its centre
            for (int side = 0; side < 2; side++) sixfold += 6 / 3.0 * cell() / 2 * share(inside, face(axis, side));
        for (List<double[]> polygon : polygons(inside)) {
            double[] cut = cut(polygon, 0, polygon.size() - 1);
            surface[inside] += cut[1];
            sixfold += cut[2];
        }
        volume[inside] = sixfold / 6;
    }

    private double cell() {
        return spacing[0] * spacing[1] * spacing[2];
    }

    /** The part of a face that is inside. */
    private static double share(int inside, int[] face) {
        int n = 0;
        for (int corner : face) n += inside >> corner & 1;
        boolean diagonal = n == 2 && (inside >> face[0] & 1) == (inside >> face[2] & 1);
        return diagonal ? 0.25 : new double[] {0, 0.125, 0.5, 0.875, 1}[n];
    }

    /** The corners of a face, counter-clockwise as seen from outside. */
    private static int[] face(int axis, int side) {
        int u = 1 << (axis + 1) % 3, v = 1 << (axis + 2) % 3, base = side << axis;
        return side == 1 ? new int[] {base, base + u, base + u + v, base + v} : new int[] {base + v, base + u + v, base + u, base};
    }

    private List<List<double[]>> polygons(int inside) {
        int[] next = new int[64];                                           // edges of the cell by their two corners, 8a + b, a < b
        Arrays.fill(next, -1);
        for (int axis = 0; axis < 3; axis++)
            for (int side = 0; side < 2; side++) addLines(inside, face(axis, side), next);
        List<List<double[]>> polygons = new ArrayList<>();
        for (int start = 0; start < 64; start++) {
            List<double[]> polygon = new ArrayList<>();
            for (int edge = start; next[edge] >= 0; ) {
                polygon.add(middle(edge));
                int following = next[edge];
                next[edge] = -1;
                edge = following;
            }
            if (!polygon.isEmpty()) polygons.add(polygon);
        }
        return polygons;
    }

    /** A line from each edge where a walk around the face comes inside to the edge where it leaves again. */
    private static void addLines(int inside, int[] face, int[] next) {
        for (int k = 0; k < 4; k++) {
            int before = face[(k + 3) % 4];
            if ((inside >> before & 1) == 1 || (inside >> face[k] & 1) == 0) continue;
            int last = k;
            while ((inside >> face[(last + 1) % 4] & 1) == 1) last++;
            next[edge(before, face[k])] = edge(face[last % 4], face[(last + 1) % 4]);
        }
    }

    private static int edge(int a, int b) {
        return 8 * Math.min(a, b) + Math.max(a, b);
    }

    /** The middle of an edge of a unit cube, from its centre. */
    private static double[] middle(int edge) {
        double[] middle = new double[3];
        for (int d = 0; d < 3; d++) middle[d] = ((edge / 8 >> d & 1) + (edge % 8 >> d & 1) - 1) / 2.0;
        return middle;
    }

    /**
     * The best cuts of the part of a polygon from point i to point j: their area in a unit cube, the means of their area and of six
     * times their volume (to the origin) in this spacing, and their number.
     */
    private double[] cut(List<double[]> polygon, int i, int j) {
        if (j == i + 1) return new double[] {0, 0, 0, 1};
        double[] best = {0, 0, 0, 0};
        for (int k = i + 1; k < j; k++) {
            double[] left = cut(polygon, i, k), right = cut(polygon, k, j);
            double[] sum = triangle(polygon.get(i), polygon.get(k), polygon.get(j));
            for (int m = 0; m < 3; m++) sum[m] += left[m] + right[m];
            sum[3] = left[3] * right[3];
            boolean tie = Math.abs(sum[0] - best[0]) <= 1e-9 * sum[0];
            if (tie) best = mean(best, sum);
            else if (sum[0] > best[0]) best = sum;
        }
        return best;
    }

    private static double[] mean(double[] a, double[] b) {
        double n = a[3] + b[3];
        return new double[] {a[0], (a[1] * a[3] + b[1] * b[3]) / n, (a[2] * a[3] + b[2] * b[3]) / n, n};
    }

    private double[] triangle(double[] a, double[] b, double[] c) {
        double cube = 0, square = 0, sixfold = 0;
        for (int d = 0; d < 3; d++) {
            int e = (d + 1) % 3, f = (d + 2) % 3;
            double normal = (b[e] - a[e]) * (c[f] - a[f]) - (b[f] - a[f]) * (c[e] - a[e]);
            cube += normal * normal;
            square += normal * normal * spacing[e] * spacing[e] * spacing[f] * spacing[f];
            sixfold += a[d] * normal * cell();
        }
        return new double[] {Math.sqrt(cube) / 2, Math.sqrt(square) / 2, sixfold, 1};
    }
}
