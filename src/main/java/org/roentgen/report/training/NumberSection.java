package org.roentgen.report.training;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

import org.roentgen.image.Progress;
import org.roentgen.learn.evaluate.Bootstrap;
import org.roentgen.learn.evaluate.Estimate;
import org.roentgen.learn.evaluate.NumberEvaluation;
import org.roentgen.learn.evaluate.NumberScores;
import org.roentgen.learn.evaluate.PredictedRows;
import org.roentgen.learn.table.DataTable;
import org.roentgen.measure.agreement.BlandAltman;
import org.roentgen.report.html.HtmlPage;
import org.roentgen.report.plot.Canvas;
import org.roentgen.report.plot.Line;
import org.roentgen.report.plot.Palette;
import org.roentgen.report.plot.Plot;
import org.roentgen.report.plot.Points;

/** How well numbers were predicted in rows that the models had not seen: scores with their limits, and plots of predicted and true numbers. */
final class NumberSection {

    private static final List<String> TITLES = List.of("R2", "MAE", "RMSE", "Bias", "SD of errors", "Lower limit of agreement", "Upper limit of agreement");
    private static final int MOST_POINTS = 1500;

    private final Training training;
    private final DataTable table;
    private final Replicates replicates;

    NumberSection(Training training, Progress progress) {
        this.training = training;
        PredictedRows heldOut = training.heldOut();
        replicates = new Replicates(heldOut.target().rows());
        Bootstrap bootstrap = new Bootstrap(heldOut.target(), heldOut.groups(), replicates.count(), training.seed);
        table = NumberEvaluation.table(heldOut, bootstrap, ClassSection.CONFIDENCE, progress);
    }

    String headline() {
        Estimate r2 = estimate("R2"), error = estimate("MAE");
        return "R² " + Numbers.score(r2.value) + (Double.isNaN(r2.lower) ? "" : " (95 % interval " + Numbers.interval(r2) + ")") + ", mean absolute error "
            + Numbers.value(error.value) + (Double.isNaN(error.lower) ? "" : " (" + Numbers.valueInterval(error) + ")");
    }

    void write(HtmlPage page) {
        page.heading("Scores").paragraph("Each row is predicted by a model that was trained without its part of the rows, nor any row of its patient: "
            + training.validation() + ".");
        List<List<String>> rows = new ArrayList<>();
        for (String title : TITLES) {
            Estimate estimate = estimate(title);
            if (title.equals("R2")) rows.add(List.of(title, Numbers.score(estimate.value), Numbers.interval(estimate)));
            else rows.add(List.of(title, Numbers.value(estimate.value), Numbers.valueInterval(estimate)));
        }
        page.table(List.of("Score", "Value", "95 % interval"), rows);
        page.note(replicates.text() + " R² is beside predicting the mean of these rows. Errors and their limits are in the unit of " + training.target().name + ".");
        plots(page);
        new PartScores(training).write(page);
    }

    private Estimate estimate(String title) {
        return new Estimate(table.column(title).number(0), table.column(title + ", from").number(0), table.column(title + ", to").number(0));
    }

    private void plots(HtmlPage page) {
        int[] shown = training.drawn(training.folds.testedRows(), MOST_POINTS);
        double[] truth = training.target().select(shown).values(), predicted = Arrays.stream(training.predictions(shown)).mapToDouble(p -> p[0]).toArray();
        double[] errors = new double[truth.length], means = new double[truth.length];
        for (int i = 0; i < truth.length; i++) {
            errors[i] = predicted[i] - truth[i];
            means[i] = (predicted[i] + truth[i]) / 2;
        }
        double low = Math.min(least(truth), least(predicted)), high = Math.max(-least(negative(truth)), -least(negative(predicted)));
        String name = training.target().name;
        page.heading("Predicted and true").drawing(
            new Plot("Predicted and true", "true " + name, "predicted " + name).add(Line.reference("equal", low, low, high, high)).add(points(truth, predicted)),
            new Plot("Errors", "predicted " + name, "predicted − true").add(Line.reference("", least(predicted), 0, -least(negative(predicted)), 0))
                .add(points(predicted, errors)),
            blandAltman(means, errors));
        if (shown.length < training.folds.testedRows().length) page.note("The plots show " + shown.length + " rows, drawn by the seed.");
    }

    private static Points points(double[] xs, double[] ys) {
        return new Points("", xs, ys, Palette.of(0), 0, 0.6);
    }

    private Plot blandAltman(double[] means, double[] errors) {
        NumberScores scores = training.heldOut().numberScores(all());
        BlandAltman agreement = scores.agreement();
        double low = least(means), high = -least(negative(means));
        double[] xs = {low, high}, bias = {agreement.bias(), agreement.bias()};
        double[] lower = {agreement.lowerLimit(), agreement.lowerLimit()}, upper = {agreement.upperLimit(), agreement.upperLimit()};
        return new Plot("Bland and Altman", "mean of predicted and true", "predicted − true").add(points(means, errors))
            .add(Line.solid("bias " + Numbers.value(agreement.bias()), xs, bias, Palette.of(6)))
            .add(new Line("limits of agreement " + Numbers.value(agreement.lowerLimit()) + " and " + Numbers.value(agreement.upperLimit()), xs, lower,
                Palette.of(5), 1.5, Canvas.Dash.DASHED))
            .add(new Line("", xs, upper, Palette.of(5), 1.5, Canvas.Dash.DASHED));
    }

    private int[] all() {
        int[] all = new int[training.folds.testedRows().length];
        Arrays.setAll(all, i -> i);
        return all;
    }

    private static double least(double[] values) {
        return Arrays.stream(values).min().getAsDouble();
    }

    private static double[] negative(double[] values) {
        return Arrays.stream(values).map(v -> -v).toArray();
    }
}
