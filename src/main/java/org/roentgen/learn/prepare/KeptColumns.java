package org.roentgen.learn.prepare;

import com.google.gson.JsonObject;

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
        return new KeptColumns(JsonList.names(json.get("columns")));
    }

    @Override public DataTable apply(DataTable table) {
        return table.only(names);
    }

    @Override public JsonObject json() {
        JsonObject json = new JsonObject();
        json.addProperty("step", NAME);
        json.add("columns", JsonList.of(names));
        return json;
    }
}
