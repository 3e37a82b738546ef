package org.roentgen.learn.prepare;

import java.util.Arrays;
import java.util.List;

import org.roentgen.learn.table.DataColumn;
import org.roentgen.learn.table.DataTable;

/** Which batch each row of a table is of. */
final class BatchRows {

    final List<String> names;
    private final int[] batch;

    /** @throws IllegalArgumentException when a row is of none of the batches */
    BatchRows(DataTable table, String column, List<String> names) {
        this.names = names;
        List<String> cells = names(table, column);
        batch = cells.stream().mapToInt(names::indexOf).toArray();
        for (int i = 0; i < batch.length; i++)
            if (batch[i] < 0)
                throw new IllegalArgumentException("Batch must be one of " + String.join(", ", names) + ", as in training, but is \"" + cells.get(i)
                    + "\" in row " + (i + 1) + ". Fit on rows of that batch too.");
    }

    /** The batch of each row. @throws IllegalArgumentException when one is missing */
    static List<String> names(DataTable table, String name) {
        DataColumn column = table.column(name);
        String[] names = new String[table.rows()];
        for (int i = 0; i < names.length; i++) {
            names[i] = column.text(i);
            if (column.isMissing(i)) throw new IllegalArgumentException("Batch " + name + " must be given in every row, but is missing in row " + (i + 1) + ". Fill it.");
        }
        return Arrays.asList(names);
    }

    int rows() {
        return batch.length;
    }

    int of(int row) {
        return batch[row];
    }

    int rows(int b) {
        return (int) Arrays.stream(batch).filter(other -> other == b).count();
    }
}
