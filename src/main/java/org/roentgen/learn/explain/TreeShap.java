package org.roentgen.learn.explain;

import java.util.List;

import org.roentgen.image.InParallel;
import org.roentgen.image.Progress;
import org.roentgen.learn.prepare.Features;
import org.roentgen.learn.tree.Tree;
import org.roentgen.learn.tree.TreePredictor;

/**
 * Exact Shapley values of trees, forests and boosted trees.
 * <p>φᵢ = Σ over sets S of features without i of |S|! (M − |S| − 1)! / M! · (v(S ∪ i) − v(S)), where v(S) is the output when the features of S are known: at a split
 * on another feature both branches are taken, weighed by the training rows that went there.
 * <p><b>Output</b> of the sum before the link: a forest's or a tree's probabilities or number, the scores (log odds) of boosting. <b>Cost</b> O(rows · leaves ·
 * depth²), on all threads. <b>NaN</b> a missing value goes the way that the tree sends it.
 * <p>Lundberg et al. 2020, Nat. Mach. Intell. 2:56–67, doi:10.1038/s42256-019-0138-9, algorithm 2.
 */
public final class TreeShap implements Explainer {

    private final TreePredictor predictor;
    private final List<Tree> trees;
    private final double[] expected;

    public TreeShap(TreePredictor predictor) {
        this.predictor = predictor;
        trees = predictor.trees();
        expected = predictor.base();
        for (int t = 0; t < trees.size(); t++)
            for (int o = 0; o < trees.get(t).outputs(); o++) expected[output(t, o)] += predictor.weight() * mean(trees.get(t), 0, o);
    }

    /** Trees of one output belong to the outputs in turn. */
    private int output(int tree, int ofTree) {
        return trees.get(tree).outputs() == expected.length ? ofTree : tree % expected.length;
    }

    private static double mean(Tree tree, int node, int output) {
        if (tree.isLeaf(node)) return tree.value(node, output);
        double left = TreeWalk.leftShare(tree, node);
        return left * mean(tree, tree.left(node), output) + (1 - left) * mean(tree, tree.right(node), output);
    }

    @Override public Attributions explain(Features rows, Progress progress) {
        double[][][] values = new double[rows.rows()][][];
        InParallel.range(rows.rows(), progress, row -> values[row] = explain(rows.row(row)));
        return new Attributions(rows.names(), expected.clone(), values);
    }

    private double[][] explain(double[] row) {
        double[][] sums = new double[expected.length][row.length];
        TreeWalk walk = new TreeWalk(row);
        for (int t = 0; t < trees.size(); t++) {
            Tree tree = trees.get(t);
            walk.add(tree, predictor.weight(), tree.outputs() == sums.length ? sums : new double[][] {sums[output(t, 0)]});
        }
        return sums;
    }
}
