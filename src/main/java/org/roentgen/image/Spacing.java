package org.roentgen.image;

import java.util.Arrays;

/**
 * Voxel sizes along x, y, z as kernels see them: always three positive numbers, in image units or 1 for voxels.
 * <p>For a plane (2-D image, or slice-by-slice) spacing[2] is positive infinity: neighbouring slices are infinitely far
 * away, so every reach in physical units comes out as 0 in z by itself.
 */
public final class Spacing {

    /** More voxels than any image has along an axis, and few enough to be doubled and added. */
    private static final int FARTHEST = 1 << 28;

    private Spacing() { }

    /** The spacing of an image with two axes, or of each slice on its own. */
    public static double[] ofPlane(double x, double y) {
        return checked(new double[] {x, y, Double.POSITIVE_INFINITY});
    }

    public static double[] of(double x, double y, double z) {
        return checked(new double[] {x, y, z});
    }

    public static boolean isPlane(double[] spacing) {
        return Double.isInfinite(spacing[2]);
    }

    /** Voxels on each side that lie within a distance, per axis; 0 in z for a plane. A relative 1e-9 forgives rounding. */
    public static int[] voxelsWithin(double distance, double[] spacing) {
        int[] voxels = new int[3];
        for (int d = 0; d < 3; d++) voxels[d] = (int) Math.min(FARTHEST, Math.floor(distance / spacing[d] * (1 + 1e-9)));
        return voxels;
    }

    private static double[] checked(double[] spacing) {
        for (double s : spacing)
            if (!(s > 0))
                throw new IllegalArgumentException("Spacing must be greater than 0 along every axis, but is "
                    + Arrays.toString(spacing) + ". Set it with Image ▸ Properties….");
        return spacing;
    }
}
