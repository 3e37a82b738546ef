package org.roentgen.segment.superpixel;

import java.util.Arrays;

import org.roentgen.image.Spacing;

/** Where the first centres stand: in the middle of the voxels of each cell of a regular grid, moved to the least gradient nearby. */
final class Grid {

    /** The edge S, in image units. */
    final double step;
    /** How far a piece may reach along each axis, in voxels. */
    final double[] reach = new double[3];
    /** Image units along each axis of a voxel, as shares of S. */
    final double[] scale = new double[3];
    private final Pixels pixels;
    private final double[] spacing;
    private final int[] voxels, cells = new int[3];

    private Grid(Pixels pixels, double[] spacing, double step) {
        this.pixels = pixels;
        this.spacing = spacing;
        this.step = step;
        voxels = new int[] {pixels.values.nx, pixels.values.ny, pixels.values.nz};
        for (int d = 0; d < 3; d++) {
            boolean flat = d == 2 && Spacing.isPlane(spacing);
            cells[d] = flat ? 1 : (int) Math.max(1, Math.min(voxels[d], Math.round(voxels[d] * spacing[d] / step)));
            scale[d] = flat ? 0 : spacing[d] / step;
            reach[d] = flat ? 0 : Math.max(1 / scale[d], (double) voxels[d] / cells[d]);
        }
    }

    /**
     * Where an image is thinner than a piece, pieces are as flat as it.
     * @param size the edge, or NaN to find it from a number of pieces
     */
    static Grid of(Pixels pixels, double[] spacing, double size, int pieces) {
        if (!Double.isNaN(size)) return new Grid(pixels, spacing, size);
        double[] extents = {pixels.values.nx * spacing[0], pixels.values.ny * spacing[1], Spacing.isPlane(spacing) ? 0 : pixels.values.nz * spacing[2]};
        Arrays.sort(extents);
        double share = (double) pixels.inside / pixels.values.size() / pieces;
        double cube = Math.cbrt(share * extents[0] * extents[1] * extents[2]), square = Math.sqrt(share * extents[1] * extents[2]);
        return new Grid(pixels, spacing, cube <= extents[0] && extents[0] > 0 ? cube : square <= extents[1] ? square : share * extents[2]);
    }

    long count() {
        return (long) cells[0] * cells[1] * cells[2];
    }

    Centres centres(double compactness) {
        double[] x = new double[(int) count()], y = new double[x.length], z = new double[x.length], value = new double[x.length];
        int n = 0;
        for (int c = 0; c < x.length; c++) {
            int cell = c;
            int[] from = new int[3], to = new int[3];
            for (int d = 0; d < 3; d++) {
                int at = cell % cells[d];
                cell /= cells[d];
                from[d] = (int) ((long) voxels[d] * at / cells[d]);
                to[d] = (int) ((long) voxels[d] * (at + 1) / cells[d]);
            }
            int middle = calm(middle(from, to));
            if (middle < 0) continue;
            x[n] = middle % voxels[0];
            y[n] = middle / voxels[0] % voxels[1];
            z[n] = middle / voxels[0] / voxels[1];
            value[n++] = pixels.values.data[middle];
        }
        return new Centres(Arrays.copyOf(x, n), Arrays.copyOf(y, n), Arrays.copyOf(z, n), Arrays.copyOf(value, n), compactness);
    }

    /** The voxel inside that is the nearest to the centre of mass of a cell's voxels inside; the first of several; none, −1. */
    private int middle(int[] from, int[] to) {
        double[] sum = new double[3];
        long n = 0;
        for (int z = from[2]; z < to[2]; z++)
            for (int y = from[1]; y < to[1]; y++)
                for (int x = from[0], i = pixels.values.index(x, y, z); x < to[0]; x++, i++) {
                    if (!pixels.isInside(i)) continue;
                    sum[0] += x;
                    sum[1] += y;
                    sum[2] += z;
                    n++;
                }
        if (n == 0) return -1;
        int centre = pixels.values.index((int) Math.round(sum[0] / n), (int) Math.round(sum[1] / n), (int) Math.round(sum[2] / n));
        return pixels.isInside(centre) ? centre : nearest(from, to, sum[0] / n, sum[1] / n, sum[2] / n);
    }

    private int nearest(int[] from, int[] to, double cx, double cy, double cz) {
        int nearest = -1;
        double least = Double.POSITIVE_INFINITY;
        for (int z = from[2]; z < to[2]; z++)
            for (int y = from[1]; y < to[1]; y++)
                for (int x = from[0], i = pixels.values.index(x, y, z); x < to[0]; x++, i++) {
                    double dx = (x - cx) * scale[0], dy = (y - cy) * scale[1], dz = (z - cz) * scale[2], squared = dx * dx + dy * dy + dz * dz;
                    if (!pixels.isInside(i) || squared >= least) continue;
                    least = squared;
                    nearest = i;
                }
        return nearest;
    }

    /** The voxel with the least gradient among a voxel, if there is one, and its neighbours; itself before others. */
    private int calm(int voxel) {
        if (voxel < 0) return voxel;
        int best = voxel, x = voxel % voxels[0], y = voxel / voxels[0] % voxels[1], z = voxel / voxels[0] / voxels[1];
        double least = gradient(x, y, z);
        for (int dz = -1; dz <= 1; dz++)
            for (int dy = -1; dy <= 1; dy++)
                for (int dx = -1; dx <= 1; dx++) {
                    if (!isInside(x + dx, y + dy, z + dz)) continue;
                    double gradient = gradient(x + dx, y + dy, z + dz);
                    if (gradient >= least) continue;
                    least = gradient;
                    best = pixels.values.index(x + dx, y + dy, z + dz);
                }
        return best;
    }

    private boolean isInside(int x, int y, int z) {
        return x >= 0 && y >= 0 && z >= 0 && x < voxels[0] && y < voxels[1] && z < voxels[2] && pixels.isInside(pixels.values.index(x, y, z));
    }

    /** Squared; what is outside counts as the voxel itself. */
    private double gradient(int x, int y, int z) {
        double dx = (value(x + 1, y, z, x, y, z) - value(x - 1, y, z, x, y, z)) / spacing[0];
        double dy = (value(x, y + 1, z, x, y, z) - value(x, y - 1, z, x, y, z)) / spacing[1];
        double dz = (value(x, y, z + 1, x, y, z) - value(x, y, z - 1, x, y, z)) / spacing[2];
        return dx * dx + dy * dy + dz * dz;
    }

    private double value(int x, int y, int z, int ownX, int ownY, int ownZ) {
        return pixels.values.data[isInside(x, y, z) ? pixels.values.index(x, y, z) : pixels.values.index(ownX, ownY, ownZ)];
    }
}
