package org.roentgen.filter;

import java.util.Arrays;

import org.roentgen.image.StoredBlock;

/**
 * The least or the greatest of stored integers in a symmetric window, four 8-bit or two 16-bit ones at a time, packed in ints as they lie in memory.
 * <p>A window of w voxels along an axis is the union of two windows of half the width, and so on: log₂ w steps, each of the whole block with itself
 * moved. A box is done axis by axis, any other window by its rows of the same width. Moving the whole block mixes the ends of rows, which lie beyond
 * the output. For one thread, which may use it again.
 */
public final class PackedExtremum {

    private final int[][] widths;
    private final int reachX, reachY, reachZ;
    private final boolean greatest;
    private final PackedIntegers original = new PackedIntegers(), work = new PackedIntegers();
    private int[] found = {}, moved = {}, rows = {};
    private StoredBlock in;
    private MinMaxRows minMax;
    private int rowLength, length;

    /** @param widths for each row along x its half-width, see {@link Element#halfWidths} */
    public PackedExtremum(int[][] widths, boolean greatest) {
        this.widths = widths;
        this.greatest = greatest;
        reachZ = widths.length / 2;
        reachY = widths[0].length / 2;
        reachX = widths[reachZ][reachY];
    }

    public boolean hasWidths(int[][] widths) {
        return Arrays.deepEquals(this.widths, widths);
    }

    /** @param in {@code out} grown by the reach of the window on each side */
    public void apply(StoredBlock in, StoredBlock out) {
        begin(in);
        boolean box = Arrays.stream(widths).flatMapToInt(Arrays::stream).allMatch(w -> w == reachX);
        if (box) box();
        else union();
        flip(found);
        work.put(found);
        for (int z = 0; z < out.nz; z++)
            for (int y = 0; y < out.ny; y++) work.store(y + z * in.ny, out, out.index(0, y, z));
    }

    private void begin(StoredBlock in) {
        this.in = in;
        original.sizeFor(in);
        original.load(in);
        work.sizeFor(in);
        minMax = new FullKeyRows(original.perInt);
        rowLength = original.rowLength;
        length = original.length;
        if (found.length >= length) return;
        found = new int[length];
        moved = new int[length];
        rows = new int[length];
    }

    private void box() {
        windows(reachX, found);
        slide(found, rowLength, 2 * reachY + 1);
        slide(found, rowLength * in.ny, 2 * reachZ + 1);
    }

    /** Along y or z, where rows follow each other in steps of whole ints. */
    private void slide(int[] found, int step, int width) {
        int done = 1;
        for (; 2 * done <= width; done *= 2) join(found, found, done * step);
        if (done < width) join(found, found, (width - done) * step);
    }

    private void join(int[] found, int[] other, int distance) {
        System.arraycopy(other, distance, moved, 0, length - distance);
        extremum(found, moved);
    }

    private void extremum(int[] a, int[] b) {
        if (greatest) minMax.max(a, b, a, length);
        else minMax.min(a, b, a, length);
    }

    /** Rows of each width along x, taken together. */
    private void union() {
        Arrays.fill(found, greatest ? 0 : -1);
        for (int width : Arrays.stream(widths).flatMapToInt(Arrays::stream).filter(w -> w >= 0).distinct().toArray()) {
            windows(width, rows);
            for (int z = 0; z <= 2 * reachZ; z++)
                for (int y = 0; y <= 2 * reachY; y++)
                    if (widths[z][y] == width) join(found, rows, (y + z * in.ny) * rowLength);
        }
    }

    /** The extremum within a half-width along x, for the output's voxels at the beginning of each row. */
    private void windows(int halfWidth, int[] found) {
        original.get(reachX - halfWidth, found);
        flip(found);
        int width = 2 * halfWidth + 1, done = 1;
        for (; 2 * done <= width; done *= 2) joinAlongX(found, done);
        if (done < width) joinAlongX(found, width - done);
    }

    private void joinAlongX(int[] found, int distance) {
        work.put(found);
        work.get(distance, moved);
        extremum(found, moved);
    }

    private void flip(int[] packed) {
        int flip = in.kind.flip;
        if (flip == 0) return;
        for (int i = 0; i < length; i++) packed[i] ^= flip;
    }
}
