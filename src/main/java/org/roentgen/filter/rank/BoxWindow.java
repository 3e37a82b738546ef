package org.roentgen.filter.rank;

import java.util.Arrays;

import org.roentgen.image.Box;
import org.roentgen.image.CacheLines;
import org.roentgen.image.OrderOperation;
import org.roentgen.image.Rows;

/**
 * Combines the numbers of a box, axis by axis, z first: there most of the halo drops out. Lines of voxels are copied into arrays that
 * fit the nearest caches.
 * <p>Extremes along y and z: three operations for each line whatever the length of the window, from those of a block of lines up to its
 * end and those from the next block's beginning (van Herk 1992, doi:10.1016/0167-8655(92)90069-C; Gil and Werman 1993,
 * doi:10.1109/34.211471); along x by doubling, log₂ of the length. Sums along every axis by doubling, as the order of additions must be
 * the same wherever a tile begins.
 */
final class BoxWindow implements Window {

    /** The least height of a band in reaches. */
    private static final int HEIGHT = 8;

    private final int[] reach;

    BoxWindow(int[] reach) {
        this.reach = reach;
    }

    @Override public void apply(RowOperation operation, Object in, Box from, Object out, Box to) {
        new Bands(operation, new int[] {from.nx, from.ny, from.nz}).run(Rows.of(in, from), Rows.of(out, to));
    }

    /** For one thread. */
    OrderOperation.ByRows byRows(RowOperation operation) {
        return new OrderOperation.ByRows() {

            private int[] known = {};
            private Bands bands;

            @Override public void apply(int[] size, Rows in, Rows out) {
                if (!Arrays.equals(size, known)) bands = new Bands(operation, size);
                known = size.clone();
                bands.run(in, out);
            }
        };
    }

    /** The planes of a block, cut across y into bands of equal height: a line holds one row of each, side by side. */
    private final class Bands {

        private final RowOperation operation;
        private final int fromX, fromY, fromZ, toX, toY, toZ;
        private final int count, height, stride, width, n;
        private final Object[] lines, scratch;
        private Rows in, out;

        Bands(RowOperation operation, int[] size) {
            this.operation = operation;
            fromX = size[0];
            fromY = size[1];
            fromZ = size[2];
            toX = fromX - 2 * reach[0];
            toY = fromY - 2 * reach[1];
            toZ = fromZ - 2 * reach[2];
            int together = operation.perNumber();
            stride = (fromX + together - 1) / together * together;
            int most = Math.max(1, Math.min(operation.most() / stride, toY / Math.max(1, HEIGHT * reach[1])));
            height = (toY + most - 1) / most;
            count = (toY + height - 1) / height;
            width = operation.isExtreme() ? 2 * reach[1] + 1 : height;
            n = CacheLines.aligned(count * stride / together) * together;
            lines = operation.arrays(Math.min(height, width) + 2 * reach[1], n);
            scratch = operation.arrays(3, n);
        }

        void run(Rows in, Rows out) {
            this.in = in;
            this.out = out;
            Object[][] slabs = new Object[reach[2] == 0 ? 0 : height + 2 * reach[1]][];      // [line][z], combined along z; none without a reach
            for (int y = 0; y < slabs.length; y++) slabs[y] = alongZ(y);
            for (int z = 0; z < toZ; z++)
                for (int next = 0, begin = 0; begin < height; begin += width) {
                    int end = Math.min(begin + width, height);
                    for (; next < end + 2 * reach[1]; next++)
                        if (slabs.length == 0) load(line(lines, next), next, z);
                        else lines[next % lines.length] = slabs[next][z];
                    along(operation, lines, begin, end, reach[1], scratch[2], n);
                    for (int y = begin; y < end; y++) {
                        alongX(operation, line(lines, y), scratch, n);
                        store(line(lines, y), y, z);
                    }
                }
        }

        private void load(Object line, int y, int z) {
            for (int i = 0, j = y; i < count && j < fromY; i++, j += height) operation.load(in.array(j, z), in.begin(j, z), line, i * stride, fromX);
        }

        private void store(Object line, int y, int z) {
            for (int i = 0, j = y; i < count && j < toY; i++, j += height) operation.store(line, i * stride, out.array(j, z), out.begin(j, z), toX);
        }

        /** A line of each plane, combined. */
        private Object[] alongZ(int y) {
            int width = operation.isExtreme() ? 2 * reach[2] + 1 : toZ;
            Object[] planes = operation.arrays(fromZ, n);
            for (int z = 0; z < fromZ; z++) load(planes[z], y, z);
            for (int begin = 0; begin < toZ; begin += width)
                along(operation, planes, begin, Math.min(begin + width, toZ), reach[2], scratch[2], n);
            return Arrays.copyOf(planes, toZ);                       // the others go
        }
    }

    /** Lines begin … end − 1 become what so many lines from each on give; line i is at i modulo their number. */
    private static void along(RowOperation operation, Object[] lines, int begin, int end, int reach, Object ahead, int n) {
        if (reach == 0) return;
        if (operation.isExtreme()) inBlock(operation, lines, begin, end, 2 * reach + 1, ahead, n);
        else byDoubling(operation, lines, end, 2 * reach + 1, n);
    }

    /** Of at most {@code width} lines. */
    private static void inBlock(RowOperation operation, Object[] lines, int begin, int end, int width, Object ahead, int n) {
        for (int i = begin + width - 2; i >= begin; i--) operation.combine(line(lines, i), line(lines, i + 1), line(lines, i), n);
        for (int i = begin + 1; i < end; i++) {
            Object next = line(lines, i + width - 1);
            if (i > begin + 1) operation.combine(i > begin + 2 ? ahead : line(lines, i + width - 2), next, ahead, n);
            operation.combine(line(lines, i), i > begin + 1 ? ahead : next, line(lines, i), n);
        }
    }

    private static Object line(Object[] lines, int i) {
        return lines[i % lines.length];
    }

    /** The same by 1, 2, 4, … lines, and of those the ones whose lengths add up to the width. */
    private static void byDoubling(RowOperation operation, Object[] lines, int count, int width, int n) {
        Object[] whole = operation.arrays(count, n);
        for (int i = 0; i < count; i++) operation.copy(lines[i], 0, whole[i], 0, n);
        for (int length = 1, done = 1; done < width; ) {
            for (int i = 0; i < count + width - 2 * length; i++) operation.combine(lines[i], lines[i + length], lines[i], n);
            length *= 2;
            if ((width & length) == 0) continue;
            for (int i = 0; i < count; i++) operation.combine(whole[i], lines[i + done], whole[i], n);
            done += length;
        }
        System.arraycopy(whole, 0, lines, 0, count);
    }

    /** Element i becomes what elements i … i + width − 1 give. */
    private void alongX(RowOperation operation, Object line, Object[] scratch, int n) {
        if (reach[0] == 0) return;
        if (operation.isExtreme()) overlapping(operation, line, scratch[0], n);
        else apart(operation, line, scratch[0], scratch[1], n);
    }

    /** The last two pieces may overlap. */
    private void overlapping(RowOperation operation, Object line, Object shifted, int n) {
        int width = 2 * reach[0] + 1;
        for (int length = 1; length < width; length *= 2) {
            int shift = Math.min(length, width - length);
            operation.combineShifted(line, shift, shifted, line, n - shift);
        }
    }

    private void apart(RowOperation operation, Object line, Object shifted, Object whole, int n) {
        int width = 2 * reach[0] + 1;
        operation.copy(line, 0, whole, 0, n);
        for (int length = 1, done = 1; done < width; ) {
            operation.combineShifted(line, length, shifted, line, n - length);
            length *= 2;
            if ((width & length) == 0) continue;
            operation.copy(line, done, shifted, 0, n - done);
            operation.combine(whole, shifted, whole, n - done);
            done += length;
        }
        operation.copy(whole, 0, line, 0, n);
    }
}
