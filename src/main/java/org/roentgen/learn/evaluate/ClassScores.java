package org.roentgen.learn.evaluate;

import java.util.List;

import org.roentgen.learn.train.Target;

/**
 * How well predicted probabilities agree with the true classes. Rows count with weight one; a row is predicted as its most probable class, the first of equals.
 * <p>Of several classes, sensitivity, precision, F1 and area under the curve are means over the classes, each against the rest, that have rows; a score that is not
 * defined (no rows of a class) is NaN.
 */
public final class ClassScores {

    private final int[][] confusion;
    private final double[] areas;
    private final double brier, logLoss;
    private final int rows;

    /** @param predicted a probability for each class, for each row */
    public ClassScores(double[][] predicted, Target target) {
        List<String> classes = target.classes();
        rows = predicted.length;
        confusion = new int[classes.size()][classes.size()];
        int[] found = Ranking.mostProbable(predicted);
        double squares = 0, logs = 0;
        for (int i = 0; i < rows; i++) {
            int truth = (int) target.value(i);
            confusion[truth][found[i]]++;
            for (int c = 0; c < classes.size(); c++) squares += Math.pow(predicted[i][c] - (c == truth ? 1 : 0), 2);
            logs -= Math.log(Math.max(predicted[i][truth], 1e-15));
        }
        brier = squares / rows / (classes.size() == 2 ? 2 : 1);
        logLoss = logs / rows;
        areas = areas(predicted, target);
    }

    private static double[] areas(double[][] predicted, Target target) {
        double[] areas = new double[target.classes().size()];
        for (int c = 0; c < areas.length; c++) {
            double[] scores = new double[predicted.length];
            boolean[] positive = new boolean[predicted.length];
            for (int i = 0; i < scores.length; i++) {
                scores[i] = predicted[i][c];
                positive[i] = target.value(i) == c;
            }
            areas[c] = Ranking.areaUnderRoc(scores, positive);
        }
        return areas;
    }

    /** Rows of each true class (first index) that were predicted as each class. */
    public int[][] confusion() {
        return confusion;
    }

    public double accuracy() {
        int right = 0;
        for (int c = 0; c < confusion.length; c++) right += confusion[c][c];
        return (double) right / rows;
    }

    /** Mean of the sensitivities of all classes. */
    public double balancedAccuracy() {
        double sum = 0;
        int defined = 0;
        for (int c = 0; c < confusion.length; c++)
            if (count(c) > 0) {
                sum += sensitivity(c);
                defined++;
            }
        return sum / defined;
    }

    /** Share of the rows of a class that were found. */
    public double sensitivity(int c) {
        return (double) confusion[c][c] / count(c);
    }

    /** Share of the rows of other classes that were not taken for this one. */
    public double specificity(int c) {
        int others = rows - count(c);
        return (double) (others - (predicted(c) - confusion[c][c])) / others;
    }

    /** Share of the rows taken for a class that are of it (positive predictive value). */
    public double precision(int c) {
        return (double) confusion[c][c] / predicted(c);
    }

    public int count(int c) {
        int sum = 0;
        for (int n : confusion[c]) sum += n;
        return sum;
    }

    private int predicted(int c) {
        int sum = 0;
        for (int[] row : confusion) sum += row[c];
        return sum;
    }

    /** Of two classes that of the second; of more the mean of each against the rest. */
    public double areaUnderRoc() {
        if (areas.length == 2) return areas[1];
        double sum = 0;
        int defined = 0;
        for (double area : areas)
            if (!Double.isNaN(area)) {
                sum += area;
                defined++;
            }
        return sum / defined;
    }

    /** Mean squared difference of the probability; of two classes that of one of them, of more the sum over all (Brier 1950). */
    public double brier() {
        return brier;
    }

    /** Mean of −ln of the true class's probability, which counts as at least 1e-15. */
    public double logLoss() {
        return logLoss;
    }

    public int rows() {
        return rows;
    }
}
