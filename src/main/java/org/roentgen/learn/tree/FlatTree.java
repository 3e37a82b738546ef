package org.roentgen.learn.tree;

import java.util.Arrays;

/**
 * A binary tree that many rows walk down together, a level at a time. Each node has two numbers beside each other: its threshold, and its feature with its first child,
 * which the second follows. A row goes to the second child where its value is at least the threshold. A choice among many categories is a search by halves.
 */
final class FlatTree {

    private final int outputs;
    private long[] nodes = new long[64];
    private double[] values;
    private int count;

    /** Rows on their way: their values, and scratch space. */
    static final class Walk {

        private final double[] rows;
        private final int stride;
        private final int[] at, active;

        Walk(double[] rows, int stride, int count) {
            this.rows = rows;
            this.stride = stride;
            at = new int[count];
            active = new int[count];
        }
    }

    FlatTree(WekaTree tree) {
        outputs = tree.outputs();
        values = new double[nodes.length / 2 * outputs];
        put(tree.root(), room(1));
        nodes = Arrays.copyOf(nodes, 2 * count);
        values = Arrays.copyOf(values, count * outputs);
    }

    int outputs() {
        return outputs;
    }

    private int room(int more) {
        while (2 * (count + more) > nodes.length) {
            nodes = Arrays.copyOf(nodes, 2 * nodes.length);
            values = Arrays.copyOf(values, 2 * values.length);
        }
        count += more;
        return count - more;
    }

    private void put(WekaTree.Node node, int at) {
        if (node.attribute < 0) leaf(node, at);
        else if (node.isNominal()) among(node, 0, node.successors(), at);
        else {
            int first = inner(at, node.attribute, node.split());
            put(node.successor(0), first);
            put(node.successor(1), first + 1);
        }
    }

    private int inner(int at, int feature, double threshold) {
        int first = room(2);
        nodes[2 * at] = Double.doubleToRawLongBits(threshold);
        nodes[2 * at + 1] = (long) feature << 32 | first;
        return first;
    }

    private void leaf(WekaTree.Node node, int at) {
        nodes[2 * at + 1] = -1;
        System.arraycopy(node.value, 0, values, at * outputs, outputs);
    }

    private void among(WekaTree.Node node, int from, int to, int at) {
        if (to - from == 1) {
            put(node.successor(from), at);
            return;
        }
        int middle = (from + to) >>> 1, first = inner(at, node.attribute, middle);
        among(node, from, middle, first);
        among(node, middle, to, first + 1);
    }

    void markAsked(boolean[] asked) {
        for (int i = 0; i < count; i++) if (nodes[2 * i + 1] >= 0) asked[(int) (nodes[2 * i + 1] >>> 32)] = true;
    }

    /** Adds what the tree says of each row. @param known of each row, how many trees gave a number */
    void add(Walk walk, boolean numbers, double[] sums, double[] known) {
        descend(walk);
        for (int i = 0; i < walk.at.length; i++) {
            int from = walk.at[i] * outputs;
            boolean missing = numbers && Double.isNaN(values[from]);
            if (missing) continue;
            known[i]++;
            for (int o = 0; o < outputs; o++) sums[i * outputs + o] += values[from + o];
        }
    }

    /** A level at a time, all rows that are not at a leaf: neighbouring steps do not wait for each other, and no branch depends on a value. */
    private void descend(Walk walk) {
        int[] at = walk.at, active = walk.active;
        double[] rows = walk.rows;
        long[] tree = nodes;
        Arrays.fill(at, 0);
        int moving = tree[1] < 0 ? 0 : at.length;
        for (int i = 0; i < moving; i++) active[i] = i;
        while (moving > 0) {
            int still = 0;
            for (int k = 0; k < moving; k++) {
                int row = active[k], node = 2 * at[row];
                long next = tree[node + 1];
                double value = rows[row * walk.stride + (int) (next >>> 32)];
                int child = (int) next + (value >= Double.longBitsToDouble(tree[node]) ? 1 : 0);
                at[row] = child;
                active[still] = row;
                still += (int) (~tree[2 * child + 1] >>> 63);
            }
            moving = still;
        }
    }
}
