package org.roentgen.learn.prepare;

import com.google.gson.JsonObject;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;

import org.roentgen.learn.table.Block;
import org.roentgen.learn.table.DataTable;

/** Columns that say where a whole block is missing. */
final class FlaggedBlocks implements FittedStep {

    static final String NAME = "missing blocks";

    private final Map<Block, List<String>> blocks;

    FlaggedBlocks(Map<Block, List<String>> blocks) {
        this.blocks = blocks;
    }

    static FlaggedBlocks of(JsonObject json) {
        Map<Block, List<String>> blocks = new EnumMap<>(Block.class);
        JsonList.lists(json.getAsJsonObject("blocks")).forEach((block, names) -> blocks.put(Block.named(block), names));
        return new FlaggedBlocks(blocks);
    }

    @Override public DataTable apply(DataTable table) {
        DataTable all = table;
        for (Map.Entry<Block, List<String>> entry : blocks.entrySet()) all = all.with(FlagMissingBlocks.flag(table, entry.getKey(), entry.getValue()));
        return all;
    }

    @Override public JsonObject json() {
        JsonObject json = new JsonObject();
        json.addProperty("step", NAME);
        json.add("blocks", JsonList.of(blocks));
        return json;
    }
}
