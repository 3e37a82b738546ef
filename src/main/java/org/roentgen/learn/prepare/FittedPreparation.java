package org.roentgen.learn.prepare;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

import org.roentgen.learn.table.DataTable;

/** A {@link Preparation} that has seen its training rows: makes features of any table with the same columns, in whatever order they stand. */
public final class FittedPreparation {

    private final List<String> inputs;
    private final List<FittedStep> steps;

    FittedPreparation(List<String> inputs, List<FittedStep> steps) {
        this.inputs = inputs;
        this.steps = steps;
    }

    public static FittedPreparation of(JsonObject json) {
        List<String> inputs = new ArrayList<>();
        List<FittedStep> steps = new ArrayList<>();
        json.getAsJsonArray("inputs").forEach(name -> inputs.add(name.getAsString()));
        json.getAsJsonArray("steps").forEach(step -> steps.add(FittedSteps.read(step.getAsJsonObject())));
        return new FittedPreparation(inputs, steps);
    }

    /** Of several blocks, each prepared on its own; rows, and tables, may lack some of them. */
    public static FittedPreparation ofBlocks(List<PreparedBlock> blocks) {
        List<String> inputs = blocks.stream().flatMap(block -> block.preparation.inputs.stream()).distinct().collect(Collectors.toList());
        return new FittedPreparation(inputs, List.of(new PreparedBlocks(blocks)));
    }

    /** The columns that it takes. */
    public List<String> inputs() {
        return inputs;
    }

    /** The table with all columns that it takes: those of a whole block that it can do without are added, their cells missing.
     * @throws IllegalArgumentException when the table lacks another column */
    public DataTable completed(DataTable table) {
        DataTable complete = table;
        for (FittedStep step : steps) complete = step.completed(complete);
        requireInputs(complete);
        return complete;
    }

    private void requireInputs(DataTable table) {
        List<String> lacking = inputs.stream().filter(name -> !table.has(name)).collect(Collectors.toList());
        if (!lacking.isEmpty())
            throw new IllegalArgumentException("Table must have the columns that the model was trained on, but " + table.title + " lacks " + String.join(", ", lacking)
                + ". Add them, or rename the columns that hold them.");
    }

    /** The prepared columns; columns that it was not fitted on are left out.
     * @throws IllegalArgumentException when the table lacks a column */
    public DataTable apply(DataTable table) {
        DataTable result = completed(table).only(inputs);
        for (FittedStep step : steps) result = step.apply(result);
        return result;
    }

    /** This preparation, after which only the columns of these names are left. */
    public FittedPreparation keeping(List<String> names) {
        return then(List.of(new KeptColumns(names)));
    }

    /** This preparation and then another, which was fitted on what this one makes. */
    public FittedPreparation then(FittedPreparation next) {
        return then(next.steps);
    }

    private FittedPreparation then(List<FittedStep> more) {
        List<FittedStep> all = new ArrayList<>(steps);
        all.addAll(more);
        return new FittedPreparation(inputs, all);
    }

    public Features features(DataTable table) {
        return Features.of(apply(table), table.rows());
    }

    /** A value of a prepared feature in the unit that its column had before scaling. */
    public double unscaled(String feature, double value) {
        double own = value;
        for (int i = steps.size() - 1; i >= 0; i--) if (steps.get(i) instanceof ScaledColumns) own = ((ScaledColumns) steps.get(i)).unscaled(feature, own);
        return own;
    }

    public JsonObject json() {
        JsonObject json = new JsonObject();
        JsonArray names = new JsonArray(), all = new JsonArray();
        inputs.forEach(names::add);
        steps.forEach(step -> all.add(step.json()));
        json.add("inputs", names);
        json.add("steps", all);
        return json;
    }
}
