package org.roentgen.segment.contour;

import java.util.Arrays;

import org.roentgen.image.InParallel;

/**
 * Smooths the boundary of a mask by its curvature, without arithmetic: SI, the supremum over small planes through a voxel of erosions by them, takes away
 * what is convex, and IS, the infimum of dilations by them, fills what is concave.
 * <p>Planes are the nine of a 3 × 3 × 3 cube with normals along an axis or between two, in 2-D the four lines of a 3 × 3 square (Márquez-Neila et al.
 * 2014, sec. 3.3). Beyond the edge of the image nothing is inside. IS is ¬SI¬ with everything inside beyond the edge, so one loop over words of
 * 64 voxels does both.
 */
final class MorphologicalCurvature {

    private final BitMask from, to;
    private final long flip;

    private MorphologicalCurvature(BitMask from, BitMask to, boolean infimum) {
        this.from = from;
        this.to = to;
        flip = infimum ? -1 : 0;
    }

    static void supremumOfErosions(BitMask from, BitMask to) {
        new MorphologicalCurvature(from, to, false).run();
    }

    static void infimumOfDilations(BitMask from, BitMask to) {
        new MorphologicalCurvature(from, to, true).run();
    }

    private void run() {
        InParallel.forEach(RowRanges.of(from.rows), range -> {
            Neighbourhood near = new Neighbourhood();
            for (int row = range[0]; row < range[1]; row++) near.write(row);
        });
    }

    /** A row and those around it, with a word before and after. */
    private final class Neighbourhood {

        private final long[][] row = new long[9][from.words + 2];
        private final long[][] acrossZ = new long[3][from.words + 2], acrossY = new long[3][from.words + 2];

        void write(int r) {
            if (from.isUniformAround(r)) {
                to.copyRow(from, r);
                return;
            }
            read(r);
            int first = r * to.words;
            for (int w = 0; w < to.words; w++) to.data[first + w] = ((from.nz > 1 ? planes(w + 1) : lines(w + 1)) ^ flip) & to.valid(w);
            to.close(r);
        }

        private void read(int r) {
            int y = r % from.ny, z = r / from.ny;
            for (int k = 0; k < 9; k++) {
                int dy = k % 3 - 1, dz = k / 3 - 1;
                boolean within = y + dy >= 0 && y + dy < from.ny && z + dz >= 0 && z + dz < from.nz;
                read(within ? r + dy + dz * from.ny : -1, row[k]);
            }
            if (from.nz == 1) return;
            for (int k = 0; k < 3; k++)
                for (int w = 0; w < from.words + 2; w++) {
                    acrossZ[k][w] = row[k][w] & row[3 + k][w] & row[6 + k][w];
                    acrossY[k][w] = row[3 * k][w] & row[3 * k + 1][w] & row[3 * k + 2][w];
                }
        }

        private void read(int r, long[] words) {
            Arrays.fill(words, flip);
            if (r >= 0) for (int w = 0; w < from.words; w++) words[w + 1] = from.data[r * from.words + w] ^ flip;
        }

        private long lines(int w) {
            return row[3][w] & row[4][w] & row[5][w] | along(4, w) | diagonals(row[3], row[4], row[5], w);
        }

        private long planes(int w) {
            long centre = along(4, w);
            long throughRow = centre & (along(1, w) & along(7, w) | along(3, w) & along(5, w) | along(0, w) & along(8, w) | along(2, w) & along(6, w));
            return throughRow | acrossZ[0][w] & acrossZ[1][w] & acrossZ[2][w]
                | diagonals(acrossZ[0], acrossZ[1], acrossZ[2], w) | diagonals(acrossY[0], acrossY[1], acrossY[2], w);
        }

        /** A voxel and both beside it along x. */
        private long along(int k, int w) {
            return before(row[k], w) & row[k][w] & after(row[k], w);
        }

        private long diagonals(long[] a, long[] b, long[] c, int w) {
            return b[w] & (before(a, w) & after(c, w) | after(a, w) & before(c, w));
        }
    }

    /** In each voxel's place the one before it. */
    static long before(long[] words, int w) {
        return words[w] << 1 | words[w - 1] >>> 63;
    }

    static long after(long[] words, int w) {
        return words[w] >>> 1 | words[w + 1] << 63;
    }
}
