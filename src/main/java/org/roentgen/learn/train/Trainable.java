package org.roentgen.learn.train;

import org.roentgen.learn.table.DataTable;

/** All that is fitted from a table's cells to predictions. It sees the training rows only, so that whoever trains it inside a fold cannot leak. */
public interface Trainable {

    /**
     * @param table the columns that features are made of, and nothing else
     * @param target known in all rows
     * @param groups rows of one number are of one patient, and never on both sides of a split inside
     */
    TrainedRecipe train(DataTable table, Target target, int[] groups, long seed);
}
