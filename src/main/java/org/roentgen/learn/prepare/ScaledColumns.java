package org.roentgen.learn.prepare;

import com.google.gson.JsonObject;
import com.google.gson.JsonParseException;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.roentgen.learn.table.DataColumn;
import org.roentgen.learn.table.DataTable;

/** A centre and a width for each column. */
final class ScaledColumns implements FittedStep {

    static final String NAME = "scale";

    private final Map<String, double[]> scales;

    ScaledColumns(Map<String, double[]> scales) {
        this.scales = scales;
    }

    static ScaledColumns of(JsonObject json) {
        Map<String, double[]> scales = new LinkedHashMap<>();
        json.getAsJsonObject("columns").entrySet().forEach(e -> scales.put(e.getKey(), pair(JsonList.numbers(e.getValue()))));
        return new ScaledColumns(scales);
    }

    private static double[] pair(double[] scale) {
        if (scale.length != 2) throw new JsonParseException("a scale of " + scale.length + " numbers");            // readers say that the file is damaged
        return scale;
    }

    @Override public DataTable apply(DataTable table) {
        List<DataColumn> columns = new ArrayList<>();
        for (DataColumn column : table.columns()) columns.add(scales.containsKey(column.name) ? scaled(column, scales.get(column.name)) : column);
        return new DataTable(table.title, columns);
    }

    private static DataColumn scaled(DataColumn column, double[] scale) {
        double[] values = column.requireNumbers();
        for (int i = 0; i < values.length; i++) values[i] = (values[i] - scale[0]) / scale[1];
        return DataColumn.numbers(column.name, column.block, values);
    }

    /** Back to the column's own unit. */
    double unscaled(String column, double value) {
        double[] scale = scales.getOrDefault(column, new double[] {0, 1});
        return scale[0] + value * scale[1];
    }

    @Override public JsonObject json() {
        JsonObject json = new JsonObject(), columns = new JsonObject();
        scales.forEach((name, scale) -> columns.add(name, JsonList.of(scale)));
        json.addProperty("step", NAME);
        json.add("columns", columns);
        return json;
    }
}
