package org.roentgen.learn.tree;

import org.roentgen.learn.train.TrainingSet;

/**
 * Weakest-link pruning: as long as there is an inner node whose subtree saves less impurity than alpha for each leaf more than one, the one that saves least becomes a
 * leaf.
 * <p>The impurity of a node is that of its value: Gini's for classes, the mean square for numbers, times its share of the training weight. Breiman et al. 1984,
 * chapter 3.
 */
final class CostComplexity {

    private final Tree tree;
    private final double[] impurity;
    private final boolean[] cut;

    CostComplexity(Tree tree, TrainingSet rows, double[] weights, double mean) {
        this.tree = tree;
        impurity = new double[tree.nodes()];
        cut = new boolean[tree.nodes()];
        double all = tree.cover(0);
        if (rows.isClassification()) {
            for (int n = 0; n < impurity.length; n++) impurity[n] = gini(n) * tree.cover(n) / all;
        } else squares(rows, weights, mean, all);
    }

    private double gini(int node) {
        double squares = 0;
        for (int c = 0; c < tree.outputs(); c++) squares += tree.value(node, c) * tree.value(node, c);
        return 1 - squares;
    }

    private void squares(TrainingSet rows, double[] weights, double mean, double all) {
        for (int i = 0; i < rows.rows(); i++)
            for (int node = 0; ; node = tree.goesLeft(node, rows.features().value(i, tree.feature(node))) ? tree.left(node) : tree.right(node)) {
                double error = rows.target(i) - mean - tree.value(node, 0);
                impurity[node] += weights[i] * error * error / all;
                if (tree.isLeaf(node)) break;
            }
    }

    Tree pruned(double alpha) {
        while (true) {
            double[] weakest = {-1, Double.POSITIVE_INFINITY};
            below(0, weakest);
            if (weakest[0] < 0 || weakest[1] > alpha) break;
            cut[(int) weakest[0]] = true;
        }
        Tree.Builder builder = new Tree.Builder(tree.outputs());
        copyNode(0, builder);
        copy(0, 0, builder);
        return builder.tree();
    }

    /** Impurity and leaves of the subtree below a node; remembers the inner node whose leaves save least. */
    private double[] below(int node, double[] weakest) {
        if (tree.isLeaf(node) || cut[node]) return new double[] {impurity[node], 1};
        double[] left = below(tree.left(node), weakest), right = below(tree.right(node), weakest);
        double cost = left[0] + right[0], leaves = left[1] + right[1], saved = (impurity[node] - cost) / (leaves - 1);
        if (saved < weakest[1]) {
            weakest[0] = node;
            weakest[1] = saved;
        }
        return new double[] {cost, leaves};
    }

    private void copyNode(int node, Tree.Builder builder) {
        double[] value = new double[tree.outputs()];
        for (int o = 0; o < value.length; o++) value[o] = tree.value(node, o);
        builder.node(value, tree.cover(node));
    }

    private void copy(int node, int at, Tree.Builder builder) {
        if (tree.isLeaf(node) || cut[node]) return;
        builder.split(at, tree.feature(node), tree.threshold(node), tree.missingGoesLeft(node));
        int left = builder.count();
        copyNode(tree.left(node), builder);
        copyNode(tree.right(node), builder);
        copy(tree.left(node), left, builder);
        copy(tree.right(node), left + 1, builder);
    }
}
