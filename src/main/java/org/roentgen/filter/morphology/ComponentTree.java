package org.roentgen.filter.morphology;

import java.util.Arrays;

import org.roentgen.image.Connectivity;
import org.roentgen.image.Progress;

/** Joins voxels into connected components from the highest value down, until each has a size: union-find over a sorted list of voxels. */
final class ComponentTree {

    private static final int DIGIT = 11, DIGITS = 3;                // 3 · 11 bits sort a float

    private final float[] values;
    private final Progress progress;
    private final int[] before;
    private final int[] order;                                      // voxels from the highest to the lowest
    private final int[] parent;                                     // of a voxel; a root has −(size of the component), 0 is not seen yet

    ComponentTree(Walled layout, float[] values, int[] voxels, Connectivity connectivity, Progress progress) {
        this.values = values;
        this.progress = progress;
        before = connectivity.before(layout.strideY, layout.strideZ, layout.isPlane());
        order = sorted(voxels);
        parent = new int[values.length];
    }

    /** Highest first; equal values stay in order. */
    private int[] sorted(int[] voxels) {
        int[] from = voxels, to = new int[voxels.length];
        for (int digit = 0; digit < DIGITS; digit++) {
            progress.checkCancelled();
            int[] begin = new int[(1 << DIGIT) + 1];
            for (int p : from) begin[digit(p, digit) + 1]++;
            Arrays.parallelPrefix(begin, Integer::sum);
            for (int p : from) to[begin[digit(p, digit)]++] = p;
            int[] swap = from;
            from = to;
            to = swap;
        }
        return from;
    }

    /** Of a number that is smaller the higher the value is; −0 is 0. */
    private int digit(int p, int digit) {
        int bits = Float.floatToRawIntBits(values[p] + 0f);
        int rising = bits ^ (bits >> 31 | 0x80000000);
        return ~rising >>> digit * DIGIT & (1 << DIGIT) - 1;
    }

    /** A component takes the highest value at which it has so many voxels. */
    void removeSmallerThan(int size) {
        for (int i = 0; i < order.length; i++) {
            if ((i & 0xfffff) == 0) {
                progress.checkCancelled();
                progress.done((double) i / order.length);
            }
            add(order[i], size);
        }
        for (int i = order.length - 1; i >= 0; i--) if (parent[order[i]] > 0) values[order[i]] = values[parent[order[i]]];
    }

    private void add(int p, int size) {
        parent[p] = -1;
        for (int offset : before) {
            if (parent[p + offset] != 0) join(root(p + offset), p, size);
            if (parent[p - offset] != 0) join(root(p - offset), p, size);
        }
    }

    /** A lower voxel takes a component in, if that is too small still; otherwise it is large enough itself. */
    private void join(int root, int p, int size) {
        if (root == p) return;
        if (-parent[root] < size) {
            parent[p] = (int) Math.max((long) parent[p] + parent[root], -Integer.MAX_VALUE);
            parent[root] = p;
        } else parent[p] = Math.min(parent[p], -size);
    }

    private int root(int p) {
        int root = p;
        while (parent[root] > 0) root = parent[root];
        while (parent[p] > 0) {
            int next = parent[p];
            parent[p] = root;
            p = next;
        }
        return root;
    }
}
