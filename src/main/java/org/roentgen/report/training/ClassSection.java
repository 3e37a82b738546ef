package org.roentgen.report.training;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

import org.roentgen.image.Progress;
import org.roentgen.learn.evaluate.Bootstrap;
import org.roentgen.learn.evaluate.Calibration;
import org.roentgen.learn.evaluate.ClassScores;
import org.roentgen.learn.evaluate.ClassifierEvaluation;
import org.roentgen.learn.evaluate.CrossValidatedArea;
import org.roentgen.learn.evaluate.Estimate;
import org.roentgen.learn.evaluate.PredictedRows;
import org.roentgen.learn.table.DataTable;
import org.roentgen.report.html.HtmlPage;
import org.roentgen.report.plot.ConfusionDrawing;

/** How well classes were predicted in rows that the models had not seen: scores with their limits, the confusion matrix and the curves. */
final class ClassSection {

    static final double CONFIDENCE = 0.95;

    private static final List<String> OF_ALL = List.of("Accuracy", "Balanced accuracy", "MCC", "Kappa", "AUC", "Average precision", "Brier", "Log loss", "ECE");
    private static final List<String> OF_A_CLASS = List.of("Sensitivity", "Specificity", "PPV", "NPV", "F1", "AUC", "ECE");
    private static final int MOST_ROWS_BY_PAIRS = 20_000;

    private final Training training;
    private final List<String> classes;
    private final DataTable table;
    private final ClassScores scores;
    private final Replicates replicates;
    private final Estimate areaOfParts;                        // null where there are too many rows

    ClassSection(Training training, Progress progress) {
        this.training = training;
        classes = training.target().classes();
        PredictedRows heldOut = training.heldOut();
        int rows = heldOut.target().rows();
        int[] all = new int[rows];
        Arrays.setAll(all, i -> i);
        scores = heldOut.scores(all);
        replicates = new Replicates((long) rows * classes.size());
        Bootstrap bootstrap = new Bootstrap(heldOut.target(), heldOut.groups(), replicates.count(), training.seed);
        table = new ClassifierEvaluation(heldOut, CONFIDENCE, ClassifierEvaluation.Shares.WILSON, bins(rows), Calibration.Bins.MASS).table(bootstrap, progress);
        areaOfParts = rows > MOST_ROWS_BY_PAIRS ? null : areaOfParts();
    }

    /** Of the calibration: at least ten rows in each, ten at most. */
    static int bins(int rows) {
        return Math.max(2, Math.min(10, rows / 10));
    }

    /** The line that says most. @param tuned where models of several parts may have different parameters, so that their probabilities do not compare */
    String headline(boolean tuned) {
        boolean ofParts = tuned && areaOfParts != null;
        Estimate area = ofParts ? areaOfParts : areaOfAll(), balanced = estimate("Balanced accuracy", classes.size());
        return (ofParts ? "mean AUC of the parts " : "AUC ") + Numbers.score(area.value)
            + (Double.isNaN(area.lower) ? "" : " (95 % interval " + Numbers.interval(area) + ")")
            + ", balanced accuracy " + Numbers.score(balanced.value) + (Double.isNaN(balanced.lower) ? "" : " (" + Numbers.interval(balanced) + ")");
    }

    void write(HtmlPage page) {
        page.heading("Scores").paragraph("Each row is predicted by a model that was trained without its part of the rows, nor any row of its patient: "
            + training.validation() + ".");
        page.table(List.of("Of all classes", "Value", "95 % interval"), ofAll());
        page.note(replicates.text() + " Accuracy, sensitivity, specificity and predictive values: Wilson's limits. AUC of two classes, and of each class:"
            + " DeLong's limits. ECE: expected calibration error, of all classes that of the most probable class.");
        List<String> headings = new ArrayList<>(List.of("Class", "Rows"));
        headings.addAll(OF_A_CLASS);
        page.table(headings, ofClasses());
        page.heading("Confusion matrix").drawing(new ConfusionDrawing(scores.confusion(), classes));
        page.heading("Curves").drawing(new ClassCurves(scores, classes, this::delong).drawings());
        page.note(ClassCurves.EXPLANATION);
        new PartScores(training).write(page);
    }

    private List<List<String>> ofAll() {
        List<List<String>> rows = new ArrayList<>();
        for (String title : OF_ALL) {
            Estimate estimate = title.equals("AUC") ? areaOfAll() : estimate(title, classes.size());
            rows.add(List.of(title, Numbers.score(estimate.value), Numbers.interval(estimate)));
        }
        if (areaOfParts != null) rows.add(List.of("AUC, mean over the parts", Numbers.score(areaOfParts.value), Numbers.interval(areaOfParts)));
        return rows;
    }

    /** Rows that are not tested are in no part, and so not looked at. */
    private Estimate areaOfParts() {
        double[][] predicted = new double[training.target().rows()][];
        int[] tested = training.folds.testedRows();
        double[][] unseen = training.predictions(tested);
        for (int i = 0; i < tested.length; i++) predicted[tested[i]] = unseen[i];
        CrossValidatedArea area = new CrossValidatedArea(predicted, training.target(), training.folds, training.rows.groups());
        return new Estimate(area.area(), area.lower(), area.upper());
    }

    private List<List<String>> ofClasses() {
        List<List<String>> rows = new ArrayList<>();
        for (int c = 0; c < classes.size(); c++) {
            int of = c;
            List<String> row = new ArrayList<>(List.of(classes.get(c), Integer.toString(scores.confusion().rows(c))));
            row.addAll(OF_A_CLASS.stream().map(title -> title.equals("AUC") ? delong(of) : estimate(title, of))
                .map(e -> Numbers.score(e.value) + (Double.isNaN(e.lower) ? "" : " [" + Numbers.interval(e).replace(' ', '\u00a0') + "]")).collect(Collectors.toList()));
            rows.add(row);
        }
        return rows;
    }

    private Estimate estimate(String title, int row) {
        return new Estimate(cell(title, row), cell(title + " lower", row), cell(title + " upper", row));
    }

    /** The same wherever the page says it. */
    private Estimate areaOfAll() {
        return classes.size() == 2 && !Double.isNaN(delong(1).lower) ? delong(1) : estimate("AUC", classes.size());
    }

    private Estimate delong(int row) {
        return new Estimate(cell("AUC", row), cell("AUC lower DeLong", row), cell("AUC upper DeLong", row));
    }

    private double cell(String column, int row) {
        return table.column(column).number(row);
    }
}
