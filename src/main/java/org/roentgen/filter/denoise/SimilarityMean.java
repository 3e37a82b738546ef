package org.roentgen.filter.denoise;

import org.roentgen.filter.Lines;
import org.roentgen.image.Block;

/**
 * The weighted mean of the voxels around each voxel, where those count most whose surroundings look alike:
 * v(i) + Σ w(i, j) · (v(j) − v(i)) / Σ w(i, j), w(i, j) = g(j − i) · e^(−max(0, D(i, j) − free) / range), D the sum of the squared differences
 * between the patches around i and j.
 * <p>w is symmetric, so each pair is computed once, for all i at a time, and its weight goes to both of its ends. All sums are short and of a fixed
 * order, so that they do not depend on where a block begins; differences from the centre are summed, so that they stay exact where the image is flat.
 */
final class SimilarityMean {

    private static final int LENGTH = 1024;                        // voxels of some planes at a time, so that those in use stay in the nearer caches

    private static final int LINES = 1 << 5;                       // of each kind held at a time, so that they stay in a cache: offsets in x times rows

    private static final long MOST = 1 << 18;                      // voxels of a window: each costs a pass over all voxels

    /** How much an offset counts; 0 for those left out, the same for an offset and its opposite. */
    interface Window {
        double weight(int dx, int dy, int dz);
    }

    final int[] patch, search, reach;
    final float free;
    final double range;
    private final Window window;

    /**
     * @param patch half-extent in voxels of the patches that are compared
     * @param search half-extent of the window
     * @param free the sum of squared differences that counts as none
     * @param range the sum beyond that which divides the weight by e; 0 for the mean of those that are equal
     */
    SimilarityMean(int[] patch, int[] search, Window window, double free, double range) {
        this.patch = patch;
        this.search = search;
        this.window = window;
        this.free = (float) free;
        this.range = range;
        reach = new int[] {patch[0] + search[0], patch[1] + search[1], patch[2] + search[2]};
    }

    /** @throws IllegalArgumentException when a box of this half-extent has too many voxels to be looked at one by one */
    static int[] checkedSize(String what, int[] reach, String wayOut) {
        long voxels = 1;
        for (int r : reach) voxels *= Math.min(MOST + 1, 2L * r + 1);
        if (voxels > MOST)
            throw new IllegalArgumentException(what + " must give a window of at most " + MOST + " voxels, but gives "
                + (2L * reach[0] + 1) + " × " + (2L * reach[1] + 1) + " × " + (2L * reach[2] + 1) + ". " + wayOut);
        return reach;
    }

    /** Are single voxels compared, without noise to allow for? */
    boolean isOfSingles() {
        return patch[0] + patch[1] + patch[2] == 0 && free == 0;
    }

    /** The mean of values or of squares. @param change between the two ends of a pair */
    void apply(Block in, Block out, Change change) {
        Sums sums = new Sums(in);
        int together = Math.max(1, LINES / (2 * reach[1] + 1));
        for (int first = 0; first <= search[0]; first += together) {
            int last = Math.min(first + together - 1, search[0]), planes = Math.max(1, LENGTH / (out.nx + last));
            OffsetPairs pairs = new OffsetPairs(this, in, out, change, sums, first, last, planes);
            for (int dz = first == 0 && last == 0 ? 0 : -search[2]; dz <= search[2]; dz++) pairs(pairs, factors(first, last, dz), dz, out.nz, planes);
        }
        divide(in, sums, out, change);
    }

    /** For each offset in x, and for each in y; of two that are opposite to each other one is 0. */
    float[][] factors(int first, int last, int dz) {
        float[][] factors = new float[last - first + 1][2 * search[1] + 1];
        for (int dx = first; dx <= last; dx++)
            for (int dy = -search[1]; dy <= search[1]; dy++)
                if (dx > 0 || dz > 0 || dz == 0 && dy > 0) factors[dx - first][dy + search[1]] = (float) window.weight(dx, dy, dz);
        return factors;
    }

    /** All pairs with some offsets in x and one in z. In this order of the planes each voxel is first the one end of pairs and then the other, wherever a part begins. */
    private void pairs(OffsetPairs pairs, float[][] factors, int dz, int nz, int planes) {
        int begin = reach[2] - Math.max(dz, 0), end = reach[2] + nz - Math.min(dz, 0), parts = (end - begin + planes - 1) / planes;
        for (int part = 0; part < parts; part++) {
            int z = begin + planes * (dz > 0 ? parts - 1 - part : part);
            pairs.run(z, Math.min(planes, end - z), dz, factors);
        }
    }

    /** How much the centre counts. */
    float own() {
        return (float) window.weight(0, 0, 0);
    }

    private void divide(Block in, Sums sums, Block out, Change change) {
        float own = own();
        float[][] lines = Lines.arrays(3, out.nx);
        for (int z = 0; z < out.nz; z++)
            for (int y = 0; y < out.ny; y++) {
                int from = in.index(reach[0], y + reach[1], z + reach[2]);
                System.arraycopy(in.data, from, lines[0], 0, out.nx);
                System.arraycopy(sums.changes, from, lines[1], 0, out.nx);
                System.arraycopy(sums.weights, from, lines[2], 0, out.nx);
                change.mean(lines[0], lines[1], lines[2], own, out.nx);
                System.arraycopy(lines[0], 0, out.data, out.index(0, y, z), out.nx);
            }
    }
}
