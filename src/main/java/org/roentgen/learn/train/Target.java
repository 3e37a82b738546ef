package org.roentgen.learn.train;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;

import org.roentgen.learn.table.DataColumn;

/** What is to be predicted, in every row of a table: the index of a class, or a number; NaN where it is not known. */
public final class Target {

    public final String name;
    private final double[] values;
    private final List<String> classes;

    private Target(String name, double[] values, List<String> classes) {
        this.name = name;
        this.values = values;
        this.classes = Collections.unmodifiableList(classes);
    }

    /** The categories as classes, in their order; of numbers each different one, in rising order. Classes that no row has are left out.
     * @throws IllegalArgumentException when there are more than a hundred, or fewer than two */
    public static Target classes(DataColumn column) {
        double[] numbers = column.numbers(), present = Arrays.stream(numbers).filter(v -> !Double.isNaN(v)).sorted().distinct().toArray();
        if (present.length < 2 || present.length > 100)
            throw new IllegalArgumentException("Target " + column.name + " must have 2 to 100 classes, but has " + present.length
                + (present.length < 2 ? ". Choose another target." : ". Choose another target, or train a regression."));
        List<String> names = new ArrayList<>();
        for (double v : present) names.add(column.text(IntStream.range(0, numbers.length).filter(i -> numbers[i] == v).findFirst().getAsInt()));
        double[] values = Arrays.stream(numbers).map(v -> Double.isNaN(v) ? v : Arrays.binarySearch(present, v)).toArray();
        return new Target(column.name, values, names);
    }

    /**
     * The cells of a column as classes that are known beforehand, such as those of a model; some of them may have no rows.
     * @throws IllegalArgumentException when a cell is none of them
     */
    public static Target classes(DataColumn column, List<String> classes) {
        double[] values = new double[column.rows()];
        for (int i = 0; i < values.length; i++) {
            int index = classes.indexOf(column.text(i));
            if (index < 0 && !column.isMissing(i))
                throw new IllegalArgumentException("Target " + column.name + " must be one of the predicted classes (" + String.join(", ", classes) + ") in every row,"
                    + " but is \"" + column.text(i) + "\" in row " + (i + 1) + ". Choose another target, or predict that class too.");
            values[i] = column.isMissing(i) ? Double.NaN : index;
        }
        return new Target(column.name, values, new ArrayList<>(classes));
    }

    /** @throws IllegalArgumentException when they are not finite numbers */
    public static Target numbers(DataColumn column) {
        if (column.kind != DataColumn.Kind.NUMBER)
            throw new IllegalArgumentException("Target " + column.name
                + " must hold numbers for a regression, but does not. Choose another target, or train a classifier.");
        for (double v : column.numbers())
            if (Double.isInfinite(v)) throw new IllegalArgumentException("Target " + column.name + " must be finite, but is " + v + ". Correct the table.");
        return new Target(column.name, column.numbers(), List.of());
    }

    public boolean isClassification() {
        return !classes.isEmpty();
    }

    public List<String> classes() {
        return classes;
    }

    public int rows() {
        return values.length;
    }

    public double value(int row) {
        return values[row];
    }

    public double[] values() {
        return values.clone();
    }

    public Target select(int[] rows) {
        return new Target(name, Arrays.stream(rows).mapToDouble(i -> values[i]).toArray(), classes);
    }

    /** The rows where it is known. */
    public int[] known() {
        return IntStream.range(0, values.length).filter(i -> !Double.isNaN(values[i])).toArray();
    }
}
