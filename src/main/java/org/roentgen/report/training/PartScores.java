package org.roentgen.report.training;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

import org.roentgen.learn.evaluate.ClassScores;
import org.roentgen.learn.evaluate.NumberScores;
import org.roentgen.learn.evaluate.PredictedRows;
import org.roentgen.report.html.HtmlPage;
import org.roentgen.report.plot.Canvas;
import org.roentgen.report.plot.Line;
import org.roentgen.report.plot.Palette;
import org.roentgen.report.plot.Plot;
import org.roentgen.report.plot.Points;

/** The scores of each part of the cross-validation, which show how much they depend on chance. */
final class PartScores {

    private static final int MOST_PARTS = 30;

    private final Training training;

    PartScores(Training training) {
        this.training = training;
    }

    void write(HtmlPage page) {
        int count = training.folds.count();
        if (count < 2) return;
        page.heading("Parts of the cross-validation");
        if (count > MOST_PARTS) {
            page.paragraph("There are " + count + " parts, too many and too small for scores of their own.");
            return;
        }
        String[] titles = training.isClassification() ? new String[] {"AUC", "Balanced accuracy"} : new String[] {"R2", "RMSE"};
        double[][] scores = IntStream.range(0, count).mapToObj(this::scores).toArray(double[][]::new);
        List<List<String>> rows = new ArrayList<>();
        for (int part = 0; part < count; part++)
            rows.add(List.of(Integer.toString(part + 1), Integer.toString(training.folds.testRows(part).length), Numbers.score(scores[part][0]), text(scores[part][1])));
        Plot plot = new Plot("Score of each part", "part", training.isClassification() ? "score" : "R2").x(0.5, count + 0.5);
        double[] parts = IntStream.rangeClosed(1, count).asDoubleStream().toArray();
        for (int s = 0; s < (training.isClassification() ? 2 : 1); s++) {
            int score = s;
            double[] values = Arrays.stream(scores).mapToDouble(v -> v[score]).toArray();
            double mean = Arrays.stream(values).filter(v -> !Double.isNaN(v) && !Double.isInfinite(v)).average().orElse(Double.NaN);
            plot.add(new Line("", new double[] {0.5, count + 0.5}, new double[] {mean, mean}, Palette.of(s), 1, Canvas.Dash.DASHED));
            plot.add(new Points(titles[s] + " (mean " + Numbers.score(mean) + ")", parts, values, Palette.of(s), s, 1));
        }
        page.drawing(plot).table(List.of("Part", "Rows", titles[0], titles[1]), rows);
    }

    private String text(double value) {
        return training.isClassification() ? Numbers.score(value) : Numbers.value(value);
    }

    private double[] scores(int part) {
        int[] tested = training.folds.testRows(part), all = IntStream.range(0, tested.length).toArray();
        PredictedRows rows = training.heldOut(tested);
        if (tested.length == 0) return new double[] {Double.NaN, Double.NaN};
        if (!training.isClassification()) {
            if (tested.length < 2) return new double[] {Double.NaN, Double.NaN};
            NumberScores scores = rows.numberScores(all);
            return new double[] {scores.r2(), scores.rmse()};
        }
        ClassScores scores = rows.scores(all);
        return new double[] {scores.areaUnderRoc(), scores.balancedAccuracy()};
    }
}
