package org.roentgen.learn.prepare;

import java.util.ArrayList;
import java.util.List;

import org.roentgen.learn.table.DataColumn;
import org.roentgen.learn.table.DataTable;

/**
 * Leaves out columns of numbers that say almost the same as an earlier one that is kept: |Pearson's r| over the training rows where both are present, at
 * least three, is above a limit. <b>Cost</b> O(rows · columns · columns kept).
 */
public final class DropCorrelated implements Step {

    private final double limit;

    /** @param limit greatest |r| that two columns may have, in (0, 1] */
    public DropCorrelated(double limit) {
        if (!(limit > 0 && limit <= 1)) throw new IllegalArgumentException("Correlation limit must be above 0 and at most 1, but is " + limit + ". 0.95 is usual.");
        this.limit = limit;
    }

    @Override public FittedStep fit(DataTable train) {
        List<double[]> kept = new ArrayList<>();
        List<String> dropped = new ArrayList<>();
        for (DataColumn column : train.columns()) {
            if (column.kind != DataColumn.Kind.NUMBER) continue;
            double[] values = column.numbers();
            if (kept.stream().anyMatch(other -> Math.abs(correlation(values, other)) > limit)) dropped.add(column.name);
            else kept.add(values);
        }
        return new DroppedColumns(dropped, "correlated");
    }

    /** Pearson's r of the rows where both are present; NaN where one is constant, or there are fewer than three. */
    static double correlation(double[] a, double[] b) {
        double n = 0, meanA = 0, meanB = 0, squaresA = 0, squaresB = 0, products = 0;
        for (int i = 0; i < a.length; i++) {
            if (Double.isNaN(a[i]) || Double.isNaN(b[i])) continue;
            n++;
            double fromA = a[i] - meanA, fromB = b[i] - meanB;
            meanA += fromA / n;
            meanB += fromB / n;
            squaresA += fromA * (a[i] - meanA);
            squaresB += fromB * (b[i] - meanB);
            products += fromA * (b[i] - meanB);
        }
        return n < 3 ? Double.NaN : Math.max(-1, Math.min(1, products / Math.sqrt(squaresA * squaresB)));
    }
}
