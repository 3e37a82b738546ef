package org.roentgen.command.learn;

import org.roentgen.command.RoentgenCommand;
import org.roentgen.fiji.TableInput;
import org.roentgen.learn.table.Block;
import org.roentgen.learn.table.DataTable;
import org.scijava.plugin.Attr;
import org.scijava.plugin.Parameter;

/** What commands share that work on one table. */
abstract class TableCommand extends RoentgenCommand {

    @Parameter(label = "Table", style = "open", persist = false, attrs = @Attr(name = "place", value = "first"),
        description = "A file (CSV, TSV, ARFF), or the title of an open table, such as Results.")
    private String table = "Results";

    final DataTable read() {
        return read(Block.IMAGE);
    }

    /** @param block of the columns whose headings name none */
    final DataTable read(Block block) {
        return TableInput.read(table, "Table", block).table();
    }
}
