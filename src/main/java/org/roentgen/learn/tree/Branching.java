package org.roentgen.learn.tree;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.roentgen.learn.train.Predictor;
import org.roentgen.learn.train.WekaPredictor;

/**
 * A node of a decision tree of any kind: the feature that it asks for, the values that part its branches, and what a leaf predicts. A row goes down branch k where
 * cuts[k − 1] &lt; value ≤ cuts[k]. Immutable.
 */
public final class Branching {

    private final int feature, missing;
    private final double[] cuts, value;
    private final List<Branching> children;

    private Branching(int feature, double[] cuts, int missing, double[] value, List<Branching> children) {
        this.feature = feature;
        this.cuts = cuts;
        this.missing = missing;
        this.value = value;
        this.children = List.copyOf(children);
    }

    /** @param missing the branch of a row without a value; −1 for none of them */
    static Branching inner(int feature, double[] cuts, int missing, List<Branching> children) {
        return new Branching(feature, cuts, missing, new double[0], children);
    }

    /** @param value shares of the classes, or a number */
    static Branching leaf(double[] value) {
        return new Branching(-1, new double[0], -1, value, List.of());
    }

    /** What a predictor has learned; nothing where it is not one tree. */
    public static Optional<Branching> of(Predictor predictor) {
        if (predictor instanceof WekaPredictor) return WekaBranching.of(((WekaPredictor) predictor).classifier());
        if (!(predictor instanceof TreePredictor)) return Optional.empty();
        TreePredictor trees = (TreePredictor) predictor;
        boolean one = trees.trees().size() == 1 && trees.link() == TreePredictor.Link.NONE && trees.weight() == 1;
        return one ? Optional.of(of(trees.trees().get(0), 0, trees.base())) : Optional.empty();
    }

    private static Branching of(Tree tree, int node, double[] base) {
        if (!tree.isLeaf(node)) {
            List<Branching> children = new ArrayList<>(List.of(of(tree, tree.left(node), base), of(tree, tree.right(node), base)));
            return inner(tree.feature(node), new double[] {tree.threshold(node)}, tree.missingGoesLeft(node) ? 0 : 1, children);
        }
        double[] value = base.clone();
        for (int o = 0; o < value.length; o++) value[o] += tree.value(node, o);
        return leaf(value);
    }

    public boolean isLeaf() {
        return children.isEmpty();
    }

    public int feature() {
        return feature;
    }

    public List<Branching> children() {
        return children;
    }

    /** What a leaf predicts. */
    public double[] value() {
        return value.clone();
    }

    /** The value that a branch's rows are above; −∞ for the first. */
    public double above(int branch) {
        return branch == 0 ? Double.NEGATIVE_INFINITY : cuts[branch - 1];
    }

    /** The greatest value of a branch's rows; ∞ for the last. */
    public double atMost(int branch) {
        return branch == cuts.length ? Double.POSITIVE_INFINITY : cuts[branch];
    }

    /** The branch of a row with this value of the feature; −1 for none. */
    public int branch(double value) {
        if (Double.isNaN(value)) return missing;
        int branch = 0;
        while (branch < cuts.length && value > cuts[branch]) branch++;
        return branch;
    }
}
