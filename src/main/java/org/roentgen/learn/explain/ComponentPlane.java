package org.roentgen.learn.explain;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import org.apache.commons.math3.stat.descriptive.moment.Mean;
import org.apache.commons.math3.stat.descriptive.moment.StandardDeviation;
import org.roentgen.image.Progress;
import org.roentgen.learn.explore.Components;
import org.roentgen.learn.explore.PrincipalComponents;
import org.roentgen.learn.table.DataColumn;
import org.roentgen.learn.table.DataTable;

/**
 * The plane of the first two principal components of a table's columns of numbers, each at mean 0 and standard deviation 1, with missing cells at the mean: its points
 * are rows that a model can be asked of, whose categories are the most frequent ones. It follows the rows where a cut through single columns leaves them. Immutable.
 */
public final class ComponentPlane {

    private final TypicalRow typical;
    private final List<DataColumn> columns;
    private final double[] means, deviations;
    private final Components components;

    /** @throws IllegalArgumentException where {@link #fits} is not so */
    public ComponentPlane(DataTable rows) {
        typical = new TypicalRow(rows);
        columns = varying(rows);
        if (!fits(rows)) throw new IllegalArgumentException("Columns of numbers that vary must be at least 2, but are " + columns.size() + ". Look at single columns.");
        means = columns.stream().mapToDouble(c -> new Mean().evaluate(known(c))).toArray();
        deviations = columns.stream().mapToDouble(c -> new StandardDeviation().evaluate(known(c))).toArray();
        double[][] points = new double[rows.rows()][columns.size()];
        for (int f = 0; f < columns.size(); f++)
            for (int i = 0; i < points.length; i++) points[i][f] = columns.get(f).isMissing(i) ? 0 : (columns.get(f).number(i) - means[f]) / deviations[f];
        components = new PrincipalComponents(2).of(points, Progress.NONE);
    }

    private static double[] known(DataColumn column) {
        return Arrays.stream(column.numbers()).filter(v -> !Double.isNaN(v)).toArray();
    }

    private static List<DataColumn> varying(DataTable rows) {
        return rows.columns().stream().filter(c -> c.kind == DataColumn.Kind.NUMBER && Arrays.stream(known(c)).distinct().count() > 1).collect(Collectors.toList());
    }

    /** Whether there are three rows and two columns of numbers that vary. */
    public static boolean fits(DataTable rows) {
        return rows.rows() > 2 && varying(rows).size() > 1;
    }

    /** The places of the rows on the first component (0) or the second (1). */
    public double[] places(int component) {
        return components.scores(component);
    }

    /** Of the variance of all columns, that a component holds. */
    public double share(int component) {
        return component < components.count() ? components.share(component) : 0;
    }

    /** Points of the plane as rows of the table. */
    public DataTable at(double[] first, double[] second) {
        List<DataColumn> moved = new ArrayList<>();
        for (int f = 0; f < columns.size(); f++) {
            int of = f;
            double[] values = IntStream.range(0, first.length).mapToDouble(i -> means[of] + deviations[of] * (first[i] * loading(0, of) + second[i] * loading(1, of)))
                .toArray();
            moved.add(DataColumn.numbers(columns.get(f).name, columns.get(f).block, values));
        }
        return typical.copies(first.length).with(moved);
    }

    private double loading(int component, int column) {
        return component < components.count() ? components.loading(component, column) : 0;
    }
}
