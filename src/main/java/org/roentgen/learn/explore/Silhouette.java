package org.roentgen.learn.explore;

import java.util.List;

import org.roentgen.image.InParallel;
import org.roentgen.image.Progress;

/**
 * How well each row lies in its cluster: s = (b − a) / max(a, b), with a the mean distance to the other rows of its cluster and b the least mean distance to the rows
 * of another.
 * <p>1 is deep inside, 0 between two, below 0 nearer to another; 0 for a row that is alone, or when a = b.  <b>Units</b> Euclidean distances of the rows as they are.
 * <b>Cost</b> O(n² p) for any number of divisions of the same rows, which are at most 100 000.  <b>NaN</b> must not occur.
 * <p>Rousseeuw 1987, J. Comput. Appl. Math. 20:53–65, doi:10.1016/0377-0427(87)90125-7. Weka has none.
 */
public final class Silhouette {

    private static final int MOST_ROWS = 100_000;

    private Silhouette() { }

    /** @throws IllegalArgumentException when the rows are too many */
    public static void requireSize(int rows) {
        if (rows > MOST_ROWS)
            throw new IllegalArgumentException("Rows must be at most " + MOST_ROWS + " for silhouettes of clusters, but are " + rows
                + ". Choose no clustering, or fewer rows.");
    }

    /** @param divisions of the same rows, into two clusters at least
     * @return for each division a value for each row */
    public static double[][] of(double[][] rows, List<Clusters> divisions, Progress progress) {
        double[][] values = new double[divisions.size()][rows.length];
        for (Clusters clusters : divisions)
            if (clusters.count < 2)
                throw new IllegalArgumentException("Clusters must be at least 2 for silhouettes, but are " + clusters.count + ". Ask for more, or cut lower.");
        InParallel.range(rows.length, progress, i -> {
            double[][] sums = new double[values.length][];
            for (int d = 0; d < sums.length; d++) sums[d] = new double[divisions.get(d).count];
            for (int j = 0; j < rows.length; j++) {
                double distance = Euclidean.distance(rows[i], rows[j]);
                for (int d = 0; d < sums.length; d++) sums[d][divisions.get(d).of(j)] += distance;
            }
            for (int d = 0; d < sums.length; d++) values[d][i] = value(sums[d], divisions.get(d), divisions.get(d).of(i));
        });
        return values;
    }

    private static double value(double[] sums, Clusters clusters, int own) {
        int size = clusters.size(own);
        if (size == 1) return 0;
        double a = sums[own] / (size - 1), b = Double.POSITIVE_INFINITY;
        for (int c = 0; c < sums.length; c++) if (c != own) b = Math.min(b, sums[c] / clusters.size(c));
        return a == b ? 0 : (b - a) / Math.max(a, b);
    }

    public static double mean(double[] values) {
        double sum = 0;
        for (double v : values) sum += v;
        return sum / values.length;
    }
}
