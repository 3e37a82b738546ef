package org.roentgen.learn.explain;

import java.util.Arrays;
import java.util.function.Function;

import org.roentgen.learn.table.DataColumn;
import org.roentgen.learn.table.DataTable;

/**
 * What is predicted when a column has a certain value, whatever the others have: a curve for each row (individual conditional expectation), and their mean (partial
 * dependence).
 * <p>Of numbers the values are quantiles at equal steps from the least to the greatest, linear between order statistics, each once; of categories all of them.
 * <b>Cost</b> values · rows predictions.
 * <p>Friedman 2001, Ann. Stat. 29:1189–1232; Goldstein et al. 2015, J. Comput. Graph. Stat. 24:44–65, doi:10.1080/10618600.2014.907095.
 */
public final class PartialDependence {

    private final DataColumn values;
    private final double[][][] predicted;

    /** @param model from rows to probabilities or numbers
     * @param points values of a column of numbers at most, at least 2 */
    public PartialDependence(Function<DataTable, double[][]> model, DataTable rows, String column, int points) {
        if (points < 2) throw new IllegalArgumentException("Points must be at least 2, but are " + points + ". Choose 20, say.");
        DataColumn cells = rows.column(column);
        values = cells.kind == DataColumn.Kind.CATEGORY ? DataColumn.categories(column, cells.block, counted(cells.categories().size()), cells.categories())
            : DataColumn.numbers(column, cells.block, quantiles(cells, points));
        predicted = new double[values.rows()][][];
        for (int i = 0; i < predicted.length; i++) {
            int[] same = new int[rows.rows()];
            Arrays.fill(same, i);
            predicted[i] = model.apply(rows.with(values.select(same)));
        }
    }

    private static double[] counted(int n) {
        double[] indices = new double[n];
        Arrays.setAll(indices, i -> i);
        return indices;
    }

    private static double[] quantiles(DataColumn cells, int points) {
        double[] sorted = Arrays.stream(cells.numbers()).filter(v -> !Double.isNaN(v)).sorted().toArray(), quantiles = new double[points];
        if (sorted.length == 0) throw new IllegalArgumentException("Column " + cells.name + " must have a value in some row, but has none. Choose another column.");
        for (int i = 0; i < points; i++) {
            double at = (sorted.length - 1.0) * i / (points - 1);
            int below = (int) at;
            quantiles[i] = at == below ? sorted[below] : sorted[below] + (at - below) * (sorted[below + 1] - sorted[below]);
        }
        return Arrays.stream(quantiles).distinct().toArray();
    }

    /** The values that the column was given, a row each. */
    public DataColumn values() {
        return values;
    }

    /** Prediction of a row with the column's value. */
    public double individual(int value, int row, int output) {
        return predicted[value][row][output];
    }

    public double mean(int value, int output) {
        double sum = 0;
        for (double[] row : predicted[value]) sum += row[output];
        return sum / predicted[value].length;
    }
}
