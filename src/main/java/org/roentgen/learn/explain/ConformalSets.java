package org.roentgen.learn.explain;

import java.util.Arrays;
import java.util.Comparator;
import java.util.stream.IntStream;

/**
 * Sets of classes that hold the true one with a chosen probability, whatever the model and the data: split conformal prediction.
 * <p>Each calibration row has a score of its true class y: 1 − p(y) (smallest sets), or Σ of the probabilities from the largest down to p(y) (adaptive: larger sets
 * for hard rows) and 10⁻⁹ for each class above y, so that a class which is sure scores less than those that are left for nothing. q is the
 * ⌈(n + 1) · coverage⌉-th smallest of the n scores, or ∞. The set of a row: classes with a score of at most q; adaptive: at least the most probable one. Over rows that are exchangeable with the calibration rows, and were not trained on, P(true class in set) ≥ coverage.
 * <p><b>Output</b> a set may be empty unless it is adaptive; equal probabilities rank by class. Adaptive sets of a model that is nearly always sure are larger than
 * need be, as many scores are near 1.
 * <p>Vovk, Gammerman and Shafer 2005; Romano, Sesia and Candès 2020, NeurIPS 33; Angelopoulos and Bates 2021, arXiv:2107.07511, whose adaptive sets hold one class more;
 * without it the coverage is guaranteed too, as it is for any score. A price for each class: Angelopoulos, Bates, Malik and Jordan 2021, ICLR.
 */
public final class ConformalSets {

    private static final double EACH = 1e-9;

    private final boolean adaptive;
    private final double limit;

    /** @param truth index of the class of each calibration row
     * @param coverage in (0, 1) */
    public ConformalSets(double[][] probabilities, double[] truth, double coverage, boolean adaptive) {
        this.adaptive = adaptive;
        limit = ConformalLimit.of(IntStream.range(0, truth.length).mapToDouble(i -> score(probabilities[i], (int) truth[i])).toArray(), coverage);
    }

    private double score(double[] p, int truth) {
        if (!adaptive) return 1 - p[truth];
        int[] ranked = ranked(p);
        int place = 0;
        while (ranked[place] != truth) place++;
        return sums(p, ranked)[place];
    }

    /** The adaptive score of each class, the most probable first. */
    private static double[] sums(double[] p, int[] ranked) {
        double[] sums = new double[p.length];
        for (int i = 0; i < sums.length; i++) sums[i] = p[ranked[i]] + (i == 0 ? 0 : sums[i - 1] + EACH);
        return sums;
    }

    private static int[] ranked(double[] p) {
        return IntStream.range(0, p.length).boxed().sorted(Comparator.comparingDouble((Integer c) -> -p[c])).mapToInt(Integer::intValue).toArray();
    }

    /** Indices of the classes, the most probable first. */
    public int[] set(double[] p) {
        int[] ranked = ranked(p);
        int count = 0;
        if (adaptive) {
            double[] sums = sums(p, ranked);
            while (count < p.length && (count == 0 || sums[count] <= limit)) count++;
        } else while (count < p.length && 1 - p[ranked[count]] <= limit) count++;
        return Arrays.copyOf(ranked, count);
    }

    /** q; ∞ where there are too few calibration rows for the coverage, so that every set holds all classes. */
    public double limit() {
        return limit;
    }
}
