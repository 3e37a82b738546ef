package org.roentgen.filter.edge;

import java.util.Arrays;

import org.roentgen.image.Block;
import org.roentgen.image.Progress;

/** Keeps the weak voxels (≥ low) that are connected through weak ones to a strong voxel (≥ high), by faces, edges or corners; others become 0. */
final class Hysteresis {

    private static final byte WEAK = 1, KEPT = 2;

    private final Block values;
    private final float low, high;
    private final int strideY, strideZ, haloZ;
    private final byte[] states;                                            // with a voxel that is nothing around, so that all have all neighbours
    private int[] open = new int[1024];                                     // kept, but whose neighbours have not been looked at
    private int count;

    Hysteresis(Block values, double low, double high) {
        this.values = values;
        this.low = (float) Math.max(Float.MIN_VALUE, low);
        this.high = (float) Math.max(Float.MIN_VALUE, high);
        haloZ = values.nz > 1 ? 1 : 0;
        strideY = values.nx + 2;
        strideZ = strideY * (values.ny + 2);
        states = new byte[Math.multiplyExact(strideZ, values.nz + 2 * haloZ)];
    }

    void apply(Progress progress) {
        for (int z = 0; z < values.nz; z++)
            for (int y = 0; y < values.ny; y++) mark(values.index(0, y, z), state(y, z));
        int[] neighbours = neighbours();
        for (int z = 0; z < values.nz; z++) {
            progress.checkCancelled();
            for (int y = 0; y < values.ny; y++) grow(values.index(0, y, z), state(y, z), neighbours);
            progress.done((z + 1.0) / values.nz);
        }
        for (int z = 0; z < values.nz; z++)
            for (int y = 0; y < values.ny; y++) clear(values.index(0, y, z), state(y, z));
    }

    /** Where the states of a row begin. */
    private int state(int y, int z) {
        return 1 + (y + 1) * strideY + (z + haloZ) * strideZ;
    }

    private int[] neighbours() {
        int[] steps = new int[haloZ == 0 ? 9 : 27];
        for (int k = 0; k < steps.length; k++) steps[k] = k % 3 - 1 + (k / 3 % 3 - 1) * strideY + (haloZ == 0 ? 0 : (k / 9 - 1) * strideZ);
        return steps;
    }

    /** The sign of the difference, because no processor guesses where edges are; −1 makes a weak one nothing. */
    private void mark(int i, int s) {
        for (int x = 0; x < values.nx; x++) states[s + x] = (byte) (WEAK + (Float.floatToRawIntBits(values.data[i + x] - low) >> 31));
    }

    private void grow(int i, int s, int[] neighbours) {
        for (int x = 0; x < values.nx; x++) {
            if (values.data[i + x] < high || states[s + x] != WEAK) continue;
            push(s + x);
            while (count > 0) {
                int from = open[--count];
                for (int step : neighbours) if (states[from + step] == WEAK) push(from + step);
            }
        }
    }

    private void push(int s) {
        if (count == open.length) open = Arrays.copyOf(open, 2 * count);
        open[count++] = s;
        states[s] = KEPT;
    }

    private void clear(int i, int s) {
        for (int x = 0; x < values.nx; x++) if (states[s + x] != KEPT) values.data[i + x] = 0;
    }
}
