package org.roentgen.learn.evaluate;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

import org.roentgen.image.Progress;
import org.roentgen.learn.table.DataTable;
import org.roentgen.learn.train.Recipe;

/**
 * Two recipes that learn classes on the same repeated folds, their scores in each part compared by the {@link CorrectedResampledTest}. Repeat r divides the rows by seed
 * + r; rows of a group are never on both sides of a split. A score that is not defined in a part (a class without rows there) has no test.
 */
public final class LearnerComparison {

    private static final List<ClassifierScore> SCORES = List.of(ClassifierScore.ACCURACY, ClassifierScore.BALANCED_ACCURACY, ClassifierScore.AREA_UNDER_ROC,
        ClassifierScore.BRIER, ClassifierScore.LOG_LOSS);

    private final StudyRows rows;
    private final int folds, repeats;
    private final long seed;

    /** @throws IllegalArgumentException when there is no repeat; folds are checked when they are made */
    public LearnerComparison(StudyRows rows, int folds, int repeats, long seed) {
        if (repeats < 1) throw new IllegalArgumentException("Repeats must be at least 1, but are " + repeats + ". Choose 10, say.");
        this.rows = rows;
        this.folds = folds;
        this.repeats = repeats;
        this.seed = seed;
    }

    public DataTable table(Recipe first, Recipe second, double confidence, Progress progress) {
        Estimate.requireConfidence(confidence);
        List<double[]> one = new ArrayList<>(), other = new ArrayList<>();
        for (int r = 0; r < repeats; r++) {
            Folds parts = Folds.stratified(rows.target(), rows.groups(), folds, seed + r);
            Progress now = progress.part((double) r / repeats, (r + 1.0) / repeats);
            score(first, parts, seed + r, one, now.part(0, 0.5));
            score(second, parts, seed + r, other, now.part(0.5, 1));
        }
        Comparison comparison = new Comparison();
        for (int s = 0; s < SCORES.size(); s++) add(comparison, SCORES.get(s), column(one, s), column(other, s), confidence);
        return comparison.table();
    }

    /** The scores of each part. */
    private void score(Recipe recipe, Folds parts, long seed, List<double[]> scores, Progress progress) {
        double[][] predicted = CrossValidation.predict(recipe, rows.features(), rows.target(), parts, seed, progress);
        for (int part = 0; part < parts.count(); part++) {
            int[] tested = parts.testRows(part);
            ClassScores of = new ClassScores(Arrays.stream(tested).mapToObj(i -> predicted[i]).toArray(double[][]::new), rows.target().select(tested));
            scores.add(SCORES.stream().mapToDouble(score -> score.of(of)).toArray());
        }
    }

    private static double[] column(List<double[]> scores, int s) {
        return scores.stream().mapToDouble(row -> row[s]).toArray();
    }

    /** On average a part has 1 / (folds − 1) of the rows that are trained on. */
    private void add(Comparison comparison, ClassifierScore score, double[] one, double[] other, double confidence) {
        double[] differences = new double[one.length];
        for (int i = 0; i < one.length; i++) differences[i] = one[i] - other[i];
        CorrectedResampledTest test = new CorrectedResampledTest(differences, 1.0 / (folds - 1));
        comparison.add("corrected resampled t", score.title, mean(one), mean(other), test.difference(confidence), test.t(), test.degreesOfFreedom(), test.p());
    }

    private static double mean(double[] values) {
        return Arrays.stream(values).sum() / values.length;
    }
}
