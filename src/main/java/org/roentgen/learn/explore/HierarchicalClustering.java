package org.roentgen.learn.explore;

import java.util.Arrays;
import java.util.Comparator;
import java.util.stream.IntStream;

import org.roentgen.image.InParallel;
import org.roentgen.image.Progress;

/**
 * Joins the nearest two clusters, beginning with single rows, until one is left: a tree of rows.
 * <p>Found by chains of nearest neighbours, which join any two clusters that are each other's nearest; for these linkages that is the same tree.
 * <p><b>Units</b> Euclidean distances of the rows as they are.  <b>Cost</b> O(n² p).  <b>Memory</b> 4 n² bytes: at most 10 000 rows (400 MB).  <b>NaN</b> must not occur.
 * <p>Murtagh 1985, Comput. Stat. Q. 1:101–113; Müllner 2011, arXiv:1109.2378. Where distances are equal, which two are joined first follows the order of rows. Weka's takes
 * O(n³).
 */
public final class HierarchicalClustering {

    private static final int MOST_ROWS = 10_000;

    private final Linkage linkage;

    public HierarchicalClustering(Linkage linkage) {
        this.linkage = linkage;
    }

    /** @throws IllegalArgumentException when the rows are too many */
    public static void requireSize(int rows) {
        if (rows > MOST_ROWS)
            throw new IllegalArgumentException("Rows must be at most " + MOST_ROWS + " for a tree of clusters, but are " + rows + ". Choose k-means, or fewer rows.");
    }

    public Dendrogram of(double[][] rows, Progress progress) {
        requireSize(rows.length);
        Chain chain = new Chain(rows, progress);
        for (int m = 0; m < rows.length - 1; m++) {
            if (m % 64 == 0) progress.checkCancelled();
            chain.join(m);
            progress.done(0.5 + 0.5 * (m + 1) / rows.length);
        }
        return chain.dendrogram();
    }

    /** Clusters by the place of their last row, and how far they are apart. */
    private final class Chain {

        private final int n;
        private final double[][] distance;                     // [i][j], j < i
        private final int[] size, first, second, chain;
        private final double[] height;
        private int length;

        Chain(double[][] rows, Progress progress) {
            n = rows.length;
            distance = new double[n][];
            InParallel.range(n, progress.part(0, 0.5), i -> distance[i] = IntStream.range(0, i).mapToDouble(j -> Euclidean.distance(rows[i], rows[j])).toArray());
            size = new int[n];
            Arrays.fill(size, 1);
            first = new int[n - 1];
            second = new int[n - 1];
            chain = new int[n];
            height = new double[n - 1];
        }

        private double distance(int i, int j) {
            return i > j ? distance[i][j] : distance[j][i];
        }

        void join(int m) {
            if (length == 0) chain[length++] = IntStream.range(0, n).filter(i -> size[i] > 0).findFirst().orElseThrow();
            while (true) {
                int last = chain[length - 1], before = length > 1 ? chain[length - 2] : -1, nearest = nearest(last, before);
                if (nearest == before) break;
                chain[length++] = nearest;
            }
            int i = chain[--length], j = chain[--length];
            first[m] = Math.min(i, j);
            second[m] = Math.max(i, j);
            height[m] = distance(i, j);
            merge(first[m], second[m], height[m]);
        }

        /** The one before in the chain, where it is as near as any. */
        private int nearest(int i, int before) {
            int nearest = before;
            double least = before < 0 ? Double.POSITIVE_INFINITY : distance(i, before);
            for (int j = 0; j < n; j++)
                if (j != i && size[j] > 0 && (distance(i, j) < least || nearest < 0)) {
                    least = distance(i, j);
                    nearest = j;
                }
            return nearest;
        }

        private void merge(int i, int j, double between) {
            for (int k = 0; k < n; k++) {
                if (k == i || k == j || size[k] == 0) continue;
                double joined = linkage.distance(distance(k, i), distance(k, j), between, size[i], size[j], size[k]);
                if (k > j) distance[k][j] = joined;
                else distance[j][k] = joined;
            }
            size[j] += size[i];
            size[i] = 0;
        }

        Dendrogram dendrogram() {
            int[] order = IntStream.range(0, n - 1).boxed().sorted(Comparator.comparingDouble(m -> height[m])).mapToInt(Integer::intValue).toArray();
            int[] rowOfFirst = Arrays.stream(order).map(m -> first[m]).toArray(), rowOfSecond = Arrays.stream(order).map(m -> second[m]).toArray();
            return new Dendrogram(rowOfFirst, rowOfSecond, Arrays.stream(order).mapToDouble(m -> height[m]).toArray());
        }
    }
}
