package org.roentgen.measure;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Surface and volume of an object inside one cell, the box between the centres of 2 × 2 × 2 voxels (or 2 × 2 pixels), for each
 * of the 256 (16) ways to lie in it. Bit x + 2y + 4z of a configuration is set when that corner is inside.
 * <p>Marching cubes with the surface half-way between inside and outside: on each face of the cell a line goes around the
 * inside corners, two diagonal ones being kept apart; the lines join to polygons; a polygon that is not flat is cut into triangles
 * so that its area is greatest, volumes being averaged over equal choices. That is what the usual tables do for the common
 * configurations, but here mirrored and turned objects, and any spacing, measure alike.
 * <p>Lorensen &amp; Cline 1987, SIGGRAPH 21(4):163–169, doi:10.1145/37401.37422; as IBSI asks for (Zwanenburg et al. 2020, Radiology
 * 295(2):328–338, doi:10.1148/radiol.2020191145). In a plane the same with lines: marching squares.
 */
final class CellMesh {

    final double[] surface, volume;            // perimeter and area in a plane

    private final double[] spacing;

    private CellMesh(double[] spacing, int corners) {
        this.spacing = spacing;
        surface = new double[1 << corners];
        volume = new double[1 << corners];
    }

    static CellMesh ofVolume(double[] spacing) {
        CellMesh mesh = new CellMesh(spacing, 8);
        for (int inside = 0; inside < 256; inside++) mesh.fill(inside);
        return mesh;
    }

    static CellMesh ofPlane(double[] spacing) {
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

    private void fill(int inside) {
        double sixfold = 0;
        for (int axis = 0; axis < 3; axis++)                               // Gauss: ∫ x·n over faces of the cell, from its centre
            for (int side = 0; side < 2; side++) sixfold += 6 / 3.0 * cell() / 2 * share(inside, face(axis, side));
        for (List<double[]> polygon : polygons(inside)) {
            double[] cut = cut(polygon, 0, polygon.size() - 1);
            surface[inside] += cut[0];
            sixfold += cut[1];
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

    /** The middle of an edge, from the centre of the cell. */
    private double[] middle(int edge) {
        double[] middle = new double[3];
        for (int d = 0; d < 3; d++) middle[d] = ((edge / 8 >> d & 1) + (edge % 8 >> d & 1) - 1) * spacing[d] / 2;
        return middle;
    }

    /**
     * Area and six times the volume (to the origin) of the part of a polygon from point i to point j, cut so that the area is
     * greatest, and the number of such cuts; the volume is their average.
     */
    private static double[] cut(List<double[]> polygon, int i, int j) {
        if (j == i + 1) return new double[] {0, 0, 1};
        double[] best = {0, 0, 0};
        for (int k = i + 1; k < j; k++) {
            double[] left = cut(polygon, i, k), right = cut(polygon, k, j);
            double[] triangle = triangle(polygon.get(i), polygon.get(k), polygon.get(j));
            double area = left[0] + right[0] + triangle[0], volume = left[1] + right[1] + triangle[1], n = left[2] * right[2];
            boolean tie = Math.abs(area - best[0]) <= 1e-9 * area;
            if (tie) best = new double[] {area, (best[1] * best[2] + volume * n) / (best[2] + n), best[2] + n};
            else if (area > best[0]) best = new double[] {area, volume, n};
        }
        return best;
    }

    private static double[] triangle(double[] a, double[] b, double[] c) {
        double[] n = new double[3];
        for (int d = 0; d < 3; d++) {
            int e = (d + 1) % 3, f = (d + 2) % 3;
            n[d] = (b[e] - a[e]) * (c[f] - a[f]) - (b[f] - a[f]) * (c[e] - a[e]);
        }
        return new double[] {Math.sqrt(n[0] * n[0] + n[1] * n[1] + n[2] * n[2]) / 2, a[0] * n[0] + a[1] * n[1] + a[2] * n[2]};
    }
}
