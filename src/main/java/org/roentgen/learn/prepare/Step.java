package org.roentgen.learn.prepare;

import org.roentgen.learn.table.DataTable;

/** A way to change tables that depends on data: what it needs it learns from training rows only. */
public interface Step {

    /** Learns from the rows of a training set, without the target. */
    FittedStep fit(DataTable train);
}
