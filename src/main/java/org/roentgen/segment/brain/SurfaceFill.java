package org.roentgen.segment.brain;

import java.util.stream.Collectors;
import java.util.stream.IntStream;

import org.roentgen.image.InParallel;
import org.roentgen.image.IntBlock;

/**
 * The voxels whose centres a closed surface encloses: along each row of voxels, the crossings with triangles, counted up where the row goes in and down where it
 * comes out. What is enclosed more than once, by a surface that runs through itself, is inside too.
 */
final class SurfaceFill {

    private static final double ASIDE = 1e-7;                     // of a voxel, so that no row meets a vertex or edge of a regular surface

    private final Surface surface;
    private final double[] spacing;
    private final IntBlock labels;

    private SurfaceFill(Surface surface, double[] spacing, IntBlock labels) {
        this.surface = surface;
        this.spacing = spacing;
        this.labels = labels;
    }

    /** Sets labels to 1 inside. */
    static void fill(Surface surface, double[] spacing, IntBlock labels) {
        SurfaceFill fill = new SurfaceFill(surface, spacing, labels);
        InParallel.forEach(IntStream.range(0, labels.nz).boxed().collect(Collectors.toList()), fill::slice);
    }

    private void slice(int z) {
        int width = labels.nx + 1;
        int[] changes = new int[width * labels.ny];
        for (int[] t : surface.triangles) cross(surface.points[t[0]], surface.points[t[1]], surface.points[t[2]], z, changes);
        for (int y = 0; y < labels.ny; y++)
            for (int x = 0, winding = 0; x < labels.nx; x++) {
                winding += changes[y * width + x];
                if (winding != 0) labels.data[labels.index(x, y, z)] = 1;
            }
    }

    /** Adds a triangle's crossings with the rows of a slice. */
    private void cross(double[] a, double[] b, double[] c, int z, int[] changes) {
        double pz = (z + ASIDE) * spacing[2];
        if (Math.min(a[2], Math.min(b[2], c[2])) > pz || Math.max(a[2], Math.max(b[2], c[2])) < pz) return;
        int from = (int) Math.ceil(Math.min(a[1], Math.min(b[1], c[1])) / spacing[1] - 1), to = (int) Math.floor(Math.max(a[1], Math.max(b[1], c[1])) / spacing[1] + 1);
        for (int y = Math.max(0, from); y <= Math.min(labels.ny - 1, to); y++) {
            double py = (y + 2 * ASIDE) * spacing[1], u = side(b, c, py, pz), v = side(c, a, py, pz), w = side(a, b, py, pz);
            if (!(u > 0 && v > 0 && w > 0 || u < 0 && v < 0 && w < 0)) continue;
            double x = (u * a[0] + v * b[0] + w * c[0]) / (u + v + w) / spacing[0];
            int first = (int) Math.max(0, Math.min(labels.nx, Math.ceil(x)));
            changes[y * (labels.nx + 1) + first] += u > 0 ? 1 : -1;
        }
    }

    private static double side(double[] a, double[] b, double y, double z) {
        return (b[1] - a[1]) * (z - a[2]) - (b[2] - a[2]) * (y - a[1]);
    }
}
