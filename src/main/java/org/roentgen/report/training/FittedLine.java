package org.roentgen.report.training;

import java.util.List;

import org.roentgen.learn.explain.ConformalInterval;
import org.roentgen.learn.explain.DecisionSurface;
import org.roentgen.learn.table.DataTable;
import org.roentgen.report.html.HtmlPage;
import org.roentgen.report.plot.Band;
import org.roentgen.report.plot.Line;
import org.roentgen.report.plot.Palette;
import org.roentgen.report.plot.Plot;
import org.roentgen.report.plot.Points;

/** The number that the model predicts over its most important column, with the band that holds the truth of 95 of 100 rows, and the rows. */
final class FittedLine {

    private static final int POINTS = 200, MOST_ROWS = 1000;
    private static final double COVERAGE = 0.95;

    private final Training training;
    private final List<String> numbers;

    FittedLine(Training training, List<String> numbers) {
        this.training = training;
        this.numbers = numbers;
    }

    void write(HtmlPage page) {
        if (numbers.isEmpty()) {
            page.note("There is no column of numbers to draw the fitted line over.");
            return;
        }
        DataTable table = training.rows.features();
        String column = numbers.get(0), name = training.target().name;
        DecisionSurface surface = DecisionSurface.of(training.model::predict, table, column, POINTS);
        double[] xs = surface.xs(), line = new double[POINTS], low = new double[POINTS], high = new double[POINTS];
        int[] tested = training.folds.testedRows(), shown = training.drawn(training.allRows(), MOST_ROWS);
        double margin = new ConformalInterval(training.predictions(tested), training.target().select(tested).values(), COVERAGE).margin();
        for (int i = 0; i < POINTS; i++) {
            line[i] = surface.at(i, 0)[0];
            low[i] = line[i] - margin;
            high[i] = line[i] + margin;
        }
        boolean bounded = !Double.isInfinite(margin);
        Plot plot = new Plot("Fitted line", column, name);
        if (bounded) plot.add(new Band("± " + Numbers.value(margin), xs, low, high, Palette.of(0)));
        plot.add(new Points("rows", table.column(column).select(shown).numbers(), training.target().select(shown).values(), Palette.of(1), 0, 0.7));
        page.drawing(plot.add(Line.solid("model", xs, line, Palette.of(0))));
        page.note("What the model predicts over its most important column of numbers" + (table.columns().size() > 1
            ? ", while the others are at their median or most frequent category. Rows differ in the others too, and may lie beside the line." : ".")
            + (bounded ? " Band: the line ± the margin that holds the errors of 95 % of unseen rows (conformal prediction, from the cross-validation)."
            : " There are too few rows for a band of 95 %; it takes at least 19."));
    }
}
