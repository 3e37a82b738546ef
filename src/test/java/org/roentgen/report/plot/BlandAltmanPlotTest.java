package org.roentgen.report.plot;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.awt.image.BufferedImage;
import java.util.Collections;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.roentgen.report.PictureCanvas;

class BlandAltmanPlotTest {

    private static final int WHITE = 0xffffff, BIAS = 0x202020, LIMIT = 0xc0392b;

    private static BufferedImage drawn(BlandAltmanPlot plot) {
        return PictureCanvas.of(plot, 1);
    }

    private static int colour(BufferedImage picture, int x, int y) {
        return picture.getRGB(x, y) & 0xffffff;
    }

    /** All differences are 2: bias and limits are one line at 2, where the axis from 250 − 44 up to 34 reaches from −2.2 to 2.2; broken over unbroken. */
    @Test void theLineIsAtTheBias() {
        BufferedImage picture = drawn(new BlandAltmanPlot(List.of("a", "b"), List.of(new double[] {5, 3}, new double[] {9, 7}, new double[] {7, 5}), "ml"));
        int row = (int) Math.rint(120 - 2 / 2.2 * 86);
        assertEquals(LIMIT, colour(picture, 72, row));
        assertEquals(WHITE, colour(picture, 180, row + 5));
        int dashes = 0, bias = 0;
        for (int x = 71; x < 306; x++) {
            if (colour(picture, x, row) == LIMIT) dashes++;
            if (colour(picture, x, row) == BIAS) bias++;
        }
        assertEquals(true, dashes > 90 && bias > 90, dashes + " " + bias);
    }

    /** Three cases of mean 4, 8 and 6: dots at 5/110, 105/110 and half of the axis from 70 to 306. */
    @Test void casesAreDots() {
        BufferedImage picture = drawn(new BlandAltmanPlot(List.of("a", "b"), List.of(new double[] {5, 3}, new double[] {9, 7}, new double[] {5, 7}), "ml"));
        double limit = 2 / 3.0 + 1.96 * Math.sqrt(16 / 3.0), reach = 1.1 * limit;
        for (double[] dot : new double[][] {{4, 2}, {8, 2}, {6, -2}}) {
            int x = (int) (70 + (dot[0] - 3.8) / 4.4 * 236), y = (int) (120 - dot[1] / reach * 86);
            assertEquals(Palette.mix(WHITE, 0x1f5fbf, 0.8), colour(picture, x, y), dot[0] + " " + dot[1]);
        }
    }

    @Test void aPanelForEveryTwo() {
        BufferedImage picture = drawn(new BlandAltmanPlot(List.of("a", "b", "c", "d"), List.of(new double[] {1, 2, 3, 4}), ""));
        assertEquals(3 * 380, picture.getWidth());
        assertEquals(2 * 250, picture.getHeight());
    }

    @Test void nothingAndOneCaseHaveNoLimits() {
        for (List<double[]> cases : List.of(List.<double[]>of(), List.of(new double[] {0, 0}))) {
            BufferedImage picture = drawn(new BlandAltmanPlot(List.of("a", "b"), cases, "ml"));
            for (int y = 0; y < 250; y++) for (int x = 0; x < 380; x++) assertEquals(false, colour(picture, x, y) == LIMIT);
        }
        assertThrows(IllegalArgumentException.class, () -> new BlandAltmanPlot(List.of("a"), List.of(), ""));
        assertThrows(IllegalArgumentException.class, () -> new BlandAltmanPlot(Collections.nCopies(29, "a"), List.of(), ""));
    }
}
