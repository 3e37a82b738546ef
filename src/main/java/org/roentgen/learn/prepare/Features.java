package org.roentgen.learn.prepare;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

import org.roentgen.learn.table.Block;
import org.roentgen.learn.table.DataColumn;
import org.roentgen.learn.table.DataTable;

/** What learners see: named columns of numbers, each with the block that it comes from. NaN only where a preparation leaves missing values. */
public final class Features {

    /** Sums of squares of larger ones would be infinite. */
    private static final double LARGEST = 1e100;

    private final List<String> names;
    private final List<Block> blocks;
    private final double[][] columns;
    private final int rows;

    private Features(List<String> names, List<Block> blocks, double[][] columns, int rows) {
        this.names = Collections.unmodifiableList(names);
        this.blocks = Collections.unmodifiableList(blocks);
        this.columns = columns;
        this.rows = rows;
    }

    /** @throws IllegalArgumentException when a column holds categories, texts, or numbers beyond ±1e100 */
    public static Features of(DataTable table) {
        List<String> names = new ArrayList<>();
        List<Block> blocks = new ArrayList<>();
        double[][] columns = new double[table.columns().size()][];
        for (int i = 0; i < columns.length; i++) {
            DataColumn column = table.columns().get(i);
            if (column.kind != DataColumn.Kind.NUMBER)
                throw new IllegalArgumentException("Feature " + column.name + " must hold numbers, but holds "
                    + (column.kind == DataColumn.Kind.TEXT ? "texts" : "categories") + ". Leave it out, or prepare the table with one column for each category.");
            names.add(column.name);
            blocks.add(column.block);
            columns[i] = finite(column);
        }
        return new Features(names, blocks, columns, table.rows());
    }

    /** As above, of so many rows even where no column is left. */
    public static Features of(DataTable table, int rows) {
        return table.columns().isEmpty() ? new Features(List.of(), List.of(), new double[0][], rows) : of(table);
    }

    private static double[] finite(DataColumn column) {
        double[] values = column.cells();
        for (int i = 0; i < values.length; i++)
            if (Math.abs(values[i]) > LARGEST)
                throw new IllegalArgumentException("Feature " + column.name + " must be at most " + LARGEST + ", but is " + values[i] + " in row " + (i + 1)
                    + ". Correct the cell, or empty it.");
        return values;
    }

    public List<String> names() {
        return names;
    }

    public List<Block> blocks() {
        return blocks;
    }

    public int rows() {
        return rows;
    }

    public int count() {
        return columns.length;
    }

    /** The values of a feature, a row each; not to be changed. */
    public double[] column(int feature) {
        return columns[feature];
    }

    public double value(int row, int feature) {
        return columns[feature][row];
    }

    /** A new array with the values of one row. */
    public double[] row(int row) {
        double[] values = new double[columns.length];
        for (int i = 0; i < values.length; i++) values[i] = columns[i][row];
        return values;
    }

    public Features select(int[] chosen) {
        double[][] selected = new double[columns.length][chosen.length];
        for (int c = 0; c < columns.length; c++) for (int i = 0; i < chosen.length; i++) selected[c][i] = columns[c][chosen[i]];
        return new Features(names, blocks, selected, chosen.length);
    }

    /** The same features of other rows. @param values of each feature, not copied */
    public Features of(double[][] values) {
        if (values.length != columns.length)
            throw new IllegalArgumentException("Values must be of the " + columns.length + " features, but are of " + values.length + ". Give one array for each.");
        return new Features(names, blocks, values, values.length == 0 ? 0 : values[0].length);
    }

    /** Some of the features, in the order given. */
    public Features only(int[] features) {
        List<String> chosen = new ArrayList<>();
        List<Block> from = new ArrayList<>();
        double[][] kept = new double[features.length][];
        for (int i = 0; i < kept.length; i++) {
            chosen.add(names.get(features[i]));
            from.add(blocks.get(features[i]));
            kept[i] = columns[features[i]];
        }
        return new Features(chosen, from, kept, rows);
    }

    /** The features as a table, to be prepared further. */
    public DataTable table(String title) {
        List<DataColumn> all = new ArrayList<>();
        for (int i = 0; i < columns.length; i++) all.add(DataColumn.numbers(names.get(i), blocks.get(i), columns[i]));
        return new DataTable(title, all);
    }
}
