package org.roentgen.learn.evaluate;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.IntStream;

import org.roentgen.image.Progress;
import org.roentgen.learn.table.Block;
import org.roentgen.learn.table.DataColumn;
import org.roentgen.learn.table.DataTable;

/**
 * All scores of predicted classes as rows, one for each class against the rest and one for all: counts, scores, and for each score its lower and upper limit.
 * <p>The limits are the {@link Bootstrap}'s; those of sensitivity, specificity, predictive values and accuracy can be {@link Proportion}'s, and the area under the curve
 * has {@link DeLong}'s too. {@link Calibration}'s error is that of the class's probabilities, in the row of all that of the most probable class.
 */
public final class ClassifierEvaluation {

    /** Where the limits of shares come from. */
    public enum Shares { WILSON, CLOPPER_PEARSON, BOOTSTRAP }

    public static final String ALL = "all";
    private static final List<ClassifierScore> SHARES = List.of(ClassifierScore.ACCURACY, ClassifierScore.SENSITIVITY, ClassifierScore.SPECIFICITY,
        ClassifierScore.POSITIVE_PREDICTIVE_VALUE, ClassifierScore.NEGATIVE_PREDICTIVE_VALUE);

    private final PredictedRows rows;
    private final double confidence;
    private final Shares shares;
    private final int bins;
    private final Calibration.Bins rule;
    private final int classes;

    /** @param bins of the calibration */
    public ClassifierEvaluation(PredictedRows rows, double confidence, Shares shares, int bins, Calibration.Bins rule) {
        Estimate.requireConfidence(confidence);
        this.rows = rows;
        this.confidence = confidence;
        this.shares = shares;
        this.bins = bins;
        this.rule = rule;
        classes = rows.target().classes().size();
    }

    public DataTable table(Bootstrap bootstrap, Progress progress) {
        int[] all = IntStream.range(0, rows.target().rows()).toArray();
        ClassScores scores = rows.scores(all);
        List<Estimate> estimates = bootstrap.estimates(drawn -> values(rows.scores(drawn)), confidence, progress);
        Map<String, double[]> columns = new LinkedHashMap<>();
        for (int c = 0; c <= classes; c++) {
            counts(columns, scores.confusion(), c);
            for (ClassifierScore score : ClassifierScore.values()) {
                put(columns, score.title, c, limits(score, scores.confusion(), c, estimates.get(place(score.ordinal(), c))));
                if (score == ClassifierScore.AREA_UNDER_ROC) delong(columns, scores, c);
            }
            put(columns, "ECE", c, estimates.get(place(ClassifierScore.values().length, c)));
        }
        return table(columns);
    }

    /** All scores and the calibration error, each for all classes and then for all together. */
    private double[] values(ClassScores scores) {
        double[] values = new double[(ClassifierScore.values().length + 1) * (classes + 1)];
        for (int c = 0; c <= classes; c++) {
            for (ClassifierScore score : ClassifierScore.values()) values[place(score.ordinal(), c)] = c < classes ? score.of(scores, c) : score.of(scores);
            Calibration calibration = c < classes ? scores.calibration(c, bins, rule) : scores.calibration(bins, rule);
            values[place(ClassifierScore.values().length, c)] = calibration.expectedError();
        }
        return values;
    }

    private int place(int score, int c) {
        return score * (classes + 1) + c;
    }

    private void counts(Map<String, double[]> columns, ConfusionMatrix confusion, int c) {
        cell(columns, "Rows", c, c < classes ? confusion.rows(c) : confusion.rows());
        for (int k = 0; k < classes; k++) {
            int taken = k, sum = 0;
            for (int truth = 0; truth < classes; truth++) sum += confusion.count(truth, taken);
            cell(columns, "As " + rows.target().classes().get(k), c, c < classes ? confusion.count(c, taken) : sum);
        }
    }

    /** A share that is the mean of several has the limits of the bootstrap, whatever was chosen. */
    private Estimate limits(ClassifierScore score, ConfusionMatrix confusion, int c, Estimate bootstrapped) {
        if (shares == Shares.BOOTSTRAP || !SHARES.contains(score) || c == classes && score != ClassifierScore.ACCURACY) return bootstrapped;
        Proportion share = c == classes ? confusion.accuracy() : share(score, confusion, c);
        return shares == Shares.WILSON ? share.wilson(confidence) : share.clopperPearson(confidence);
    }

    private static Proportion share(ClassifierScore score, ConfusionMatrix confusion, int c) {
        Map<ClassifierScore, Function<ConfusionMatrix, Proportion>> shares = Map.of(ClassifierScore.ACCURACY, m -> m.against(c).accuracy(),
            ClassifierScore.SENSITIVITY, m -> m.sensitivity(c), ClassifierScore.SPECIFICITY, m -> m.specificity(c),
            ClassifierScore.POSITIVE_PREDICTIVE_VALUE, m -> m.precision(c), ClassifierScore.NEGATIVE_PREDICTIVE_VALUE, m -> m.negativePredictiveValue(c));
        return shares.get(score).apply(confusion);
    }

    /** Of two classes, all together have the second's; of more the mean has none. */
    private void delong(Map<String, double[]> columns, ClassScores scores, int c) {
        int of = c < classes ? c : 1;
        Estimate area = c < classes || classes == 2 ? new DeLong(new double[][] {scores.probabilities(of)}, scores.isOf(of), rows.groups()).interval(0, confidence)
            : new Estimate(scores.areaUnderRoc(), Double.NaN, Double.NaN);
        cell(columns, "AUC lower DeLong", c, area.lower);
        cell(columns, "AUC upper DeLong", c, area.upper);
    }

    private void put(Map<String, double[]> columns, String title, int c, Estimate estimate) {
        cell(columns, title, c, estimate.value);
        cell(columns, title + " lower", c, estimate.lower);
        cell(columns, title + " upper", c, estimate.upper);
    }

    private void cell(Map<String, double[]> columns, String title, int c, double value) {
        columns.computeIfAbsent(title, t -> new double[classes + 1])[c] = value;
    }

    private DataTable table(Map<String, double[]> columns) {
        List<String> names = new ArrayList<>(rows.target().classes());
        names.add(ALL);
        List<DataColumn> all = new ArrayList<>(List.of(DataColumn.texts("Class", Block.IMAGE, names.toArray(String[]::new))));
        columns.forEach((title, values) -> all.add(DataColumn.numbers(title, Block.IMAGE, values)));
        return new DataTable("evaluation", all);
    }
}
