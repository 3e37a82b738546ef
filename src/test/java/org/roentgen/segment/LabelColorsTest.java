package org.roentgen.segment;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

class LabelColorsTest {

    private final byte[][] table = LabelColors.lookupTable();

    @Test void backgroundIsBlackAndAllDiffer() {
        assertEquals(0, rgb(0));
        for (int i = 0; i < 256; i++) for (int j = 0; j < i; j++) assertTrue(rgb(i) != rgb(j), i + " and " + j);
    }

    @Test void everyColourIsAsFarFromTheEarlierOnesAsCanBe() {
        double last = Double.POSITIVE_INFINITY;
        for (int k = 1; k < 256; k++) {
            double gap = gap(color(k), k);
            assertTrue(gap <= last, "the gap never grows");
            last = gap;
        }
        for (int k : new int[] {1, 2, 5, 40})                           // no candidate does better
            for (int r = 0; r < 256; r += 15)
                for (int g = 0; g < 256; g += 15)
                    for (int b = 0; b < 256; b += 15) assertTrue(gap(LabelColors.lab(r, g, b), k) <= gap(color(k), k) + 1e-12);
        assertTrue(gap(color(20), 20) > 35 && last > 9, "the first twenty are far apart, all are told apart: " + last);  // 2.3 is just noticeable
    }

    @Test void labOfPrimariesIsAsPublished() {
        assertArrayEquals(new double[] {100, 0, 0}, LabelColors.lab(255, 255, 255), 0.03);            // four-digit sRGB matrix
        assertArrayEquals(new double[] {53.24, 80.09, 67.20}, LabelColors.lab(255, 0, 0), 0.03);
        assertArrayEquals(new double[] {87.73, -86.18, 83.18}, LabelColors.lab(0, 255, 0), 0.03);
        assertArrayEquals(new double[] {32.30, 79.19, -107.86}, LabelColors.lab(0, 0, 255), 0.03);
    }

    @Test void labelsBeyondTheTableStartOverWithoutBlack() {
        assertEquals(0, LabelColors.index(0));
        assertEquals(255, LabelColors.index(255));
        assertEquals(1, LabelColors.index(256));
        assertEquals(255, LabelColors.index(510));
    }

    private double gap(double[] lab, int before) {
        double nearest = Double.POSITIVE_INFINITY;
        for (int i = 0; i < before; i++) {
            double[] other = color(i);
            nearest = Math.min(nearest, Math.hypot(Math.hypot(lab[0] - other[0], lab[1] - other[1]), lab[2] - other[2]));
        }
        return nearest;
    }

    private double[] color(int i) {
        return LabelColors.lab(table[0][i] & 255, table[1][i] & 255, table[2][i] & 255);
    }

    private int rgb(int i) {
        return (table[0][i] & 255) << 16 | (table[1][i] & 255) << 8 | table[2][i] & 255;
    }
}
