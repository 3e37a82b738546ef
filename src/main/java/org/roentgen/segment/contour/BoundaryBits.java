package org.roentgen.segment.contour;

import java.util.Arrays;

/** Differences between the voxels before and after each voxel of a mask, along each axis; at the image's edge with the voxel itself in the place of the missing one. */
final class BoundaryBits {

    private final BitMask mask;

    BoundaryBits(BitMask mask) {
        this.mask = mask;
    }

    /** Which voxels of a word have a difference along any axis? */
    long any(int row, int w) {
        return before(0, row, w) ^ after(0, row, w) | before(1, row, w) ^ after(1, row, w) | before(2, row, w) ^ after(2, row, w);
    }

    /** The voxels before those of a word. */
    long before(int axis, int row, int w) {
        int i = row * mask.words + w;
        if (axis == 0) return mask.data[i] << 1 | (w > 0 ? mask.data[i - 1] >>> 63 : mask.data[i] & 1);
        return mask.data[beside(axis, row, -1) * mask.words + w];
    }

    long after(int axis, int row, int w) {
        int i = row * mask.words + w;
        if (axis > 0) return mask.data[beside(axis, row, 1) * mask.words + w];
        if (w < mask.words - 1) return mask.data[i] >>> 1 | mask.data[i + 1] << 63;
        long valid = mask.valid(w), last = valid & ~(valid >>> 1);
        return mask.data[i] >>> 1 | mask.data[i] & last;
    }

    /** The neighbouring row; at the edge the row itself. */
    int beside(int axis, int row, int side) {
        int at = (axis == 1 ? row % mask.ny : row / mask.ny) + side;
        return at < 0 || at >= (axis == 1 ? mask.ny : mask.nz) ? row : row + side * (axis == 1 ? 1 : mask.ny);
    }

    /** The mean of values over the voxels with a difference. */
    static double mean(float[] values, BitMask mask) {
        double[] sums = new double[mask.rows], counts = new double[mask.rows];
        BoundaryBits boundary = new BoundaryBits(mask);
        mask.forRows(row -> {
            if (mask.isUniformAround(row)) return;
            for (int w = 0; w < mask.words; w++)
                for (long bits = boundary.any(row, w) & mask.valid(w); bits != 0; bits &= bits - 1) {
                    sums[row] += values[row * mask.nx + 64 * w + Long.numberOfTrailingZeros(bits)];
                    counts[row]++;
                }
        });
        return Arrays.stream(sums).sum() / Arrays.stream(counts).sum();
    }
}
