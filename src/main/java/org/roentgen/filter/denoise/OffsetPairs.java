package org.roentgen.filter.denoise;

import java.util.Arrays;

import org.roentgen.filter.Lines;
import org.roentgen.image.Block;

/**
 * Adds to sums what the voxels with some common offsets in x and one in z give each other, for some planes at a time.
 * <p>The rows of those planes with the same y are one line. Lines are copied into arrays that take turns; those of the voxels at the other end of the
 * pairs are shifted by the offset, so that loops run over the same index in all arrays. What they compute between two rows has no meaning and goes nowhere.
 */
final class OffsetPairs {

    private final SimilarityMean mean;
    private final Block in, out;
    private final Change change;
    private final Sums sums;
    private final int first, x0, width, halo, held;
    private final float[][] here;
    private final float[][][] there, weightsThere, changesThere;            // for each offset in x
    private final float[] weights, changes, base, difference;
    private final PatchDifferences differences;
    private int z0, planes;

    /** @param first offset in x
     * @param last offset in x */
    OffsetPairs(SimilarityMean mean, Block in, Block out, Change change, Sums sums, int first, int last, int mostPlanes) {
        this.mean = mean;
        this.in = in;
        this.out = out;
        this.change = change;
        this.sums = sums;
        this.first = first;
        x0 = mean.search[0] - last;
        width = out.nx + last + 2 * mean.patch[0];
        halo = mean.patch[2] * width + mean.patch[0];
        held = 2 * mean.reach[1] + 1;
        int length = (mostPlanes + 2 * mean.patch[2]) * width;
        int offsets = last - first + 1;
        float[][] lines = Lines.arrays((1 + 3 * offsets) * held + 8, length);               // all at once, so that they are aligned alike
        here = Arrays.copyOf(lines, held);
        there = new float[offsets][][];
        weightsThere = new float[offsets][][];
        changesThere = new float[offsets][][];
        for (int i = 0; i < offsets; i++) {
            there[i] = Arrays.copyOfRange(lines, (1 + 3 * i) * held, (2 + 3 * i) * held);
            weightsThere[i] = Arrays.copyOfRange(lines, (2 + 3 * i) * held, (3 + 3 * i) * held);
            changesThere[i] = Arrays.copyOfRange(lines, (3 + 3 * i) * held, (4 + 3 * i) * held);
        }
        float[][] others = Arrays.copyOfRange(lines, lines.length - 8, lines.length);
        differences = new PatchDifferences(mean.patch, width, Arrays.copyOfRange(others, 4, 8));
        weights = others[0];
        changes = others[1];
        base = others[2];
        difference = others[3];
    }

    /** @param factors for each offset in x, and for each in y; 0 for none */
    void run(int z, int planes, int dz, float[][] factors) {
        z0 = z - mean.patch[2];
        this.planes = planes + 2 * mean.patch[2];
        int patch = mean.patch[1], search = mean.search[1];
        for (int y = -mean.reach[1]; y < in.ny - patch; y++) {
            int ahead = y + mean.reach[1], behind = y - search;
            if (y + patch >= 0) read(in.data, y + patch, 0, 0, here[(y + patch) % held]);
            for (int i = 0; i < there.length; i++) {
                if (ahead < in.ny) read(in.data, ahead, first + i, dz, there[i][ahead % held]);
                if (ahead >= patch) clear(i, (ahead - patch) % held);
            }
            if (y >= patch) lines(y, factors);
            if (isInside(behind)) addThere(behind, dz);
        }
    }

    private void clear(int offset, int line) {
        Arrays.fill(weightsThere[offset][line], 0);
        Arrays.fill(changesThere[offset][line], 0);
    }

    private boolean isInside(int y) {
        return y >= mean.reach[1] && y < mean.reach[1] + out.ny;
    }

    private void lines(int y, float[][] factors) {
        if (isInside(y)) {
            read(sums.weights, y, 0, 0, weights);
            read(sums.changes, y, 0, 0, changes);
        }
        int search = mean.search[1];
        for (int i = 0; i < there.length; i++)
            for (int dy = -search; dy <= search; dy++)
                if (factors[i][dy + search] > 0 && (isInside(y) || isInside(y + dy))) pairs(y, i, y + dy, factors[i][dy + search]);
        if (isInside(y)) {
            write(weights, sums.weights, y, 0);
            write(changes, sums.changes, y, 0);
        }
    }

    private void pairs(int y, int offset, int other, float factor) {
        int n = planes * width, line = other % held;
        float[] a = here[y % held], b = there[offset][line];
        if (mean.isOfSingles()) {
            Decay.bases(a, b, mean.range, base, difference, n);
        } else {
            Decay.bases(differences.around(here, y, there[offset], other, n), mean.free, mean.range, base, halo, n - halo);
            change.between(a, b, difference, halo, n - halo);
        }
        addBoth(base, difference, factor, weights, changes, weightsThere[offset][line], changesThere[offset][line], halo, n - halo);
    }

    /** Adds what pairs give to both of their ends. */
    static void addBoth(float[] base, float[] difference, float factor, float[] weightsA, float[] changesA, float[] weightsB, float[] changesB,
            int from, int to) {
        for (int i = from; i < to; i++) {
            float weight = factor * Decay.power(base[i]), change = weight * difference[i];
            weightsA[i] += weight;
            changesA[i] += change;
            weightsB[i] += weight;
            changesB[i] -= change;
        }
    }

    private void addThere(int y, int dz) {
        addThere(weightsThere, y, dz, sums.weights, weights);
        addThere(changesThere, y, dz, sums.changes, changes);
    }

    /** Shifted back, which leaves only those columns without meaning that are outside the result. */
    private void addThere(float[][][] there, int y, int dz, float[] sums, float[] line) {
        read(sums, y, 0, dz, line);
        int n = planes * width;
        for (int i = 0; i < there.length; i++) {
            System.arraycopy(there[i][y % held], 0, base, first + i, n - first - i);
            add(base, line, n);
        }
        write(line, sums, y, dz);
    }

    static void add(float[] term, float[] sum, int n) {
        for (int i = 0; i < n; i++) sum[i] += term[i];
    }

    private void read(float[] data, int y, int dx, int dz, float[] line) {
        for (int k = 0; k < planes; k++) System.arraycopy(data, in.index(x0 + dx, y, z0 + dz + k), line, k * width, width);
    }

    /** Without the planes that only patches reach. */
    private void write(float[] line, float[] data, int y, int dz) {
        int patch = mean.patch[2];
        for (int k = patch; k < planes - patch; k++) System.arraycopy(line, k * width, data, in.index(x0, y, z0 + dz + k), width);
    }
}
