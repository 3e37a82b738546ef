package org.roentgen.segment.contour;

import java.util.List;

import org.roentgen.image.Progress;

/**
 * Draws a contour to edges: the geodesic active contour, which is shortest where a length counts little at edges.
 * <p>∂φ/∂t = g (b + s div(∇φ/|∇φ|)) |∇φ| + a ∇g · ∇φ, with φ positive inside, g near 0 at edges ({@link EdgeMap}), the balloon b that lets it grow (&gt; 0) or
 * shrink (&lt; 0), smoothing s, attraction a; b by upwind differences (Godunov), curvature by central ones, ∇g · ∇φ upwind. A {@link NarrowBand}, its time
 * step, and distances in units of the smallest spacing.
 * <p><b>Dimensions</b> 2-D or 3-D.  <b>Units</b> sigma in image units, contrast in intensity per unit, anisotropic spacing honoured; s and a in voxels of the
 * smallest spacing.  <b>Edges</b> φ goes on beyond the image as at its edge; a contour does not leave mask or image.
 * <b>Cost</b> O(band) an iteration, and every few of them O(box around the contour).  <b>Memory</b> 36 bytes a voxel at most.
 * <p>Caselles, Kimmel and Sapiro 1997, Int. J. Computer Vision 22(1):61–79, doi:10.1023/A:1007979827043.
 */
public final class GeodesicContour implements ContourMethod {

    private final EdgeMap edges;
    private final double balloon, smoothing, attraction, band, tolerance;

    /** @param contrast K; 0 takes the typical slope
     * @param band reach to either side, in voxels */
    public GeodesicContour(double sigma, double contrast, double balloon, double smoothing, double attraction, double band, double tolerance) {
        edges = new EdgeMap(sigma, contrast);
        this.balloon = ContourParameters.finite("Balloon", balloon);
        this.smoothing = ContourParameters.atLeastZero("Smoothing", smoothing);
        this.attraction = ContourParameters.atLeastZero("Attraction", attraction);
        this.band = ContourParameters.band(band);
        this.tolerance = ContourParameters.atLeastZero("Tolerance", tolerance);
    }

    @Override public List<String> measures() {
        return List.of("Mean edge value");
    }

    @Override public long bytes(long voxels) {
        return 36 * voxels;
    }

    @Override public boolean isNarrowBand() {
        return true;
    }

    @Override public Contour in(Scene scene, Progress progress) {
        return new NarrowBand(scene, new Motion(scene, edges.of(scene)), band, tolerance);
    }

    private final class Motion implements FrontMotion {

        private final Scene scene;
        private final float[] g;

        Motion(Scene scene, float[] g) {
            this.scene = scene;
            this.g = g;
        }

        @Override public double speed(int voxel) {
            return balloon * g[voxel];
        }

        @Override public double curvature(int voxel) {
            return smoothing * g[voxel];
        }

        @Override public double drift(int voxel, int axis, Stencil at) {
            int before = at.before(axis), after = at.after(axis);
            return before == 0 && after == 0 ? 0 : attraction * (g[voxel + after] - g[voxel + before]) / (scene.shape[axis] * (before != 0 && after != 0 ? 2 : 1));
        }

        @Override public double fullSpeed() {
            return 1;
        }

        @Override public double[] measure(BitMask inside) {
            return new double[] {BoundaryBits.mean(g, inside)};
        }
    }
}
