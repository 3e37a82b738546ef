package org.roentgen.learn.explain;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;

/** What each feature adds to the expected output, for each row and output: expected + Σ values of a row = the row's output. Immutable. */
public final class Attributions {

    private final List<String> names;
    private final double[] expected;
    private final double[][][] values;

    /** @param values by row, output and feature */
    Attributions(List<String> names, double[] expected, double[][][] values) {
        this.names = List.copyOf(names);
        this.expected = expected;
        this.values = values;
    }

    public List<String> names() {
        return names;
    }

    public int rows() {
        return values.length;
    }

    public int outputs() {
        return expected.length;
    }

    /** The output when nothing is known of a row. */
    public double expected(int output) {
        return expected[output];
    }

    public double value(int row, int output, int feature) {
        return values[row][output][feature];
    }

    /** The row's output, as the sum of all. */
    public double total(int row, int output) {
        double sum = expected[output];
        for (double v : values[row][output]) sum += v;
        return sum;
    }

    /** Mean over the rows of a feature's |value|. */
    public double importance(int output, int feature) {
        double sum = 0;
        for (double[][] row : values) sum += Math.abs(row[output][feature]);
        return sum / values.length;
    }

    /** One of the outputs. */
    public Attributions only(int output) {
        double[][][] chosen = new double[values.length][][];
        for (int row = 0; row < values.length; row++) chosen[row] = new double[][] {values[row][output]};
        return new Attributions(names, new double[] {expected[output]}, chosen);
    }

    /** Adds up features that come from one source, such as the columns of one category. @param source of a feature, by name */
    public Attributions summed(UnaryOperator<String> source) {
        Map<String, Integer> places = new LinkedHashMap<>();
        int[] place = new int[names.size()];
        for (int f = 0; f < place.length; f++) place[f] = places.computeIfAbsent(source.apply(names.get(f)), name -> places.size());
        double[][][] sums = new double[values.length][expected.length][places.size()];
        for (int row = 0; row < values.length; row++)
            for (int o = 0; o < expected.length; o++)
                for (int f = 0; f < place.length; f++) sums[row][o][place[f]] += values[row][o][f];
        return new Attributions(new ArrayList<>(places.keySet()), expected, sums);
    }
}
