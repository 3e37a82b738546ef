package org.roentgen.report.plot;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Bars to the left and to the right of a line, each with its label and number: what raises a prediction in orange, what lowers it in blue. */
public final class SignedBars implements Drawing {

    private static final int LABEL = 300, HALF = 170, NUMBER = 80, ROW = 24, BAR = 16, MIDDLE = LABEL + NUMBER + HALF;

    private final List<String> labels = new ArrayList<>();
    private final List<Double> values = new ArrayList<>();

    public SignedBars bar(String label, double value) {
        labels.add(label);
        values.add(value);
        return this;
    }

    @Override public String title() {
        return "What raises and lowers the prediction";
    }

    @Override public double width() {
        return MIDDLE + HALF + NUMBER;
    }

    @Override public double height() {
        return ROW * labels.size();
    }

    @Override public void draw(Canvas canvas) {
        double most = values.stream().mapToDouble(Math::abs).max().orElse(0);
        Axis axis = new Axis(0, most > 0 ? most : 1, MIDDLE, MIDDLE + HALF);
        for (int i = 0; i < labels.size(); i++) bar(canvas, axis, i);
        canvas.line(MIDDLE, 0, MIDDLE, height(), 1, Palette.INK);
    }

    private void bar(Canvas canvas, Axis axis, int i) {
        double value = values.get(i), end = axis.at(value), top = i * ROW + (ROW - BAR) / 2.0, base = top + BAR - 3;
        boolean lowers = value < 0;
        canvas.text(canvas.fit(labels.get(i), LABEL, 12), LABEL, base, Canvas.Anchor.END, 12, Palette.INK);
        canvas.bar(Math.min(MIDDLE, end), top, Math.abs(end - MIDDLE), BAR, Palette.of(lowers ? 0 : 5));
        String signed = String.format(Locale.ROOT, "%+.3g", value).replace('-', '−');
        canvas.text(signed, lowers ? end - 4 : end + 4, base, lowers ? Canvas.Anchor.END : Canvas.Anchor.START, 12, Palette.INK);
    }
}
