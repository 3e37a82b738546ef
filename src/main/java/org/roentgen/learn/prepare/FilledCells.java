package org.roentgen.learn.prepare;

import com.google.gson.JsonObject;
import com.google.gson.JsonPrimitive;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.roentgen.learn.table.DataColumn;
import org.roentgen.learn.table.DataTable;

/**
 * A value for the missing cells of each column, a number or the name of a category, whatever categories the table has, and in whatever order; some columns are
 * joined by one named {@code <name> missing}.
 */
final class FilledCells implements FittedStep {

    static final String NAME = "impute";

    private final Map<String, JsonPrimitive> values;
    private final Map<String, Boolean> flagged;

    FilledCells(Map<String, JsonPrimitive> values, Map<String, Boolean> flagged) {
        this.values = values;
        this.flagged = flagged;
    }

    static FilledCells of(JsonObject json) {
        Map<String, JsonPrimitive> values = new LinkedHashMap<>();
        Map<String, Boolean> flagged = new LinkedHashMap<>();
        json.getAsJsonObject("values").entrySet().forEach(e -> values.put(e.getKey(), e.getValue().getAsJsonPrimitive()));
        json.getAsJsonObject("flagged").entrySet().forEach(e -> flagged.put(e.getKey(), e.getValue().getAsBoolean()));
        return new FilledCells(values, flagged);
    }

    @Override public DataTable apply(DataTable table) {
        List<DataColumn> columns = new ArrayList<>(), flags = new ArrayList<>();
        for (DataColumn column : table.columns()) {
            columns.add(values.containsKey(column.name) ? filled(column, values.get(column.name)) : column);
            if (flagged.getOrDefault(column.name, false)) flags.add(flag(column));
        }
        columns.addAll(flags);
        return new DataTable(table.title, columns);
    }

    private static DataColumn filled(DataColumn column, JsonPrimitive value) {
        if (value.isString()) return filled(column, value.getAsString());
        if (column.kind == DataColumn.Kind.NUMBER && column.missing() == 0) return column;
        double[] cells = column.requireNumbers();
        for (int i = 0; i < cells.length; i++) if (Double.isNaN(cells[i])) cells[i] = value.getAsDouble();
        return DataColumn.numbers(column.name, column.block, cells);
    }

    /** By names: columns of few categories look like numbers, and those of many like texts, in a table of other rows. */
    private static DataColumn filled(DataColumn column, String category) {
        List<String> categories = new ArrayList<>(column.categories());
        double[] indices = new double[column.rows()];
        Map<String, Integer> places = new HashMap<>();
        for (String known : categories) places.put(known, places.size());
        for (int i = 0; i < indices.length; i++) {
            String cell = column.isMissing(i) ? category : column.text(i);
            if (places.putIfAbsent(cell, categories.size()) == null) categories.add(cell);
            indices[i] = places.get(cell);
        }
        return DataColumn.categories(column.name, column.block, indices, categories);
    }

    private static DataColumn flag(DataColumn column) {
        double[] missing = new double[column.rows()];
        for (int i = 0; i < missing.length; i++) missing[i] = column.isMissing(i) ? 1 : 0;
        return DataColumn.numbers(column.name + " missing", column.block, missing);
    }

    @Override public JsonObject json() {
        JsonObject json = new JsonObject(), cells = new JsonObject(), flags = new JsonObject();
        values.forEach(cells::add);
        flagged.forEach(flags::addProperty);
        json.addProperty("step", NAME);
        json.add("values", cells);
        json.add("flagged", flags);
        return json;
    }
}
