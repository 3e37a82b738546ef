package org.roentgen.learn.prepare;

import com.google.gson.JsonObject;

import org.roentgen.learn.table.DataTable;

/** A {@link Step} that has seen its training rows: changes any rows in the same way, and can be written down. */
public interface FittedStep {

    /** @throws IllegalArgumentException when the table lacks a column that the step was fitted on */
    DataTable apply(DataTable table);

    /** The table with columns that the step can do without, their cells missing, where it lacks them. */
    default DataTable completed(DataTable table) {
        return table;
    }

    /** All that {@link FittedSteps#read} needs to make the same step again. */
    JsonObject json();
}
