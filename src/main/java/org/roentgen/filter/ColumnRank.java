package org.roentgen.filter;

import java.util.Arrays;

import org.roentgen.image.IntBlock;

/**
 * Finds a rank in a box of up to 65535 voxels with keys of up to 8 bits, at a cost that does not grow with the box's width and height:
 * every column of the window has a histogram; a window's histogram gains one column and loses one at each move, 16 coarse bins at once
 * and the fine bins only where the rank is looked for. For one thread.
 * <p>Perreault and Hébert 2007, doi:10.1109/TIP.2007.902329. Counts are packed, four in a long.
 */
final class ColumnRank {

    static final int LARGEST = 65535, BITS = 8;

    private static final long PREFIX = 0x0001000100010001L;

    private final int width, height, depth, rank;
    private final long[] fineSum = new long[64];
    private final int[] fineAt = new int[16];
    private long[] coarse = {}, fine = {};

    ColumnRank(int[][] widths, int rank) {
        width = 2 * widths[0][0] + 1;
        height = widths[0].length;
        depth = widths.length;
        this.rank = rank;
    }

    void run(IntBlock in, IntBlock out) {
        if (coarse.length < 4 * in.nx) {
            coarse = new long[4 * in.nx];
            fine = new long[64 * in.nx];
        }
        int[] found = new int[out.nx];
        for (int z = 0; z < out.nz; z++) {
            Arrays.fill(coarse, 0);
            Arrays.fill(fine, 0);
            for (int y = 0; y < height - 1; y++) addRow(in, y, z, 1);
            for (int y = 0; y < out.ny; y++) {
                addRow(in, y + height - 1, z, 1);
                slide(found);
                System.arraycopy(found, 0, out.data, out.index(0, y, z), out.nx);
                addRow(in, y, z, -1);
            }
        }
    }

    /** Counts the row y of each of the window's slices in or out of the columns. */
    private void addRow(IntBlock in, int y, int z, long sign) {
        int[] keys = in.data;
        for (int dz = 0; dz < depth; dz++) {
            int from = in.index(0, y, z + dz);
            for (int x = 0; x < in.nx; x++) {
                int key = keys[from + x];
                fine[x * 64 + (key >> 2)] += sign << (key << 4);              // a shift counts modulo 64
                coarse[x * 4 + (key >> 6)] += sign << (key >> 4 << 4);
            }
        }
    }

    private void slide(int[] found) {
        long[] coarse = this.coarse;
        long c0 = 0, c1 = 0, c2 = 0, c3 = 0;
        for (int i = 0; i < 4 * (width - 1); i += 4) {
            c0 += coarse[i];
            c1 += coarse[i + 1];
            c2 += coarse[i + 2];
            c3 += coarse[i + 3];
        }
        Arrays.fill(fineAt, -width);
        for (int x = 0, in = 4 * (width - 1), out = 0; x < found.length; x++, in += 4, out += 4) {
            c0 += coarse[in];
            c1 += coarse[in + 1];
            c2 += coarse[in + 2];
            c3 += coarse[in + 3];
            found[x] = find(c0, c1, c2, c3, x);
            c0 -= coarse[out];
            c1 -= coarse[out + 1];
            c2 -= coarse[out + 2];
            c3 -= coarse[out + 3];
        }
    }

    private int find(long c0, long c1, long c2, long c3, int x) {
        int left = rank, word = 0;
        long counts = c0 * PREFIX;
        if (left >= counts >>> 48) {
            left -= counts >>> 48;
            counts = c1 * PREFIX;
            word = 1;
            if (left >= counts >>> 48) {
                left -= counts >>> 48;
                counts = c2 * PREFIX;
                word = 2;
                if (left >= counts >>> 48) {
                    left -= counts >>> 48;
                    counts = c3 * PREFIX;
                    word = 3;
                }
            }
        }
        int bin = within(counts, left);
        left -= counts << 16 >>> (bin << 4) & 0xffff;
        int at = word * 4 + bin;
        update(at, x);
        long[] fineSum = this.fineSum;
        for (word = at * 4; ; word++) {
            counts = fineSum[word] * PREFIX;
            if (left < counts >>> 48) break;
            left -= counts >>> 48;
        }
        return word * 4 + within(counts, left);
    }

    /** The first of four running sums that exceeds a number. */
    private static int within(long sums, int number) {
        return ((int) (sums & 0xffff) - number - 1 >>> 31) + ((int) (sums >>> 16 & 0xffff) - number - 1 >>> 31)
            + ((int) (sums >>> 32 & 0xffff) - number - 1 >>> 31);
    }

    /** Brings one coarse bin's fine counts to the window that begins at column x. */
    private void update(int bin, int x) {
        int at = fineAt[bin], i = bin * 4;
        if (at == x) return;
        long[] fine = this.fine;
        long f0 = 0, f1 = 0, f2 = 0, f3 = 0;
        if (2 * (x - at) > width) {
            for (int j = x * 64 + i; j < (x + width) * 64; j += 64) {
                f0 += fine[j];
                f1 += fine[j + 1];
                f2 += fine[j + 2];
                f3 += fine[j + 3];
            }
        } else {
            f0 = fineSum[i];
            f1 = fineSum[i + 1];
            f2 = fineSum[i + 2];
            f3 = fineSum[i + 3];
            for (int j = at * 64 + i, k = j + width * 64; j < x * 64; j += 64, k += 64) {
                f0 += fine[k] - fine[j];
                f1 += fine[k + 1] - fine[j + 1];
                f2 += fine[k + 2] - fine[j + 2];
                f3 += fine[k + 3] - fine[j + 3];
            }
        }
        fineSum[i] = f0;
        fineSum[i + 1] = f1;
        fineSum[i + 2] = f2;
        fineSum[i + 3] = f3;
        fineAt[bin] = x;
    }
}
