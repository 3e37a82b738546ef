package org.roentgen.learn.table;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Joins tables by a key that each of them has: the patient, or the lesion. The rows are those of the first table, or all keys that occur anywhere; where a
 * table lacks a key its cells are missing. A table may have several rows for a key only if it is the first: the others' cells are repeated for each.
 * <p>Nothing is decided in silence: keys that others lack, columns of one name, and columns whose names differ in their unit only are reported, and duplicate
 * keys that would multiply rows are an error.
 */
public final class TableJoin {

    /** Which keys become rows. */
    public enum Rows { FIRST, ALL, COMMON }

    private final String key;
    private final Rows rows;
    private final List<String> report = new ArrayList<>();
    private final DataTable table;

    /** @throws IllegalArgumentException when a table has no such key, or has a key twice */
    public TableJoin(List<DataTable> tables, String key, Rows rows) {
        this.key = key;
        this.rows = rows;
        table = join(tables);
    }

    private DataTable join(List<DataTable> tables) {
        DataTable first = tables.get(0);
        List<Map<String, Integer>> places = new ArrayList<>();
        for (DataTable table : tables) places.add(places(table, table == first));
        List<String> keys = keys(first, places);
        List<DataColumn> columns = new ArrayList<>(List.of(DataColumn.texts(key, first.column(key).block, keys.toArray(new String[0]))));
        for (int t = 0; t < tables.size(); t++) {
            Map<String, Integer> place = places.get(t);
            int[] chosen = t == 0 ? rowsOfFirst(first, keys, place) : keys.stream().mapToInt(k -> place.getOrDefault(k, -1)).toArray();
            for (DataColumn column : tables.get(t).columns())
                if (!column.name.equals(key)) columns.add(unique(column.select(chosen), tables.get(t), columns));
            reportMissing(tables.get(t), keys, place);
        }
        reportUnits(columns);
        return new DataTable(first.title, columns);
    }

    private Map<String, Integer> places(DataTable table, boolean mayRepeat) {
        DataColumn keys = table.column(key);
        Map<String, Integer> places = new LinkedHashMap<>();
        for (int row = 0; row < table.rows(); row++) {
            String name = keys.text(row).trim();
            if (name.isEmpty()) {
                report.add(table.title + ": row " + (row + 1) + " has no " + key + " and is left out");
                continue;
            }
            Integer before = places.putIfAbsent(name, row);
            if (before != null && !mayRepeat)
                throw new IllegalArgumentException("Key " + key + " must stand once in " + table.title + ", but \"" + name + "\" stands in rows " + (before + 1)
                    + " and " + (row + 1) + ". Only the first table may repeat it: put this one first, or take one of the rows out.");
        }
        return places;
    }

    /** In the order of the first table, then of the others. */
    private List<String> keys(DataTable first, List<Map<String, Integer>> places) {
        List<String> keys = new ArrayList<>();
        for (int row = 0; row < first.rows(); row++) {
            String name = first.column(key).text(row).trim();
            if (!name.isEmpty() && (rows != Rows.COMMON || places.stream().allMatch(p -> p.containsKey(name)))) keys.add(name);
        }
        if (rows != Rows.ALL) return keys;
        Set<String> seen = new HashSet<>(keys);
        for (Map<String, Integer> others : places) for (String name : others.keySet()) if (seen.add(name)) keys.add(name);
        return keys;
    }

    /** The first table's own rows, each once; −1 for keys that it lacks. */
    private int[] rowsOfFirst(DataTable first, List<String> keys, Map<String, Integer> places) {
        Map<String, List<Integer>> own = new HashMap<>();
        for (int row = 0; row < first.rows(); row++) own.computeIfAbsent(first.column(key).text(row).trim(), k -> new ArrayList<>()).add(row);
        int[] chosen = new int[keys.size()];
        for (int i = 0; i < chosen.length; i++) chosen[i] = places.containsKey(keys.get(i)) ? own.get(keys.get(i)).remove(0) : -1;
        return chosen;
    }

    private DataColumn unique(DataColumn column, DataTable table, List<DataColumn> before) {
        boolean taken = before.stream().anyMatch(c -> c.name.equals(column.name));
        if (!taken) return column;
        String name = DataColumn.quantity(column.name) + " of " + table.title + column.name.substring(DataColumn.quantity(column.name).length());
        report.add(column.name + ": stands in more than one table; that of " + table.title + " is called " + name);
        return column.renamed(name);
    }

    private void reportMissing(DataTable table, List<String> keys, Map<String, Integer> places) {
        Set<String> wanted = new HashSet<>(keys);
        long lacking = wanted.stream().filter(k -> !places.containsKey(k)).count(), unused = places.keySet().stream().filter(k -> !wanted.contains(k)).count();
        if (lacking > 0) report.add(table.title + ": lacks " + lacking + " of " + wanted.size() + " keys, whose cells are missing");
        if (unused > 0) report.add(table.title + ": " + unused + " of its keys are not in the result");
    }

    /** Volume (mm³) and Volume (ml) would be two features of one thing. */
    private void reportUnits(List<DataColumn> columns) {
        Map<String, String> quantities = new HashMap<>();
        for (DataColumn column : columns) {
            String quantity = DataColumn.quantity(column.name);
            String other = quantities.putIfAbsent(quantity, column.name);
            if (other != null && !other.equals(column.name)) report.add(quantity + ": stands in different units or tables, as " + other + " and " + column.name);
        }
    }

    public DataTable table() {
        return table;
    }

    /** What happened, a line each. */
    public List<String> report() {
        return Collections.unmodifiableList(report);
    }
}
