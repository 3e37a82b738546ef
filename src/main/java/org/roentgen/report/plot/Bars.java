package org.roentgen.report.plot;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

import org.roentgen.report.html.Drawing;

/** Bars from 0 to their values, each with its label and its interval as a whisker, one below the other. */
public final class Bars implements Drawing {

    private static final int WIDTH = 760, LABEL = 280, NUMBER = 70, ROW = 22, BAR = 13, TOP = 26;

    private final String title;
    private final List<String> labels = new ArrayList<>();
    private final List<double[]> values = new ArrayList<>();

    public Bars(String title) {
        this.title = title;
    }

    /** @param margin half the width of the interval; 0 for none */
    public Bars bar(String label, double value, double margin) {
        labels.add(label);
        values.add(new double[] {value, Double.isNaN(margin) ? 0 : margin});
        return this;
    }

    @Override public String svg() {
        double low = 0, high = 0;
        for (double[] v : values) {
            low = Math.min(low, v[0] - v[1]);
            high = Math.max(high, v[0] + v[1]);
        }
        Axis axis = new Axis(low, high > low ? high : low + 1, LABEL + 10, WIDTH - NUMBER);
        Svg svg = new Svg(WIDTH, TOP + ROW * labels.size() + 6, title);
        svg.bold(0, 14, "start", 13, title);
        for (int i = 0; i < labels.size(); i++) bar(svg, axis, i);
        svg.line(axis.at(0), TOP - 4, axis.at(0), TOP + ROW * labels.size() + 2, Palette.INK);
        return svg.done();
    }

    private void bar(Svg svg, Axis axis, int i) {
        double value = values.get(i)[0], margin = values.get(i)[1], top = TOP + ROW * i + (ROW - BAR) / 2.0, middle = top + BAR / 2.0;
        double end = Math.min(axis.at(0), axis.at(value)), far = Math.max(axis.at(0), axis.at(value));
        svg.text(LABEL, middle + 4, "end", 12, Palette.INK, Svg.shortened(labels.get(i), LABEL, 12));
        svg.box(end, top, far - end, BAR, Palette.of(0), "");
        if (margin > 0) {
            double left = axis.at(value - margin), right = axis.at(value + margin);
            svg.line(left, middle, right, middle, Palette.INK).line(left, middle - 3, left, middle + 3, Palette.INK).line(right, middle - 3, right, middle + 3, Palette.INK);
        }
        svg.text(WIDTH, middle + 4, "end", 11, Palette.INK, String.format(Locale.ROOT, "%.3g", value).replace('-', '−'));
    }
}
