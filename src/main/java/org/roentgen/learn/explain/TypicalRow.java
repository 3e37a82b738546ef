package org.roentgen.learn.explain;

import java.util.Arrays;
import java.util.stream.Collectors;

import org.apache.commons.math3.stat.descriptive.rank.Median;
import org.roentgen.learn.table.DataColumn;
import org.roentgen.learn.table.DataTable;

/** A row with what is typical of each column of a table: the median of its numbers, or its most frequent category, the first of equals. Immutable. */
public final class TypicalRow {

    private final DataTable row;

    /** @param rows of numbers and categories */
    public TypicalRow(DataTable rows) {
        row = new DataTable(rows.title, rows.columns().stream().map(TypicalRow::typical).collect(Collectors.toList()));
    }

    private static DataColumn typical(DataColumn column) {
        double[] known = Arrays.stream(column.numbers()).filter(v -> !Double.isNaN(v)).toArray();
        if (known.length == 0) return column.select(new int[] {-1});
        if (column.kind == DataColumn.Kind.NUMBER) return DataColumn.numbers(column.name, column.block, new double[] {new Median().evaluate(known)});
        int[] counts = new int[column.categories().size()];
        int most = 0;
        for (double v : known) counts[(int) v]++;
        for (int c = 1; c < counts.length; c++) if (counts[c] > counts[most]) most = c;
        return DataColumn.categories(column.name, column.block, new double[] {most}, column.categories());
    }

    /** So many copies of it, one below the other. */
    public DataTable copies(int count) {
        return row.select(new int[count]);
    }
}
