package org.roentgen.report.training;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.apache.commons.math3.stat.correlation.SpearmansCorrelation;
import org.roentgen.learn.explain.ComponentPlane;
import org.roentgen.learn.explain.DecisionSurface;
import org.roentgen.learn.table.DataTable;
import org.roentgen.report.html.HtmlPage;
import org.roentgen.report.plot.Drawing;
import org.roentgen.report.plot.Line;
import org.roentgen.report.plot.Palette;
import org.roentgen.report.plot.Plot;
import org.roentgen.report.plot.Points;
import org.roentgen.report.plot.Regions;

/** The class that the model predicts over its two most important columns of numbers, with the rows; over one where there is only one. */
final class RegionPicture {

    private static final int POINTS = 120, MOST_ROWS = 600, MOST_COMPONENTS = 300;
    private static final double STRONGEST = 0.6, STEPS = 5, ALIKE = 0.8;

    private final Training training;
    private final List<String> numbers;
    private final DataTable table;
    private final int columns;

    /** @param ranked columns of numbers, the most important first */
    RegionPicture(Training training, List<String> ranked) {
        this.training = training;
        table = training.rows.features();
        numbers = ranked.size() < 2 ? ranked : List.of(ranked.get(0), partner(ranked));
        columns = ranked.size();
    }

    /** The most important one that does not say the same as the first; the second where all do. */
    private String partner(List<String> ranked) {
        double[] first = table.column(ranked.get(0)).numbers();
        for (String other : ranked.subList(1, ranked.size())) if (Math.abs(correlation(first, table.column(other).numbers())) < ALIKE) return other;
        return ranked.get(1);
    }

    /** Of rows that have both. */
    private static double correlation(double[] a, double[] b) {
        int[] known = IntStream.range(0, a.length).filter(i -> !Double.isNaN(a[i] + b[i])).toArray();
        if (known.length < 2) return 0;
        double[] first = Arrays.stream(known).mapToDouble(i -> a[i]).toArray(), second = Arrays.stream(known).mapToDouble(i -> b[i]).toArray();
        return new SpearmansCorrelation().correlation(first, second);
    }

    void write(HtmlPage page) {
        if (numbers.isEmpty()) page.note("There is no column of numbers to draw decision regions over.");
        else if (numbers.size() == 1) page.drawing(curves()).note("Probabilities over the only column of numbers" + others(1) + ".");
        else page.drawing(Stream.of(Optional.of(regions()), components()).flatMap(Optional::stream).toArray(Drawing[]::new)).note(explanation());
    }

    private String explanation() {
        return "Decision regions: the most probable class over the most important column of numbers and the next that does not say the same (rank correlation below "
            + ALIKE + " where there is one)" + others(2) + "; the paler, the less sure. Rows are drawn where their values are, with their true class; they differ in the"
            + " other columns too, so that one may lie in a region and still be predicted otherwise. Over principal components all columns of numbers move together, as"
            + " they do in the rows." + (table.rows() > MOST_ROWS ? " " + MOST_ROWS + " rows are shown at most, drawn by the seed." : "");
    }

    private String others(int used) {
        return table.columns().size() > used ? ", while the others are at their median or most frequent category" : "";
    }

    private Plot regions() {
        int[] shown = training.drawn(training.allRows(), MOST_ROWS);
        DataTable some = table.select(shown);
        return map("Decision regions", numbers.get(0), numbers.get(1), DecisionSurface.of(training.model::predict, table, numbers.get(0), numbers.get(1), POINTS), shown,
            some.column(numbers.get(0)).numbers(), some.column(numbers.get(1)).numbers());
    }

    /** Nothing where rows or columns are too few. */
    private Optional<Plot> components() {
        int[] shown = training.drawn(training.allRows(), columns > MOST_COMPONENTS ? MOST_COMPONENTS : MOST_ROWS);
        DataTable some = table.select(shown);
        if (!ComponentPlane.fits(some)) return Optional.empty();
        ComponentPlane plane = new ComponentPlane(some);
        return Optional.of(map("Decision regions over principal components", "first component (" + Numbers.share(plane.share(0)) + " of variance)",
            "second component (" + Numbers.share(plane.share(1)) + ")", DecisionSurface.of(training.model::predict, plane, POINTS), shown, plane.places(0),
            plane.places(1)));
    }

    /** @param places of the rows that are shown */
    private Plot map(String title, String xLabel, String yLabel, DecisionSurface surface, int[] shown, double[] across, double[] up) {
        int[][] colours = new int[POINTS][POINTS];
        for (int y = 0; y < POINTS; y++) for (int x = 0; x < POINTS; x++) colours[y][x] = colour(surface.at(x, y));
        double[] xs = surface.xs(), ys = surface.ys();
        Plot plot = new Plot(title, xLabel, yLabel).x(xs[0], xs[POINTS - 1]).y(ys[0], ys[POINTS - 1]).add(new Regions(xs, ys, colours));
        for (int c = 0; c < training.model.classes().size(); c++) {
            int of = c;
            int[] own = IntStream.range(0, shown.length).filter(i -> training.target().value(shown[i]) == of).toArray();
            plot.add(new Points(training.model.classes().get(c), at(across, own), at(up, own), Palette.of(c), c, 1));
        }
        return plot;
    }

    private static double[] at(double[] values, int[] places) {
        return Arrays.stream(places).mapToDouble(i -> values[i]).toArray();
    }

    /** Of few shades, so that the drawing stays small. */
    private static int colour(double[] probabilities) {
        int best = 0;
        for (int c = 1; c < probabilities.length; c++) if (probabilities[c] > probabilities[best]) best = c;
        double least = 1.0 / probabilities.length, sure = (probabilities[best] - least) / (1 - least);
        return Palette.tint(best, STRONGEST * Math.max(0.15, Math.ceil(sure * STEPS) / STEPS));
    }

    private Plot curves() {
        DecisionSurface surface = DecisionSurface.of(training.model::predict, table, numbers.get(0), POINTS);
        Plot plot = new Plot("What is predicted", numbers.get(0), "probability").y(0, 1);
        for (int c = 0; c < training.model.classes().size(); c++) {
            double[] ys = new double[POINTS];
            for (int i = 0; i < POINTS; i++) ys[i] = surface.at(i, 0)[c];
            plot.add(Line.solid(training.model.classes().get(c), surface.xs(), ys, Palette.of(c)));
        }
        return plot;
    }
}
