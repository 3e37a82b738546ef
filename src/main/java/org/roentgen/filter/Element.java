package org.roentgen.filter;

import java.util.Arrays;

import org.roentgen.image.Spacing;

/**
 * The voxels around a voxel that a window filter looks at, given by a radius in image units; the centre always belongs to it.
 * <p>Box: |d·s| ≤ radius along every axis. Ball: Σ (d·s)² ≤ radius². d is the offset in voxels and s the spacing; a relative
 * 1e-9 forgives rounding, so that a radius of 0.3 reaches three voxels of 0.1. A plane (see {@link Spacing}) gives a
 * rectangle or a disc.
 * <p>Every row along x is symmetric and without gaps, so one half-width per row says it all.
 */
public enum Element {

    BOX {
        @Override int halfWidth(double radius, double spacingX, double rest) {
            return (int) Math.floor(radius / spacingX * FORGIVING);
        }
    },

    BALL {
        @Override int halfWidth(double radius, double spacingX, double rest) {
            double limit = radius * FORGIVING * radius * FORGIVING;
            if (rest > limit) return -1;
            int halfWidth = (int) Math.floor(Math.sqrt(limit - rest) / spacingX);
            while (squared((halfWidth + 1) * spacingX) + rest <= limit) halfWidth++;
            while (squared(halfWidth * spacingX) + rest > limit) halfWidth--;
            return halfWidth;
        }
    };

    private static final double FORGIVING = 1 + 1e-9;
    private static final long MOST_ROWS = 1 << 20;

    /** Half the extent, the centre not counted, of the row whose squared distance from the centre row is {@code rest}; -1 without any. */
    abstract int halfWidth(double radius, double spacingX, double rest);

    /** Voxels on each side of the centre, per axis x, y, z. */
    public int[] reach(double radius, double[] spacing) {
        return Spacing.voxelsWithin(checked(radius), spacing);
    }

    /**
     * For each row of voxels along x, the number w for which the row holds the offsets -w … w; -1 where it holds none.
     * Indexed [dz + reach z][dy + reach y].
     * @throws IllegalArgumentException when there are too many rows
     */
    public int[][] halfWidths(double radius, double[] spacing) {
        int[] reach = reach(radius, spacing);
        long rows = (2L * reach[1] + 1) * (2L * reach[2] + 1);
        if (rows > MOST_ROWS)
            throw new IllegalArgumentException("Radius must give a neighbourhood of at most " + MOST_ROWS + " rows, but gives " + rows
                + ". Choose a smaller one, work slice by slice, and check the voxel size.");
        int[][] widths = new int[2 * reach[2] + 1][2 * reach[1] + 1];
        for (int z = 0; z < widths.length; z++)
            for (int y = 0; y < widths[z].length; y++)
                widths[z][y] = halfWidth(radius, spacing[0],
                    squared(y - reach[1], spacing[1]) + squared(z - reach[2], spacing[2]));
        return widths;
    }

    /** Number of voxels, the centre included. */
    public long size(double radius, double[] spacing) {
        return Arrays.stream(halfWidths(radius, spacing)).flatMapToInt(Arrays::stream).mapToLong(w -> 2L * w + 1)
            .filter(n -> n > 0).sum();
    }

    private static double checked(double radius) {
        if (!(radius >= 0 && radius < Double.POSITIVE_INFINITY))
            throw new IllegalArgumentException("Radius must be a number of at least 0, but is " + radius + ". Give it in image units.");
        return radius;
    }

    private static double squared(int offset, double spacing) {
        return offset == 0 ? 0 : squared(offset * spacing);           // 0 · ∞ would be NaN for a plane
    }

    private static double squared(double value) {
        return value * value;
    }
}
