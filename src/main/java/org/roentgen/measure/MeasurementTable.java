package org.roentgen.measure;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** Rows of numbers under named columns, before which names may say what a row is about. NaN stands for what could not be measured. */
public final class MeasurementTable {

    private final List<Column> columns;
    private final List<double[]> rows;
    private final List<String> nameHeaders;
    private final List<String[]> names;

    MeasurementTable(List<Column> columns, List<double[]> rows) {
        this(List.of(), Collections.nCopies(rows.size(), new String[0]), columns, rows);
    }

    /** @param names for each row one under each name header */
    public MeasurementTable(List<String> nameHeaders, List<String[]> names, List<Column> columns, List<double[]> rows) {
        this.nameHeaders = Collections.unmodifiableList(new ArrayList<>(nameHeaders));
        this.names = new ArrayList<>(names);
        this.columns = Collections.unmodifiableList(new ArrayList<>(columns));
        this.rows = new ArrayList<>(rows);
    }

    /** The same rows, each with a further name before the others. */
    public MeasurementTable named(String header, String name) {
        List<String> headers = new ArrayList<>(List.of(header));
        headers.addAll(nameHeaders);
        List<String[]> all = new ArrayList<>();
        for (String[] others : names) {
            String[] longer = new String[others.length + 1];
            longer[0] = name;
            System.arraycopy(others, 0, longer, 1, others.length);
            all.add(longer);
        }
        return new MeasurementTable(headers, all, columns, rows);
    }

    public List<Column> columns() {
        return columns;
    }

    /** What stands above the names; empty when rows have none. */
    public List<String> nameHeaders() {
        return nameHeaders;
    }

    public String name(int row, int header) {
        return names.get(row)[header];
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
