package org.roentgen.learn.survival;

import java.util.Arrays;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;

import org.roentgen.learn.prepare.Features;
import org.roentgen.learn.table.Block;
import org.roentgen.learn.table.DataColumn;
import org.roentgen.learn.table.DataTable;

/**
 * Weeks of remission of 21 children with acute leukaemia on 6-mercaptopurine and 21 on placebo, and their log white cell counts: Freireich et al. 1963, Blood 21:699–716,
 * as printed in Kleinbaum and Klein 2012, Survival Analysis, 3rd edition, table 1.1. Negative weeks are censored.
 */
final class Leukaemia {

    static final double[] TREATED = {-35, -34, -32, -32, -25, 23, 22, -20, -19, -17, 16, 13, -11, -10, 10, -9, 7, -6, 6, 6, 6};
    static final double[] PLACEBO = {23, 22, 17, 15, 12, 12, 11, 11, 8, 8, 8, 8, 5, 5, 4, 4, 3, 2, 2, 1, 1};
    private static final double[] LOG_WHITE_CELLS = {1.45, 1.47, 2.20, 2.53, 1.78, 2.57, 2.32, 2.01, 2.05, 2.16, 3.60, 2.88,
        2.60, 2.70, 2.96, 2.80, 4.43, 3.20, 2.31, 4.06, 3.28,
        1.97, 2.73, 2.95, 2.30, 1.50, 3.06, 3.49, 2.12, 3.52, 3.05, 2.32, 3.26, 3.49, 3.97, 4.36, 2.42, 4.01, 4.91, 4.48, 2.80, 5.00};

    private Leukaemia() { }

    static SurvivalTimes times(double[] weeks) {
        boolean[] events = new boolean[weeks.length];
        for (int i = 0; i < events.length; i++) events[i] = weeks[i] > 0;
        return new SurvivalTimes(Arrays.stream(weeks).map(Math::abs).toArray(), events);
    }

    /** The treated, then those on placebo. */
    static SurvivalTimes all() {
        return times(DoubleStream.concat(Arrays.stream(TREATED), Arrays.stream(PLACEBO)).toArray());
    }

    static int[] placebo() {
        return IntStream.range(0, 42).map(i -> i / 21).toArray();
    }

    static Features covariates(boolean whiteCells) {
        double[] placebo = Arrays.stream(placebo()).asDoubleStream().toArray();
        return whiteCells ? features(placebo, LOG_WHITE_CELLS) : features(placebo);
    }

    /** Columns x0, x1, … */
    static Features features(double[]... columns) {
        DataColumn[] all = new DataColumn[columns.length];
        Arrays.setAll(all, c -> DataColumn.numbers("x" + c, Block.CLINICAL, columns[c]));
        return Features.of(new DataTable("t", Arrays.asList(all)));
    }
}
