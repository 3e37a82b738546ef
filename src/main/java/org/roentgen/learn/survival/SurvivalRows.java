package org.roentgen.learn.survival;

import java.util.Arrays;
import java.util.Comparator;
import java.util.stream.IntStream;

import org.roentgen.learn.prepare.Features;

/** Rows as trees see them: the rank of each value in its feature, and how many of the event times each row lives to see. */
final class SurvivalRows {

    final double[] times;
    private final SurvivalTimes rows;
    private final int[] seen;
    private final int[][] ranks;
    private final double[][] values;

    SurvivalRows(Features features, SurvivalTimes rows) {
        this.rows = rows;
        times = rows.eventTimes();
        seen = IntStream.range(0, rows.rows()).map(i -> seen(rows.time(i))).toArray();
        ranks = new int[features.count()][rows.rows()];
        values = new double[features.count()][];
        for (int f = 0; f < ranks.length; f++) rank(features.column(f), f);
    }

    private int seen(double time) {
        int k = Arrays.binarySearch(times, time);
        return k < 0 ? -k - 1 : k + 1;
    }

    private void rank(double[] column, int f) {
        int[] order = IntStream.range(0, column.length).boxed().sorted(Comparator.comparingDouble(i -> column[i])).mapToInt(i -> i).toArray();
        values[f] = Arrays.stream(order).mapToDouble(i -> column[i] + 0.0).distinct().toArray();                  // −0 is 0
        for (int i = 0, rank = 0; i < order.length; i++) {
            if (column[order[i]] > values[f][rank]) rank++;
            ranks[f][order[i]] = rank;
        }
    }

    int features() {
        return ranks.length;
    }

    /** How many event times of all rows are not after the row's own. */
    int seen(int row) {
        return seen[row];
    }

    boolean event(int row) {
        return rows.event(row);
    }

    /** Equal values have equal ranks. */
    int rank(int row, int feature) {
        return ranks[feature][row];
    }

    double value(int rank, int feature) {
        return values[feature][rank];
    }
}
