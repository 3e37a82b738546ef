package org.roentgen.learn.prepare;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.roentgen.learn.table.DataColumn;
import org.roentgen.learn.table.DataTable;

/**
 * Turns each column of categories into columns of 0 and 1: one for each category, two of which are one column. The categories are those of the training rows; a row
 * with another, or with none, has 0 in all.
 */
public final class OneHot implements Step {

    @Override public FittedStep fit(DataTable train) {
        Map<String, List<String>> categories = new LinkedHashMap<>();
        for (DataColumn column : train.columns())
            if (column.kind == DataColumn.Kind.CATEGORY) categories.put(column.name, column.categories());
        return new CategoryColumns(categories);
    }
}
