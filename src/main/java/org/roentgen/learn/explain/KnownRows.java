package org.roentgen.learn.explain;

import java.util.Arrays;
import java.util.stream.IntStream;

import org.roentgen.learn.model.Model;
import org.roentgen.learn.table.DataColumn;
import org.roentgen.learn.table.DataTable;

/** The rows of a table whose target is known, with that target as the model counts it: the index of its class, or a number. */
public final class KnownRows {

    private final DataTable rows;
    private final double[] truth;

    /** @throws IllegalArgumentException when the table has no target, in no row, or one with a class that the model does not know */
    public KnownRows(Model model, DataTable table) {
        if (!table.has(model.target()))
            throw new IllegalArgumentException("Table must have the model's target " + model.target() + ", but " + table.title
                + " has not. Add the column, or rename the one that holds it.");
        DataColumn target = table.column(model.target());
        int[] known = IntStream.range(0, table.rows()).filter(i -> !target.isMissing(i)).toArray();
        if (known.length == 0) throw new IllegalArgumentException("Target " + target.name + " must be known in at least 1 row, but is missing in all. Fill it.");
        rows = table.select(known);
        truth = Arrays.stream(known).mapToDouble(i -> model.classes().isEmpty() ? target.number(i) : index(model, target.text(i))).toArray();
    }

    private static int index(Model model, String name) {
        int index = model.classes().indexOf(name);
        if (index >= 0) return index;
        throw new IllegalArgumentException("Target " + model.target() + " must be one of the model's classes " + String.join(", ", model.classes()) + ", but is " + name
            + ". Correct the cell, or empty it.");
    }

    public DataTable rows() {
        return rows;
    }

    public double[] truth() {
        return truth.clone();
    }
}
