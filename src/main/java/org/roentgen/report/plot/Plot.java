package org.roentgen.report.plot;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

import org.roentgen.report.html.Drawing;

/** Marks in a frame with two axes, a title above and a legend below. */
public final class Plot implements Drawing {

    private static final int WIDTH = 430, FRAME = 280, LEFT = 66, RIGHT = 14, TOP = 30, BOTTOM = 50, KEY = 26, EDGE = 4, ROW = 18, MARKS = 6;

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

    @Override public String svg() {
        double[] range = {Double.POSITIVE_INFINITY, Double.NEGATIVE_INFINITY, Double.POSITIVE_INFINITY, Double.NEGATIVE_INFINITY};
        for (Mark mark : marks) mark.widen(range);
        double[] across = x != null ? x : Axis.padded(range[0], range[1]), up = y != null ? y : Axis.padded(range[2], range[3]);
        Axis xs = new Axis(across[0], across[1], LEFT, WIDTH - RIGHT), ys = new Axis(up[0], up[1], TOP + FRAME, TOP);
        List<List<Mark>> legend = legend();
        Svg svg = new Svg(WIDTH, TOP + FRAME + BOTTOM + ROW * legend.size(), title);
        svg.bold(LEFT, TOP - 12, "start", 13, Svg.shortened(title, WIDTH - LEFT, 13));
        svg.clipped(LEFT - EDGE, TOP - EDGE, WIDTH - LEFT - RIGHT + 2 * EDGE, FRAME + 2 * EDGE);
        for (Mark mark : marks) mark.draw(svg, xs, ys);
        svg.end().box(LEFT, TOP, WIDTH - LEFT - RIGHT, FRAME, "none", Palette.INK);
        axes(svg, xs, ys);
        for (int row = 0; row < legend.size(); row++) keys(svg, legend.get(row), TOP + FRAME + BOTTOM + ROW * row);
        return svg.done();
    }

    private void axes(Svg svg, Axis xs, Axis ys) {
        int bottom = TOP + FRAME;
        if (names.isEmpty()) for (double mark : xs.marks(MARKS)) mark(svg, xs.at(mark), xs.label(mark, MARKS));
        else for (int i = 0; i < names.size(); i++) mark(svg, xs.at(i), Svg.shortened(names.get(i), (xs.to - xs.from) / names.size() - 4, 11));
        for (double mark : ys.marks(MARKS)) {
            svg.line(LEFT - 4, ys.at(mark), LEFT, ys.at(mark), Palette.INK);
            svg.text(LEFT - 7, ys.at(mark) + 4, "end", 11, Palette.INK, ys.label(mark, MARKS));
        }
        svg.text((LEFT + WIDTH - RIGHT) / 2.0, bottom + 36, "middle", 12, Palette.INK, Svg.shortened(xLabel, WIDTH - LEFT, 12));
        svg.turned(14, TOP + FRAME / 2.0, Svg.shortened(yLabel, FRAME, 12));
    }

    private void mark(Svg svg, double at, String label) {
        svg.line(at, TOP + FRAME, at, TOP + FRAME + 4, Palette.INK);
        svg.text(at, TOP + FRAME + 17, "middle", 11, Palette.INK, label);
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

    private static String name(Mark mark) {
        return Svg.shortened(mark.name(), WIDTH - LEFT - KEY - 10, 11);
    }

    private static double width(Mark mark) {
        return KEY + Svg.width(name(mark), 11) + 10;
    }

    private static void keys(Svg svg, List<Mark> row, double y) {
        double x = LEFT;
        for (Mark mark : row) {
            mark.key(svg, x, y);
            svg.text(x + KEY, y + 4, "start", 11, Palette.INK, name(mark));
            x += width(mark);
        }
    }
}
