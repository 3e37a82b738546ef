package org.roentgen.fiji;

import ij.measure.ResultsTable;

import java.util.List;

import org.roentgen.learn.table.DataColumn;
import org.roentgen.learn.table.DataTable;
import org.roentgen.learn.table.TableFile;

/** Tables of columns as ImageJ's tables. */
public final class TableOutput {

    private TableOutput() { }

    /** The headings name blocks where there are several, as in the files. */
    public static ResultsTable results(DataTable table) {
        ResultsTable rows = new ResultsTable();
        List<String> headings = TableFile.headings(table);
        for (int row = 0; row < table.rows(); row++) {
            rows.incrementCounter();
            for (int c = 0; c < headings.size(); c++) put(rows, table.columns().get(c), headings.get(c), row);
        }
        return rows;
    }

    private static void put(ResultsTable rows, DataColumn column, String heading, int row) {
        if (column.kind == DataColumn.Kind.NUMBER) rows.setValue(heading, row, column.number(row));
        else rows.setValue(heading, row, column.text(row));
    }
}
