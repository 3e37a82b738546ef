package org.roentgen.filter.rank;

import org.roentgen.image.Box;

/**
 * The bins of each column of a box that moves over a block, a column being all of the box with the same x: when the box moves along x, one column enters
 * and one leaves, whatever its height and depth. Only the bins that a column has are looked at. Perreault and Hébert 2007, doi:10.1109/TIP.2007.902329.
 */
final class ColumnCounts {

    /** A column's voxels, which are counted in 16 bits. */
    private static final int MOST = 65535;
    /** Counts of all columns, so that they stay in a cache. */
    private static final int ROOM = 1 << 21;

    private final Bins bins;
    private final Box in;
    private final int height, depth, words;
    private final char[] counts;                                       // [x][bin]
    private final long[] present;                                      // [x][bin / 64], a bit for each bin that is not empty
    private int y, z;

    /** Are columns faster than voxels, which enter and leave two for each row of the box? */
    static boolean suit(Bins bins, Box in, int height, int depth) {
        long rows = (long) height * depth;
        return rows >= bins.count && rows <= MOST && (long) bins.count * in.nx <= ROOM;
    }

    ColumnCounts(Bins bins, Box in, int height, int depth) {
        this.bins = bins;
        this.in = in;
        this.height = height;
        this.depth = depth;
        words = (bins.count + Long.SIZE - 1) / Long.SIZE;
        counts = new char[bins.count * in.nx];
        present = new long[words * in.nx];
        for (int dz = 0; dz < depth; dz++) for (int dy = 0; dy < height; dy++) enter(in.index(0, dy, dz));
    }

    /** One step along y, forwards or backwards. */
    void alongY(int step) {
        for (int dz = 0; dz < depth; dz++) {
            leave(in.index(0, step > 0 ? y : y + height - 1, z + dz));
            enter(in.index(0, step > 0 ? y + height : y - 1, z + dz));
        }
        y += step;
    }

    /** One step forwards along z. */
    void alongZ() {
        for (int dy = 0; dy < height; dy++) {
            leave(in.index(0, y + dy, z));
            enter(in.index(0, y + dy, z + depth));
        }
        z++;
    }

    private void enter(int row) {
        for (int x = 0; x < in.nx; x++) {
            int bin = bins.of[row + x];
            if (counts[x * bins.count + bin]++ == 0) present[x * words + (bin >> 6)] |= 1L << bin;
        }
    }

    private void leave(int row) {
        for (int x = 0; x < in.nx; x++) {
            int bin = bins.of[row + x];
            if (--counts[x * bins.count + bin] == 0) present[x * words + (bin >> 6)] &= ~(1L << bin);
        }
    }

    /** Exchanges a column of a window's counts for another. */
    void exchange(int leaving, int entering, BinCounts window) {
        int from = leaving * bins.count, to = entering * bins.count;
        for (int word = 0; word < words; word++)
            for (long left = present[leaving * words + word] | present[entering * words + word]; left != 0; left &= left - 1) {
                int bin = word * Long.SIZE + Long.numberOfTrailingZeros(left), change = counts[to + bin] - counts[from + bin];
                if (change != 0) window.change(bin, change);
            }
    }
}
