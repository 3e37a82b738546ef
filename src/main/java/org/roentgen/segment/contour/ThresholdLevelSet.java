package org.roentgen.segment.contour;

import java.util.List;

import org.roentgen.image.Block;
import org.roentgen.image.Progress;

/**
 * Fills what has values in a range, with a smooth boundary that passes over gaps and leaks.
 * <p>∂φ/∂t = (w P + s div(∇φ/|∇φ|)) |∇φ|, with φ positive inside, the propagation P = min(f − lower, upper − f) / half the range, at least −1: 1 in the middle
 * of the range, 0 at its ends, negative outside it, weight w and smoothing s. A limit that is infinite is the image's smallest or greatest value, less or
 * more the range. A {@link NarrowBand}, its time step, and distances in units of the smallest spacing.
 * <p><b>Dimensions</b> 2-D or 3-D.  <b>Units</b> limits in intensities, anisotropic spacing honoured; s in voxels of the smallest spacing.
 * <b>Edges</b> φ goes on beyond the image as at its edge; a contour does not leave mask or image.  <b>Cost</b> O(band) an iteration, and every
 * few of them O(box around the contour).  <b>Memory</b> 32 bytes a voxel at most.
 * <p>Lefohn, Kniss, Hansen and Whitaker 2003, IEEE Visualization; as in ITK's ThresholdSegmentationLevelSetImageFilter, but for the scale of P and the clip.
 */
public final class ThresholdLevelSet implements ContourMethod {

    private final double lower, upper, propagation, smoothing, band, tolerance;

    /** @param propagation w; negative to fill what is outside the range
     * @param band reach to either side, in voxels */
    public ThresholdLevelSet(double lower, double upper, double propagation, double smoothing, double band, double tolerance) {
        if (!(lower < upper))
            throw new IllegalArgumentException("Lower must be less than upper, but is " + lower + " and upper is " + upper + ". Give the range of what is sought.");
        this.lower = lower;
        this.upper = upper;
        this.propagation = ContourParameters.finite("Balloon", propagation);
        this.smoothing = ContourParameters.atLeastZero("Smoothing", smoothing);
        this.band = ContourParameters.band(band);
        this.tolerance = ContourParameters.atLeastZero("Tolerance", tolerance);
    }

    @Override public List<String> measures() {
        return List.of();
    }

    @Override public long bytes(long voxels) {
        return 32 * voxels;
    }

    @Override public boolean isNarrowBand() {
        return true;
    }

    @Override public Contour in(Scene scene, Progress progress) {
        return new NarrowBand(scene, new Motion(scene), band, tolerance);
    }

    private final class Motion implements FrontMotion {

        private final Block image;
        private final double from, to;

        Motion(Scene scene) {
            image = scene.image;
            double[] limits = ValueLimits.of(scene);
            double least = Math.min(limits[0], Double.isInfinite(upper) ? lower : upper), most = Math.max(limits[1], Double.isInfinite(lower) ? upper : lower);
            from = Double.isInfinite(lower) ? least - (most - least) : lower;
            to = Double.isInfinite(upper) ? most + (most - least) : upper;
        }

        @Override public double speed(int voxel) {
            double f = image.data[voxel], half = 0.5 * (to - from);
            if (Double.isNaN(f)) return 0;
            return propagation * Math.max(-1, Math.min(f - from, to - f) / half);
        }

        @Override public double curvature(int voxel) {
            return smoothing;
        }

        @Override public double fullSpeed() {
            return 1;
        }

        @Override public double[] measure(BitMask inside) {
            return new double[0];
        }
    }
}
