package org.roentgen.learn.prepare;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;

import java.util.ArrayList;
import java.util.List;

import org.roentgen.learn.table.DataColumn;
import org.roentgen.learn.table.DataTable;

/**
 * Blocks that are prepared each on its own and stand side by side, each followed by a column {@code <block> missing}, which is 1 in rows without any cell of the block.
 * A table may lack all own columns of a block, unless it lacks all blocks.
 */
final class PreparedBlocks implements FittedStep {

    static final String NAME = "blocks";

    private final List<PreparedBlock> blocks;

    PreparedBlocks(List<PreparedBlock> blocks) {
        this.blocks = List.copyOf(blocks);
    }

    static PreparedBlocks of(JsonObject json) {
        List<PreparedBlock> blocks = new ArrayList<>();
        json.getAsJsonArray("blocks").forEach(block -> blocks.add(PreparedBlock.of(block.getAsJsonObject())));
        return new PreparedBlocks(blocks);
    }

    @Override public DataTable completed(DataTable table) {
        if (blocks.stream().noneMatch(block -> block.isIn(table))) return table;
        DataTable all = table;
        for (PreparedBlock block : blocks) if (!block.isIn(table)) all = block.missingFrom(all);
        return all;
    }

    @Override public DataTable apply(DataTable table) {
        List<DataColumn> columns = new ArrayList<>();
        for (PreparedBlock block : blocks) columns.addAll(block.columns(table));
        return new DataTable(table.title, columns);
    }

    @Override public JsonObject json() {
        JsonObject json = new JsonObject();
        JsonArray list = new JsonArray();
        blocks.forEach(block -> list.add(block.json()));
        json.addProperty("step", NAME);
        json.add("blocks", list);
        return json;
    }
}
