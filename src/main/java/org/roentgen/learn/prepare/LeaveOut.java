package org.roentgen.learn.prepare;

import java.util.List;

import org.roentgen.learn.table.DataTable;

/** Leaves out columns that a step before needed, such as covariates, and a model should not see. */
public final class LeaveOut implements Step {

    private final List<String> names;

    public LeaveOut(List<String> names) {
        this.names = List.copyOf(names);
    }

    /** @throws IllegalArgumentException when the table lacks one */
    @Override public FittedStep fit(DataTable train) {
        names.forEach(train::column);
        return new DroppedColumns(names, "no feature");
    }
}
