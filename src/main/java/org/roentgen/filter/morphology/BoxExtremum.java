package org.roentgen.filter.morphology;

import org.roentgen.image.Box;

/**
 * Smallest or largest value in a box, axis by axis. Along y and z with three comparisons whatever the length, on whole rows
 * (van Herk 1992, doi:10.1016/0167-8655(92)90069-C; Gil and Werman 1993, doi:10.1109/34.211471); along x by doubling, with shifted rows.
 */
final class BoxExtremum {

    private static final int LENGTH = 1024;                        // numbers in a line: those of a window stay in the second cache

    private final Extremum extremum;

    BoxExtremum(Extremum extremum) {
        this.extremum = extremum;
    }

    /** @param in the size of {@code out} grown by the reach of the box; is spoilt */
    void apply(float[] in, Box inBox, float[] out, Box outBox) {
        alongZ(in, inBox, outBox.nz);
        alongYX(in, inBox, out, outBox);
    }

    /** Replaces the first {@code count} planes. */
    private void alongZ(float[] data, Box box, int count) {
        if (count == box.nz) return;
        int length = Math.min(LENGTH, box.strideZ);
        float[][] lines = new float[box.nz][length];
        for (int from = 0; from < box.strideZ; from += length) {
            int n = Math.min(length, box.strideZ - from);
            for (int z = 0; z < box.nz; z++) System.arraycopy(data, z * box.strideZ + from, lines[z], 0, n);
            slide(lines, count, n);
            for (int z = 0; z < count; z++) System.arraycopy(lines[z], 0, data, z * box.strideZ + from, n);
        }
    }

    private void alongYX(float[] in, Box inBox, float[] out, Box outBox) {
        float[][] lines = new float[inBox.ny][inBox.nx];
        float[] shifted = new float[inBox.nx];
        for (int z = 0; z < outBox.nz; z++) {
            for (int y = 0; y < inBox.ny; y++) System.arraycopy(in, inBox.index(0, y, z), lines[y], 0, inBox.nx);
            slide(lines, outBox.ny, inBox.nx);
            for (int y = 0; y < outBox.ny; y++) {
                widen(lines[y], shifted, inBox.nx, inBox.nx - outBox.nx + 1);
                System.arraycopy(lines[y], 0, out, outBox.index(0, y, z), outBox.nx);
            }
        }
    }

    /**
     * Line i becomes the extremum of lines i … i + width − 1, for the first {@code count} of them. The lines are cut into parts of the width;
     * a window is the end of one part, which grows backwards, and the beginning of the next, which grows forwards.
     */
    private void slide(float[][] lines, int count, int n) {
        int width = lines.length - count + 1;
        if (width == 1) return;
        float[] beginning = new float[n];
        for (int part = 0; part < count; part += width) {
            for (int i = part + width - 2; i >= part; i--) extremum.combine(lines[i], lines[i + 1], lines[i], n);
            int last = Math.min(part + width, count);
            for (int i = part + 1; i < last; i++) {
                if (i == part + 1) System.arraycopy(lines[part + width], 0, beginning, 0, n);
                else extremum.combine(beginning, lines[i + width - 1], beginning, n);
                extremum.combine(lines[i], beginning, lines[i], n);
            }
        }
    }

    /** Each number becomes the extremum of those from it on, {@code width} in all. */
    private void widen(float[] line, float[] shifted, int n, int width) {
        int length = 1;
        for (; 2 * length <= width; length *= 2) widen(line, shifted, length, n - 2 * length + 1, n);
        if (length < width) widen(line, shifted, width - length, n - width + 1, n);
    }

    private void widen(float[] line, float[] shifted, int by, int count, int n) {
        System.arraycopy(line, by, shifted, 0, n - by);
        extremum.combine(line, shifted, line, count);
    }
}
