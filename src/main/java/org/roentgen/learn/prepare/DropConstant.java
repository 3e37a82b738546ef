package org.roentgen.learn.prepare;

import java.util.ArrayList;
import java.util.List;

import org.roentgen.learn.table.DataColumn;
import org.roentgen.learn.table.DataTable;

/** Leaves out columns that have the same value in all training rows, or none at all. */
public final class DropConstant implements Step {

    @Override public FittedStep fit(DataTable train) {
        List<String> constant = new ArrayList<>();
        for (DataColumn column : train.columns()) if (isConstant(column)) constant.add(column.name);
        return new DroppedColumns(constant, "constant");
    }

    private static boolean isConstant(DataColumn column) {
        String first = null;
        for (int i = 0; i < column.rows(); i++) {
            if (column.isMissing(i)) continue;
            if (first == null) first = column.text(i);
            else if (!column.text(i).equals(first)) return false;
        }
        return true;
    }
}
