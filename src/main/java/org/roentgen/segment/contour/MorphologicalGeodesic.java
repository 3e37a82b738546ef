package org.roentgen.segment.contour;

import java.util.List;

import org.roentgen.image.Progress;

/**
 * Draws a contour to edges, like the geodesic active contour of Caselles, with operations on a mask in the place of differential equations.
 * <p>With g near 0 at edges ({@link EdgeMap}), every iteration (1) grows (balloon &gt; 0) or shrinks (&lt; 0) the mask by a voxel where
 * g &gt; threshold / |balloon|, (2) takes in voxels with ∇g · ∇u &gt; 0 and puts out those with the opposite, by central differences, one-sided at the image's
 * edge, and (3) so many times smooths the boundary ({@link MorphologicalCurvature}), SI∘IS and IS∘SI in turn.
 * <p><b>Dimensions</b> 2-D or 3-D.  <b>Units</b> sigma in image units, contrast in intensity per unit; all else works voxel by voxel, whatever the spacing.
 * <b>Edges</b> beyond the image, the mask and NaN nothing is inside.  <b>Cost</b> O(voxels / 64 + boundary) an iteration, all threads, and
 * the gradient.  <b>Memory</b> 5 bytes a voxel and 4 more if there is NaN.
 * <p>Márquez-Neila, Baumela and Alvarez 2014, IEEE Trans. PAMI 36(1):2–17, doi:10.1109/TPAMI.2013.106. For the same g bit by bit scikit-image's
 * morphological_geodesic_active_contour, which begins each call with the order of smoothing that the last one ended with, and never ends early.
 */
public final class MorphologicalGeodesic implements ContourMethod {

    private static final double AUTOMATIC = 0.4;

    private final EdgeMap edges;
    private final double threshold, balloon;
    private final int smoothing;

    /** @param contrast K; 0 takes the typical slope
     * @param threshold of g for the balloon, below 1; 0 takes the value that 40 % of the voxels lie below */
    public MorphologicalGeodesic(double sigma, double contrast, double threshold, double balloon, int smoothing) {
        edges = new EdgeMap(sigma, contrast);
        if (!(threshold >= 0 && threshold < 1))
            throw new IllegalArgumentException("Threshold must be at least 0 and less than 1, but is " + threshold + ". Give 0 to have it found.");
        this.threshold = threshold;
        this.balloon = ContourParameters.finite("Balloon", balloon);
        this.smoothing = ContourParameters.passes(smoothing);
    }

    @Override public List<String> measures() {
        return List.of("Mean edge value");
    }

    @Override public long bytes(long voxels) {
        return 9 * voxels;
    }

    @Override public Contour in(Scene scene, Progress progress) {
        return on(scene, edges.of(scene));
    }

    /** With an edge map of one's own. */
    Contour on(Scene scene, float[] g) {
        return new Attraction(scene, g, balloon == 0 ? scene.domain : flat(scene, g));
    }

    private BitMask flat(Scene scene, float[] g) {
        double limit = (threshold > 0 ? threshold : percentile(scene, g)) / Math.abs(balloon);
        BitMask flat = BitMask.like(scene.domain);
        flat.forRows(row -> {
            for (int x = 0; x < flat.nx; x++) flat.set(x, row, g[row * flat.nx + x] > limit);
            flat.close(row);
        });
        return flat;
    }

    private static double percentile(Scene scene, float[] g) {
        return Quantile.of(g, scene.domain, AUTOMATIC);
    }

    private final class Attraction extends MorphologicalContour {

        private final float[] g;

        Attraction(Scene scene, float[] g, BitMask flat) {
            super(scene, balloon, smoothing, flat);
            this.g = g;
        }

        @Override protected void attract(BitMask from, BitMask to) {
            BoundaryBits boundary = new BoundaryBits(from);
            from.forRows(row -> {
                to.copyRow(from, row);
                if (from.isUniformAround(row)) return;
                for (int w = 0; w < from.words; w++) attract(to, boundary, row, w);
                to.close(row);
            });
        }

        private void attract(BitMask to, BoundaryBits boundary, int row, int w) {
            long in = 0, out = 0, where = boundary.any(row, w) & scene.domain.data[row * to.words + w];
            for (long bits = where; bits != 0; bits &= bits - 1) {
                double force = 0;
                for (int axis = 0; axis < 3; axis++) force += slopes(boundary, axis, row, w, Long.numberOfTrailingZeros(bits));
                if (force > 0) in |= bits & -bits;
                if (force < 0) out |= bits & -bits;
            }
            int i = row * to.words + w;
            to.data[i] = (to.data[i] | in) & ~out;
        }

        /** Of g times that of u, along an axis; the half of each difference between two voxels' distance. */
        private double slopes(BoundaryBits boundary, int axis, int row, int w, int bit) {
            long rise = (boundary.after(axis, row, w) >>> bit & 1) - (boundary.before(axis, row, w) >>> bit & 1);
            if (rise == 0) return 0;
            int x = 64 * w + bit, nx = scene.image.nx;
            int before = axis == 0 ? row * nx + Math.max(0, x - 1) : boundary.beside(axis, row, -1) * nx + x;
            int after = axis == 0 ? row * nx + Math.min(nx - 1, x + 1) : boundary.beside(axis, row, 1) * nx + x;
            double steps = axis == 0 ? after - before : (after - before) / (double) (nx * (axis == 1 ? 1 : scene.image.ny));
            return rise * ((double) g[after] - g[before]) / (steps * steps);
        }

        /** Of g: it falls as the contour comes to edges. */
        @Override protected double[] measure(BitMask now) {
            return new double[] {BoundaryBits.mean(g, now)};
        }
    }
}
