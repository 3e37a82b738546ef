package org.roentgen.report.plot;

import java.util.Arrays;

import org.roentgen.learn.explore.Exploration;

/** The map of a cohort in a frame of a given size: a mark for each row, axes and a legend. */
public final class ScatterPlot implements Drawing {

    public static final double WIDTH = 900, HEIGHT = 600;
    private static final double LEFT = 62, TOP = 34, BOTTOM = 44, GAP = 14;

    private final Exploration exploration;
    private final PointStyles styles;
    private final double width, height, radius;
    private final double[] xs, ys;
    private final Axis across, up;

    public ScatterPlot(Exploration exploration, double width, double height) {
        this.exploration = exploration;
        this.width = width;
        this.height = height;
        styles = new PointStyles(exploration);
        int n = exploration.rows().points().length;
        radius = n < 300 ? 4.5 : n < 3000 ? 3.2 : 2;
        xs = exploration.mapX();
        ys = exploration.mapY();
        across = axis(xs, LEFT, width - GAP - (styles.hasLegend() ? PointStyles.LEGEND + GAP : 0));
        up = axis(ys, height - BOTTOM, TOP);
    }

    private static Axis axis(double[] values, double from, double to) {
        double[] range = Axis.padded(Arrays.stream(values).min().orElse(0), Arrays.stream(values).max().orElse(0));
        return new Axis(range[0], range[1], from, to);
    }

    /** Where a row is drawn. */
    public double x(int row) {
        return across.at(xs[row]);
    }

    public double y(int row) {
        return up.at(ys[row]);
    }

    public double radius() {
        return radius;
    }

    public int rows() {
        return xs.length;
    }

    @Override public String title() {
        return "Map";
    }

    @Override public double width() {
        return width;
    }

    @Override public double height() {
        return height;
    }

    @Override public String name(int row) {
        return exploration.keys().text(row) + exploration.colour().map(column -> ", " + column.name + " " + column.text(row)).orElse("");
    }

    @Override public void draw(Canvas canvas) {
        across.below(canvas, up.from, up.from, up.to, Palette.GRID);
        up.beside(canvas, across.from, across.from, across.to, Palette.GRID);
        canvas.line(across.from, up.from, across.to, up.from, 1, Palette.INK);
        canvas.line(across.from, up.from, across.from, up.to, 1, Palette.INK);
        canvas.text(exploration.mapAxis(0), (across.from + across.to) / 2, height - 8, Canvas.Anchor.MIDDLE, 12, Palette.INK);
        canvas.text(exploration.mapAxis(1), 10, 20, Canvas.Anchor.START, 12, Palette.INK);
        for (int row : styles.drawingOrder()) canvas.mark(styles.shape(row), x(row), y(row), radius, styles.colour(row), row);
        styles.drawLegend(canvas, across.to + GAP, TOP + 6, height - GAP, true);
    }
}
