package org.roentgen.fiji;

import ij.measure.ResultsTable;

/** Rows to ImageJ's tables. */
public final class Tables {

    /** Digits behind the point, so that what is saved does not depend on a user's preferences. */
    private static final int DECIMALS = 6;

    private Tables() { }

    /** Appends rows to ImageJ's Results, where macros read them with {@code getResult}; shows the window where there is a display. */
    static void append(ResultsTable rows) {
        ResultsTable results = ResultsTable.getResultsTable();
        for (int row = 0; row < rows.size(); row++) {
            results.incrementCounter();
            for (String heading : rows.getHeadings()) copy(rows, results, heading, row);
        }
        setDecimals(rows, results);
        results.show("Results");
    }

    /** Shows fractions with the same digits everywhere; whole numbers stay whole. */
    static void setDecimals(ResultsTable rows, ResultsTable shown) {
        for (String heading : rows.getHeadings())
            if (isFractional(rows, heading)) shown.setDecimalPlaces(shown.getColumnIndex(heading), DECIMALS);
    }

    private static boolean isFractional(ResultsTable rows, String heading) {
        if (heading.equals("Label")) return false;
        for (double value : rows.getColumnAsDoubles(rows.getColumnIndex(heading)))
            if (value != Math.rint(value) && !Double.isNaN(value)) return true;
        return false;
    }

    private static void copy(ResultsTable rows, ResultsTable results, String heading, int row) {
        int column = rows.getColumnIndex(heading), last = results.size() - 1;
        if (heading.equals("Label")) results.setLabel(rows.getLabel(row), last);
        else if (Double.isNaN(rows.getValueAsDouble(column, row)) && !rows.getStringValue(column, row).equals("NaN"))
            results.setValue(heading, last, rows.getStringValue(column, row));
        else results.setValue(heading, last, rows.getValueAsDouble(column, row));
    }
}
