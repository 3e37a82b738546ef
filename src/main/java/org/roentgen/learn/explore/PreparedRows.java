package org.roentgen.learn.explore;

import java.util.ArrayList;
import java.util.List;

import org.roentgen.learn.prepare.Features;
import org.roentgen.learn.prepare.Preparation;
import org.roentgen.learn.prepare.Step;
import org.roentgen.learn.table.DataTable;

/** The rows of a table as points: filled and without constant columns, in the units of the table and scaled. */
public final class PreparedRows {

    private static final int FEWEST_ROWS = 3;

    private final Features plain, scaled;
    private final double[][] points;
    private final List<String> dropped = new ArrayList<>();

    /**
     * @param table features only
     * @param filling makes numbers of the columns
     * @param scaling makes them comparable
     * @throws IllegalArgumentException when there are fewer than three rows or two features that vary, or a cell is still missing
     */
    public PreparedRows(DataTable table, List<Step> filling, List<Step> scaling) {
        if (table.rows() < FEWEST_ROWS)
            throw new IllegalArgumentException("Rows must be at least " + FEWEST_ROWS + " to be explored, but are " + table.rows() + ". Add some.");
        DataTable filled = new Preparation(filling).fit(table).apply(table);
        for (String name : table.names()) if (filled.names().stream().noneMatch(made -> made.equals(name) || made.startsWith(name + "="))) dropped.add(name);
        if (filled.columns().size() < 2)
            throw new IllegalArgumentException("Features must be at least 2 that vary, but " + (filled.names().isEmpty() ? "none does" : "only " + filled.names().get(0) + " does")
                + ". Exclude fewer columns, or raise the correlation limit.");
        plain = Features.of(filled);
        scaled = Features.of(new Preparation(scaling).fit(filled).apply(filled));
        for (int f = 0; f < plain.count(); f++) requireKnown(plain.names().get(f), plain.column(f));
        points = new double[scaled.rows()][];
        for (int i = 0; i < points.length; i++) points[i] = scaled.row(i);
    }

    private static void requireKnown(String name, double[] column) {
        for (int i = 0; i < column.length; i++)
            if (Double.isNaN(column[i]))
                throw new IllegalArgumentException("Feature " + name + " must be known in every row, but is missing in row " + (i + 1) + ". Impute it, fill it, or exclude the column.");
    }

    /** In the units of the table. */
    public Features plain() {
        return plain;
    }

    public Features scaled() {
        return scaled;
    }

    /** The scaled features of each row; not to be changed. */
    public double[][] points() {
        return points;
    }

    /** Columns that no feature was made of, since they are constant or correlate with another. */
    public List<String> dropped() {
        return dropped;
    }
}
