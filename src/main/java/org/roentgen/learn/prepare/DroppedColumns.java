package org.roentgen.learn.prepare;

import com.google.gson.JsonObject;

import java.util.List;

import org.roentgen.learn.table.DataTable;

/** Columns that are left out, and why. */
final class DroppedColumns implements FittedStep {

    static final String NAME = "drop";

    private final List<String> names;
    private final String reason;

    DroppedColumns(List<String> names, String reason) {
        this.names = names;
        this.reason = reason;
    }

    static DroppedColumns of(JsonObject json) {
        return new DroppedColumns(JsonList.names(json.get("columns")), json.get("reason").getAsString());
    }

    @Override public DataTable apply(DataTable table) {
        return table.without(names);
    }

    @Override public JsonObject json() {
        JsonObject json = new JsonObject();
        json.addProperty("step", NAME);
        json.addProperty("reason", reason);
        json.add("columns", JsonList.of(names));
        return json;
    }
}
