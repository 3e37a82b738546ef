package org.roentgen.report;

import java.awt.image.BufferedImage;
import java.util.ArrayList;
import java.util.List;

import org.roentgen.measure.agreement.BlandAltman;

/**
 * Bland and Altman's plots of several methods that measured the same cases, a panel for every two of them: the difference of each case over its mean, with a line
 * at 0, the bias, and broken lines at the limits of agreement.
 * <p>All panels have the same scales. The same pixels on every machine.
 */
public final class BlandAltmanPlot {

    private static final int BACKGROUND = 0xffffff, INK = 0x202020, PALE = 0xc8c8c8, POINT = 0x1f5fbf, LIMIT = 0xc0392b;
    private static final int WIDE = 380, HIGH = 250, LEFT = 70, RIGHT = 74, TOP = 34, BOTTOM = 44, DASH = 7;
    private static final long MOST_PANELS = 400;
    private static final StrokeFont SMALL = new StrokeFont(9);

    private final List<String> methods;
    private final List<double[]> cases;
    private final String unit;
    private final double low, high, reach;                     // of the means, and of the differences on both sides of 0

    /** @param cases for each one what each method measured
     * @param unit of what was measured, for the axes */
    public BlandAltmanPlot(List<String> methods, List<double[]> cases, String unit) {
        int n = methods.size();
        if (n < 2 || n * (n - 1L) / 2 > MOST_PANELS)
            throw new IllegalArgumentException("Methods must be from 2 to 28, but are " + n + ". Plot fewer of them.");
        this.methods = new ArrayList<>(methods);
        this.cases = new ArrayList<>(cases);
        this.unit = unit;
        double[] range = {Double.POSITIVE_INFINITY, Double.NEGATIVE_INFINITY, 0};
        for (int i = 0; i < n; i++) for (int j = i + 1; j < n; j++) include(i, j, range);
        double margin = range[1] > range[0] ? 0.05 * (range[1] - range[0]) : 1;
        low = cases.isEmpty() ? 0 : range[0] - margin;
        high = cases.isEmpty() ? 1 : range[1] + margin;
        reach = range[2] == 0 ? 1 : 1.1 * range[2];
    }

    /** @param range the least and the greatest mean, and the greatest difference */
    private void include(int i, int j, double[] range) {
        for (double[] one : cases) {
            range[0] = Math.min(range[0], (one[i] + one[j]) / 2);
            range[1] = Math.max(range[1], (one[i] + one[j]) / 2);
            range[2] = Math.max(range[2], Math.abs(one[i] - one[j]));
        }
        BlandAltman limits = limits(i, j);
        if (cases.size() > 1) range[2] = Math.max(range[2], Math.max(Math.abs(limits.lowerLimit()), Math.abs(limits.upperLimit())));
    }

    private BlandAltman limits(int i, int j) {
        return new BlandAltman(cases.stream().mapToDouble(one -> one[i]).toArray(), cases.stream().mapToDouble(one -> one[j]).toArray());
    }

    public BufferedImage draw() {
        int n = methods.size(), panels = n * (n - 1) / 2, columns = (int) Math.ceil(Math.sqrt(panels)), rows = (panels + columns - 1) / columns;
        Picture picture = new Picture(columns * WIDE, rows * HIGH, BACKGROUND);
        for (int i = 0, panel = 0; i < n; i++)
            for (int j = i + 1; j < n; j++, panel++) new Panel(picture, panel % columns * WIDE, panel / columns * HIGH).draw(i, j);
        return picture.toImage();
    }

    /** The place of one pair in the picture. */
    private final class Panel {

        private final Picture picture;
        private final int left, right, top, bottom;

        Panel(Picture picture, int x, int y) {
            this.picture = picture;
            left = x + LEFT;
            right = x + WIDE - RIGHT;
            top = y + TOP;
            bottom = y + HIGH - BOTTOM;
        }

        void draw(int i, int j) {
            axes(methods.get(i), methods.get(j));
            line(0, PALE, false, "");
            BlandAltman limits = limits(i, j);
            if (!cases.isEmpty()) line(limits.bias(), INK, false, Figures.text(limits.bias()));
            if (cases.size() > 1) line(limits.lowerLimit(), LIMIT, true, Figures.text(limits.lowerLimit()));
            if (cases.size() > 1) line(limits.upperLimit(), LIMIT, true, Figures.text(limits.upperLimit()));
            for (double[] one : cases) point((one[i] + one[j]) / 2, one[i] - one[j]);
        }

        private void axes(String first, String second) {
            picture.fill(left, top, 1, bottom - top + 1, INK);
            picture.fill(left, bottom, right - left + 1, 1, INK);
            SMALL.draw(picture, SMALL.fit(first + " - " + second + (unit.isEmpty() ? "" : ", " + unit), WIDE - 20), left - LEFT + 10, top - 14, INK);
            text(Figures.text(reach), left - 6, top + 5);
            text(Figures.text(-reach), left - 6, bottom + 1);
            SMALL.draw(picture, Figures.text(low), left, bottom + 15, INK);
            text(Figures.text(high), right, bottom + 15);
            SMALL.draw(picture, "mean of both", (int) (left + right - SMALL.width("mean of both")) / 2, bottom + 30, INK);
        }

        /** Ends at the place. */
        private void text(String text, int right, int baseline) {
            SMALL.draw(picture, text, (int) (right - SMALL.width(text)), baseline, INK);
        }

        private void line(double difference, int colour, boolean broken, String name) {
            int y = (int) Math.rint(y(difference));
            for (int x = left + 1; x <= right; x += broken ? 2 * DASH : right - left)
                picture.fill(x, y, broken ? Math.min(DASH, right - x + 1) : right - left, 1, colour);
            SMALL.draw(picture, SMALL.fit(name, RIGHT - 8), right + 5, y + 4, colour);
        }

        private void point(double mean, double difference) {
            double x = left + (mean - low) / (high - low) * (right - left);
            picture.stroke(List.of(new double[][] {{x, y(difference), x, y(difference)}}), 2.5, POINT, 0.8);
        }

        private double y(double difference) {
            return (top + bottom) / 2.0 - difference / reach * (bottom - top) / 2;
        }
    }
}
