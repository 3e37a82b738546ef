package org.roentgen.learn.prepare;

import com.google.gson.JsonObject;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.roentgen.learn.table.DataColumn;
import org.roentgen.learn.table.DataTable;

/** A value for the missing cells of each column; some columns are joined by one named {@code <name> missing}. */
final class FilledCells implements FittedStep {

    static final String NAME = "impute";

    private final Map<String, Double> values;
    private final Map<String, Boolean> flagged;

    FilledCells(Map<String, Double> values, Map<String, Boolean> flagged) {
        this.values = values;
        this.flagged = flagged;
    }

    static FilledCells of(JsonObject json) {
        Map<String, Double> values = new LinkedHashMap<>();
        Map<String, Boolean> flagged = new LinkedHashMap<>();
        json.getAsJsonObject("values").entrySet().forEach(e -> values.put(e.getKey(), e.getValue().getAsDouble()));
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

    private static DataColumn filled(DataColumn column, double value) {
        double[] cells = column.numbers();
        for (int i = 0; i < cells.length; i++) if (Double.isNaN(cells[i])) cells[i] = value;
        return column.kind == DataColumn.Kind.NUMBER ? DataColumn.numbers(column.name, column.block, cells)
            : DataColumn.categories(column.name, column.block, cells, column.categories());
    }

    private static DataColumn flag(DataColumn column) {
        double[] missing = new double[column.rows()];
        for (int i = 0; i < missing.length; i++) missing[i] = column.isMissing(i) ? 1 : 0;
        return DataColumn.numbers(column.name + " missing", column.block, missing);
    }

    @Override public JsonObject json() {
        JsonObject json = new JsonObject(), cells = new JsonObject(), flags = new JsonObject();
        values.forEach(cells::addProperty);
        flagged.forEach(flags::addProperty);
        json.addProperty("step", NAME);
        json.add("values", cells);
        json.add("flagged", flags);
        return json;
    }
}
