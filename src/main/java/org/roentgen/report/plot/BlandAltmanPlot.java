package org.roentgen.report.plot;

import java.util.ArrayList;
import java.util.List;

import org.roentgen.image.Figures;
import org.roentgen.measure.agreement.BlandAltman;

/**
 * Bland and Altman's plots of several methods that measured the same cases, a panel for every two of them: the difference of each case over its mean, with a line
 * at 0, the bias, and broken lines at the limits of agreement.
 * <p>All panels have the same scales. The same pixels on every machine.
 */
public final class BlandAltmanPlot implements Drawing {

    private static final int POINT = 0x1f5fbf;
    private static final int WIDE = 380, HIGH = 250, LEFT = 70, RIGHT = 74, TOP = 34, BOTTOM = 44;
    private static final double RADIUS = 2.8;
    private static final long MOST_PANELS = 400;

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

    private int panels() {
        return methods.size() * (methods.size() - 1) / 2;
    }

    private int columns() {
        return (int) Math.ceil(Math.sqrt(panels()));
    }

    @Override public String title() {
        return "Bland and Altman";
    }

    @Override public double width() {
        return columns() * WIDE;
    }

    @Override public double height() {
        return (panels() + columns() - 1) / columns() * HIGH;
    }

    @Override public void draw(Canvas canvas) {
        for (int i = 0, panel = 0; i < methods.size(); i++)
            for (int j = i + 1; j < methods.size(); j++, panel++) new Panel(canvas, panel % columns() * WIDE, panel / columns() * HIGH).draw(i, j);
    }

    /** The place of one pair in the drawing. */
    private final class Panel {

        private final Canvas canvas;
        private final Axis across, up;

        Panel(Canvas canvas, int x, int y) {
            this.canvas = canvas;
            across = new Axis(low, high, x + LEFT, x + WIDE - RIGHT);
            up = new Axis(-reach, reach, y + HIGH - BOTTOM, y + TOP);
        }

        void draw(int i, int j) {
            axes(methods.get(i) + " − " + methods.get(j) + (unit.isEmpty() ? "" : ", " + unit));
            line(0, Palette.PALE, Canvas.Dash.SOLID, "");
            BlandAltman limits = limits(i, j);
            if (!cases.isEmpty()) line(limits.bias(), Palette.INK, Canvas.Dash.SOLID, Figures.text(limits.bias()));
            if (cases.size() > 1) line(limits.lowerLimit(), Palette.RED, Canvas.Dash.DASHED, Figures.text(limits.lowerLimit()));
            if (cases.size() > 1) line(limits.upperLimit(), Palette.RED, Canvas.Dash.DASHED, Figures.text(limits.upperLimit()));
            double[] means = cases.stream().mapToDouble(one -> across.at((one[i] + one[j]) / 2)).toArray();
            canvas.marks(Shape.DISC, means, cases.stream().mapToDouble(one -> up.at(one[i] - one[j])).toArray(), RADIUS, POINT, 0.8);
        }

        private void axes(String title) {
            canvas.line(across.from, up.from, across.from, up.to, 1, Palette.INK);
            canvas.line(across.from, up.from, across.to, up.from, 1, Palette.INK);
            canvas.text(canvas.fit(title, WIDE - 20, 12), across.from - LEFT + 10, up.to - 14, Canvas.Anchor.START, 12, Palette.INK);
            across.below(canvas, up.from, up.from, up.from + 4, Palette.INK);
            up.beside(canvas, across.from, across.from - 4, across.from, Palette.INK);
            canvas.text("mean of both", (across.from + across.to) / 2, up.from + 34, Canvas.Anchor.MIDDLE, 12, Palette.INK);
        }

        /** In the middle of pixels, so that it is sharp. */
        private void line(double difference, int colour, Canvas.Dash dash, String name) {
            double y = Math.rint(up.at(difference)) + 0.5;
            canvas.stroke(List.of(new double[] {across.from, y, across.to, y}), 1, dash, colour);
            canvas.text(canvas.fit(name, RIGHT - 8, 11), across.to + 5, y + 4, Canvas.Anchor.START, 11, colour);
        }
    }
}
