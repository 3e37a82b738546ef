package org.roentgen.learn.table;

import java.util.Arrays;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/** The cells of a column as numbers, as far as they are: with decimal points, or, where one has a decimal comma and none a point, with commas. */
final class NumberCells {

    private static final Set<String> MISSING = Set.of("", "na", "n/a", "nan", "null", "none", "?", "-", ".");
    private static final int LONGEST_MISSING = 4;
    private static final Pattern COMMA = Pattern.compile("[+-]?\\d*,\\d+([eE][+-]?\\d+)?");

    /** A first word, where a reading of the cells has one, and how many are numbers. */
    private static final class Reading {

        private int numbers, row = -1;
        private String word;

        void add(Double value, int row, String cell) {
            if (value != null) numbers++;
            else if (word == null) {
                word = cell;
                this.row = row;
            }
        }
    }

    private final Reading points = new Reading(), commas = new Reading();
    private double[] values = new double[1024];
    private int rows, again, present;
    private boolean anyComma, anyPoint;

    static boolean isMissing(String cell) {
        return cell.length() <= LONGEST_MISSING && MISSING.contains(cell.toLowerCase(Locale.ROOT));
    }

    void add(String cell) {
        Double value = Double.NaN;
        if (!isMissing(cell)) {
            present++;
            boolean comma = cell.indexOf(',') >= 0;
            value = parse(cell);
            points.add(value, rows, cell);
            commas.add(comma ? parse(cell.replace(',', '.')) : value, rows, cell);
            anyComma |= comma && COMMA.matcher(cell).matches();
            anyPoint |= value != null && cell.indexOf('.') >= 0;
        }
        if (value == null) values = null;                                // it will be words, or read again with commas
        else if (values != null) put(value);
        rows++;
    }

    private void put(double value) {
        if (rows == values.length) values = Arrays.copyOf(values, rows + (rows >> 1));
        values[rows] = value;
    }

    /** Of a second reading, with commas. */
    void addAgain(String cell) {
        if (again == 0) values = new double[rows];
        values[again++] = isMissing(cell) ? Double.NaN : parse(cell.replace(',', '.'));
    }

    boolean isReadAgain() {
        return hasDecimalCommas() && !hasWord();
    }

    boolean hasDecimalCommas() {
        return anyComma && !anyPoint;
    }

    private Reading reading() {
        return hasDecimalCommas() ? commas : points;
    }

    boolean hasWord() {
        return reading().word != null;
    }

    String word() {
        return reading().word;
    }

    int wordRow() {
        return reading().row;
    }

    int numbers() {
        return reading().numbers;
    }

    int present() {
        return present;
    }

    /** Taken over: no longer here. */
    double[] values() {
        double[] all = values.length == rows ? values : Arrays.copyOf(values, rows);
        values = null;
        return all;
    }

    /** Null where it is no number. */
    private static Double parse(String cell) {
        char last = cell.isEmpty() ? 'x' : cell.charAt(cell.length() - 1);
        if (!Character.isDigit(last) && last != '.') return infinity(cell);
        try {
            return Double.parseDouble(cell) + 0.0;                       // −0 is 0
        } catch (NumberFormatException e) {
            return null;
        }
    }

    private static Double infinity(String cell) {
        String word = cell.toLowerCase(Locale.ROOT);
        if (word.matches("\\+?inf(inity)?")) return Double.POSITIVE_INFINITY;
        return word.matches("-inf(inity)?") ? Double.NEGATIVE_INFINITY : null;
    }
}
