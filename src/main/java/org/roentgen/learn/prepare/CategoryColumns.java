package org.roentgen.learn.prepare;

import com.google.gson.JsonObject;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import org.roentgen.learn.table.DataColumn;
import org.roentgen.learn.table.DataTable;

/** A column {@code <name>=<category>} of 0 and 1 for each category of each column; of two categories only the second. */
final class CategoryColumns implements FittedStep {

    static final String NAME = "one-hot";

    private final Map<String, List<String>> categories;

    CategoryColumns(Map<String, List<String>> categories) {
        this.categories = categories;
    }

    static CategoryColumns of(JsonObject json) {
        return new CategoryColumns(JsonList.lists(json.getAsJsonObject("columns")));
    }

    @Override public DataTable apply(DataTable table) {
        categories.keySet().forEach(table::column);
        List<DataColumn> columns = new ArrayList<>();
        for (DataColumn column : table.columns()) {
            List<String> names = categories.get(column.name);
            if (names == null) columns.add(column);
            else for (int i = names.size() == 2 ? 1 : 0; i < names.size(); i++) columns.add(isCategory(column, names.get(i)));
        }
        return new DataTable(table.title, columns);
    }

    private static DataColumn isCategory(DataColumn column, String category) {
        double[] values = new double[column.rows()];
        for (int i = 0; i < values.length; i++) values[i] = column.text(i).equals(category) ? 1 : 0;
        return DataColumn.numbers(column.name + "=" + category, column.block, values);
    }

    @Override public JsonObject json() {
        JsonObject json = new JsonObject();
        json.addProperty("step", NAME);
        json.add("columns", JsonList.of(categories));
        return json;
    }
}
