package org.roentgen.learn.table;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import org.roentgen.image.Sha256;

/** Rows (patients, lesions, regions) under named columns of equal length. Immutable. */
public final class DataTable {

    public final String title;
    private final List<DataColumn> columns;
    private final int rows;
    private final Map<String, Integer> places = new HashMap<>();

    /** @throws IllegalArgumentException when columns differ in length or share a name */
    public DataTable(String title, List<DataColumn> columns) {
        this.title = title;
        this.columns = Collections.unmodifiableList(new ArrayList<>(columns));
        rows = columns.isEmpty() ? 0 : columns.get(0).rows();
        for (DataColumn column : columns) {
            if (column.rows() != rows)
                throw new IllegalArgumentException("Column " + column.name + " must have " + rows + " rows, but has " + column.rows()
                    + ". Check the table " + title + ".");
            if (places.putIfAbsent(column.name, places.size()) != null)
                throw new IllegalArgumentException("Column names must differ, but \"" + column.name + "\" stands twice in " + title + ". Rename one.");
        }
    }

    public List<DataColumn> columns() {
        return columns;
    }

    public int rows() {
        return rows;
    }

    public List<String> names() {
        return columns.stream().map(c -> c.name).collect(Collectors.toList());
    }

    public boolean has(String name) {
        return places.containsKey(name);
    }

    /** @throws IllegalArgumentException when there is no such column */
    public DataColumn column(String name) {
        if (has(name)) return columns.get(places.get(name));
        throw new IllegalArgumentException("Column must be one of " + String.join(", ", names()) + ", but is \"" + name + "\". Write it exactly as in " + title + ".");
    }

    /** The rows of these numbers, in their order; the table itself where they are all rows as they stand. */
    public DataTable select(int[] chosen) {
        if (chosen.length == rows && IntStream.range(0, rows).allMatch(i -> chosen[i] == i)) return this;
        return new DataTable(title, columns.stream().map(c -> c.select(chosen)).collect(Collectors.toList()));
    }

    /** @throws IllegalArgumentException when there is no such column */
    public DataTable without(Collection<String> names) {
        names.forEach(this::column);
        Set<String> dropped = new HashSet<>(names);
        return new DataTable(title, columns.stream().filter(c -> !dropped.contains(c.name)).collect(Collectors.toList()));
    }

    /** The columns in the order given. */
    public DataTable only(Collection<String> names) {
        return new DataTable(title, names.stream().map(this::column).collect(Collectors.toList()));
    }

    /** Adds a column at the end, or puts it in place of one of the same name. */
    public DataTable with(DataColumn column) {
        List<DataColumn> all = new ArrayList<>(columns);
        if (has(column.name)) all.set(places.get(column.name), column);
        else all.add(column);
        return new DataTable(title, all);
    }

    public DataTable titled(String other) {
        return new DataTable(other, columns);
    }

    /** SHA-256 of names and cells, in hexadecimal digits: equal tables have equal hashes, wherever they are stored. */
    public String hash() {
        Sha256 hash = new Sha256();
        for (DataColumn column : columns) {
            hash.add(ended(column.name));
            for (int i = 0; i < rows; i++) hash.add(ended(column.text(i)));
        }
        return hash.text();
    }

    private static byte[] ended(String text) {
        return (text + '\0').getBytes(StandardCharsets.UTF_8);
    }
}
