package org.roentgen.learn.evaluate;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

import org.roentgen.learn.table.DataColumn;
import org.roentgen.learn.table.DataTable;
import org.roentgen.learn.train.Target;

/** Rows of a table whose truth is known, with what was predicted of them, and their groups. Immutable. */
public final class PredictedRows {

    /** Tables that went through other programs have three decimals. */
    private static final double ROUNDING = 0.001;

    private final DataTable table;
    private final Target target;
    private final double[][] predicted;
    private final int[] groups;

    private PredictedRows(DataTable table, Target target, double[][] predicted, int[] groups) {
        this.table = table;
        this.target = target;
        this.predicted = predicted;
        this.groups = groups;
    }

    /**
     * The classes are those of the columns {@code P(<class>)}, in their order. Rows without target are left out.
     * @param group column that says which rows are of one patient; empty when each row is
     * @throws IllegalArgumentException when a column is missing, a probability is none, or a target is of no such class
     */
    public static PredictedRows classes(DataTable table, String target, String group) {
        List<String> classes = new ArrayList<>();
        for (String name : table.names()) if (name.matches("P\\(.*\\)")) classes.add(name.substring(2, name.length() - 1));
        if (classes.size() < 2)
            throw new IllegalArgumentException("Table must have a column P(class) of probabilities for each of at least two classes, but has " + classes.size()
                + ". Take the rows of Apply Model, or name a model file.");
        Target all = Target.classes(table.column(target), classes);
        PredictedRows rows = of(table, all, classes.stream().map(c -> "P(" + c + ")").toArray(String[]::new), group);
        for (int i = 0; i < rows.predicted.length; i++) rows.predicted[i] = probabilities(rows.predicted[i], i + 1);
        return rows;
    }

    /** What rounding put beyond 0 and 1 is put back. */
    private static double[] probabilities(double[] p, int row) {
        double sum = Arrays.stream(p).sum();
        if (Arrays.stream(p).allMatch(v -> v >= -ROUNDING && v <= 1 + ROUNDING) && Math.abs(sum - 1) <= ROUNDING * p.length)
            return Arrays.stream(p).map(v -> Math.max(0, Math.min(1, v))).toArray();
        throw new IllegalArgumentException("Probabilities must be from 0 to 1 and have a sum of 1, but are " + Arrays.toString(p) + " in row " + row + " of those with"
            + " a target. Correct the table.");
    }

    /**
     * The predicted numbers are those of the column {@code predicted <target>}. Rows without target are left out.
     * @throws IllegalArgumentException when a column is missing, or a number is
     */
    public static PredictedRows numbers(DataTable table, String target, String group) {
        PredictedRows rows = of(table, Target.numbers(table.column(target)), new String[] {"predicted " + target}, group);
        for (double[] p : rows.predicted)
            if (Double.isNaN(p[0]) || Double.isInfinite(p[0]))
                throw new IllegalArgumentException("Predicted " + target + " must be a finite number in every row with a target, but is " + p[0] + ". Correct the"
                    + " table.");
        return rows;
    }

    /** Rows whose predictions are at hand. @param groups rows of one number are of one patient */
    public static PredictedRows of(Target target, double[][] predicted, int[] groups) {
        return new PredictedRows(new DataTable(target.name, List.of()), target, Arrays.stream(predicted).map(double[]::clone).toArray(double[][]::new), groups.clone());
    }

    private static PredictedRows of(DataTable table, Target target, String[] columns, String group) {
        int[] known = target.known();
        if (known.length < 2) throw new IllegalArgumentException("Rows with " + target.name + " must be at least 2, but are " + known.length + ". Choose another"
            + " target.");
        DataTable rows = table.select(known);
        double[][] predicted = new double[known.length][columns.length];
        for (int c = 0; c < columns.length; c++) for (int i = 0; i < known.length; i++) predicted[i][c] = rows.column(columns[c]).number(i);
        return new PredictedRows(rows, target.select(known), predicted, StudyRows.groups(rows, group));
    }

    /**
     * The same rows as another prediction has, in its order.
     * @param key column that names each row in both tables; empty when the order is the same already
     * @throws IllegalArgumentException when they are not the same rows, or differ in classes or truth
     */
    public PredictedRows inOrderOf(PredictedRows other, String key) {
        if (target.rows() != other.target.rows())
            throw new IllegalArgumentException("Other table must have the same rows with a target as the first (" + other.target.rows() + "), but has " + target.rows()
                + ". Predict the same rows.");
        if (!target.classes().equals(other.target.classes()))
            throw new IllegalArgumentException("Other table must have the classes of the first (" + String.join(", ", other.target.classes()) + "), but has "
                + String.join(", ", target.classes()) + ". Take models of the same classes.");
        int[] order = key.isEmpty() ? IntStream.range(0, target.rows()).toArray() : order(other.table.column(key), table.column(key));
        for (int i = 0; i < order.length; i++)
            if (target.value(order[i]) != other.target.value(i))
                throw new IllegalArgumentException("Target " + target.name + " must be the same in both tables, but is not in row " + (i + 1) + " of those with a target."
                    + " Name the key that both have.");
        double[][] ordered = Arrays.stream(order).mapToObj(i -> predicted[i]).toArray(double[][]::new);
        return new PredictedRows(table.select(order), target.select(order), ordered, Arrays.stream(order).map(i -> groups[i]).toArray());
    }

    private static int[] order(DataColumn wanted, DataColumn found) {
        Map<String, Integer> places = new HashMap<>();
        for (int i = 0; i < found.rows(); i++)
            if (places.put(found.text(i), i) != null)
                throw new IllegalArgumentException("Key " + found.name + " must be another one in every row, but is \"" + found.text(i) + "\" twice. Choose another"
                    + " key.");
        int[] order = new int[wanted.rows()];
        for (int i = 0; i < order.length; i++) {
            Integer place = places.remove(wanted.text(i));
            if (place == null)
                throw new IllegalArgumentException("Key " + wanted.name + " must name the same rows in both tables, but \"" + wanted.text(i) + "\" has no row of its"
                    + " own in the other. Predict the same rows.");
            order[i] = place;
        }
        return order;
    }

    public Target target() {
        return target;
    }

    public int[] groups() {
        return groups.clone();
    }

    public double[][] predicted() {
        return Arrays.stream(predicted).map(double[]::clone).toArray(double[][]::new);
    }

    /** @param rows which may stand several times among them */
    public ClassScores scores(int[] rows) {
        return new ClassScores(Arrays.stream(rows).mapToObj(i -> predicted[i]).toArray(double[][]::new), target.select(rows));
    }

    /** @param rows which may stand several times among them */
    public NumberScores numberScores(int[] rows) {
        return new NumberScores(Arrays.stream(rows).mapToObj(i -> predicted[i]).toArray(double[][]::new), target.select(rows));
    }
}
