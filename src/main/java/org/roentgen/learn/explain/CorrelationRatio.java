package org.roentgen.learn.explain;

import java.util.Arrays;

import org.roentgen.learn.evaluate.Ranking;
import org.roentgen.learn.table.DataColumn;

/**
 * How much of the spread of predictions goes with a column, whatever the shape of the dependence: a cheap first look at many columns.
 * <p>η² = Σ over bins n(b) · |mean(b) − mean|² / Σ over rows |p − mean|², summed over outputs; 0 where all predictions are equal. Bins are categories, or of
 * numbers at most ten with equally many rows, equal values in one; missing cells are a bin.
 * <p>Pearson 1905, Drapers' Company Research Memoirs, Biometric Series II.
 */
public final class CorrelationRatio {

    private static final int BINS = 10, LEAST_ROWS = 5;

    private CorrelationRatio() { }

    /** @param predicted outputs of each row */
    public static double of(DataColumn column, double[][] predicted) {
        int n = predicted.length, outputs = predicted[0].length, count = 0;
        int[] bins = column.kind == DataColumn.Kind.CATEGORY ? categories(column) : tenths(column);
        for (int bin : bins) count = Math.max(count, bin + 1);
        double[] rows = new double[count], mean = new double[outputs];
        double[][] sums = new double[count][outputs];
        for (int i = 0; i < n; i++) {
            rows[bins[i]]++;
            for (int o = 0; o < outputs; o++) {
                sums[bins[i]][o] += predicted[i][o];
                mean[o] += predicted[i][o] / n;
            }
        }
        double between = 0, all = 0;
        for (int o = 0; o < outputs; o++) {
            for (int b = 0; b < count; b++) if (rows[b] > 0) between += rows[b] * square(sums[b][o] / rows[b] - mean[o]);
            for (double[] p : predicted) all += square(p[o] - mean[o]);
        }
        return all > 0 ? between / all : 0;
    }

    private static double square(double v) {
        return v * v;
    }

    private static int[] categories(DataColumn column) {
        int missing = column.categories().size();
        return Arrays.stream(column.numbers()).mapToInt(v -> Double.isNaN(v) ? missing : (int) v).toArray();
    }

    private static int[] tenths(DataColumn column) {
        double[] values = column.numbers(), ranks = Ranking.midranks(values);
        int bins = Math.max(2, Math.min(BINS, values.length / LEAST_ROWS)), known = values.length - column.missing();
        int[] places = new int[values.length];
        for (int i = 0; i < places.length; i++) places[i] = Double.isNaN(values[i]) ? bins : (int) Math.min(bins - 1, (ranks[i] - 0.5) / known * bins);
        return places;
    }
}
