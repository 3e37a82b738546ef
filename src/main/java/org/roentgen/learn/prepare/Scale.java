package org.roentgen.learn.prepare;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;

import org.roentgen.learn.table.DataColumn;
import org.roentgen.learn.table.DataTable;

/**
 * Brings columns of numbers to a like range by what they are in the training rows: (x − centre) / width. Standardised: mean and standard deviation (that of a
 * population, as scikit-learn's); range: minimum and range; robust: median and interquartile range. A width of 0 becomes 1. Missing cells stay missing.
 */
public final class Scale implements Step {

    public enum Rule { STANDARDISED, RANGE, ROBUST }

    private final Rule rule;

    public Scale(Rule rule) {
        this.rule = rule;
    }

    @Override public FittedStep fit(DataTable train) {
        Map<String, double[]> scales = new LinkedHashMap<>();
        for (DataColumn column : train.columns()) {
            if (column.kind != DataColumn.Kind.NUMBER) continue;
            double[] scale = scale(Arrays.stream(column.numbers()).filter(v -> !Double.isNaN(v)).sorted().toArray());
            scales.put(column.name, new double[] {scale[0], scale[1] > 0 ? scale[1] : 1});
        }
        return new ScaledColumns(scales);
    }

    /** Centre and width of sorted values. */
    private double[] scale(double[] sorted) {
        if (sorted.length == 0) return new double[] {0, 1};
        if (rule == Rule.RANGE) return new double[] {sorted[0], sorted[sorted.length - 1] - sorted[0]};
        if (rule == Rule.ROBUST) return new double[] {quantile(sorted, 0.5), quantile(sorted, 0.75) - quantile(sorted, 0.25)};
        double mean = Arrays.stream(sorted).sum() / sorted.length, squares = 0;
        for (double v : sorted) squares += (v - mean) * (v - mean);
        return new double[] {mean, Math.sqrt(squares / sorted.length)};
    }

    /** Linear between values. */
    private static double quantile(double[] sorted, double q) {
        double at = q * (sorted.length - 1);
        int low = (int) at, high = Math.min(low + 1, sorted.length - 1);
        return sorted[low] + (at - low) * (sorted[high] - sorted[low]);
    }
}
