package org.roentgen.learn.tree;

/** How large a tree may grow, and how many features each node looks at. */
public final class TreeShape {

    final int depth, features;
    final double leastWeight, leastGain;

    /**
     * @param depth splits from the root to a leaf at most
     * @param leastWeight of the training rows in a leaf
     * @param leastGain of a split, in the unit of the score; a split must gain more than this
     * @param features drawn at each node, without replacement; all when 0. Where none of them splits, more are drawn
     */
    public TreeShape(int depth, double leastWeight, double leastGain, int features) {
        if (depth < 1) throw new IllegalArgumentException("Depth must be at least 1, but is " + depth + ". Choose 3 for boosting, or a large one.");
        if (!(leastWeight >= 0)) throw new IllegalArgumentException("Least weight of a leaf must be at least 0, but is " + leastWeight + ". Choose 1.");
        if (features < 0) throw new IllegalArgumentException("Features of a node must be at least 0, but are " + features + ". Choose 0 for all.");
        this.depth = depth;
        this.leastWeight = leastWeight;
        this.leastGain = leastGain;
        this.features = features;
    }
}
