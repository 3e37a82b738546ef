package org.roentgen.filter.edge;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import java.util.Arrays;
import java.util.List;
import java.util.function.IntConsumer;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import org.roentgen.image.Block;
import org.roentgen.image.InParallel;
import org.roentgen.image.Progress;

/**
 * Finds the weak voxels (≥ low) that are connected through weak ones to a strong voxel (≥ high), by faces, edges or corners.
 * <p>In parts of some rows each, and then from where these meet. With few branches, because no processor guesses where edges are: each candidate is
 * put on a list, which then grows by one or not.
 */
final class Hysteresis {

    private static final int WEAK = 1, KEPT = 2, WEAK_ROW = 0x010101, PARTS = 32;
    private static final VarHandle INTS = MethodHandles.byteArrayViewVarHandle(int[].class, ByteOrder.LITTLE_ENDIAN);

    /** Not negative and no NaN, so that their bits are in their order. */
    private final Block values;
    private final int low, high;
    private final int strideY, strideZ, haloZ;
    private final byte[] states;                                            // with a voxel that is nothing around, so that all have all neighbours
    private final int[] rowsAround;                                         // to the first of the three neighbours in each

    Hysteresis(Block values, double low, double high) {
        this.values = values;
        this.low = bits(low);
        this.high = bits(high);
        haloZ = values.nz > 1 ? 1 : 0;
        strideY = values.nx + 2;
        strideZ = strideY * (values.ny + 2);
        states = new byte[Math.addExact(Math.multiplyExact(strideZ, values.nz + 2 * haloZ), 1)];
        rowsAround = IntStream.range(0, haloZ == 0 ? 3 : 9).map(k -> (k % 3 - 1) * strideY + (k / 3 - haloZ) * strideZ - 1).toArray();
    }

    /** A slope of 0 is never an edge. */
    private static int bits(double threshold) {
        return Float.floatToIntBits((float) Math.max(Float.MIN_VALUE, threshold));
    }

    void apply(Progress progress) {
        Growth whole = new Growth(0, states.length);
        for (Growth part : InParallel.map(parts(), part -> grow(part, progress))) whole.grow(part.border, part.borderCount);
        progress.done(1);
    }

    private Growth grow(int part, Progress progress) {
        progress.checkCancelled();
        Growth growth = new Growth(state(begin(part)), state(begin(part + 1)));
        for (int row = begin(part); row < begin(part + 1); row++) growth.mark(row);
        growth.grow(growth.strong, growth.strongCount);
        return growth;
    }

    /** What is not kept becomes 0. */
    void clear() {
        forEachRow(row -> {
            for (int x = 0, i = row * values.nx, s = state(row); x < values.nx; x++, i++, s++)
                values.data[i] = Float.intBitsToFloat(Float.floatToRawIntBits(values.data[i]) & -(states[s] / KEPT));
        });
    }

    /** 255 where it is kept, else 0. */
    void mark(Block edges) {
        forEachRow(row -> {
            for (int x = 0, i = row * values.nx, s = state(row); x < values.nx; x++, i++, s++) edges.data[i] = 255 * (states[s] / KEPT);
        });
    }

    private void forEachRow(IntConsumer action) {
        InParallel.forEach(parts(), part -> IntStream.range(begin(part), begin(part + 1)).forEach(action));
    }

    private static List<Integer> parts() {
        return IntStream.range(0, PARTS).boxed().collect(Collectors.toList());
    }

    /** First row of a part. */
    private int begin(int part) {
        return (int) ((long) values.ny * values.nz * part / PARTS);
    }

    /** Where the states of a row begin. */
    private int state(int row) {
        return 1 + (row % values.ny + 1) * strideY + (row / values.ny + haloZ) * strideZ;
    }

    /** Keeps voxels of a stretch of the states, and remembers which may have neighbours beyond it. */
    private final class Growth {

        private final int first, end;
        private int[] open = new int[1024];                                 // kept, but whose neighbours have not been looked at
        private int[] strong = new int[1024];
        private int strongCount;
        int[] border = new int[64];
        int borderCount;

        Growth(int first, int end) {
            this.first = first;
            this.end = end;
        }

        /** The weak voxels of a row, of which the strong ones are kept. */
        void mark(int row) {
            if (strong.length < strongCount + values.nx) strong = Arrays.copyOf(strong, 2 * (strongCount + values.nx));
            float[] data = values.data;
            int[] strong = this.strong;
            int count = strongCount;
            for (int x = 0, i = row * values.nx, s = state(row); x < values.nx; x++, i++, s++) {
                int bits = Float.floatToRawIntBits(data[i]), isStrong = bits - high >>> 31 ^ 1;
                states[s] = (byte) ((bits - low >>> 31 ^ 1) + isStrong);
                strong[count] = s;
                count += isStrong;
            }
            strongCount = count;
        }

        void grow(int[] from, int fromCount) {
            for (int i = 0; i < fromCount; i++) {
                open[0] = from[i];
                for (int count = 1; count > 0; ) {
                    if (open.length < count + 27) open = Arrays.copyOf(open, 2 * open.length);
                    count = visit(open[count - 1], count - 1);
                }
            }
        }

        /** @return how many are open then */
        private int visit(int voxel, int count) {
            for (int step : rowsAround) {
                int s = voxel + step;
                if (s < first - 1 || s >= end - 1) {
                    meet(voxel);
                    continue;
                }
                int row = (int) INTS.get(states, s), isNew = row & WEAK_ROW;
                if (isNew == 0) continue;
                INTS.set(states, s, row + isNew);
                for (int k = 0; k < 3; k++) {
                    open[count] = s + k;
                    count += isNew >>> 8 * k & 1;
                }
            }
            return count;
        }

        private void meet(int voxel) {
            if (borderCount == border.length) border = Arrays.copyOf(border, 2 * borderCount);
            border[borderCount++] = voxel;
        }
    }
}
