package org.roentgen.report.training;

import java.util.ArrayList;
import java.util.List;

import org.roentgen.learn.explain.ComponentPlane;
import org.roentgen.learn.explain.ConformalInterval;
import org.roentgen.learn.explain.DecisionSurface;
import org.roentgen.learn.table.DataTable;
import org.roentgen.report.html.HtmlPage;
import org.roentgen.report.plot.Band;
import org.roentgen.report.plot.Drawing;
import org.roentgen.report.plot.Line;
import org.roentgen.report.plot.Palette;
import org.roentgen.report.plot.Plot;
import org.roentgen.report.plot.Points;

/**
 * The number that the model predicts over its most important column, and along the first principal component of all columns, with the band that holds the truth of 95
 * of 100 rows, and the rows.
 */
final class FittedLine {

    private static final int POINTS = 200, MOST_ROWS = 1000, MOST_COMPONENTS = 300;
    private static final double COVERAGE = 0.95;

    private final Training training;
    private final List<String> numbers;
    private final double margin;

    /** @param numbers columns of numbers, the most important first */
    FittedLine(Training training, List<String> numbers) {
        this.training = training;
        this.numbers = numbers;
        int[] tested = training.folds.testedRows();
        margin = new ConformalInterval(training.predictions(tested), training.target().select(tested).values(), COVERAGE).margin();
    }

    void write(HtmlPage page) {
        if (numbers.isEmpty()) {
            page.note("There is no column of numbers to draw the fitted line over.");
            return;
        }
        List<Drawing> drawings = new ArrayList<>(List.of(overColumn(numbers.get(0))));
        int[] shown = shown(numbers.size() > MOST_COMPONENTS ? MOST_COMPONENTS : MOST_ROWS);
        DataTable some = training.rows.features().select(shown);
        boolean components = ComponentPlane.fits(some);
        if (components) drawings.add(alongComponent(new ComponentPlane(some), shown));
        page.drawing(drawings.toArray(new Drawing[0])).note(explanation(components));
    }

    private String explanation(boolean components) {
        return "What the model predicts over its most important column of numbers" + (training.rows.features().columns().size() > 1
            ? ", while the others are at their median or most frequent category. Rows differ in the others too, and may lie beside the line." : ".")
            + (components ? " Along the first principal component all columns of numbers move together, as they do in the rows." : "")
            + (Double.isInfinite(margin) ? " There are too few rows for a band of 95 %; it takes at least 19."
            : " Band: the line ± the margin that holds the errors of 95 % of unseen rows (conformal prediction, from the cross-validation).");
    }

    private int[] shown(int most) {
        return training.drawn(training.allRows(), most);
    }

    private Plot overColumn(String column) {
        int[] shown = shown(MOST_ROWS);
        DataTable table = training.rows.features();
        return plot("Fitted line", column, DecisionSurface.of(training.model::predict, table, column, POINTS), table.column(column).select(shown).numbers(), shown);
    }

    private Plot alongComponent(ComponentPlane plane, int[] shown) {
        String axis = "first component (" + Numbers.share(plane.share(0)) + " of variance)";
        return plot("Fitted line along the first component", axis, DecisionSurface.along(training.model::predict, plane, POINTS), plane.places(0), shown);
    }

    /** @param places of the rows that are shown */
    private Plot plot(String title, String axis, DecisionSurface surface, double[] places, int[] shown) {
        double[] xs = surface.xs(), line = new double[POINTS], low = new double[POINTS], high = new double[POINTS];
        for (int i = 0; i < POINTS; i++) {
            line[i] = surface.at(i, 0)[0];
            low[i] = line[i] - margin;
            high[i] = line[i] + margin;
        }
        Plot plot = new Plot(title, axis, training.target().name);
        if (!Double.isInfinite(margin)) plot.add(new Band("± " + Numbers.value(margin), xs, low, high, Palette.of(0)));
        plot.add(new Points("rows", places, training.target().select(shown).values(), Palette.of(1), 0, 0.7));
        return plot.add(Line.solid("model", xs, line, Palette.of(0)));
    }
}
