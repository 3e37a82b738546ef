package org.roentgen.learn.prepare;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import org.roentgen.learn.table.Block;
import org.roentgen.learn.table.DataColumn;
import org.roentgen.learn.table.DataTable;

/** Adds a column {@code <block> missing} of 0 and 1 for each block that some training rows have no cell of. Goes before imputation, which hides it. */
public final class FlagMissingBlocks implements Step {

    @Override public FittedStep fit(DataTable train) {
        Map<Block, List<String>> flagged = new EnumMap<>(Block.class);
        for (Block block : Block.values()) {
            List<String> names = train.columns().stream().filter(c -> c.block == block).map(c -> c.name).collect(Collectors.toList());
            if (IntStream.range(0, train.rows()).anyMatch(i -> isMissing(train, names, i))) flagged.put(block, names);
        }
        return new FlaggedBlocks(flagged);
    }

    /** Whether a row has none of the cells; never so where there are no columns. */
    public static boolean isMissing(DataTable table, List<String> names, int row) {
        return !names.isEmpty() && names.stream().allMatch(name -> table.column(name).isMissing(row));
    }

    static DataColumn flag(DataTable table, Block block, List<String> names) {
        double[] missing = IntStream.range(0, table.rows()).mapToDouble(i -> isMissing(table, names, i) ? 1 : 0).toArray();
        return DataColumn.numbers(block + " missing", block, missing);
    }
}
