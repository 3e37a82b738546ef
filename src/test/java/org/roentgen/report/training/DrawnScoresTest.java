package org.roentgen.report.training;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.stream.IntStream;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.roentgen.image.Progress;
import org.roentgen.learn.evaluate.Calibration;
import org.roentgen.learn.evaluate.ClassScores;
import org.roentgen.learn.evaluate.Cutoffs;
import org.roentgen.report.html.HtmlPage;
import org.roentgen.testing.Svg;

/** Curves go through the scores of the rows that the models had not seen. A tenth of a point is what a page keeps. */
class DrawnScoresTest {

    private static final double TENTH = 0.051;
    private static Training training;
    private static ClassScores scores;
    private static String page;

    @BeforeAll static void train() {
        training = Trainings.training(Trainings.classes(90, 2, 2).select(IntStream.range(0, 90).filter(i -> i % 2 == 0 || i % 3 == 0).toArray()), "class", "naive Bayes",
            "", 3);
        HtmlPage html = new HtmlPage("t");
        new ClassSection(training, Progress.NONE).write(html);
        page = html.text();
        scores = training.heldOut().scores(IntStream.range(0, training.target().rows()).toArray());
    }

    private static double across(double share) {
        return 66 + 350 * share;
    }

    private static double up(double value, double low, double high) {
        return 310 - 280 * (value - low) / (high - low);
    }

    /** Each point of a line is one of these. */
    private static void through(List<double[]> line, double[] xs, double[] ys) {
        assertTrue(line.size() > 4, line.size() + " points");
        for (double[] point : line)
            assertTrue(IntStream.range(0, xs.length).anyMatch(i -> Math.abs(point[0] - xs[i]) < TENTH && Math.abs(point[1] - ys[i]) < TENTH), point[0] + " " + point[1]);
    }

    @Test void sensitivityOverFalseAlarmsOfTheSecondClass() {
        Cutoffs cutoffs = scores.cutoffs(1);
        double[] xs = IntStream.rangeClosed(0, cutoffs.size()).mapToDouble(i -> across(i == 0 ? 0 : cutoffs.falseAlarms(i - 1))).toArray();
        double[] ys = IntStream.rangeClosed(0, cutoffs.size()).mapToDouble(i -> up(i == 0 ? 0 : cutoffs.sensitivity(i - 1), 0, 1)).toArray();
        List<double[]> line = new Svg(page, "ROC").lines("2").get(0);
        through(line, xs, ys);
        assertArrayEquals(new double[] {across(0), up(0, 0, 1)}, line.get(0), TENTH);
        assertArrayEquals(new double[] {across(1), up(1, 0, 1)}, line.get(line.size() - 1), TENTH);
    }

    @Test void precisionOverRecall() {
        Cutoffs cutoffs = scores.cutoffs(1);
        double[] xs = IntStream.range(0, cutoffs.size()).mapToDouble(i -> across(cutoffs.sensitivity(i))).toArray();
        double[] ys = IntStream.range(0, cutoffs.size()).mapToDouble(i -> up(cutoffs.precision(i), 0, 1)).toArray();
        Svg svg = new Svg(page, "Precision and recall");
        through(svg.lines("2").get(0), xs, ys);
        double share = (double) scores.confusion().rows(1) / scores.rows();
        assertEquals(up(share, 0, 1), svg.lines("1").get(0).get(0)[1], TENTH, "what chance gives");
    }

    @Test void sharesOverPredictedProbabilities() {
        List<Calibration.Bin> bins = scores.calibration(1, ClassSection.bins(scores.rows()), Calibration.Bins.MASS).bins();
        List<double[]> marks = new Svg(page, "Calibration").marks();
        assertEquals(bins.size(), marks.size());
        for (int i = 0; i < bins.size(); i++) assertArrayEquals(new double[] {across(bins.get(i).probability), up(bins.get(i).share, 0, 1)}, marks.get(i), TENTH);
    }

    /** The lines: none, all, the model. At a threshold of 0 all and the model are as good as the share of the class. */
    @Test void netBenefitOverThresholds() {
        Svg svg = new Svg(page, "Decision curve");
        Cutoffs cutoffs = scores.cutoffs(1);
        double most = IntStream.range(0, 100).mapToDouble(k -> cutoffs.netBenefit(k / 100.0)).max().getAsDouble(), low = -0.3 * most, high = 1.1 * most;
        List<double[]> model = svg.lines("2").get(0), all = svg.lines("1").get(1);
        through(model, IntStream.range(0, 100).mapToDouble(k -> across(k / 100.0)).toArray(), IntStream.range(0, 100)
            .mapToDouble(k -> up(cutoffs.netBenefit(k / 100.0), low, high)).toArray());
        through(all, IntStream.range(0, 100).mapToDouble(k -> across(k / 100.0)).toArray(), IntStream.range(0, 100)
            .mapToDouble(k -> up(cutoffs.netBenefitOfAll(k / 100.0), low, high)).toArray());
        double share = (double) scores.confusion().rows(1) / scores.rows();
        assertArrayEquals(new double[] {across(0), up(share, low, high)}, all.get(0), TENTH);
        assertArrayEquals(all.get(0), model.get(0), TENTH);
    }

    @Test void partsHaveScoresOfTheirOwn() {
        for (int part = 0; part < 3; part++) {
            int[] rows = training.folds.testRows(part);
            ClassScores own = training.heldOut(rows).scores(IntStream.range(0, rows.length).toArray());
            String row = "<td class=\"number\">" + (part + 1) + "</td><td class=\"number\">" + rows.length + "</td><td class=\"number\">" + Numbers.score(own.areaUnderRoc())
                + "</td><td class=\"number\">" + Numbers.score(own.balancedAccuracy()) + "</td>";
            assertTrue(page.contains(row), row);
        }
    }

    /** A prediction above the truth is drawn above 0. */
    @Test void errorsArePredictedLessTrue() {
        Training numbers = Trainings.training(Trainings.numbers(40, 3), "y", "ridge regression", "", 4);
        HtmlPage html = new HtmlPage("t");
        new NumberSection(numbers, Progress.NONE).write(html);
        double[][] predicted = numbers.predictions(numbers.folds.testedRows());
        for (String drawing : new String[] {"Errors", "Bland and Altman"}) {
            Svg svg = new Svg(html.text(), drawing);
            List<double[]> marks = svg.marks();
            double zero = drawing.equals("Errors") ? svg.lines("1").get(0).get(0)[1] : Double.NaN;
            double first = predicted[0][0] - numbers.target().value(0), second = predicted[1][0] - numbers.target().value(1);
            double slope = (marks.get(1)[1] - marks.get(0)[1]) / (second - first);
            assertTrue(slope < 0, drawing + " " + slope);
            for (int i = 0; i < 40; i++) {
                double error = predicted[i][0] - numbers.target().value(i);
                assertEquals(marks.get(0)[1] + slope * (error - first), marks.get(i)[1], 0.8, drawing + " " + i);
                if (!Double.isNaN(zero) && Math.abs(error) > 0.05) assertEquals(error > 0, marks.get(i)[1] < zero, "side of row " + i);
            }
        }
    }
}
