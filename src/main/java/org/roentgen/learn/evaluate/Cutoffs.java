package org.roentgen.learn.evaluate;

import java.util.Arrays;
import java.util.stream.IntStream;

/**
 * What every cutoff of a score would find: for each different score, the greatest first, how many positive and negative rows have at least that score. ROC,
 * precision-recall and decision curves are made of these counts.
 * <p>Average precision: Σ (R(i) − R(i−1)) P(i) over the cutoffs, with the shares of positives found, R, and of positives among the found, P; it does not interpolate
 * between the cutoffs, as a straight line between points of precision and recall would be too good (Davis and Goadrich 2006, ICML; as scikit-learn). Net benefit of
 * treating those whose probability is at least t: (TP − FP · t / (1 − t)) / n (Vickers and Elkin 2006, Med. Decis. Making 26:565–574, doi:10.1177/0272989X06295361).
 * <p><b>Cost</b> O(n log n).
 */
public final class Cutoffs {

    private final double[] thresholds;
    private final int[] positivesFound, negativesFound;
    private final int positives, negatives;

    public Cutoffs(double[] scores, boolean[] positive) {
        int n = scores.length;
        int[] order = IntStream.range(0, n).boxed().sorted((a, b) -> Double.compare(scores[b], scores[a])).mapToInt(Integer::intValue).toArray();
        double[] different = new double[n];
        int[] hits = new int[n], alarms = new int[n];
        int size = 0, hit = 0, alarm = 0;
        for (int i = 0; i < n; i++) {
            if (positive[order[i]]) hit++;
            else alarm++;
            if (i + 1 < n && scores[order[i + 1]] == scores[order[i]]) continue;
            different[size] = scores[order[i]];
            hits[size] = hit;
            alarms[size++] = alarm;
        }
        thresholds = Arrays.copyOf(different, size);
        positivesFound = Arrays.copyOf(hits, size);
        negativesFound = Arrays.copyOf(alarms, size);
        positives = hit;
        negatives = alarm;
    }

    public int size() {
        return thresholds.length;
    }

    public double threshold(int i) {
        return thresholds[i];
    }

    /** Share of the positive rows with at least that score: the recall. */
    public double sensitivity(int i) {
        return (double) positivesFound[i] / positives;
    }

    /** Share of the negative rows with at least that score. */
    public double falseAlarms(int i) {
        return (double) negativesFound[i] / negatives;
    }

    public double precision(int i) {
        return (double) positivesFound[i] / (positivesFound[i] + negativesFound[i]);
    }

    /** NaN without positive rows. */
    public double averagePrecision() {
        double sum = 0;
        for (int i = 0, before = 0; i < size(); before = positivesFound[i++]) sum += (positivesFound[i] - before) * precision(i);
        return sum / positives;
    }

    /** @param probability from which on a row is treated, less than 1 */
    public double netBenefit(double probability) {
        int last = -1;
        while (last + 1 < size() && thresholds[last + 1] >= probability) last++;
        return last < 0 ? 0 : benefit(positivesFound[last], negativesFound[last], probability);
    }

    /** Of treating all rows, whatever their probability; treating none has 0. */
    public double netBenefitOfAll(double probability) {
        return benefit(positives, negatives, probability);
    }

    private double benefit(int hits, int alarms, double probability) {
        if (!(probability >= 0 && probability < 1))
            throw new IllegalArgumentException("Threshold probability must be at least 0 and less than 1, but is " + probability + ". Choose one in between.");
        return (hits - alarms * probability / (1 - probability)) / (positives + negatives);
    }
}
