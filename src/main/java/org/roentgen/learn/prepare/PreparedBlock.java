package org.roentgen.learn.prepare;

import com.google.gson.JsonObject;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.roentgen.learn.table.Block;
import org.roentgen.learn.table.DataColumn;
import org.roentgen.learn.table.DataTable;

/** One block's own columns, and a preparation that was fitted on its training rows. Immutable. */
public final class PreparedBlock {

    public final Block block;
    final FittedPreparation preparation;
    /** The own columns; those of categories with their categories, others with none. */
    private final Map<String, List<String>> columns;

    private PreparedBlock(Block block, Map<String, List<String>> columns, FittedPreparation preparation) {
        this.block = block;
        this.columns = columns;
        this.preparation = preparation;
    }

    /**
     * @param train the table that it was fitted on
     * @param own columns whose cells are all missing where the block is missing; the preparation may take others besides
     */
    public PreparedBlock(Block block, DataTable train, List<String> own, FittedPreparation preparation) {
        this(block, new LinkedHashMap<>(), preparation);
        own.forEach(name -> columns.put(name, train.column(name).categories()));
    }

    static PreparedBlock of(JsonObject json) {
        Map<String, List<String>> columns = JsonList.lists(json.getAsJsonObject("columns"));
        return new PreparedBlock(Block.named(json.get("block").getAsString()), columns, FittedPreparation.of(json.getAsJsonObject("preparation")));
    }

    boolean isIn(DataTable table) {
        return columns.keySet().stream().anyMatch(table::has);
    }

    /** The table with the block's columns, all cells missing. */
    DataTable missingFrom(DataTable table) {
        double[] missing = new double[table.rows()];
        Arrays.fill(missing, Double.NaN);
        List<DataColumn> own = new ArrayList<>();
        columns.forEach((name, categories) -> own.add(categories.isEmpty() ? DataColumn.numbers(name, block, missing)
            : DataColumn.categories(name, block, missing, categories)));
        return table.with(own);
    }

    /** The prepared columns, then the one that says where the block is missing. */
    List<DataColumn> columns(DataTable table) {
        List<DataColumn> all = new ArrayList<>();
        for (DataColumn column : preparation.apply(table).columns()) all.add(column.inBlock(block));
        all.add(FlagMissingBlocks.flag(table, block, new ArrayList<>(columns.keySet())));
        return all;
    }

    JsonObject json() {
        JsonObject json = new JsonObject();
        json.addProperty("block", block.toString());
        json.add("columns", JsonList.of(columns));
        json.add("preparation", preparation.json());
        return json;
    }
}
