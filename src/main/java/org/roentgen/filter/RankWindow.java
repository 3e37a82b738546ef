package org.roentgen.filter;

import java.util.Arrays;

/**
 * A window and the rank looked for in it, laid out for marching along z (along y for a window without depth): one section per step,
 * each given by the half-heights of its columns. A flat window's sections are rows, of half-height 0.
 */
final class RankWindow {

    /** Half-height of column dx + reachX in the section at each step, -1 where it has none. */
    final int[][] heights;
    final int reachX, reachY;
    final boolean flat;
    final int size, rank;

    /** For each row along x its half-width, see {@link Element#halfWidths}. */
    RankWindow(int[][] widths, double percentile) {
        int reachZ = widths.length / 2;
        flat = reachZ == 0;
        reachX = widths[reachZ][widths[0].length / 2];
        int steps = flat ? widths[0].length : widths.length;
        reachY = flat ? 0 : widths[0].length / 2;
        heights = new int[steps][2 * reachX + 1];
        for (int step = 0; step < steps; step++)
            for (int dx = -reachX; dx <= reachX; dx++)
                heights[step][dx + reachX] = flat ? (widths[0][step] >= Math.abs(dx) ? 0 : -1) : height(widths[step], Math.abs(dx));
        size = Arrays.stream(heights).mapToInt(RankWindow::sizeOf).sum();
        rank = (int) Math.min(size - 1, size * percentile / 100);
    }

    private static int height(int[] widths, int dx) {
        int height = -1, centre = widths.length / 2;
        while (height < centre && widths[centre + height + 1] >= dx) height++;
        return height;
    }

    static int sizeOf(int[] heights) {
        int size = 0;
        for (int height : heights) size += 2 * height + 1 > 0 ? 2 * height + 1 : 0;
        return size;
    }

    /** Whether every section is the same: a box. */
    boolean isPrism() {
        return Arrays.stream(heights).allMatch(h -> Arrays.equals(h, heights[0]));
    }
}
