package org.roentgen.report.plot;

import java.util.List;
import java.util.Locale;

import org.roentgen.learn.evaluate.ConfusionMatrix;
import org.roentgen.report.html.Drawing;

/** How many rows of each true class (rows) were taken for each class (columns): the darker, the greater the share of the true class. */
public final class ConfusionDrawing implements Drawing {

    private static final int LEFT = 150, TOP = 58, WIDEST = 92, ALL = 640;

    private final ConfusionMatrix matrix;
    private final List<String> classes;

    public ConfusionDrawing(ConfusionMatrix matrix, List<String> classes) {
        this.matrix = matrix;
        this.classes = List.copyOf(classes);
    }

    @Override public String svg() {
        int k = classes.size(), cell = Math.max(26, Math.min(WIDEST, ALL / k)), high = Math.max(26, Math.min(52, cell));
        Svg svg = new Svg(LEFT + k * cell + 4, TOP + k * high + 4, "Confusion matrix");
        svg.bold(LEFT + k * cell / 2.0, 16, "middle", 12, "predicted").turned(14, TOP + k * high / 2.0, "true");
        for (int c = 0; c < k; c++) {
            svg.text(LEFT + (c + 0.5) * cell, TOP - 10, "middle", 11, Palette.INK, Svg.shortened(classes.get(c), cell - 4, 11));
            svg.text(LEFT - 8, TOP + (c + 0.5) * high + 4, "end", 11, Palette.INK, Svg.shortened(classes.get(c), LEFT - 34, 11));
        }
        for (int truth = 0; truth < k; truth++)
            for (int taken = 0; taken < k; taken++) cell(svg, truth, taken, LEFT + taken * cell, TOP + truth * high, cell, high);
        return svg.done();
    }

    private void cell(Svg svg, int truth, int taken, double x, double y, double width, double height) {
        int count = matrix.count(truth, taken);
        double share = matrix.rows(truth) == 0 ? 0 : (double) count / matrix.rows(truth);
        String ink = share > 0.55 ? Palette.WHITE : Palette.INK;
        svg.box(x, y, width, height, Palette.tint(0, share), Palette.PALE);
        boolean both = height >= 40;
        svg.text(x + width / 2, y + height / 2 + (both ? -1 : 4), "middle", both ? 14 : 11, ink, Integer.toString(count));
        if (both) svg.text(x + width / 2, y + height / 2 + 15, "middle", 10, ink, String.format(Locale.ROOT, "%.0f %%", 100 * share));
    }
}
