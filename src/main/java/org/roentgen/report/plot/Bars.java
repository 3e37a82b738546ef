package org.roentgen.report.plot;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

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

    @Override public String title() {
        return title;
    }

    @Override public double width() {
        return WIDTH;
    }

    @Override public double height() {
        return TOP + ROW * labels.size() + 6;
    }

    @Override public void draw(Canvas canvas) {
        double low = 0, high = 0;
        for (double[] v : values) {
            low = Math.min(low, v[0] - v[1]);
            high = Math.max(high, v[0] + v[1]);
        }
        Axis axis = new Axis(low, high > low ? high : low + 1, LABEL + 10, WIDTH - NUMBER);
        canvas.text(title, 0, 14, Canvas.Anchor.START, 13, Canvas.Style.BOLD, Palette.INK);
        for (int i = 0; i < labels.size(); i++) bar(canvas, axis, i);
        canvas.line(axis.at(0), TOP - 4, axis.at(0), TOP + ROW * labels.size() + 2, 1, Palette.INK);
    }

    private void bar(Canvas canvas, Axis axis, int i) {
        double value = values.get(i)[0], margin = values.get(i)[1], top = TOP + ROW * i + (ROW - BAR) / 2.0, middle = top + BAR / 2.0;
        double near = Math.min(axis.at(0), axis.at(value)), far = Math.max(axis.at(0), axis.at(value));
        canvas.text(canvas.fit(labels.get(i), LABEL, 12), LABEL, middle + 4, Canvas.Anchor.END, 12, Palette.INK);
        canvas.bar(near, top, far - near, BAR, Palette.of(0));
        if (margin > 0) {
            double left = axis.at(value - margin), right = axis.at(value + margin);
            canvas.line(left, middle, right, middle, 1, Palette.INK);
            for (double end : new double[] {left, right}) canvas.line(end, middle - 3, end, middle + 3, 1, Palette.INK);
        }
        canvas.text(String.format(Locale.ROOT, "%.3g", value).replace('-', '−'), WIDTH, middle + 4, Canvas.Anchor.END, 11, Palette.INK);
    }
}
