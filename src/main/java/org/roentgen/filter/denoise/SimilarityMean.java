package org.roentgen.filter.denoise;

import java.util.function.UnaryOperator;

import org.roentgen.filter.Lines;
import org.roentgen.image.Block;

/**
 * The weighted mean of the voxels around each voxel, where those count most whose surroundings look alike:
 * v(i) + Σ w(i, j) · (v(j) − v(i)) / Σ w(i, j), w(i, j) = g(j − i) · e^(−max(0, D(i, j) − free) / range), D the sum of the squared differences
 * between the patches around i and j.
 * <p>w is symmetric, so each pair is computed once, for one offset j − i and all i at a time: squared differences of whole rows, summed over the patch
 * axis by axis, and the weights of a row go to both of its ends. All sums are short and of a fixed order, so that they do not depend on where
 * a block begins; differences from the centre are summed, so that they stay exact where the image is flat.
 */
final class SimilarityMean {

    private static final int LENGTH = 1024;                        // voxels of a line at a time, so that those in use stay in the nearest caches

    /** How much an offset counts; 0 for those left out, the same for an offset and its opposite. */
    interface Window {
        double weight(int dx, int dy, int dz);
    }

    private final int[] patch, search, reach;
    private final Window window;
    private final float free, range;

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
        this.range = (float) range;
        reach = new int[] {patch[0] + search[0], patch[1] + search[1], patch[2] + search[2]};
    }

    /** @param values what is averaged, of the voxels that are compared; the result is the mean minus the centre's value, and is added by the caller */
    void apply(Block in, Block out, UnaryOperator<float[]> values) {
        new Pass(in, out, values).run();
    }

    /**
     * One block. The rows of all planes with the same y are one line, plane after plane; loops run over some thousand voxels of a line at a time.
     * What they compute in the halo between two rows has no meaning and goes nowhere.
     */
    private final class Pass {

        private final Block out;
        private final int ny, nz, columns;
        private final float[][] compared, averaged;
        private final float[][] shifted, shiftedAverages;              // by the offset in x and z
        private final Sums here, there;                                // of the voxels at the one end of the pairs, and at the shifted other end
        private final float[][] ring;                                  // squared differences of the last lines
        private final float[] sumY, sumZ, sumX, left, right, weight, change;

        Pass(Block in, Block out, UnaryOperator<float[]> values) {
            this.out = out;
            ny = in.ny;
            nz = in.nz;
            columns = in.nx;
            compared = lines(ny);
            for (int y = 0; y < ny; y++)
                for (int z = 0; z < nz; z++) System.arraycopy(in.data, in.index(0, y, z), compared[y], z * columns, columns);
            averaged = mapped(compared, values);
            shifted = lines(ny);
            shiftedAverages = averaged == compared ? shifted : lines(ny);
            here = new Sums(lines(ny), lines(ny));
            there = new Sums(lines(ny), lines(ny));
            ring = lines(2 * patch[1] + 1);
            float[][] scratch = lines(7);
            sumY = scratch[0];
            sumZ = scratch[1];
            sumX = scratch[2];
            left = scratch[3];
            right = scratch[4];
            weight = scratch[5];
            change = scratch[6];
        }

        private float[][] lines(int count) {
            return Lines.arrays(count, nz * columns);
        }

        private float[][] mapped(float[][] lines, UnaryOperator<float[]> values) {
            float[][] mapped = new float[lines.length][];
            for (int y = 0; y < lines.length; y++) mapped[y] = values.apply(lines[y]);
            return mapped[0] == lines[0] ? lines : mapped;
        }

        void run() {
            for (int dx = 0; dx <= search[0]; dx++)
                for (int dz = dx == 0 ? 0 : -search[2]; dz <= search[2]; dz++) offsets(dx, dz);
            divide();
        }

        /** All pairs with an offset in x and z. */
        private void offsets(int dx, int dz) {
            int from = (reach[2] - Math.max(dz, 0)) * columns + reach[0] - dx;
            int to = (reach[2] + out.nz - 1 - Math.min(dz, 0)) * columns + reach[0] + out.nx;
            int shift = dx + dz * columns;
            shift(compared, shifted, shift);
            if (averaged != compared) shift(averaged, shiftedAverages, shift);
            there.clear();
            for (int i = from; i < to; i += LENGTH)
                for (int dy = dx == 0 && dz == 0 ? 1 : -search[1]; dy <= search[1]; dy++) {
                    float factor = (float) window.weight(dx, dy, dz);
                    if (factor > 0) pairs(dy, factor, i, Math.min(i + LENGTH, to));
                }
            here.addShifted(there, shift, from, to);
        }

        private void shift(float[][] lines, float[][] shifted, int shift) {
            int from = Math.max(0, -shift), to = Math.min(nz * columns, nz * columns - shift);
            for (int y = 0; y < ny; y++) System.arraycopy(lines[y], from + shift, shifted[y], from, to - from);
        }

        private boolean isInside(int y) {
            return y >= reach[1] && y < reach[1] + out.ny;
        }

        /** The pairs from a part of each line to the line at an offset. */
        private void pairs(int dy, float factor, int from, int to) {
            int first = reach[1] - Math.max(dy, 0), end = reach[1] + out.ny - Math.min(dy, 0);
            int haloZ = patch[2] * columns, halo = haloZ + patch[0];
            for (int y = first - patch[1]; y < end + patch[1]; y++) {
                square(compared[y], shifted[y + dy], ring[(y + patch[1]) % ring.length], from - halo, to + halo);
                int centre = y - patch[1];
                if (centre < first || !isInside(centre) && !isInside(centre + dy)) continue;
                float[] sum = alongY(centre, from - halo, to + halo);
                sum = alongLine(sum, patch[2], columns, sumZ, from - patch[0], to + patch[0]);
                sum = alongLine(sum, patch[0], 1, sumX, from, to);
                Decay.apply(sum, free, range, factor, weight, from, to);
                changes(weight, averaged[centre], shiftedAverages[centre + dy], change, from, to);
                if (isInside(centre)) here.add(centre, weight, change, from, to);
                if (isInside(centre + dy)) there.subtract(centre + dy, weight, change, from, to);
            }
        }

        private float[] alongY(int y, int from, int to) {
            float[] centre = ring[(y + patch[1]) % ring.length];
            if (patch[1] == 0) return centre;
            for (int k = 1; k <= patch[1]; k++)
                add(k == 1 ? centre : sumY, ring[(y + patch[1] - k) % ring.length], ring[(y + patch[1] + k) % ring.length], sumY, from, to);
            return sumY;
        }

        private float[] alongLine(float[] line, int reach, int step, float[] sum, int from, int to) {
            if (reach == 0) return line;
            for (int k = 1; k <= reach; k++) {
                System.arraycopy(line, from - k * step, left, from, to - from);
                System.arraycopy(line, from + k * step, right, from, to - from);
                add(k == 1 ? line : sum, left, right, sum, from, to);
            }
            return sum;
        }

        /** The centre itself counts as much as its equal. */
        private void divide() {
            float own = (float) window.weight(0, 0, 0);
            for (int z = 0; z < out.nz; z++)
                for (int y = 0; y < out.ny; y++) {
                    float[] changes = here.changes[y + reach[1]], weights = here.weights[y + reach[1]];
                    int from = (z + reach[2]) * columns + reach[0], o = out.index(0, y, z);
                    for (int x = 0; x < out.nx; x++) out.data[o + x] = changes[from + x] / (own + weights[from + x]);
                }
        }
    }

    private static void square(float[] a, float[] b, float[] sum, int from, int to) {
        for (int i = from; i < to; i++) sum[i] = (a[i] - b[i]) * (a[i] - b[i]);
    }

    private static void add(float[] centre, float[] before, float[] after, float[] sum, int from, int to) {
        for (int i = from; i < to; i++) sum[i] = centre[i] + (before[i] + after[i]);
    }

    private static void changes(float[] weight, float[] here, float[] there, float[] change, int from, int to) {
        for (int i = from; i < to; i++) change[i] = weight[i] * (there[i] - here[i]);
    }
}
