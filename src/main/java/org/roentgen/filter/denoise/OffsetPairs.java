package org.roentgen.filter.denoise;

import java.util.Arrays;

import org.roentgen.filter.Lines;
import org.roentgen.image.Block;

/**
 * Adds to sums what the voxels with a common offset in x and z give each other, for some planes at a time.
 * <p>The rows of those planes with the same y are one line. Lines are copied into arrays that take turns; those of the voxels at the other end of the
 * pairs are shifted by the offset, so that loops run over the same index in all arrays. What they compute between two rows has no meaning and goes nowhere.
 */
final class OffsetPairs {

    private final SimilarityMean mean;
    private final Block in, out;
    private final Change change;
    private final Sums sums;
    private final int dx, x0, width, halo, held;
    private final float[][] here, there, weightsThere, changesThere;
    private final float[] weights, changes, weight, term;
    private final PatchDifferences differences;
    private int z0, planes;

    OffsetPairs(SimilarityMean mean, Block in, Block out, Change change, Sums sums, int dx, int mostPlanes) {
        this.mean = mean;
        this.in = in;
        this.out = out;
        this.change = change;
        this.sums = sums;
        this.dx = dx;
        x0 = mean.search[0] - dx;
        width = out.nx + dx + 2 * mean.patch[0];
        halo = mean.patch[2] * width + mean.patch[0];
        held = 2 * mean.reach[1] + 1;
        float[][] lines = Lines.arrays(4 * held + 8, (mostPlanes + 2 * mean.patch[2]) * width);
        here = Arrays.copyOfRange(lines, 0, held);
        there = Arrays.copyOfRange(lines, held, 2 * held);
        weightsThere = Arrays.copyOfRange(lines, 2 * held, 3 * held);
        changesThere = Arrays.copyOfRange(lines, 3 * held, 4 * held);
        differences = new PatchDifferences(mean.patch, width, Arrays.copyOfRange(lines, 4 * held, 4 * held + 4));
        weights = lines[4 * held + 4];
        changes = lines[4 * held + 5];
        weight = lines[4 * held + 6];
        term = lines[4 * held + 7];
    }

    /** @param factors of the offsets in y; 0 for none */
    void run(int z, int planes, int dz, float[] factors) {
        z0 = z - mean.patch[2];
        this.planes = planes + 2 * mean.patch[2];
        int patch = mean.patch[1], search = mean.search[1];
        for (int y = -mean.reach[1]; y < in.ny - patch; y++) {
            int ahead = y + mean.reach[1], behind = y - search;
            if (y + patch >= 0) read(in.data, y + patch, 0, 0, here[(y + patch) % held]);
            if (ahead < in.ny) read(in.data, ahead, dx, dz, there[ahead % held]);
            if (ahead >= patch) clear((ahead - patch) % held);
            if (y >= patch) lines(y, factors);
            if (isInside(behind)) addThere(behind, dz);
        }
    }

    private void clear(int line) {
        Arrays.fill(weightsThere[line], 0);
        Arrays.fill(changesThere[line], 0);
    }

    private boolean isInside(int y) {
        return y >= mean.reach[1] && y < mean.reach[1] + out.ny;
    }

    private void lines(int y, float[] factors) {
        if (isInside(y)) {
            read(sums.weights, y, 0, 0, weights);
            read(sums.changes, y, 0, 0, changes);
        }
        int search = mean.search[1];
        for (int dy = -search; dy <= search; dy++)
            if (factors[dy + search] > 0 && (isInside(y) || isInside(y + dy))) pairs(y, y + dy, factors[dy + search]);
        if (isInside(y)) {
            write(weights, sums.weights, y, 0, 0);
            write(changes, sums.changes, y, 0, 0);
        }
    }

    private void pairs(int y, int other, float factor) {
        int n = planes * width, line = other % held;
        float[] difference = differences.around(here, y, there, other, n);
        Decay.apply(difference, mean.free, mean.range, factor, weight, halo, n - halo);
        change.add(weight, here[y % held], there[line], weights, changes, weightsThere[line], changesThere[line], halo, n - halo);
    }

    private void addThere(int y, int dz) {
        read(sums.weights, y, dx, dz, term);
        add(term, weightsThere[y % held], planes * width);
        write(weightsThere[y % held], sums.weights, y, dx, dz);
        read(sums.changes, y, dx, dz, term);
        add(term, changesThere[y % held], planes * width);
        write(changesThere[y % held], sums.changes, y, dx, dz);
    }

    private static void add(float[] term, float[] sum, int n) {
        for (int i = 0; i < n; i++) sum[i] += term[i];
    }

    private void read(float[] data, int y, int dx, int dz, float[] line) {
        for (int k = 0; k < planes; k++) System.arraycopy(data, in.index(x0 + dx, y, z0 + dz + k), line, k * width, width);
    }

    /** Without the planes that only patches reach. */
    private void write(float[] line, float[] data, int y, int dx, int dz) {
        int patch = mean.patch[2];
        for (int k = patch; k < planes - patch; k++) System.arraycopy(line, k * width, data, in.index(x0 + dx, y, z0 + dz + k), width);
    }
}
