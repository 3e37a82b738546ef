package org.roentgen.learn.evaluate;

import java.util.Arrays;
import java.util.stream.IntStream;

import org.apache.commons.math3.distribution.NormalDistribution;
import org.apache.commons.math3.special.Erf;

/**
 * Areas under ROC curves of one or several scores of the same rows, with their covariance.
 * <p>A positive row's component V10 is the share of negatives it scores above, ties counting half; a negative row's V01 the share of positives above it; both have mean
 * θ, the area. With the sums over the rows of a group (a patient) of their differences from θ, cov = S10 / m + S01 / n + (S11 + S11ᵀ) / (m n) for m positives and n
 * negatives, where S10 = I₁₀ / ((I₁₀ − 1) m) Σ (Σ V10 − θ)(Σ V10 − θ)ᵀ over the I₁₀ groups with positives, S01 alike, and S11 = I / (I − 1) Σ (Σ V10 − θ)(Σ V01 − θ)ᵀ
 * over all I groups. When each row is a group that is the covariance of DeLong et al.
 * <p>Two areas are equal? z = difference / √(its variance), against the normal distribution, two-sided; p is 1 when they are the same.
 * <p><b>Cost</b> O(n log n) per score, by midranks.  <b>NaN</b> without two groups with positives and two with negatives; scores must be no NaN.
 * <p>DeLong, DeLong and Clarke-Pearson 1988, Biometrics 44:837–845; groups: Obuchowski 1997, Biometrics 53:567–578; midranks: Sun and Xu 2014, IEEE Signal Process. Lett.
 * 21:1389–1393, doi:10.1109/LSP.2014.2337313.
 */
public final class DeLong {

    private final double[] areas;
    private final double[][] covariance;

    /** Rows that are independent of each other. */
    public DeLong(double[][] scores, boolean[] positive) {
        this(scores, positive, IntStream.range(0, positive.length).toArray());
    }

    /**
     * @param scores of all rows, for each score
     * @param groups rows of one number depend on each other
     */
    public DeLong(double[][] scores, boolean[] positive, int[] groups) {
        areas = new double[scores.length];
        int[] own = Arrays.stream(groups).distinct().sorted().toArray(), places = Arrays.stream(groups).map(g -> Arrays.binarySearch(own, g)).toArray();
        double[][] above = new double[scores.length][own.length], below = new double[scores.length][own.length];
        for (int s = 0; s < scores.length; s++) {
            areas[s] = Ranking.areaUnderRoc(scores[s], positive);
            addComponents(scores[s], positive, areas[s], places, above[s], below[s]);
        }
        covariance = covariance(above, below, positive, places, own.length);
    }

    private static void addComponents(double[] scores, boolean[] positive, double area, int[] places, double[] above, double[] below) {
        double[] all = Ranking.midranks(scores), among = new double[scores.length];
        double m = rankAmong(scores, positive, true, among), n = rankAmong(scores, positive, false, among);
        for (int i = 0; i < scores.length; i++) {
            if (positive[i]) above[places[i]] += (all[i] - among[i]) / n - area;
            else below[places[i]] += 1 - (all[i] - among[i]) / m - area;
        }
    }

    /** Ranks of the rows of one kind among themselves. @return how many they are */
    private static int rankAmong(double[] scores, boolean[] positive, boolean kind, double[] ranks) {
        int[] rows = IntStream.range(0, scores.length).filter(i -> positive[i] == kind).toArray();
        double[] found = Ranking.midranks(Arrays.stream(rows).mapToDouble(i -> scores[i]).toArray());
        for (int k = 0; k < rows.length; k++) ranks[rows[k]] = found[k];
        return rows.length;
    }

    private static double[][] covariance(double[][] above, double[][] below, boolean[] positive, int[] places, int groups) {
        double m = 0, with = groupsWith(positive, places, true), without = groupsWith(positive, places, false);
        for (boolean p : positive) m += p ? 1 : 0;
        if (with < 2 || without < 2) return undefined(above.length);
        double n = positive.length - m, upper = with / ((with - 1) * m * m), lower = without / ((without - 1) * n * n), mixed = groups / ((groups - 1.0) * m * n);
        double[][] covariance = new double[above.length][above.length];
        for (int a = 0; a < above.length; a++)
            for (int b = 0; b < above.length; b++)
                covariance[a][b] = upper * product(above[a], above[b]) + lower * product(below[a], below[b])
                    + mixed * (product(above[a], below[b]) + product(above[b], below[a]));
        return covariance;
    }

    private static double[][] undefined(int scores) {
        double[][] covariance = new double[scores][scores];
        for (double[] row : covariance) Arrays.fill(row, Double.NaN);
        return covariance;
    }

    private static double groupsWith(boolean[] positive, int[] places, boolean kind) {
        return IntStream.range(0, positive.length).filter(i -> positive[i] == kind).map(i -> places[i]).distinct().count();
    }

    private static double product(double[] a, double[] b) {
        double sum = 0;
        for (int i = 0; i < a.length; i++) sum += a[i] * b[i];
        return sum;
    }

    public double area(int score) {
        return areas[score];
    }

    public double covariance(int first, int second) {
        return covariance[first][second];
    }

    /** The normal interval, cut at 0 and 1. */
    public Estimate interval(int score, double confidence) {
        double half = quantile(confidence) * Math.sqrt(covariance[score][score]);
        return new Estimate(areas[score], Math.max(0, areas[score] - half), Math.min(1, areas[score] + half));
    }

    /** Area of the first less that of the second. */
    public Estimate difference(int first, int second, double confidence) {
        double difference = areas[first] - areas[second], half = quantile(confidence) * Math.sqrt(variance(first, second));
        return new Estimate(difference, difference - half, difference + half);
    }

    private static double quantile(double confidence) {
        Estimate.requireConfidence(confidence);
        return new NormalDistribution().inverseCumulativeProbability((1 + confidence) / 2);
    }

    /** Of the difference; rounding may not make it negative. */
    private double variance(int first, int second) {
        return Math.max(0, covariance[first][first] + covariance[second][second] - 2 * covariance[first][second]);
    }

    public double z(int first, int second) {
        double difference = areas[first] - areas[second];
        return difference == 0 ? 0 : difference / Math.sqrt(variance(first, second));
    }

    /** The probability of a difference at least as great if the areas are equal. */
    public double p(int first, int second) {
        return Erf.erfc(Math.abs(z(first, second)) / Math.sqrt(2));
    }
}
