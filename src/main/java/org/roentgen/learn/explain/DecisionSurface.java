package org.roentgen.learn.explain;

import java.util.Arrays;
import java.util.function.BiFunction;
import java.util.function.Function;

import org.roentgen.learn.table.DataColumn;
import org.roentgen.learn.table.DataTable;

/**
 * What a model predicts over one or two columns of numbers, while the others stay at what is typical ({@link TypicalRow}), or over a {@link ComponentPlane}: a cut
 * through what it has learned. Immutable.
 * <p>Values are evenly spaced over the range of a column. <b>Cost</b> one prediction for each point.
 */
public final class DecisionSurface {

    private final double[] xs, ys;
    private final double[][][] predicted;

    /** Over one column. */
    public static DecisionSurface of(Function<DataTable, double[][]> model, DataTable rows, String x, int points) {
        return new DecisionSurface(model, rows, spaced(rows.column(x), points), x, new double[1], "");
    }

    /** Over two columns. */
    public static DecisionSurface of(Function<DataTable, double[][]> model, DataTable rows, String x, String y, int points) {
        return new DecisionSurface(model, rows, spaced(rows.column(x), points), x, spaced(rows.column(y), points), y);
    }

    /** Along the first of two principal components, where the second is at its mean. */
    public static DecisionSurface along(Function<DataTable, double[][]> model, ComponentPlane plane, int points) {
        return new DecisionSurface(spaced(plane.places(0), points), new double[1], (across, up) -> model.apply(plane.at(across, up)));
    }

    /** Over the plane of two principal components. */
    public static DecisionSurface of(Function<DataTable, double[][]> model, ComponentPlane plane, int points) {
        return new DecisionSurface(spaced(plane.places(0), points), spaced(plane.places(1), points), (across, up) -> model.apply(plane.at(across, up)));
    }

    private DecisionSurface(Function<DataTable, double[][]> model, DataTable rows, double[] xs, String x, double[] ys, String y) {
        this(new TypicalRow(rows).copies(xs.length), model, xs, x, ys, y);
    }

    private DecisionSurface(DataTable typical, Function<DataTable, double[][]> model, double[] xs, String x, double[] ys, String y) {
        this(xs, ys, (across, up) -> {
            DataTable line = typical.with(DataColumn.numbers(x, typical.column(x).block, across));
            return model.apply(y.isEmpty() ? line : line.with(DataColumn.numbers(y, typical.column(y).block, up)));
        });
    }

    /** Line by line: tables of all points would be large where there are many columns. @param model from places across and up to predictions */
    private DecisionSurface(double[] xs, double[] ys, BiFunction<double[], double[], double[][]> model) {
        this.xs = xs;
        this.ys = ys;
        predicted = new double[ys.length][][];
        double[] up = new double[xs.length];
        for (int y = 0; y < ys.length; y++) {
            Arrays.fill(up, ys[y]);
            predicted[y] = model.apply(xs.clone(), up.clone());
        }
    }

    private static double[] spaced(DataColumn column, int points) {
        return spaced(column.numbers(), points);
    }

    /** Around one value there is a little room. */
    private static double[] spaced(double[] values, int points) {
        double low = Arrays.stream(values).filter(v -> !Double.isNaN(v)).min().orElse(0);
        double high = Arrays.stream(values).filter(v -> !Double.isNaN(v)).max().orElse(1), room = high > low ? 0.03 * (high - low) : 1;
        double[] spaced = new double[points];
        for (int i = 0; i < points; i++) spaced[i] = low - room + (high - low + 2 * room) * i / (points - 1);
        return spaced;
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
        return predicted[y][x].clone();
    }
}
