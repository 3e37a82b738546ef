package org.roentgen.learn.tree;

import com.google.gson.JsonObject;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

import org.roentgen.learn.train.Learner;
import org.roentgen.learn.train.Predictor;
import org.roentgen.learn.train.TrainingSet;

/**
 * One tree of binary splits, found exactly (up to 65534 different values of a feature) and pruned by cost and complexity.
 * <p>CART: Breiman, Friedman, Olshen and Stone 1984. Splits lower the Gini impurity, the entropy, or the squares of a number most; the pruned tree is the smallest that
 * minimises impurity + alpha · leaves, with impurity per training weight ({@link CostComplexity}). Missing values go the better way.
 */
public final class DecisionTree implements Learner {

    private static final int BINS = 65534;

    private final SplitScore score;
    private final int depth;
    private final double leaf, alpha;

    /**
     * @param entropy instead of Gini's impurity
     * @param leaf least weight of a leaf
     * @param alpha impurity that a leaf must be worth, 0 for no pruning
     */
    public DecisionTree(boolean entropy, int depth, double leaf, double alpha) {
        if (!(alpha >= 0)) throw new IllegalArgumentException("Alpha must be at least 0, but is " + alpha + ". Choose 0 to keep the whole tree.");
        score = entropy ? SplitScore.ENTROPY : SplitScore.GINI;
        this.depth = depth;
        this.leaf = leaf;
        this.alpha = alpha;
        new TreeShape(depth, leaf, 0, 0);
    }

    @Override public String name() {
        return "decision tree CART";
    }

    @Override public JsonObject parameters() {
        JsonObject json = new JsonObject();
        json.addProperty("impurity", score == SplitScore.ENTROPY ? "entropy" : "Gini");
        json.addProperty("depth", depth);
        json.addProperty("leaf", leaf);
        json.addProperty("alpha", alpha);
        return json;
    }

    @Override public Predictor train(TrainingSet rows, long seed) {
        double[] weights = IntStream.range(0, rows.rows()).mapToDouble(rows::weight).toArray();
        double mean = rows.isClassification() ? 0 : Arrays.stream(rows.targets()).sum() / rows.rows();
        TreeRows sums = Targets.of(rows, weights, mean, score);
        int[] all = IntStream.range(0, rows.rows()).filter(i -> weights[i] > 0).toArray();
        Tree tree = new TreeGrower(new BinnedFeatures(rows.features(), BINS), sums, all, new TreeShape(depth, leaf, 0, 0), seed).grow();
        if (alpha > 0) tree = new CostComplexity(tree, rows, weights, mean).pruned(alpha);
        return new TreePredictor(List.of(tree), 1, rows.isClassification() ? new double[rows.classes().size()] : new double[] {mean}, TreePredictor.Link.NONE);
    }
}
