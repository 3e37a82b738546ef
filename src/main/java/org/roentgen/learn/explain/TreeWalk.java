package org.roentgen.learn.explain;

import java.util.ArrayList;
import java.util.List;

import org.roentgen.learn.tree.Tree;

/** Goes down all branches of trees with one row, and adds to each feature its share of each leaf's value. Not thread-safe. */
final class TreeWalk {

    private final double[] row;
    private final List<ShapPath> paths = new ArrayList<>();           // one for each depth
    private Tree tree;
    private double weight;
    private double[][] sums;

    TreeWalk(double[] row) {
        this.row = row;
    }

    /** @param sums by output of the tree and feature, to be added to */
    void add(Tree tree, double weight, double[][] sums) {
        this.tree = tree;
        this.weight = weight;
        this.sums = sums;
        path(0).clear();
        descend(0, 0, -1, 1, 1);
    }

    private ShapPath path(int depth) {
        while (paths.size() <= depth) paths.add(new ShapPath());
        return paths.get(depth);
    }

    /** @param by the feature that the parent splits on, with the shares that come this way when it is unknown (zero) and known (one) */
    private void descend(int node, int depth, int by, double zero, double one) {
        if (zero == 0 && one == 0) return;
        ShapPath path = path(depth);
        if (depth > 0) path.copy(path(depth - 1));
        path.extend(by, zero, one);
        if (tree.isLeaf(node)) addLeaf(node, path);
        else split(node, depth, path);
    }

    private void split(int node, int depth, ShapPath path) {
        int feature = tree.feature(node), earlier = path.indexOf(feature);
        double zero = earlier < 0 ? 1 : path.zero(earlier), one = earlier < 0 ? 1 : path.one(earlier);
        if (earlier >= 0) path.unwind(earlier);
        boolean left = tree.goesLeft(node, row[feature]);
        double share = leftShare(tree, node);
        descend(tree.left(node), depth + 1, feature, zero * share, left ? one : 0);
        descend(tree.right(node), depth + 1, feature, zero * (1 - share), left ? 0 : one);
    }

    /** Of the training rows at a node; one half where none of them weighs anything. */
    static double leftShare(Tree tree, int node) {
        double left = tree.cover(tree.left(node)), both = left + tree.cover(tree.right(node));
        return both > 0 ? left / both : 0.5;
    }

    private void addLeaf(int node, ShapPath path) {
        for (int i = 1; i < path.length(); i++) {
            double share = weight * path.sumWithout(i) * (path.one(i) - path.zero(i));
            for (int o = 0; o < tree.outputs(); o++) sums[o][path.feature(i)] += share * tree.value(node, o);
        }
    }
}
