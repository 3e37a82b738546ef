package org.roentgen.filter.denoise;

import java.util.Arrays;

import org.roentgen.filter.Lines;
import org.roentgen.image.RowOperation;

/**
 * A {@link SimilarityMean} of single pixels in planes, row by row: what is in use stays in the nearer caches.
 * <p>For each offset in x from 0 on there are some rows, of values and of sums, that are shifted by it, so that loops run over the same index in all arrays: the
 * one end of a pair is in a row that is not shifted, the other in one that is, and so are the sums that the pair adds to.
 */
final class RowPairs {

    private final SimilarityMean mean;
    private final int[] size;
    private final float[][] factors;
    private final float[][][] values, weights, changes;                     // for each offset in x; rows at y modulo their number
    private final float[] base, difference, centre, weight, change;
    private final int reachX, reachY, held, n;
    private final float own;

    /** @param size of the input, which is the result grown by the reach */
    RowPairs(SimilarityMean mean, int[] size) {
        this.mean = mean;
        this.size = size;
        reachX = mean.search[0];
        reachY = mean.search[1];
        held = 2 * reachY + 1;
        n = size[0] - 2 * reachX;
        factors = mean.factors(0, reachX, 0);
        own = mean.own();
        int rows = rows(mean.search);
        float[][] lines = Lines.arrays(3 * rows + 5, size[0]);              // all at once, so that they are aligned alike
        values = byOffset(lines, 0);
        weights = byOffset(lines, rows);
        changes = byOffset(lines, 2 * rows);
        base = lines[3 * rows];
        difference = lines[3 * rows + 1];
        centre = lines[3 * rows + 2];
        weight = lines[3 * rows + 3];
        change = lines[3 * rows + 4];
    }

    /** How many rows of values are kept at a time. */
    static int rows(int[] reach) {
        return (reach[0] + 1) * (2 * reach[1] + 1);
    }

    private float[][][] byOffset(float[][] lines, int from) {
        float[][][] rows = new float[reachX + 1][][];
        for (int dx = 0; dx <= reachX; dx++) rows[dx] = Arrays.copyOfRange(lines, from + dx * held, from + (dx + 1) * held);
        return rows;
    }

    void run(RowOperation.Source in, RowOperation.Sink out) {
        for (int z = 0; z < size[2]; z++)
            for (int y = -reachY; y < size[1]; y++) {
                if (y + reachY < size[1]) read(in, y + reachY, z);
                for (int dx = 0; y >= 0 && dx <= reachX; dx++) pairs(y, dx);
                if (isInside(y - reachY)) write(out, y - reachY, z);
            }
    }

    private boolean isInside(int y) {
        return y >= reachY && y < size[1] - reachY;
    }

    private void read(RowOperation.Source in, int y, int z) {
        int line = y % held;
        in.read(y, z, values[0][line]);
        for (int dx = 1; dx <= reachX; dx++) System.arraycopy(values[0][line], dx, values[dx][line], 0, size[0] - dx);
        Arrays.fill(weights[0][line], 0);
        Arrays.fill(changes[0][line], 0);
    }

    /** Those of a row with the rows from above it to below it: in shifted rows the first sums replace what is left there of rows that have been written. */
    private void pairs(int y, int dx) {
        boolean isFirst = dx > 0;
        for (int dy = reachY; dy >= -reachY; dy--) {
            float factor = factors[dx][dy + reachY];
            if (factor == 0) continue;
            if (isInside(y) || isInside(y + dy)) pairs(y % held, dx, (y + dy) % held, factor, isFirst);
            isFirst = false;
        }
    }

    private void pairs(int line, int dx, int other, float factor, boolean isFirst) {
        Decay.bases(values[0][line], values[dx][other], mean.range, base, difference, size[0] - dx);
        if (isFirst) addFirst(base, difference, factor, weights[0][line], changes[0][line], weights[dx][other], changes[dx][other], size[0] - dx);
        else OffsetPairs.addBoth(base, difference, factor, weights[0][line], changes[0][line], weights[dx][other], changes[dx][other], 0, size[0] - dx);
    }

    private static void addFirst(float[] base, float[] difference, float factor, float[] weightsA, float[] changesA, float[] weightsB, float[] changesB, int n) {
        for (int i = 0; i < n; i++) {
            float weight = factor * Decay.power(base[i]), change = weight * difference[i];
            weightsA[i] += weight;
            changesA[i] += change;
            weightsB[i] = weight;
            changesB[i] = -change;
        }
    }

    private void write(RowOperation.Sink out, int y, int z) {
        int line = y % held;
        System.arraycopy(values[0][line], reachX, centre, 0, n);
        total(weights, line, weight);
        total(changes, line, change);
        Change.OF_VALUES.mean(centre, change, weight, own, n);
        out.write(0, centre, y - reachY, z);
    }

    private void total(float[][][] sums, int line, float[] total) {
        System.arraycopy(sums[0][line], reachX, total, 0, n);
        for (int dx = 1; dx <= reachX; dx += 2) {
            System.arraycopy(sums[dx][line], reachX - dx, base, 0, n);
            if (dx < reachX) System.arraycopy(sums[dx + 1][line], reachX - dx - 1, difference, 0, n);
            if (dx < reachX) addTwo(base, difference, total, n);
            else OffsetPairs.add(base, total, n);
        }
    }

    private static void addTwo(float[] a, float[] b, float[] sum, int n) {
        for (int i = 0; i < n; i++) sum[i] += a[i] + b[i];
    }
}
