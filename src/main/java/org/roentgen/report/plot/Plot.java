package org.roentgen.report.plot;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** Marks in a frame with two axes, a title above and a legend below. */
public final class Plot implements Drawing {

    private static final int WIDTH = 430, FRAME = 280, LEFT = 66, RIGHT = 14, TOP = 30, BOTTOM = 50, KEY = 26, EDGE = 4, ROW = 18;

    private final String title, xLabel, yLabel;
    private final List<Mark> marks = new ArrayList<>();
    private double[] x, y;
    private List<String> names = List.of();

    public Plot(String title, String xLabel, String yLabel) {
        this.title = title;
        this.xLabel = xLabel;
        this.yLabel = yLabel;
    }

    public Plot add(Mark mark) {
        marks.add(mark);
        return this;
    }

    /** The range of x, whatever the marks have. */
    public Plot x(double low, double high) {
        x = new double[] {low, high};
        return this;
    }

    public Plot y(double low, double high) {
        y = new double[] {low, high};
        return this;
    }

    /** Names at x = 0, 1, … in place of numbers. */
    public Plot names(List<String> names) {
        this.names = names;
        return x(-0.5, names.size() - 0.5);
    }

    @Override public String title() {
        return title;
    }

    @Override public double width() {
        return WIDTH;
    }

    @Override public double height() {
        return TOP + FRAME + BOTTOM + ROW * legend().size();
    }

    @Override public void draw(Canvas canvas) {
        double[] range = {Double.POSITIVE_INFINITY, Double.NEGATIVE_INFINITY, Double.POSITIVE_INFINITY, Double.NEGATIVE_INFINITY};
        for (Mark mark : marks) mark.widen(range);
        double[] across = x != null ? x : Axis.padded(range[0], range[1]), up = y != null ? y : Axis.padded(range[2], range[3]);
        Axis xs = new Axis(across[0], across[1], LEFT, WIDTH - RIGHT), ys = new Axis(up[0], up[1], TOP + FRAME, TOP);
        canvas.text(canvas.fit(title, WIDTH - LEFT, 13), LEFT, TOP - 12, Canvas.Anchor.START, 13, Canvas.Style.BOLD, Palette.INK);
        canvas.within(LEFT - EDGE, TOP - EDGE, WIDTH - LEFT - RIGHT + 2 * EDGE, FRAME + 2 * EDGE, () -> marks.forEach(mark -> mark.draw(canvas, xs, ys)));
        canvas.frame(LEFT, TOP, WIDTH - LEFT - RIGHT, FRAME, Palette.INK);
        axes(canvas, xs, ys);
        List<List<Mark>> legend = legend();
        for (int row = 0; row < legend.size(); row++) keys(canvas, legend.get(row), TOP + FRAME + BOTTOM + ROW * row);
    }

    private void axes(Canvas canvas, Axis xs, Axis ys) {
        int bottom = TOP + FRAME;
        if (names.isEmpty()) xs.below(canvas, bottom, bottom, bottom + 4, Palette.INK);
        for (int i = 0; i < names.size(); i++) {
            canvas.line(xs.at(i), bottom, xs.at(i), bottom + 4, 1, Palette.INK);
            canvas.text(canvas.fit(names.get(i), (xs.to - xs.from) / names.size() - 4, 11), xs.at(i), bottom + 17, Canvas.Anchor.MIDDLE, 11, Palette.INK);
        }
        ys.beside(canvas, LEFT, LEFT - 4, LEFT, Palette.INK);
        canvas.text(canvas.fit(xLabel, WIDTH - LEFT, 12), (LEFT + WIDTH - RIGHT) / 2.0, bottom + 36, Canvas.Anchor.MIDDLE, 12, Palette.INK);
        canvas.text(canvas.fit(yLabel, FRAME, 12), 14, TOP + FRAME / 2.0, Canvas.Anchor.MIDDLE, 12, Canvas.Style.TURNED, Palette.INK);
    }

    /** Rows of named marks, as many in each as there is room for. */
    private List<List<Mark>> legend() {
        List<List<Mark>> rows = new ArrayList<>();
        double used = Double.POSITIVE_INFINITY;
        for (Mark mark : marks.stream().filter(m -> !m.name().isEmpty()).collect(Collectors.toList())) {
            double width = width(mark);
            if (used + width > WIDTH - LEFT) {
                rows.add(new ArrayList<>());
                used = 0;
            }
            rows.get(rows.size() - 1).add(mark);
            used += width;
        }
        return rows;
    }

    private static double width(Mark mark) {
        return Math.min(WIDTH - LEFT, KEY + Letters.width(mark.name(), 11) + 10);
    }

    private static void keys(Canvas canvas, List<Mark> row, double y) {
        double x = LEFT;
        for (Mark mark : row) {
            mark.key(canvas, x, y);
            canvas.text(canvas.fit(mark.name(), width(mark) - KEY, 11), x + KEY, y + 4, Canvas.Anchor.START, 11, Palette.INK);
            x += width(mark);
        }
    }
}
