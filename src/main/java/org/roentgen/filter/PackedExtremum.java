package org.roentgen.filter;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

import org.roentgen.image.StoredBlock;

/**
 * The least or the greatest of stored integers in a window, four 8-bit or two 16-bit ones at a time, packed in ints as they lie in memory.
 * <p>A window of w voxels along an axis is the union of two windows of half the width, and so on: log₂ w steps, each of the whole block with itself
 * moved. A box is done axis by axis, any other window run by run. Moving the whole block mixes the ends of rows, which lie beyond
 * the output. For one thread, which may use it again.
 */
public final class PackedExtremum {

    private final int[][] runs;
    private final int reachX, reachY, reachZ;
    private final boolean greatest, box;
    private final PackedIntegers original = new PackedIntegers(), work = new PackedIntegers();
    private int[] found = {}, moved = {}, rows = {};
    private StoredBlock in;
    private MinMaxRows minMax;
    private int rowLength, length;

    /** @param runs the window's runs along x: dy, dz, and the first and last dx */
    public PackedExtremum(int[][] runs, boolean greatest) {
        this.runs = runs;
        this.greatest = greatest;
        reachX = Arrays.stream(runs).mapToInt(r -> Math.max(-r[2], r[3])).max().getAsInt();
        reachY = Arrays.stream(runs).mapToInt(r -> Math.abs(r[0])).max().getAsInt();
        reachZ = Arrays.stream(runs).mapToInt(r -> Math.abs(r[1])).max().getAsInt();
        box = runs.length == (2 * reachY + 1) * (2 * reachZ + 1) && Arrays.stream(runs).allMatch(r -> r[2] == -reachX && r[3] == reachX);
    }

    /** The runs of a symmetric window. @param halfWidths of the row along x at [dz][dy], -1 for none, see {@link Element#halfWidths} */
    public static int[][] runs(int[][] halfWidths) {
        List<int[]> runs = new ArrayList<>();
        for (int z = 0; z < halfWidths.length; z++)
            for (int y = 0; y < halfWidths[z].length; y++) {
                int w = halfWidths[z][y];
                if (w >= 0) runs.add(new int[] {y - halfWidths[z].length / 2, z - halfWidths.length / 2, -w, w});
            }
        return runs.toArray(new int[0][]);
    }

    public boolean hasRuns(int[][] runs) {
        return Arrays.deepEquals(this.runs, runs);
    }

    /** @param in {@code out} grown on each side by the farthest that the window reaches along each axis */
    public void apply(StoredBlock in, StoredBlock out) {
        begin(in);
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
        windows(-reachX, reachX, found);
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

    /** Equal runs are computed once. */
    private void union() {
        Arrays.fill(found, greatest ? 0 : -1);
        for (int i = 0; i < runs.length; i++) {
            int[] run = runs[i];
            if (Arrays.stream(runs, 0, i).anyMatch(r -> areEqual(r, run))) continue;
            windows(run[2], run[3], rows);
            for (int[] r : runs) if (areEqual(r, run)) join(found, rows, (r[0] + reachY + (r[1] + reachZ) * in.ny) * rowLength);
        }
    }

    private static boolean areEqual(int[] a, int[] b) {
        return a[2] == b[2] && a[3] == b[3];
    }

    /** The extremum of a run along x, for the output's voxels at the beginning of each row. */
    private void windows(int first, int last, int[] found) {
        original.get(reachX + first, found);
        flip(found);
        int width = last - first + 1, done = 1;
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
