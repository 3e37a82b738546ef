package org.roentgen.learn.explain;

import java.util.Arrays;
import java.util.stream.IntStream;

import org.roentgen.learn.prepare.Features;

/**
 * The rows nearest to a given one. Distance² = mean over the features of ((x − y) / s)², with s the standard deviation (n) of the feature over the rows; features that
 * are constant, or missing in either row, are left out. NaN, and last, when none is left. <b>Cost</b> O(rows · features).
 */
public final class SimilarRows {

    private final Features rows;
    private final double[] deviations;

    public SimilarRows(Features rows) {
        this.rows = rows;
        deviations = IntStream.range(0, rows.count()).mapToDouble(f -> deviation(rows.column(f))).toArray();
    }

    private static double deviation(double[] column) {
        double[] present = Arrays.stream(column).filter(v -> !Double.isNaN(v)).toArray();
        double mean = Arrays.stream(present).sum() / present.length;
        return Math.sqrt(Arrays.stream(present).map(v -> (v - mean) * (v - mean)).sum() / present.length);
    }

    public double distance(double[] row, int other) {
        double sum = 0;
        int count = 0;
        for (int f = 0; f < row.length; f++) {
            double difference = (row[f] - rows.value(other, f)) / deviations[f];
            if (Double.isNaN(difference) || !(deviations[f] > 0)) continue;
            sum += difference * difference;
            count++;
        }
        return Math.sqrt(sum / count);
    }

    /** Nearest first, the first of equals; at most as many as there are. */
    public int[] nearest(double[] row, int count) {
        double[] distances = IntStream.range(0, rows.rows()).mapToDouble(i -> distance(row, i)).toArray();
        return IntStream.range(0, distances.length).boxed().sorted((a, b) -> Double.compare(distances[a], distances[b])).limit(count)
            .mapToInt(Integer::intValue).toArray();
    }
}
