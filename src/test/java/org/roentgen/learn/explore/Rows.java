package org.roentgen.learn.explore;

import java.util.Random;
import java.util.function.Supplier;

import net.imglib2.parallel.Parallelization;

import org.roentgen.learn.prepare.Features;
import org.roentgen.learn.prepare.Preparation;
import org.roentgen.learn.prepare.Scale;
import org.roentgen.learn.table.Block;
import org.roentgen.learn.table.DataTable;
import org.roentgen.learn.table.TableFile;
import org.roentgen.testing.Data;

/** Points to explore. */
final class Rows {

    private Rows() { }

    static double[][] normal(int rows, int columns, long seed) {
        Random random = new Random(seed);
        double[][] points = new double[rows][columns];
        for (double[] point : points) for (int j = 0; j < columns; j++) point[j] = random.nextGaussian();
        return points;
    }

    /** Groups of equal size, one after the other, with middles far apart along columns of their own. */
    static double[][] groups(int groups, int rowsOfEach, int columns, double apart, long seed) {
        double[][] points = normal(groups * rowsOfEach, columns, seed);
        for (int i = 0; i < points.length; i++) points[i][i / rowsOfEach % columns] += apart;
        return points;
    }

    /** The 30 features of breast masses, standardised by population deviations, as scikit-learn does. */
    static double[][] wdbc() {
        DataTable table = TableFile.read(Data.path("tabular/wdbc/wdbc.csv"), Block.IMAGE).table();
        java.util.List<String> names = table.names().subList(1, 31);
        DataTable features = table.only(names);
        Features scaled = new Preparation(java.util.List.of(new Scale(Scale.Rule.STANDARDISED))).fit(features).features(features);
        double[][] rows = new double[scaled.rows()][];
        for (int i = 0; i < rows.length; i++) rows[i] = scaled.row(i);
        return rows;
    }

    static <T> T onThreads(int threads, Supplier<T> work) {
        return Parallelization.runWithNumThreads(threads, work::get);
    }
}
