package org.roentgen.segment;

import java.util.Arrays;

/** Consecutive rows of an image as runs of inside voxels of one value, in scan order. */
final class RowRuns {

    final int firstRow;
    int[] from = new int[256], to = new int[256];      // x of the first voxel, and of the one after the last
    int first;                                         // number of the first run among all runs of the image
    private float[] value = {};                        // of each run, when values are told apart
    private final boolean byValue;
    private final int[] begin;                         // index of the first run of each row, and the end
    private int size, rows;

    RowRuns(int firstRow, int rows, boolean byValue) {
        this.firstRow = firstRow;
        this.byValue = byValue;
        begin = new int[rows + 1];
    }

    int rows() {
        return begin.length - 1;
    }

    int size() {
        return size;
    }

    int begin(int row) {
        return begin[row - firstRow];
    }

    int end(int row) {
        return begin[row - firstRow + 1];
    }

    /** Appends the next row. NaN and 0 are outside. */
    void add(float[] data, int at, int nx) {
        if (from.length < size + nx / 2 + 1 || byValue && value.length < size + nx) grow(nx);
        if (byValue) size = addByValue(data, at, nx);
        else size = add(data, at, nx, size);
        begin[++rows] = size;
    }

    private int add(float[] data, int at, int nx, int n) {
        boolean inside = false;
        for (int x = 0; x < nx; x++) {
            float v = data[at + x];
            if ((v < 0 || v > 0) == inside) continue;
            if (inside) to[n++] = x;
            else from[n] = x;
            inside = !inside;
        }
        if (inside) to[n++] = nx;
        return n;
    }

    private int addByValue(float[] data, int at, int nx) {
        int n = size;
        for (int x = 0; x < nx; ) {
            float v = data[at + x];
            int start = x++;
            if (!(v < 0 || v > 0)) continue;
            while (x < nx && data[at + x] == v) x++;
            from[n] = start;
            to[n] = x;
            value[n++] = v;
        }
        return n;
    }

    private void grow(int nx) {
        int length = Math.max(size + nx, Math.toIntExact(Math.min(Integer.MAX_VALUE - 8, size * 3L / 2)));
        from = Arrays.copyOf(from, length);
        to = Arrays.copyOf(to, length);
        if (byValue) value = Arrays.copyOf(value, length);
    }

    /** Joins the runs of a row with those of an earlier row, perhaps of other rows' runs, that touch them. */
    void join(int row, RowRuns others, int otherRow, boolean diagonal, int[] parent) {
        int reach = diagonal ? 1 : 0, i = begin(row), j = others.begin(otherRow);
        int endI = end(row), endJ = others.end(otherRow);
        while (i < endI && j < endJ) {
            joinIfTouching(i, others, j, reach, parent);
            if (byValue && to[i] == others.to[j] && i + 1 < endI) joinIfTouching(i + 1, others, j, reach, parent);    // crossing corners
            if (to[i] < others.to[j]) i++;
            else j++;
        }
    }

    private void joinIfTouching(int i, RowRuns others, int j, int reach, int[] parent) {
        if (from[i] < others.to[j] + reach && others.from[j] < to[i] + reach && (!byValue || value[i] == others.value[j]))
            union(parent, first + i, others.first + j);
    }

    /** The smaller root becomes the root of both: the first run of a component in scan order, whatever the order of unions. */
    private static void union(int[] parent, int a, int b) {
        int rootA = root(parent, a), rootB = root(parent, b);
        if (rootA < rootB) parent[rootB] = rootA;
        else parent[rootA] = rootB;
    }

    private static int root(int[] parent, int i) {
        while (parent[i] != i) {
            parent[i] = parent[parent[i]];
            i = parent[i];
        }
        return i;
    }
}
