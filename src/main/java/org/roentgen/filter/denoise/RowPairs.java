package org.roentgen.filter.denoise;

import java.util.Arrays;

import org.roentgen.filter.Lines;
import org.roentgen.image.RowOperation;

/**
 * A {@link SimilarityMean} of single pixels in planes, row by row: what is in use stays in the nearer caches.
 * <p>For each offset in x there are some rows, of values and of sums, that are shifted by it, so that loops run over the same index in all arrays: the one end of
 * a pair is in a row that is not shifted, the other in one that is, and so are the sums that the pair adds to. As soon as these are complete they are shifted back.
 */
final class RowPairs {

    private final SimilarityMean mean;
    private final int[] size;
    private final int reachX, reachY;
    private final Rows own;
    private final Rows[] shifted;
    private final float[] base, difference;

    /** @param size of the input, which is the result grown by the reach */
    RowPairs(SimilarityMean mean, int[] size) {
        this.mean = mean;
        this.size = size;
        reachX = mean.search[0];
        reachY = mean.search[1];
        float[][] factors = mean.factors(0, reachX, 0);
        own = new Rows(0, factors[0], reachY);
        shifted = new Rows[reachX];
        for (int dx = 1; dx <= reachX; dx++) shifted[dx - 1] = new Rows(dx, factors[dx], last(factors[dx]));
        float[][] lines = Lines.arrays(2, size[0]);
        base = lines[0];
        difference = lines[1];
    }

    /** How many rows of values are kept at a time, at most. */
    static int rows(int[] reach) {
        return (reach[0] + 1) * (2 * reach[1] + 1);
    }

    /** The farthest offset in y with a weight; 0 without any. */
    private int last(float[] factors) {
        int dy = reachY;
        while (dy > 0 && factors[dy + reachY] == 0) dy--;
        return dy;
    }

    void run(RowOperation.Source in, RowOperation.Sink out) {
        for (int z = 0; z < size[2]; z++)
            for (int y = -reachY; y < size[1]; y++) {
                if (y + reachY < size[1]) read(in, y + reachY, z);
                if (y >= 0) own.pairs(y);
                for (Rows rows : shifted) {
                    rows.shift(y + rows.reach);
                    if (y >= 0) rows.pairs(y);
                    if (isInside(y - rows.reach)) rows.shiftBack(y - rows.reach);
                }
                if (isInside(y - reachY)) write(out, y - reachY, z);
            }
    }

    private boolean isInside(int y) {
        return y >= reachY && y < size[1] - reachY;
    }

    private void read(RowOperation.Source in, int y, int z) {
        in.read(y, z, own.values[y % own.held]);
        Arrays.fill(own.weights[y % own.held], 0);
        Arrays.fill(own.changes[y % own.held], 0);
    }

    private void write(RowOperation.Sink out, int y, int z) {
        int line = y % own.held, n = size[0] - 2 * reachX;
        float[] centre = own.values[line], changes = own.changes[line], weights = own.weights[line];
        Change.OF_VALUES.mean(centre, changes, weights, mean.own(), size[0]);
        System.arraycopy(centre, reachX, base, 0, n);
        out.write(0, base, y - reachY, z);
    }

    /** What is kept for an offset in x: rows at y modulo their number. */
    private final class Rows {

        final int reach, held;
        final float[][] values, weights, changes;
        private final int dx, n;
        private final float[] factors;

        /** @param factors for each offset in y
         * @param reach the farthest of these */
        Rows(int dx, float[] factors, int reach) {
            this.dx = dx;
            this.factors = factors;
            this.reach = reach;
            held = 2 * reach + 1;
            n = size[0] - dx;
            float[][] lines = Lines.arrays(3 * held, size[0]);              // all at once, so that they are aligned alike
            values = Arrays.copyOf(lines, held);
            weights = Arrays.copyOfRange(lines, held, 2 * held);
            changes = Arrays.copyOfRange(lines, 2 * held, 3 * held);
        }

        void shift(int y) {
            if (y >= 0 && y < size[1]) System.arraycopy(own.values[y % own.held], dx, values[y % held], 0, n);
        }

        /** Those of a row with the rows from below it to above it: in shifted rows the first sums replace what is left there of rows before. */
        void pairs(int y) {
            boolean isFirst = dx > 0;
            for (int dy = reach; dy >= -reach; dy--) {
                float factor = factors[dy + reachY];
                if ((factor > 0 || isFirst) && (isInside(y) || isInside(y + dy))) pairs(y % own.held, (y + dy) % held, factor, isFirst);
                isFirst = false;
            }
        }

        private void pairs(int line, int other, float factor, boolean isFirst) {
            Likeness.bases(own.values[line], values[other], mean.range, base, difference, n);
            if (isFirst) addFirst(base, difference, factor, own.weights[line], own.changes[line], weights[other], changes[other], n);
            else addBoth(base, difference, factor, own.weights[line], own.changes[line], weights[other], changes[other], n);
        }

        /** Which leaves only those columns without meaning that are outside the result. */
        void shiftBack(int y) {
            System.arraycopy(weights[y % held], 0, base, dx, n);
            OffsetPairs.add(base, own.weights[y % own.held], size[0]);
            System.arraycopy(changes[y % held], 0, base, dx, n);
            OffsetPairs.add(base, own.changes[y % own.held], size[0]);
        }
    }

    private static void addFirst(float[] base, float[] difference, float factor, float[] weightsA, float[] changesA, float[] weightsB, float[] changesB, int n) {
        for (int i = 0; i < n; i++) {
            float weight = factor * Likeness.power(base[i]), change = weight * difference[i];
            weightsA[i] += weight;
            changesA[i] += change;
            weightsB[i] = weight;
            changesB[i] = -change;
        }
    }

    private static void addBoth(float[] base, float[] difference, float factor, float[] weightsA, float[] changesA, float[] weightsB, float[] changesB, int n) {
        for (int i = 0; i < n; i++) {
            float weight = factor * Likeness.power(base[i]), change = weight * difference[i];
            weightsA[i] += weight;
            changesA[i] += change;
            weightsB[i] += weight;
            changesB[i] -= change;
        }
    }
}
