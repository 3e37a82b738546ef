package org.roentgen.learn.prepare;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;
import org.roentgen.learn.table.Block;
import org.roentgen.learn.table.DataColumn;
import org.roentgen.learn.table.DataTable;

/** Cells that are missing, more in one batch than in another: each column goes by the rows that have a value. */
class ComBatMissingCellsTest {

    private static final int COLUMNS = 5, ROWS = 30;
    private static final int[] BATCH = IntStream.range(0, ROWS).map(i -> i < 6 ? 0 : i < 16 ? 1 : 2).toArray();
    private static final double[][] DATA = data();

    private static double[][] data() {
        Random random = new Random(9);
        double[][] data = new double[COLUMNS][ROWS];
        for (int f = 0; f < COLUMNS; f++)
            for (int i = 0; i < ROWS; i++) data[f][i] = f > 0 && random.nextInt(BATCH[i] == 1 ? 2 : 9) == 0 ? Double.NaN : f + BATCH[i] + (1 + BATCH[i]) * random.nextGaussian();
        return data;
    }

    /** Of the values of a column in a batch; of all batches where it is −1. */
    private static double[] values(double[] column, int batch) {
        return IntStream.range(0, ROWS).filter(i -> (batch < 0 || BATCH[i] == batch) && !Double.isNaN(column[i])).mapToDouble(i -> column[i]).toArray();
    }

    private static double mean(double[] values) {
        return Arrays.stream(values).average().orElse(Double.NaN);
    }

    private static double squares(double[] values, double centre) {
        return Arrays.stream(values).map(v -> (v - centre) * (v - centre)).sum();
    }

    private static double variance(double[] values) {
        return squares(values, mean(values)) / (values.length - 1);
    }

    /** γ* and δ*² of a column in a batch by the paper's formulas, in a thousand turns. */
    private static double[] estimate(double[][] z, int f, int b) {
        double[] means = Arrays.stream(z).mapToDouble(c -> mean(values(c, b))).toArray(), variances = Arrays.stream(z).mapToDouble(c -> variance(values(c, b))).toArray();
        double tau = variance(means), s = variance(variances), m = mean(variances), n = values(z[f], b).length;
        double lambda = (m * m + 2 * s) / s, theta = (m * m * m + m * s) / s, gamma = means[f], delta = variances[f];
        for (int turn = 0; turn < 1000; turn++) {
            gamma = (n * tau * means[f] + delta * mean(means)) / (n * tau + delta);
            delta = (theta + squares(values(z[f], b), gamma) / 2) / (n / 2 + lambda - 1);
        }
        return new double[] {gamma, delta};
    }

    @Test void eachColumnGoesByTheRowsItHas() {
        double[][] z = new double[COLUMNS][];
        double[] alpha = new double[COLUMNS], sigma = new double[COLUMNS];
        List<DataColumn> columns = new ArrayList<>(List.of(DataColumn.categories("site", Block.CLINICAL, Arrays.stream(BATCH).asDoubleStream().toArray(),
            List.of("A", "B", "C"))));
        for (int f = 0; f < COLUMNS; f++) {
            double[] column = DATA[f];
            double left = 0;
            for (int b = 0; b < 3; b++) left += squares(values(column, b), mean(values(column, b)));
            double centre = alpha[f] = mean(values(column, -1)), width = sigma[f] = Math.sqrt(left / values(column, -1).length);
            z[f] = Arrays.stream(column).map(v -> (v - centre) / width).toArray();
            columns.add(DataColumn.numbers("x" + f, Block.IMAGE, column));
        }
        DataTable table = new DataTable("t", columns), found = new ComBat("site", List.of(), List.of(), ComBat.Prior.PARAMETRIC, false, "", true).fit(table).apply(table);
        for (int f = 0; f < COLUMNS; f++)
            for (int i = 0; i < ROWS; i++) {
                double[] effect = estimate(z, f, BATCH[i]);
                assertEquals(sigma[f] * (z[f][i] - effect[0]) / Math.sqrt(effect[1]) + alpha[f], found.column("x" + f).number(i), 1e-9, f + " in row " + i);
            }
    }
}
