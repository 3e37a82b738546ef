package org.roentgen.learn.explore;

import java.util.Arrays;
import java.util.stream.IntStream;

import org.roentgen.image.InParallel;
import org.roentgen.image.Progress;

/**
 * A tree of rows: n − 1 joins, lowest first. Nodes 0 to n − 1 are rows, node n + m is the m-th join. Of the two branches of a join, the one with the first row comes first.
 */
public final class Dendrogram {

    private final int rows;
    private final int[] left, right, firstRow;
    private final double[] height;

    /** @param one any row of the first branch of each join
     * @param other any row of the second
     * @param heights ascending */
    Dendrogram(int[] one, int[] other, double[] heights) {
        rows = heights.length + 1;
        height = heights;
        left = new int[rows - 1];
        right = new int[rows - 1];
        firstRow = IntStream.range(0, 2 * rows - 1).toArray();
        int[] above = new int[2 * rows - 1];
        Arrays.fill(above, -1);
        for (int m = 0; m < left.length; m++) {
            int a = top(above, one[m]), b = top(above, other[m]);
            left[m] = firstRow[a] < firstRow[b] ? a : b;
            right[m] = left[m] == a ? b : a;
            above[a] = rows + m;
            above[b] = rows + m;
            firstRow[rows + m] = firstRow[left[m]];
        }
    }

    /** The highest node above one so far; what lies between is pointed to it, so that the way stays short. */
    private static int top(int[] above, int node) {
        int top = node;
        while (above[top] >= 0) top = above[top];
        for (int at = node; at != top;) {
            int next = above[at];
            above[at] = top;
            at = next;
        }
        return top;
    }

    public int rows() {
        return rows;
    }

    /** A node, lower than the join. */
    public int left(int join) {
        return left[join];
    }

    public int right(int join) {
        return right[join];
    }

    public double height(int join) {
        return height[join];
    }

    /** The rows from one end of the tree to the other. */
    public int[] order() {
        int[] order = new int[rows], stack = new int[rows];
        int depth = 0, placed = 0;
        stack[depth++] = 2 * rows - 2;
        while (depth > 0) {
            int node = stack[--depth];
            if (node < rows) {
                order[placed++] = node;
            } else {
                stack[depth++] = right[node - rows];
                stack[depth++] = left[node - rows];
            }
        }
        return order;
    }

    /** As many clusters as wanted: all but the highest joins. */
    public Clusters cut(int clusters) {
        if (clusters < 1 || clusters > rows)
            throw new IllegalArgumentException("Clusters must be from 1 to the number of rows, " + rows + ", but are " + clusters + ". Ask for fewer.");
        return joined(rows - clusters);
    }

    /** The clusters whose rows are joined at a height or below. */
    public Clusters cutAt(double limit) {
        return joined((int) Arrays.stream(height).filter(h -> h <= limit).count());
    }

    private Clusters joined(int joins) {
        int[] above = new int[2 * rows - 1];
        Arrays.fill(above, -1);
        for (int m = 0; m < joins; m++) {
            above[left[m]] = rows + m;
            above[right[m]] = rows + m;
        }
        return new Clusters(IntStream.range(0, rows).map(i -> top(above, i)).toArray());
    }

    /**
     * How faithful the tree is: the correlation over all pairs between their distance and the height at which they are joined. NaN when either is constant.
     * <p>Sokal &amp; Rohlf 1962, Taxon 11:33–40. Cost O(n² p).
     */
    public double copheneticCorrelation(double[][] table) {
        int[] order = order();
        double[] gaps = gaps(order);
        double[][] sums = new double[rows][5];
        InParallel.range(rows, Progress.NONE, a -> {
            double joined = 0;
            for (int b = a + 1; b < rows; b++) {
                joined = Math.max(joined, gaps[b - 1]);
                add(sums[a], joined, Euclidean.distance(table[order[a]], table[order[b]]));
            }
        });
        double[] s = new double[5];
        for (double[] part : sums) for (int i = 0; i < 5; i++) s[i] += part[i];
        double pairs = rows * (rows - 1.0) / 2;
        return (s[4] - s[0] * s[1] / pairs) / Math.sqrt((s[2] - s[0] * s[0] / pairs) * (s[3] - s[1] * s[1] / pairs));
    }

    private static void add(double[] sums, double a, double b) {
        sums[0] += a;
        sums[1] += b;
        sums[2] += a * a;
        sums[3] += b * b;
        sums[4] += a * b;
    }

    /** The height at which each row of the order is joined with the next. */
    private double[] gaps(int[] order) {
        double[] gaps = new double[rows - 1];
        int[] place = new int[rows], last = new int[2 * rows - 1];
        for (int i = 0; i < rows; i++) place[order[i]] = i;
        for (int i = 0; i < rows; i++) last[i] = place[i];
        for (int m = 0; m < left.length; m++) {
            last[rows + m] = last[right[m]];
            gaps[last[left[m]]] = height[m];
        }
        return gaps;
    }
}
