package org.roentgen.learn.prepare;

import com.google.gson.JsonObject;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.roentgen.learn.table.DataColumn;
import org.roentgen.learn.table.DataTable;

/** A fitted {@link ComBat}: takes the effects of known batches out of the columns that it was fitted on. */
public final class HarmonizedColumns implements FittedStep {

    static final String NAME = "combat";

    private final String batch;
    private final boolean keepBatch;
    private final List<String> batches;
    private final CovariateColumns covariates;
    private final Map<String, Harmonization> columns;

    HarmonizedColumns(String batch, boolean keepBatch, List<String> batches, CovariateColumns covariates, Map<String, Harmonization> columns) {
        this.batch = batch;
        this.keepBatch = keepBatch;
        this.batches = batches;
        this.covariates = covariates;
        this.columns = columns;
    }

    static HarmonizedColumns of(JsonObject json) {
        Map<String, Harmonization> columns = new LinkedHashMap<>();
        json.getAsJsonObject("columns").entrySet().forEach(e -> columns.put(e.getKey(), Harmonization.of(e.getValue().getAsJsonObject())));
        return new HarmonizedColumns(json.get("batch").getAsString(), json.get("keep batch").getAsBoolean(), JsonList.names(json.get("batches")),
            CovariateColumns.of(json.getAsJsonObject("covariates")), columns);
    }

    /** The columns that are harmonized; others stay as they are. */
    public Set<String> names() {
        return columns.keySet();
    }

    /** @throws IllegalArgumentException when a column is not there, or a row is of a batch, or has a category, that was not in training */
    @Override public DataTable apply(DataTable table) {
        columns.keySet().forEach(table::column);
        BatchRows rows = new BatchRows(table, batch, batches);
        double[][] explained = covariates.values(table);
        List<DataColumn> all = new ArrayList<>();
        for (DataColumn column : table.columns()) {
            if (column.name.equals(batch) && !keepBatch) continue;
            Harmonization effects = columns.get(column.name);
            all.add(effects == null ? column : harmonized(column, effects, rows, explained));
        }
        return new DataTable(table.title, all);
    }

    private static DataColumn harmonized(DataColumn column, Harmonization effects, BatchRows rows, double[][] explained) {
        double[] values = column.requireNumbers();
        for (int i = 0; i < values.length; i++) values[i] = effects.harmonized(values[i], rows.of(i), explained[i]);
        return DataColumn.numbers(column.name, column.block, values);
    }

    @Override public JsonObject json() {
        JsonObject json = new JsonObject(), effects = new JsonObject();
        columns.forEach((name, column) -> effects.add(name, column.json()));
        json.addProperty("step", NAME);
        json.addProperty("batch", batch);
        json.addProperty("keep batch", keepBatch);
        json.add("batches", JsonList.of(batches));
        json.add("covariates", covariates.json());
        json.add("columns", effects);
        return json;
    }
}
