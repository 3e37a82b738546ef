package org.roentgen.learn.explore;

import java.util.Arrays;

/**
 * Points in squares of squares, so that far ones act as one: a square whose side is less than θ times its distance stands for its points, all at their mean.
 * <p>Barnes &amp; Hut 1986, Nature 324:446–449, doi:10.1038/324446a0. Squares are halved 40 times at most; points nearer than that are one.
 */
final class QuadTree implements Repulsion {

    private static final int DEEPEST = 40, NONE = -1;

    private final double[] x, y;
    private final double squaredTheta;
    private final int[] leaf;                                  // of each point
    private int[] child, count, point;                         // four children from child[node]; the first point of a leaf
    private double[] sumX, sumY, left, top, side;
    private int nodes;

    QuadTree(double[] x, double[] y, double theta) {
        this.x = x;
        this.y = y;
        squaredTheta = theta * theta;
        leaf = new int[x.length];
        allocate(Math.max(64, 4 * x.length));
        double minX = Arrays.stream(x).min().orElse(0), minY = Arrays.stream(y).min().orElse(0);
        double width = Math.max(Arrays.stream(x).max().orElse(0) - minX, Arrays.stream(y).max().orElse(0) - minY);
        node(minX, minY, width > 0 ? width : 1);
        for (int i = 0; i < x.length; i++) insert(i);
    }

    private void allocate(int size) {
        child = new int[size];
        count = new int[size];
        point = new int[size];
        sumX = new double[size];
        sumY = new double[size];
        left = new double[size];
        top = new double[size];
        side = new double[size];
    }

    private void grow() {
        int size = 2 * child.length;
        child = Arrays.copyOf(child, size);
        count = Arrays.copyOf(count, size);
        point = Arrays.copyOf(point, size);
        sumX = Arrays.copyOf(sumX, size);
        sumY = Arrays.copyOf(sumY, size);
        left = Arrays.copyOf(left, size);
        top = Arrays.copyOf(top, size);
        side = Arrays.copyOf(side, size);
    }

    private int node(double fromX, double fromY, double width) {
        if (nodes == child.length) grow();
        child[nodes] = NONE;
        left[nodes] = fromX;
        top[nodes] = fromY;
        side[nodes] = width;
        return nodes++;
    }

    private void insert(int i) {
        int node = 0, depth = 0;
        while (true) {
            if (child[node] == NONE && (count[node] == 0 || depth == DEEPEST)) break;
            if (child[node] == NONE) divide(node);
            add(node, i);
            node = quarter(node, i);
            depth++;
        }
        if (count[node] == 0) point[node] = i;
        add(node, i);
        leaf[i] = node;
    }

    private void add(int node, int i) {
        count[node]++;
        sumX[node] += x[i];
        sumY[node] += y[i];
    }

    /** The one point of the square goes to its quarter. */
    private void divide(int node) {
        double half = side[node] / 2;
        int first = node(left[node], top[node], half);
        node(left[node] + half, top[node], half);
        node(left[node], top[node] + half, half);
        node(left[node] + half, top[node] + half, half);
        child[node] = first;
        int moved = point[node], to = quarter(node, moved);
        point[to] = moved;
        add(to, moved);
        leaf[moved] = to;
    }

    private int quarter(int node, int i) {
        double half = side[node] / 2;
        return child[node] + (x[i] >= left[node] + half ? 1 : 0) + (y[i] >= top[node] + half ? 2 : 0);
    }

    @Override public void of(int i, double[] sums) {
        Arrays.fill(sums, 0);
        visit(0, i, sums);
    }

    private void visit(int node, int i, double[] sums) {
        int n = count[node];
        if (n == 0) return;
        if (node == leaf[i]) {
            sums[2] += n - 1;
            return;
        }
        double dx = x[i] - sumX[node] / n, dy = y[i] - sumY[node] / n, squared = dx * dx + dy * dy;
        if (child[node] != NONE && side[node] * side[node] >= squaredTheta * squared) {
            for (int quarter = 0; quarter < 4; quarter++) visit(child[node] + quarter, i, sums);
            return;
        }
        double w = 1 / (1 + squared);
        sums[0] += n * w * w * dx;
        sums[1] += n * w * w * dy;
        sums[2] += n * w;
    }
}
