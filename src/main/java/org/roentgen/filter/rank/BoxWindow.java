package org.roentgen.filter.rank;

import java.util.Arrays;

import org.roentgen.image.Box;

/**
 * Combines the numbers of a box, axis by axis, z first: there most of the halo drops out. Lines of voxels are copied into arrays that
 * fit the nearest caches.
 * <p>Extremes along y and z: three operations for each line whatever the length of the window, from those of a block of lines up to its
 * end and those from the next block's beginning (van Herk 1992, doi:10.1016/0167-8655(92)90069-C; Gil and Werman 1993,
 * doi:10.1109/34.211471); along x by doubling, log₂ of the length. Sums along every axis by doubling, as the order of additions must be
 * the same wherever a tile begins.
 */
final class BoxWindow implements Window {

    private static final int LENGTH = 768;

    private final int[] reach;

    BoxWindow(int[] reach) {
        this.reach = reach;
    }

    @Override public void apply(RowOperation operation, Object in, Box from, Object out, Box to) {
        int rows = Math.max(1, LENGTH * operation.perNumber() / from.nx), width = operation.isExtreme() ? 2 * reach[1] + 1 : to.ny;
        Object[] lines = operation.arrays(Math.min(from.ny, width + 2 * reach[1]), from.nx), scratch = operation.arrays(3, from.nx);
        Object[][] slabs = reach[2] == 0 ? null : slabs(operation, in, from, rows, to.nz);
        for (int z = 0; z < to.nz; z++)
            for (int next = 0, begin = 0; begin < to.ny; begin += width) {
                int end = Math.min(begin + width, to.ny);
                for (; next < end + 2 * reach[1]; next++)
                    if (slabs == null) operation.load(in, from.index(0, next, z), line(lines, next), from.nx);
                    else operation.copy(slabs[next / rows][z], next % rows * from.nx, line(lines, next), from.nx);
                along(operation, lines, begin, end, reach[1], scratch[2], from.nx);
                for (int y = begin; y < end; y++) {
                    alongX(operation, line(lines, y), scratch, from.nx);
                    operation.store(line(lines, y), out, to.index(0, y, z), to.nx);
                }
            }
    }

    /** Rows of the planes, combined along z: [y / rows][z]. */
    private Object[][] slabs(RowOperation operation, Object in, Box from, int rows, int count) {
        Object[][] slabs = new Object[(from.ny + rows - 1) / rows][];
        for (int i = 0, y = 0; y < from.ny; i++, y += rows) slabs[i] = alongZ(operation, in, from, y, Math.min(rows, from.ny - y), count);
        return slabs;
    }

    /** Some rows of each plane, combined. */
    private Object[] alongZ(RowOperation operation, Object in, Box box, int y, int rows, int count) {
        int n = rows * box.nx, width = operation.isExtreme() ? 2 * reach[2] + 1 : count;
        Object[] lines = operation.arrays(box.nz, n);
        for (int z = 0; z < box.nz; z++) operation.load(in, box.index(0, y, z), lines[z], n);
        Object ahead = operation.array(n);
        for (int begin = 0; begin < count; begin += width) along(operation, lines, begin, Math.min(begin + width, count), reach[2], ahead, n);
        return Arrays.copyOf(lines, count);                            // the others go
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
            if (i == begin + 1) operation.copy(line(lines, begin + width), 0, ahead, n);
            else operation.combine(ahead, line(lines, i + width - 1), ahead, n);
            operation.combine(line(lines, i), ahead, line(lines, i), n);
        }
    }

    private static Object line(Object[] lines, int i) {
        return lines[i % lines.length];
    }

    /** The same by 1, 2, 4, … lines, and of those the ones whose lengths add up to the width. */
    private static void byDoubling(RowOperation operation, Object[] lines, int count, int width, int n) {
        Object[] whole = operation.arrays(count, n);
        for (int i = 0; i < count; i++) operation.copy(lines[i], 0, whole[i], n);
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
            operation.copy(line, shift, shifted, n - shift);
            operation.combine(line, shifted, line, n - shift);
        }
    }

    private void apart(RowOperation operation, Object line, Object shifted, Object whole, int n) {
        int width = 2 * reach[0] + 1;
        operation.copy(line, 0, whole, n);
        for (int length = 1, done = 1; done < width; ) {
            operation.copy(line, length, shifted, n - length);
            operation.combine(line, shifted, line, n - length);
            length *= 2;
            if ((width & length) == 0) continue;
            operation.copy(line, done, shifted, n - done);
            operation.combine(whole, shifted, whole, n - done);
            done += length;
        }
        operation.copy(whole, 0, line, n);
    }
}
