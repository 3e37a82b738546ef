package org.roentgen.fiji;

import ij.ImagePlus;
import ij.measure.ResultsTable;

import org.roentgen.measure.Column;
import org.roentgen.measure.MeasurementTable;

/** Rows to ImageJ's tables. */
public final class Tables {

    /** Digits behind the point, so that what is saved does not depend on a user's preferences. */
    private static final int DECIMALS = 6;

    private Tables() { }

    /** Adds the rows of one channel and frame of an image; which one they are from stands in columns where there are several. */
    public static void add(ResultsTable rows, ImagePlus named, ImagePlus image, int channel, int frame, MeasurementTable measured) {
        for (int row = 0; row < measured.rows(); row++) {
            rows.incrementCounter();
            rows.setLabel(named.getTitle(), rows.size() - 1);
            if (image.getNChannels() > 1) rows.addValue("Channel", channel);
            if (image.getNFrames() > 1) rows.addValue("Frame", frame);
            add(rows, measured, row);
        }
    }

    /** Adds rows that are of all channels and frames. */
    public static void addWhole(ResultsTable rows, ImagePlus named, ImagePlus image, MeasurementTable measured) {
        for (int row = 0; row < measured.rows(); row++) {
            rows.incrementCounter();
            rows.setLabel(named.getTitle(), rows.size() - 1);
            if (image.getNChannels() > 1) rows.addValue("Channel", "all");
            if (image.getNFrames() > 1) rows.addValue("Frame", "all");
            add(rows, measured, row);
        }
    }

    private static void add(ResultsTable rows, MeasurementTable measured, int row) {
        for (int h = 0; h < measured.nameHeaders().size(); h++) addName(rows, measured.nameHeaders().get(h), measured.name(row, h));
        for (int column = 0; column < measured.columns().size(); column++) rows.addValue(heading(measured.columns().get(column)), measured.value(row, column));
    }

    /** A name that is a number stays one, so that macros can read it. */
    private static void addName(ResultsTable rows, String header, String name) {
        if (name.matches("\\d+")) rows.addValue(header, Double.parseDouble(name));
        else rows.addValue(header, name);
    }

    /** In characters that a CSV file has on every machine. ImageJ keeps "Label" for the name of the image. */
    private static String heading(Column column) {
        return column.header.equals("Label") ? "Object" : column.header.replace("²", "^2").replace("³", "^3").replace("·", "*").replace("µ", "u");
    }

    /** Appends rows to ImageJ's Results, where macros read them with {@code getResult}; shows the window where there is a display. */
    public static void append(ResultsTable rows) {
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
