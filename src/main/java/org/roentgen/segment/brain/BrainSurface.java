package org.roentgen.segment.brain;

import java.util.stream.IntStream;
import java.util.stream.Collectors;

import org.roentgen.image.InParallel;
import org.roentgen.segment.Segmentation;

/** The surface of {@link BrainExtraction} in a head, and the forces that move it. */
final class BrainSurface {

    private static final double SMALLEST_RADIUS = 3.33, LARGEST_RADIUS = 10, DEPTH = 20, STEP = 0.05, SMOOTH_SHARE = 0.75;
    private static final int PARTS = 61;

    private final BrainExtraction parameters;
    private final Segmentation.Task task;
    private final Head head;
    private final double stride;                                  // between samples

    BrainSurface(BrainExtraction parameters, Segmentation.Task task, Head head) {
        this.parameters = parameters;
        this.task = task;
        this.head = head;
        stride = Math.min(1, Math.min(task.spacing[0], Math.min(task.spacing[1], task.spacing[2])));
    }

    /** @param stiffness how many times stronger concave parts are smoothed, in the first three quarters of the iterations; less and less afterwards */
    Surface grow(double stiffness) {
        Surface surface = new Surface(head.centre, head.radius / 2);
        for (int i = 0; i < parameters.iterations; i++) {
            task.progress.checkCancelled();
            double done = (double) i / parameters.iterations;
            move(surface, done < SMOOTH_SHARE ? stiffness : 1 + (stiffness - 1) * (1 - done) / (1 - SMOOTH_SHARE));
        }
        return surface;
    }

    /** All vertices at once. */
    private void move(Surface surface, double stiffness) {
        double length = surface.meanLength();
        double[][] next = new double[surface.points.length][];
        InParallel.forEach(IntStream.range(0, PARTS).boxed().collect(Collectors.toList()), part -> {
            for (int v = part; v < next.length; v += PARTS) next[v] = moved(surface, v, length, stiffness);
        });
        surface.points = next;
    }

    /** Half of the way along the surface to the middle of the neighbours; along the normal by curvature and intensities. */
    private double[] moved(Surface surface, int v, double length, double stiffness) {
        double[] n = surface.normal(v), s = surface.toNeighbours(v), p = surface.points[v], q = new double[3];
        double along = s[0] * n[0] + s[1] * n[1] + s[2] * n[2];
        double outwards = smoothing(along, length, stiffness) * along + STEP * length * expansion(p, n);
        for (int d = 0; d < 3; d++) q[d] = p[d] + 0.5 * (s[d] - along * n[d]) + outwards * n[d];
        return q;
    }

    /** f2: near 0 for radii of curvature above 10 mm, near 1 below 3.33 mm. */
    private static double smoothing(double along, double length, double stiffness) {
        double curvature = 2 * Math.abs(along) / (length * length);
        double middle = 0.5 * (1 / SMALLEST_RADIUS + 1 / LARGEST_RADIUS), steepness = 6 / (1 / SMALLEST_RADIUS - 1 / LARGEST_RADIUS);
        double f2 = 0.5 * (1 + Math.tanh(steepness * (curvature - middle)));
        return along > 0 ? Math.min(1, stiffness * f2) : f2;
    }

    /** f3: above 0 where the darkest value inwards is brain, below 0 where it is darker. */
    private double expansion(double[] p, double[] n) {
        double darkest = head.median, brightest = head.t;
        for (double depth = 0; depth <= DEPTH; depth += stride) {
            double value = value(p, n, depth);
            darkest = Math.min(darkest, value);
            if (depth <= DEPTH / 2) brightest = Math.max(brightest, value);
        }
        darkest = Math.max(head.t2, darkest);
        brightest = Math.min(head.median, brightest);
        double fraction = parameters.fraction(p[2] - head.centre[2], head.radius), local = head.t2 + fraction * (brightest - head.t2);
        return brightest > head.t2 ? 2 * (darkest - local) / (brightest - head.t2) : -1;
    }

    /** Of the voxel at a depth below a point; beyond image and mask it is dark. */
    private double value(double[] p, double[] n, double depth) {
        int x = (int) Math.rint((p[0] - depth * n[0]) / task.spacing[0]), y = (int) Math.rint((p[1] - depth * n[1]) / task.spacing[1]);
        int z = (int) Math.rint((p[2] - depth * n[2]) / task.spacing[2]);
        if (x < 0 || y < 0 || z < 0 || x >= task.image.nx || y >= task.image.ny || z >= task.image.nz) return head.t2;
        int i = task.image.index(x, y, z);
        return task.isInside(i) && task.image.data[i] >= head.t2 ? task.image.data[i] : head.t2;
    }
}
