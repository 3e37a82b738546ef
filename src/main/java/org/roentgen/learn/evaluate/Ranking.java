package org.roentgen.learn.evaluate;

import java.util.stream.IntStream;

/** How well scores order positives above negatives. */
public final class Ranking {

    private Ranking() { }

    /**
     * Area under the ROC curve: the probability that a positive scores above a negative, ties counting half (Mann and Whitney). NaN when there is none of either.
     * <p><b>Cost</b> O(n log n).
     */
    public static double areaUnderRoc(double[] scores, boolean[] positive) {
        double[] ranks = midranks(scores);
        double sum = 0, positives = 0;
        for (int i = 0; i < ranks.length; i++)
            if (positive[i]) {
                sum += ranks[i];
                positives++;
            }
        double negatives = ranks.length - positives;
        return (sum - positives * (positives + 1) / 2) / (positives * negatives);
    }

    /** Ranks from 1; equal values share the mean of theirs. */
    public static double[] midranks(double[] values) {
        int n = values.length;
        int[] order = IntStream.range(0, n).boxed().sorted((a, b) -> Double.compare(values[a], values[b])).mapToInt(Integer::intValue).toArray();
        double[] ranks = new double[n];
        for (int i = 0, j; i < n; i = j) {
            for (j = i + 1; j < n && values[order[j]] == values[order[i]]; j++) { }
            for (int k = i; k < j; k++) ranks[order[k]] = (i + j + 1) / 2.0;
        }
        return ranks;
    }
}
