package org.roentgen.learn.prepare;

import com.google.gson.JsonPrimitive;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;

import org.roentgen.learn.table.DataColumn;
import org.roentgen.learn.table.DataTable;

/**
 * Fills missing cells: numbers with the mean or median of the training rows, categories with their most frequent one (the first of equals). A column without any
 * value in training is filled with 0, or its first category, and so says nothing. Columns that had missing cells can be joined by one that says where.
 */
public final class Impute implements Step {

    public enum Rule { MEAN, MEDIAN }

    private final Rule rule;
    private final boolean flags;

    /** @param flags whether a column of 0 and 1 is added for each column with missing cells */
    public Impute(Rule rule, boolean flags) {
        this.rule = rule;
        this.flags = flags;
    }

    @Override public FittedStep fit(DataTable train) {
        Map<String, JsonPrimitive> values = new LinkedHashMap<>();
        Map<String, Boolean> flagged = new LinkedHashMap<>();
        for (DataColumn column : train.columns()) {
            if (column.kind == DataColumn.Kind.TEXT) continue;
            values.put(column.name, column.kind == DataColumn.Kind.NUMBER ? new JsonPrimitive(middle(column)) : new JsonPrimitive(mode(column)));
            flagged.put(column.name, flags && column.missing() > 0);
        }
        return new FilledCells(values, flagged);
    }

    private double middle(DataColumn column) {
        double[] present = Arrays.stream(column.numbers()).filter(v -> !Double.isNaN(v)).sorted().toArray();
        if (present.length == 0) return 0;
        return rule == Rule.MEAN ? Arrays.stream(present).sum() / present.length : (present[(present.length - 1) / 2] + present[present.length / 2]) / 2;
    }

    private static String mode(DataColumn column) {
        int[] counts = new int[column.categories().size()];
        for (double v : column.numbers()) if (!Double.isNaN(v)) counts[(int) v]++;
        int best = 0;
        for (int i = 1; i < counts.length; i++) if (counts[i] > counts[best]) best = i;
        return counts.length == 0 ? "" : column.categories().get(best);
    }
}
