package org.roentgen.learn.prepare;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;

import java.util.List;
import java.util.Locale;

import org.roentgen.learn.table.Block;
import org.roentgen.learn.table.DataColumn;

/** A column that a preparation was fitted on, as it is written down: its name, what it held, its block, and the unit that its name ends with. Immutable. */
final class InputColumn {

    final String name;
    private final DataColumn.Kind kind;
    private final Block block;

    private InputColumn(String name, DataColumn.Kind kind, Block block) {
        this.name = name;
        this.kind = kind;
        this.block = block;
    }

    static InputColumn of(DataColumn column) {
        return new InputColumn(column.name, column.kind, column.block);
    }

    /** Earlier files have names alone. */
    static InputColumn of(JsonElement json) {
        if (json.isJsonPrimitive()) return new InputColumn(json.getAsString(), DataColumn.Kind.NUMBER, Block.IMAGE);
        JsonObject column = json.getAsJsonObject();
        return new InputColumn(column.get("name").getAsString(), DataColumn.Kind.valueOf(column.get("kind").getAsString().toUpperCase(Locale.ROOT)),
            Block.named(column.get("block").getAsString()));
    }

    JsonObject json() {
        JsonObject json = new JsonObject();
        json.addProperty("name", name);
        json.addProperty("kind", kind.name().toLowerCase(Locale.ROOT));
        json.addProperty("unit", DataColumn.unit(name));
        json.addProperty("block", block.toString());
        return json;
    }

    /** The column without any row. */
    DataColumn empty() {
        if (kind == DataColumn.Kind.NUMBER) return DataColumn.numbers(name, block, new double[0]);
        return kind == DataColumn.Kind.TEXT ? DataColumn.texts(name, block, new String[0]) : DataColumn.categories(name, block, new double[0], List.of());
    }
}
