package org.roentgen.learn.explain;

import java.util.Arrays;
import java.util.function.Function;

import org.roentgen.learn.table.Block;
import org.roentgen.learn.table.DataColumn;
import org.roentgen.learn.table.DataTable;

/**
 * What a model predicts over one or two columns of numbers, while the others stay at what is typical ({@link TypicalRow}): a cut through what it has learned. Immutable.
 * <p>Values are evenly spaced over the range of a column. <b>Cost</b> one prediction for each point.
 */
public final class DecisionSurface {

    private final double[] xs, ys;
    private final double[][] predicted;

    /** Over one column. */
    public static DecisionSurface of(Function<DataTable, double[][]> model, DataTable rows, String x, int points) {
        return new DecisionSurface(model, rows, spaced(rows.column(x), points), x, new double[1], "");
    }

    /** Over two columns. */
    public static DecisionSurface of(Function<DataTable, double[][]> model, DataTable rows, String x, String y, int points) {
        return new DecisionSurface(model, rows, spaced(rows.column(x), points), x, spaced(rows.column(y), points), y);
    }

    private DecisionSurface(Function<DataTable, double[][]> model, DataTable rows, double[] xs, String x, double[] ys, String y) {
        this.xs = xs;
        this.ys = ys;
        int n = xs.length * ys.length;
        double[] across = new double[n], up = new double[n];
        for (int i = 0; i < n; i++) {
            across[i] = xs[i % xs.length];
            up[i] = ys[i / xs.length];
        }
        DataTable grid = new TypicalRow(rows).copies(n).with(DataColumn.numbers(x, Block.IMAGE, across));
        predicted = model.apply(y.isEmpty() ? grid : grid.with(DataColumn.numbers(y, Block.IMAGE, up)));
    }

    /** A column of one value has a little room around it. */
    private static double[] spaced(DataColumn column, int points) {
        double low = Arrays.stream(column.numbers()).filter(v -> !Double.isNaN(v)).min().orElse(0);
        double high = Arrays.stream(column.numbers()).filter(v -> !Double.isNaN(v)).max().orElse(1), room = high > low ? 0.03 * (high - low) : 1;
        double[] values = new double[points];
        for (int i = 0; i < points; i++) values[i] = low - room + (high - low + 2 * room) * i / (points - 1);
        return values;
    }

    public double[] xs() {
        return xs.clone();
    }

    /** One value where there is one column. */
    public double[] ys() {
        return ys.clone();
    }

    /** Probabilities or a number. */
    public double[] at(int x, int y) {
        return predicted[y * xs.length + x].clone();
    }
}
