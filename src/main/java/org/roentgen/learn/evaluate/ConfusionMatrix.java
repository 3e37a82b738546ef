package org.roentgen.learn.evaluate;

import java.util.Arrays;
import java.util.stream.IntStream;

/**
 * How many rows of each true class were taken for each class, and the scores that follow from these counts alone. A score whose denominator is 0 is NaN.
 * <p>With N rows, s of them right, t(c) of class c, and p(c) taken for it: Cohen's κ = (N s − Σ t p) / (N² − Σ t p), and Matthews' correlation, of several classes as
 * Gorodkin has it, R = (N s − Σ t p) / √((N² − Σ p²)(N² − Σ t²)).
 * <p>Cohen 1960, Educ. Psychol. Meas. 20:37–46, doi:10.1177/001316446002000104; Matthews 1975, Biochim. Biophys. Acta 405:442–451; Gorodkin 2004, Comput. Biol. Chem.
 * 28:367–374, doi:10.1016/j.compbiolchem.2004.09.006. Deviation: scikit-learn gives 0 where precision or correlation is not defined.
 */
public final class ConfusionMatrix {

    private final int[][] counts;
    private final int[] truths, taken;
    private final int rows, right;

    /** @param counts rows of each true class (first index) that were taken for each class */
    public ConfusionMatrix(int[][] counts) {
        this.counts = Arrays.stream(counts).map(int[]::clone).toArray(int[][]::new);
        truths = Arrays.stream(counts).mapToInt(row -> Arrays.stream(row).sum()).toArray();
        taken = IntStream.range(0, counts.length).map(c -> Arrays.stream(counts).mapToInt(row -> row[c]).sum()).toArray();
        rows = Arrays.stream(truths).sum();
        right = IntStream.range(0, counts.length).map(c -> counts[c][c]).sum();
    }

    public int count(int truth, int taken) {
        return counts[truth][taken];
    }

    public int rows() {
        return rows;
    }

    /** Rows that are of a class. */
    public int rows(int c) {
        return truths[c];
    }

    /** The class against the rest of them: two classes, of which it is the second. */
    public ConfusionMatrix against(int c) {
        int hits = counts[c][c], misses = truths[c] - hits, alarms = taken[c] - hits;
        return new ConfusionMatrix(new int[][] {{rows - hits - misses - alarms, alarms}, {misses, hits}});
    }

    public Proportion accuracy() {
        return new Proportion(right, rows);
    }

    /** Share of the rows of a class that were found. */
    public Proportion sensitivity(int c) {
        return new Proportion(counts[c][c], truths[c]);
    }

    /** Share of the rows of other classes that were not taken for this one. */
    public Proportion specificity(int c) {
        return new Proportion(rows - truths[c] - taken[c] + counts[c][c], rows - truths[c]);
    }

    /** Share of the rows taken for a class that are of it: its precision, or positive predictive value. */
    public Proportion precision(int c) {
        return new Proportion(counts[c][c], taken[c]);
    }

    /** Share of the rows not taken for a class that are not of it: its negative predictive value. */
    public Proportion negativePredictiveValue(int c) {
        return new Proportion(rows - truths[c] - taken[c] + counts[c][c], rows - taken[c]);
    }

    /** Harmonic mean of precision and sensitivity. */
    public double f1(int c) {
        return 2.0 * counts[c][c] / (truths[c] + taken[c]);
    }

    /** Mean of the sensitivities of the classes that have rows. */
    public double balancedAccuracy() {
        return IntStream.range(0, counts.length).filter(c -> truths[c] > 0).mapToDouble(c -> sensitivity(c).value()).average().orElse(Double.NaN);
    }

    public double kappa() {
        double square = (double) rows * rows, chance = products(truths, taken);
        return ((double) rows * right - chance) / (square - chance);
    }

    public double matthews() {
        double square = (double) rows * rows;
        return ((double) rows * right - products(truths, taken)) / Math.sqrt((square - products(taken, taken)) * (square - products(truths, truths)));
    }

    private static double products(int[] a, int[] b) {
        return IntStream.range(0, a.length).mapToDouble(c -> (double) a[c] * b[c]).sum();
    }
}
