package org.roentgen.filter.rank;

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
        if (reach[2] > 0) alongZ(operation, in, from, to.nz);
        alongYX(operation, in, from, out, to);
    }

    /** Replaces the first {@code count} planes by the combined ones. */
    private void alongZ(RowOperation operation, Object data, Box box, int count) {
        int length = Math.min(LENGTH, box.strideZ), planes = count + 2 * reach[2];
        Object[] lines = operation.arrays(planes, length);
        for (int from = 0; from < box.strideZ; from += length) {
            int n = Math.min(length, box.strideZ - from);
            for (int z = 0; z < planes; z++) System.arraycopy(data, z * box.strideZ + from, lines[z], 0, n);
            along(operation, lines, count, reach[2], n);
            for (int z = 0; z < count; z++) System.arraycopy(lines[z], 0, data, z * box.strideZ + from, n);
        }
    }

    /** A line is the same row of some planes, one after the other. */
    private void alongYX(RowOperation operation, Object in, Box from, Object out, Box to) {
        int rows = to.ny + 2 * reach[1], nx = from.nx, planes = Math.min(to.nz, Math.max(1, LENGTH / nx));
        Object[] lines = operation.arrays(rows, planes * nx);
        Object shifted = operation.array(planes * nx);
        for (int z = 0; z < to.nz; z += planes) {
            int n = Math.min(planes, to.nz - z);
            for (int y = 0; y < rows; y++)
                for (int k = 0; k < n; k++) System.arraycopy(in, from.index(0, y, z + k), lines[y], k * nx, nx);
            along(operation, lines, to.ny, reach[1], n * nx);
            for (int y = 0; y < to.ny; y++) {
                within(operation, lines[y], shifted, n * nx);
                for (int k = 0; k < n; k++) System.arraycopy(lines[y], k * nx, out, to.index(0, y, z + k), to.nx);
            }
        }
    }

    private static void along(RowOperation operation, Object[] lines, int count, int reach, int n) {
        if (reach == 0) return;
        if (operation.isExtreme) inBlocks(operation, lines, count, 2 * reach + 1, n);
        else byDoubling(operation, lines, count, 2 * reach + 1, n);
    }

    /** Line i becomes what lines i … i + width − 1 give. */
    private static void inBlocks(RowOperation operation, Object[] lines, int count, int width, int n) {
        Object ahead = operation.array(n);
        for (int begin = 0; begin < count; begin += width) {
            int end = begin + width;
            for (int i = end - 2; i >= begin; i--) operation.combine(lines[i], lines[i + 1], lines[i], n);
            for (int i = begin + 1; i < Math.min(end, count); i++) {
                if (i == begin + 1) System.arraycopy(lines[end], 0, ahead, 0, n);
                else operation.combine(ahead, lines[i + width - 1], ahead, n);
                operation.combine(lines[i], ahead, lines[i], n);
            }
        }
    }

    /** The same by 1, 2, 4, … lines, and of those the ones whose lengths add up to the width. */
    private static void byDoubling(RowOperation operation, Object[] lines, int count, int width, int n) {
        Object[] whole = operation.arrays(count, n);
        for (int i = 0; i < count; i++) System.arraycopy(lines[i], 0, whole[i], 0, n);
        for (int length = 1, done = 1; done < width; ) {
            for (int i = 0; i < count + width - 2 * length; i++) operation.combine(lines[i], lines[i + length], lines[i], n);
            length *= 2;
            if ((width & length) == 0) continue;
            for (int i = 0; i < count; i++) operation.combine(whole[i], lines[i + done], whole[i], n);
            done += length;
        }
        System.arraycopy(whole, 0, lines, 0, count);
    }

    /** Along x: number i becomes what numbers i … i + width − 1 give. */
    private void within(RowOperation operation, Object line, Object shifted, int n) {
        if (reach[0] == 0) return;
        if (operation.isExtreme) overlapping(operation, line, shifted, n);
        else apart(operation, line, shifted, n);
    }

    /** The last two pieces may overlap. */
    private void overlapping(RowOperation operation, Object line, Object shifted, int n) {
        int width = 2 * reach[0] + 1;
        for (int length = 1; length < width; length *= 2) {
            int shift = Math.min(length, width - length);
            System.arraycopy(line, shift, shifted, 0, n - shift);
            operation.combine(line, shifted, line, n - shift);
        }
    }

    private void apart(RowOperation operation, Object line, Object shifted, int n) {
        int width = 2 * reach[0] + 1;
        Object whole = operation.array(n);
        System.arraycopy(line, 0, whole, 0, n);
        for (int length = 1, done = 1; done < width; ) {
            System.arraycopy(line, length, shifted, 0, n - length);
            operation.combine(line, shifted, line, n - length);
            length *= 2;
            if ((width & length) == 0) continue;
            System.arraycopy(line, done, shifted, 0, n - done);
            operation.combine(whole, shifted, whole, n - done);
            done += length;
        }
        System.arraycopy(whole, 0, line, 0, n);
    }
}
