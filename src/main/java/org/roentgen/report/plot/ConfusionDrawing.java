package org.roentgen.report.plot;

import java.util.List;
import java.util.Locale;

import org.roentgen.learn.evaluate.ConfusionMatrix;

/** How many rows of each true class (rows) were taken for each class (columns): the darker, the greater the share of the true class. */
public final class ConfusionDrawing implements Drawing {

    private static final int NAMES = 116, AXIS = 34, TOP = 58, WIDEST = 92, ALL = 640, LETTERS = 11;

    private final ConfusionMatrix matrix;
    private final List<String> classes;
    private final int left, wide, high;

    public ConfusionDrawing(ConfusionMatrix matrix, List<String> classes) {
        this.matrix = matrix;
        this.classes = List.copyOf(classes);
        left = AXIS + (int) Math.min(NAMES, Math.ceil(classes.stream().mapToDouble(name -> Letters.width(name, LETTERS)).max().orElse(0)));
        wide = Math.max(26, Math.min(WIDEST, ALL / classes.size()));
        high = Math.min(52, wide);
    }

    @Override public String title() {
        return "Confusion matrix";
    }

    @Override public double width() {
        return left + classes.size() * wide + 4;
    }

    @Override public double height() {
        return TOP + classes.size() * high + 4;
    }

    @Override public void draw(Canvas canvas) {
        int k = classes.size();
        canvas.text("predicted", left + k * wide / 2.0, 16, Canvas.Anchor.MIDDLE, 12, Canvas.Style.BOLD, Palette.INK);
        canvas.text("true", 14, TOP + k * high / 2.0, Canvas.Anchor.MIDDLE, 12, Canvas.Style.TURNED, Palette.INK);
        for (int c = 0; c < k; c++) {
            String name = classes.get(c);
            canvas.text(canvas.fit(name, wide - 4, LETTERS), left + (c + 0.5) * wide, TOP - 10, Canvas.Anchor.MIDDLE, LETTERS, Palette.INK);
            canvas.text(canvas.fit(name, left - AXIS, LETTERS), left - 8, TOP + (c + 0.5) * high + 4, Canvas.Anchor.END, LETTERS, Palette.INK);
        }
        for (int truth = 0; truth < k; truth++) for (int taken = 0; taken < k; taken++) cell(canvas, truth, taken);
    }

    private void cell(Canvas canvas, int truth, int taken) {
        int count = matrix.count(truth, taken);
        double share = matrix.rows(truth) == 0 ? 0 : (double) count / matrix.rows(truth), x = left + taken * wide, y = TOP + truth * high;
        int ink = share > 0.55 ? Palette.WHITE : Palette.INK;
        canvas.bar(x, y, wide, high, Palette.tint(0, share));
        canvas.frame(x, y, wide, high, Palette.PALE);
        boolean both = high >= 40;
        canvas.text(Integer.toString(count), x + wide / 2.0, y + high / 2.0 + (both ? -1 : 4), Canvas.Anchor.MIDDLE, both ? 14 : LETTERS, ink);
        if (both) canvas.text(String.format(Locale.ROOT, "%.0f %%", 100 * share), x + wide / 2.0, y + high / 2.0 + 15, Canvas.Anchor.MIDDLE, 10, ink);
    }
}
