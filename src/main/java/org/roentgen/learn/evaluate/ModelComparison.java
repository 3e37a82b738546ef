package org.roentgen.learn.evaluate;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

import org.roentgen.image.Progress;
import org.roentgen.learn.table.DataTable;

/**
 * Two models' predictions of the same rows, which neither was trained on: {@link DeLong}'s test of the areas under their curves (of two classes the second's, else each
 * class's against the rest), {@link McNemar}'s tests of their accuracies, and {@link Bootstrap} limits of the differences of all scores, both models on the same draws.
 * Of two classes, sensitivity, specificity, predictive values and F1 are the second's.
 * <p>DeLong's test and the bootstrap respect groups; McNemar's tests take each row as independent.
 */
public final class ModelComparison {

    private final PredictedRows first, second;
    private final double confidence;

    /** @param second the same rows in the same order: {@link PredictedRows#inOrderOf} */
    public ModelComparison(PredictedRows first, PredictedRows second, double confidence) {
        Estimate.requireConfidence(confidence);
        this.first = first;
        this.second = second;
        this.confidence = confidence;
    }

    public DataTable table(Bootstrap bootstrap, Progress progress) {
        int[] all = IntStream.range(0, first.target().rows()).toArray();
        ClassScores one = first.scores(all), other = second.scores(all);
        List<Estimate> differences = bootstrap.estimates(this::differences, confidence, progress);
        Comparison comparison = new Comparison();
        areas(comparison, one, other);
        accuracies(comparison, one, other, differences.get(ClassifierScore.ACCURACY.ordinal()));
        for (ClassifierScore score : ClassifierScore.values())
            comparison.add("bootstrap", title(score), value(score, one), value(score, other), differences.get(score.ordinal()), Double.NaN, Double.NaN, Double.NaN);
        return comparison.table();
    }

    private double[] differences(int[] rows) {
        ClassScores one = first.scores(rows), other = second.scores(rows);
        return Arrays.stream(ClassifierScore.values()).mapToDouble(score -> value(score, one) - value(score, other)).toArray();
    }

    /** A mean over two classes says less than the score of one of them. */
    private static boolean isOfSecond(ClassifierScore score, int classes) {
        return score.isMean() && classes == 2;
    }

    private static double value(ClassifierScore score, ClassScores scores) {
        return isOfSecond(score, scores.classes()) ? score.of(scores, 1) : score.of(scores);
    }

    private String title(ClassifierScore score) {
        List<String> classes = first.target().classes();
        return isOfSecond(score, classes.size()) ? score.title + " of " + classes.get(1) : score.title;
    }

    private void areas(Comparison comparison, ClassScores one, ClassScores other) {
        List<String> classes = new ArrayList<>(first.target().classes());
        for (int c = classes.size() == 2 ? 1 : 0; c < classes.size(); c++) {
            DeLong areas = new DeLong(new double[][] {one.probabilities(c), other.probabilities(c)}, one.isOf(c), first.groups());
            comparison.add("DeLong", "AUC of " + classes.get(c), areas.area(0), areas.area(1), areas.difference(0, 1, confidence),
                areas.z(0, 1), Double.NaN, areas.p(0, 1));
        }
    }

    private static void accuracies(Comparison comparison, ClassScores one, ClassScores other, Estimate difference) {
        McNemar test = new McNemar(one.right(), other.right());
        comparison.add("McNemar, exact", "Accuracy", one.accuracy(), other.accuracy(), difference, Double.NaN, Double.NaN, test.exactP());
        comparison.add("McNemar, chi-squared", "Accuracy", one.accuracy(), other.accuracy(), difference, test.chiSquared(), 1, test.p());
    }
}
