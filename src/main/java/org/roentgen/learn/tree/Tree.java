package org.roentgen.learn.tree;

import java.io.Serializable;
import java.util.Arrays;

/**
 * A binary decision tree in flat arrays. A row goes left where its value is at most the threshold; a missing value goes the way that was better in training. Every
 * node, inner ones too, has its value (a distribution, or one number) and its cover, the weight of the training rows that came by. Immutable.
 */
public final class Tree implements Serializable {

    private static final long serialVersionUID = 1;

    private final int outputs;
    private final int[] feature;                   // −1 for a leaf
    private final double[] threshold;
    private final int[] left;                      // the right child follows the left one
    private final boolean[] missingLeft;
    private final double[] values;                 // outputs for each node
    private final double[] cover;

    private Tree(Builder builder) {
        outputs = builder.outputs;
        feature = Arrays.copyOf(builder.feature, builder.nodes);
        threshold = Arrays.copyOf(builder.threshold, builder.nodes);
        left = Arrays.copyOf(builder.left, builder.nodes);
        missingLeft = Arrays.copyOf(builder.missingLeft, builder.nodes);
        values = Arrays.copyOf(builder.values, builder.nodes * outputs);
        cover = Arrays.copyOf(builder.cover, builder.nodes);
    }

    private Tree(Tree tree, double[] values) {
        outputs = tree.outputs;
        feature = tree.feature;
        threshold = tree.threshold;
        left = tree.left;
        missingLeft = tree.missingLeft;
        cover = tree.cover;
        this.values = values;
    }

    /** How much memory so many nodes take. */
    static long bytes(long nodes, int outputs) {
        return nodes * (2 * Integer.BYTES + 1 + (2 + outputs) * Double.BYTES);
    }

    public int nodes() {
        return feature.length;
    }

    public boolean isLeaf(int node) {
        return feature[node] < 0;
    }

    public int feature(int node) {
        return feature[node];
    }

    public double threshold(int node) {
        return threshold[node];
    }

    public int left(int node) {
        return left[node];
    }

    public int right(int node) {
        return left[node] + 1;
    }

    public boolean missingGoesLeft(int node) {
        return missingLeft[node];
    }

    /** Does a row with this value of the node's feature, which may be missing, go left? */
    public boolean goesLeft(int node, double value) {
        return value <= threshold[node] || value != value && missingLeft[node];
    }

    /** Weight of the training rows that came by. */
    public double cover(int node) {
        return cover[node];
    }

    public int outputs() {
        return outputs;
    }

    public double value(int node, int output) {
        return values[node * outputs + output];
    }

    public int leaves() {
        return (int) Arrays.stream(feature).filter(f -> f < 0).count();
    }

    /** The leaf that a row comes to; its values begin at {@code first}. */
    public int leaf(double[] rows, int first) {
        int node = 0;
        while (feature[node] >= 0) {
            node = goesLeft(node, rows[first + feature[node]]) ? left[node] : left[node] + 1;
        }
        return node;
    }

    /** The first output of the largest value. */
    int likeliest(int node) {
        int best = 0;
        for (int o = 1; o < outputs; o++) if (value(node, o) > value(node, best)) best = o;
        return best;
    }

    /** The same tree, each node of which gives all of a vote to its likeliest output. */
    Tree voting(double vote) {
        double[] votes = new double[values.length];
        for (int node = 0; node < nodes(); node++) votes[node * outputs + likeliest(node)] = vote;
        return new Tree(this, votes);
    }

    /** Adds the outputs of the rows, weighted, to sums. @param stride values of a row */
    void add(double[] rows, int stride, int count, double weight, double[] sums) {
        for (int row = 0; row < count; row++) {
            int at = leaf(rows, row * stride) * outputs;
            for (int o = 0; o < outputs; o++) sums[row * outputs + o] += weight * values[at + o];
        }
    }

    /** Grows node by node. */
    static final class Builder {

        private final int outputs;
        private int nodes;
        private int[] feature = new int[16], left = new int[16];
        private double[] threshold = new double[16], cover = new double[16], values;
        private boolean[] missingLeft = new boolean[16];

        Builder(int outputs) {
            this.outputs = outputs;
            values = new double[16 * outputs];
        }

        /** A leaf as yet. */
        int node(double[] value, double weight) {
            int node = room();
            describe(node, value, weight);
            return node;
        }

        /** A leaf that is described later. */
        int room() {
            if (nodes == feature.length) grow();
            feature[nodes] = -1;
            return nodes++;
        }

        void describe(int node, double[] value, double weight) {
            cover[node] = weight;
            System.arraycopy(value, 0, values, node * outputs, outputs);
        }

        void missingGoToTheHeavierChild(int node) {
            missingLeft[node] = cover[left[node]] > cover[left[node] + 1];
        }

        private void grow() {
            int more = 2 * nodes;
            feature = Arrays.copyOf(feature, more);
            left = Arrays.copyOf(left, more);
            threshold = Arrays.copyOf(threshold, more);
            cover = Arrays.copyOf(cover, more);
            missingLeft = Arrays.copyOf(missingLeft, more);
            values = Arrays.copyOf(values, more * outputs);
        }

        /** The children must be the two nodes made next. */
        void split(int node, int by, double at, boolean missingGoesLeft) {
            feature[node] = by;
            threshold[node] = at;
            missingLeft[node] = missingGoesLeft;
            left[node] = nodes;
        }

        int count() {
            return nodes;
        }

        Tree tree() {
            return new Tree(this);
        }
    }
}
