package org.roentgen.learn.train;

import org.roentgen.image.Memory;
import org.roentgen.learn.table.DataTable;

/** All that is fitted from a table's cells to predictions. It sees the training rows only, so that whoever trains it inside a fold cannot leak. */
public interface Trainable {

    /**
     * @param table the columns that features are made of, and nothing else
     * @param target known in all rows
     * @param groups rows of one number are of one patient, and never on both sides of a split inside
     */
    TrainedRecipe train(DataTable table, Target target, int[] groups, long seed);

    /** About how many bytes a training on such a table needs. */
    long bytes(DataTable table);

    /** @throws IllegalArgumentException when the virtual machine cannot give as many for the table */
    default void requireMemory(DataTable table) {
        Memory.require(bytes(table), "a training on " + table.rows() + " rows and " + table.columns().size() + " columns", "Take fewer rows or columns");
    }
}
