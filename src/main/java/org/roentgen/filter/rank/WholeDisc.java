package org.roentgen.filter.rank;

import java.util.stream.IntStream;

import org.roentgen.image.Block;
import org.roentgen.image.CacheLines;

/**
 * Moments of whole numbers in a disc, or any window in planes given by a half-width for each row along x that falls from the middle on. Only exact sums may
 * be added and taken away in any order, which {@link BallWindow} does not do.
 * <p>Works in strips so narrow that as many rows as the window is high stay in a cache.
 */
abstract class WholeDisc {

    private static final int NUMBERS = 1 << 17, NARROWEST = 256, FEW_COLUMNS = 4;

    final int reachX, reachY;
    /** Those with each half-width. */
    final int[][] rows;

    WholeDisc(int[] halfWidths) {
        reachY = halfWidths.length / 2;
        reachX = halfWidths[reachY];
        rows = IntStream.rangeClosed(0, reachX)
            .mapToObj(w -> IntStream.range(0, halfWidths.length).filter(y -> halfWidths[y] == w).toArray()).toArray(int[][]::new);
    }

    /** @param halfWidths of the rows from top to bottom, -1 for none; the widest in the middle */
    static WholeDisc of(int[] halfWidths) {
        return halfWidths[halfWidths.length / 2] <= FEW_COLUMNS ? new DiscColumns(halfWidths) : new DiscRows(halfWidths);
    }

    /** Makes of a row of n numbers what is kept of it, which may be one number more. */
    abstract void prepare(int[] row, int n);

    /** The sums of n windows whose first row is y. @param kept the rows, y modulo their number
     * @param scratch three arrays */
    abstract void sum(int[][] kept, int y, int[] sum, int[][] scratch, int n);

    /** @param in the result grown by the reach */
    final void apply(WholeMoments moments, Block in, Block out) {
        int widest = Math.max(NARROWEST, NUMBERS / (2 * reachY + 1)), strips = (out.nx + widest - 1) / widest, width = (out.nx + strips - 1) / strips;
        Strip strip = new Strip(moments, in, out, width);
        for (int z = 0; z < out.nz; z++)
            for (int x = 0; x < out.nx; x += width) strip.run(x, z, Math.min(width, out.nx - x));
    }

    /** Some columns, from top to bottom. */
    private final class Strip {

        private final DiscMoments moments;
        private final Block in, out;
        private final int[][][] kept;                                  // values and squares, or both in one; rows at y modulo the window's height
        private final int[][] sums, scratch;

        Strip(WholeMoments moments, Block in, Block out, int width) {
            this.in = in;
            this.out = out;
            int length = CacheLines.aligned(width + 2 * reachX + 1);
            this.moments = new DiscMoments(moments, length);
            kept = new int[this.moments.rows()][2 * reachY + 1][length];
            sums = new int[kept.length][length];
            scratch = new int[3][length];
        }

        void run(int x, int z, int n) {
            int height = 2 * reachY + 1, last = kept.length - 1;
            for (int y = 0; y < in.ny; y++) {
                moments.load(in.data, in.index(x, y, z), kept[0][y % height], kept[last][y % height], n + 2 * reachX);
                for (int i = 0; i <= last; i++) {
                    prepare(kept[i][y % height], n + 2 * reachX);
                    if (y >= 2 * reachY) sum(kept[i], y - 2 * reachY, sums[i], scratch, n);
                }
                if (y >= 2 * reachY) moments.store(sums[0], sums[last], out.data, out.index(x, y - 2 * reachY, z), n);
            }
        }
    }
}
