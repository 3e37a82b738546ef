package org.roentgen.learn.prepare;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;

import java.util.ArrayList;
import java.util.List;

import org.roentgen.learn.table.DataTable;

/** Columns that were chosen; all others are left out. */
final class KeptColumns implements FittedStep {

    static final String NAME = "keep";

    private final List<String> names;

    KeptColumns(List<String> names) {
        this.names = List.copyOf(names);
    }

    static KeptColumns of(JsonObject json) {
        List<String> names = new ArrayList<>();
        json.getAsJsonArray("columns").forEach(name -> names.add(name.getAsString()));
        return new KeptColumns(names);
    }

    @Override public DataTable apply(DataTable table) {
        return table.only(names);
    }

    @Override public JsonObject json() {
        JsonObject json = new JsonObject();
        JsonArray columns = new JsonArray();
        names.forEach(columns::add);
        json.addProperty("step", NAME);
        json.add("columns", columns);
        return json;
    }
}
