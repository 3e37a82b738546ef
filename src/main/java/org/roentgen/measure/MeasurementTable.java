package org.roentgen.measure;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** Rows of numbers under named columns. NaN stands for what could not be measured. */
public final class MeasurementTable {

    private final List<Column> columns;
    private final List<double[]> rows;

    MeasurementTable(List<Column> columns, List<double[]> rows) {
        this.columns = Collections.unmodifiableList(new ArrayList<>(columns));
        this.rows = new ArrayList<>(rows);
    }

    public List<Column> columns() {
        return columns;
    }

    public int rows() {
        return rows.size();
    }

    public double value(int row, int column) {
        return rows.get(row)[column];
    }

    public double value(int row, String header) {
        return value(row, column(header));
    }

    private int column(String header) {
        for (int i = 0; i < columns.size(); i++)
            if (columns.get(i).header.equals(header)) return i;
        throw new IllegalArgumentException("Column must be one of " + columns + ", but is " + header + ". Choose one of them.");
    }
}
