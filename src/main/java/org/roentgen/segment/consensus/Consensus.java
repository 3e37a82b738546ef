package org.roentgen.segment.consensus;

import java.util.Arrays;

/** What {@link Staple} found: the label of each combination of decisions with its probability, and each reader's performance. NaN for labels that nobody gave. */
public final class Consensus {

    private final int[] labels, decided;
    private final Staple.Estimate estimate;
    private final double logLikelihood;
    private final int iterations;

    Consensus(int[] labels, int[] decided, Staple.Estimate estimate, double logLikelihood, int iterations) {
        this.labels = labels;
        this.decided = decided;
        this.estimate = estimate;
        this.logLikelihood = logLikelihood;
        this.iterations = iterations;
    }

    /** For {@link Decisions#write} and {@link Decisions#with}. */
    public int[] decided() {
        return decided.clone();
    }

    /** The probability that the truth is a label where the readers decided so; 0 for a label that nobody gave. */
    public double probability(int decision, int label) {
        int s = place(label);
        return s < 0 ? 0 : estimate.weight[decision][s];
    }

    /** θ: the probability that a reader gives a label where the truth is another, or the same. */
    public double performance(int reader, int given, int truth) {
        int s = place(truth), t = place(given);
        return s < 0 || t < 0 ? Double.NaN : estimate.theta[reader][s][t];
    }

    /** The probability that a reader gives the label where it is true: θ(s, s). */
    public double sensitivity(int reader, int label) {
        return performance(reader, label, label);
    }

    /** The probability that a reader gives another label where another is true: Σ_{D ≠ s} (1 − W(s)) / Σ (1 − W(s)). */
    public double specificity(int reader, int label) {
        int s = place(label);
        double right = 0, all = 0;
        for (int d = 0; s >= 0 && d < estimate.count.length; d++) {
            double other = estimate.count[d] * (1 - estimate.weight[d][s]);
            all += other;
            if (estimate.given[d][reader] != s) right += other;
        }
        return right / all;
    }

    /** The probability that the label is true where a reader gives it: Σ_{D = s} W(s) / Σ_{D = s} 1. */
    public double predictiveValue(int reader, int label) {
        int s = place(label);
        double right = 0, all = 0;
        for (int d = 0; s >= 0 && d < estimate.count.length; d++) {
            if (estimate.given[d][reader] != s) continue;
            all += estimate.count[d];
            right += estimate.count[d] * estimate.weight[d][s];
        }
        return right / all;
    }

    private int place(int label) {
        return Arrays.binarySearch(labels, label);
    }

    public double logLikelihood() {
        return logLikelihood;
    }

    public int iterations() {
        return iterations;
    }
}
