package org.roentgen.learn.fusion;

import java.util.ArrayList;
import java.util.List;

import org.roentgen.learn.prepare.Features;
import org.roentgen.learn.table.Block;
import org.roentgen.learn.table.DataColumn;
import org.roentgen.learn.table.DataTable;

/**
 * What a stacked model sees: of each block the number that it predicts, or ln(p / p₁) of each class but the first, where probabilities count as at least 0.001. If all
 * blocks were calibrated, and independent in each class, their sum (less the prior's) would be the right answer.
 */
final class LevelOne {

    private static final double LEAST = 0.001;

    private LevelOne() { }

    /** @param set of blocks, a bit each, which all of the rows have */
    static Features of(double[][][] predicted, int set, int[] rows) {
        List<DataColumn> columns = new ArrayList<>();
        for (int b = 0; b < predicted.length; b++)
            if ((set >> b & 1) == 1) add(columns, predicted[b], rows, "block " + b);
        return Features.of(new DataTable("", columns), rows.length);
    }

    private static void add(List<DataColumn> columns, double[][] predicted, int[] rows, String name) {
        int outputs = rows.length == 0 ? 1 : predicted[rows[0]].length;
        for (int c = outputs == 1 ? 0 : 1; c < outputs; c++) {
            double[] values = new double[rows.length];
            for (int i = 0; i < values.length; i++) values[i] = input(predicted[rows[i]], c);
            columns.add(DataColumn.numbers(name + " output " + c, Block.IMAGE, values));
        }
    }

    private static double input(double[] predicted, int c) {
        return predicted.length == 1 ? predicted[0] : Math.log(Math.max(predicted[c], LEAST) / Math.max(predicted[0], LEAST));
    }
}
