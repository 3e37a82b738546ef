package org.roentgen.segment.outline;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Random;

import org.junit.jupiter.api.Test;
import org.roentgen.image.IntBlock;

class LabelOutlinesTest {

    private static LabelOutlines outlines(int width, int... labels) {
        return new LabelOutlines(new IntBlock(labels, width, labels.length / width, 1));
    }

    @Test void aPixelHasFourCorners() {
        List<int[][]> loops = outlines(3, 0, 0, 0, 0, 7, 0, 0, 0, 0).loops(7);
        assertEquals(1, loops.size());
        assertArrayEquals(new int[] {2, 2, 1, 1}, loops.get(0)[0]);
        assertArrayEquals(new int[] {1, 2, 2, 1}, loops.get(0)[1]);
    }

    @Test void aHoleIsALoopTheOtherWay() {
        List<int[][]> loops = outlines(3, 5, 5, 5, 5, 0, 5, 5, 5, 5).loops(5);
        assertEquals(2, loops.size());
        assertEquals(9, area(loops.get(0)));
        assertEquals(-1, area(loops.get(1)));
    }

    @Test void pixelsThatTouchByACornerAreApart() {
        List<int[][]> loops = outlines(2, 5, 0, 0, 5).loops(5);
        assertEquals(2, loops.size());
        assertEquals(1, area(loops.get(0)));
        assertEquals(1, area(loops.get(1)));
    }

    /** Positive when it goes clockwise with y down. */
    private static double area(int[][] loop) {
        double twice = 0;
        for (int i = 0, n = loop[0].length; i < n; i++) twice += loop[0][i] * loop[1][(i + 1) % n] - loop[0][(i + 1) % n] * loop[1][i];
        return twice / 2;
    }

    /** Even-odd: a ray from the pixel's centre crosses the loops of its own label an odd number of times, and of others an even number. */
    @Test void filledTheyGiveTheLabelsBack() {
        Random random = new Random(4);
        int[] labels = random.ints(23 * 17, 0, 4).toArray();
        LabelOutlines outlines = outlines(23, labels);
        assertEquals(List.of(1, 2, 3), outlines.labels());
        for (int label : outlines.labels())
            for (int i = 0; i < labels.length; i++) assertEquals(labels[i] == label, inside(outlines.loops(label), i % 23 + 0.5, i / 23 + 0.5));
    }

    private static boolean inside(List<int[][]> loops, double x, double y) {
        boolean inside = false;
        for (int[][] loop : loops)
            for (int i = 0, n = loop[0].length; i < n; i++) {
                int next = (i + 1) % n;
                boolean vertical = loop[0][i] == loop[0][next], spans = loop[1][i] > y != loop[1][next] > y;
                if (vertical && spans && loop[0][i] > x) inside = !inside;
            }
        return inside;
    }

    /** Corners only where the loop turns: no three in a row lie on a line. */
    @Test void straightBordersHaveNoCorners() {
        for (int[][] loop : outlines(4, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 0, 0).loops(1)) assertEquals(6, loop[0].length);
    }

    @Test void noLabelsNoOutlines() {
        assertEquals(List.of(), outlines(3, 0, 0, 0).labels());
    }
}
