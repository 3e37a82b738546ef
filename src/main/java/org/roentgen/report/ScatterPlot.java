package org.roentgen.report;

import java.util.Arrays;

import org.roentgen.learn.explore.Exploration;

/** The map of a cohort in a frame of a given size: a mark for each row, axes and a legend. */
public final class ScatterPlot {

    public static final double WIDTH = 900, HEIGHT = 600;
    private static final int INK = 0x202020, GRID = 0xe6e6e6;
    private static final double LEFT = 62, TOP = 34, BOTTOM = 44, GAP = 14, TICKS = 3;

    private final Exploration exploration;
    private final PointStyles styles;
    private final double height, radius;
    private final Axis across, up;

    public ScatterPlot(Exploration exploration, double width, double height) {
        this.exploration = exploration;
        this.height = height;
        styles = new PointStyles(exploration);
        int n = exploration.rows().points().length;
        radius = n < 300 ? 4.5 : n < 3000 ? 3.2 : 2;
        across = new Axis(exploration.mapX(), LEFT, width - GAP - (styles.hasLegend() ? PointStyles.LEGEND + GAP : 0));
        up = new Axis(exploration.mapY(), height - BOTTOM, TOP);
    }

    /** Where a row is drawn. */
    public double x(int row) {
        return across.place(across.values[row]);
    }

    public double y(int row) {
        return up.place(up.values[row]);
    }

    public double radius() {
        return radius;
    }

    public int rows() {
        return across.values.length;
    }

    public void draw(Canvas canvas) {
        for (double tick : across.ticks()) {
            canvas.line(across.place(tick), up.from, across.place(tick), up.to, 1, GRID);
            canvas.text(Figures.text(tick), across.place(tick), up.from + 16, Canvas.Anchor.MIDDLE, INK);
        }
        for (double tick : up.ticks()) {
            canvas.line(across.from, up.place(tick), across.to, up.place(tick), 1, GRID);
            canvas.text(Figures.text(tick), across.from - 8, up.place(tick) + 4, Canvas.Anchor.END, INK);
        }
        canvas.line(across.from, up.from, across.to, up.from, 1, INK);
        canvas.line(across.from, up.from, across.from, up.to, 1, INK);
        canvas.text(exploration.mapAxis(0), (across.from + across.to) / 2, height - 8, Canvas.Anchor.MIDDLE, INK);
        canvas.text(exploration.mapAxis(1), 10, 20, Canvas.Anchor.START, INK);
        for (int row : styles.drawingOrder()) canvas.mark(styles.shape(row), x(row), y(row), radius, styles.colour(row), row);
        styles.drawLegend(canvas, across.to + GAP, TOP + 6, height - GAP, true);
    }

    /** Values along a line. */
    private static final class Axis {

        final double[] values;
        final double from, to;
        private final double low, high;

        Axis(double[] values, double from, double to) {
            this.values = values;
            this.from = from;
            this.to = to;
            double least = Arrays.stream(values).min().orElse(0), most = Arrays.stream(values).max().orElse(0);
            double margin = most > least ? 0.04 * (most - least) : 1;
            low = least - margin;
            high = most + margin;
        }

        double place(double value) {
            return from + (value - low) / (high - low) * (to - from);
        }

        double[] ticks() {
            double step = Figures.roundBelow((high - low) / TICKS);
            int first = (int) Math.ceil(low / step), last = (int) Math.floor(high / step);
            double[] ticks = new double[Math.max(0, last - first + 1)];
            for (int i = 0; i < ticks.length; i++) ticks[i] = (first + i) * step;
            return ticks;
        }
    }
}
