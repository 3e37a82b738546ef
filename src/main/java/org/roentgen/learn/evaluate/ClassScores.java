package org.roentgen.learn.evaluate;

import java.util.Arrays;
import java.util.function.IntToDoubleFunction;
import java.util.stream.IntStream;

import org.roentgen.learn.train.MostProbable;
import org.roentgen.learn.train.Target;

/**
 * How well predicted probabilities agree with the true classes. Rows count with weight one; a row is predicted as its most probable class, the first of equals.
 * <p>Of several classes, area under the curve and average precision are means over the classes, each against the rest, that have rows; a score that is not defined (no
 * rows of a class) is NaN.
 */
public final class ClassScores {

    private static final double LEAST = 1e-15;

    private final double[][] predicted;
    private final int[] truth, taken;
    private final int classes;
    private final ConfusionMatrix confusion;

    /** @param predicted a probability for each class, for each row */
    public ClassScores(double[][] predicted, Target target) {
        this(predicted, target.values(), target.classes().size());
    }

    /** @param indices of the true class of each row */
    public ClassScores(double[][] predicted, double[] indices, int classes) {
        this.predicted = predicted;
        this.classes = classes;
        truth = Arrays.stream(indices).mapToInt(v -> (int) v).toArray();
        taken = Arrays.stream(predicted).mapToInt(MostProbable::of).toArray();
        int[][] counts = new int[classes][classes];
        for (int i = 0; i < truth.length; i++) counts[truth[i]][taken[i]]++;
        confusion = new ConfusionMatrix(counts);
    }

    public int classes() {
        return classes;
    }

    public int rows() {
        return truth.length;
    }

    public ConfusionMatrix confusion() {
        return confusion;
    }

    public double accuracy() {
        return confusion.accuracy().value();
    }

    public double balancedAccuracy() {
        return confusion.balancedAccuracy();
    }

    /** The probability of a class in each row. */
    public double[] probabilities(int c) {
        return Arrays.stream(predicted).mapToDouble(p -> p[c]).toArray();
    }

    /** Which rows are of a class. */
    public boolean[] isOf(int c) {
        boolean[] is = new boolean[truth.length];
        for (int i = 0; i < is.length; i++) is[i] = truth[i] == c;
        return is;
    }

    public Cutoffs cutoffs(int c) {
        return new Cutoffs(probabilities(c), isOf(c));
    }

    public double areaUnderRoc(int c) {
        return Ranking.areaUnderRoc(probabilities(c), isOf(c));
    }

    /** Of two classes that of the second; of more the mean of each against the rest. */
    public double areaUnderRoc() {
        return classes == 2 ? areaUnderRoc(1) : mean(this::areaUnderRoc);
    }

    /** Of two classes that of the second; of more the mean of each against the rest. */
    public double averagePrecision() {
        return classes == 2 ? cutoffs(1).averagePrecision() : mean(c -> cutoffs(c).averagePrecision());
    }

    /** Over the classes where it is defined. */
    double mean(IntToDoubleFunction score) {
        return IntStream.range(0, classes).mapToDouble(score).filter(v -> !Double.isNaN(v)).average().orElse(Double.NaN);
    }

    /** Mean squared difference of a class's probability from 1 where a row is of it, else from 0. */
    public double brier(int c) {
        double sum = 0;
        for (int i = 0; i < truth.length; i++) sum += Math.pow(predicted[i][c] - (truth[i] == c ? 1 : 0), 2);
        return sum / truth.length;
    }

    /** Mean squared difference of the probability; of two classes that of one of them, of more the sum over all (Brier 1950). */
    public double brier() {
        return IntStream.range(0, classes).mapToDouble(this::brier).sum() / (classes == 2 ? 2 : 1);
    }

    /** Mean of −ln of the probability of what is true, the class or the rest, which counts as at least 1e-15. */
    public double logLoss(int c) {
        double sum = 0;
        for (int i = 0; i < truth.length; i++) sum -= Math.log(Math.max(truth[i] == c ? predicted[i][c] : 1 - predicted[i][c], LEAST));
        return sum / truth.length;
    }

    /** Mean of −ln of the true class's probability, which counts as at least 1e-15. */
    public double logLoss() {
        double sum = 0;
        for (int i = 0; i < truth.length; i++) sum -= Math.log(Math.max(predicted[i][truth[i]], LEAST));
        return sum / truth.length;
    }

    public Calibration calibration(int c, int bins, Calibration.Bins rule) {
        return new Calibration(probabilities(c), isOf(c), bins, rule);
    }

    /** Of the most probable class of each row. */
    public Calibration calibration(int bins, Calibration.Bins rule) {
        return Calibration.ofTheMostProbable(predicted, taken, truth, bins, rule);
    }

    /** Whether each row was taken for its class. */
    public boolean[] right() {
        boolean[] right = new boolean[truth.length];
        for (int i = 0; i < right.length; i++) right[i] = truth[i] == taken[i];
        return right;
    }
}
