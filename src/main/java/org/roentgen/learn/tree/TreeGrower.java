package org.roentgen.learn.tree;

import java.util.Arrays;
import java.util.SplittableRandom;

/**
 * Grows one tree depth first. At each node the rows are counted into the bins of the drawn features; the best cut, the first of equals, splits the rows in place, each
 * side in its order.
 * <p><b>Cost</b> O(rows · features drawn · depth). Not thread-safe: each tree has its own.
 */
final class TreeGrower {

    /** Gains below this share of a node's score are rounding. */
    private static final double ROUNDING = 1e-10;

    private final BinnedFeatures features;
    private final TreeRows rows;
    private final TreeShape shape;
    private final SplittableRandom random;
    private final int[] order, kept, codes, drawn;
    private final Cuts cuts;
    private final double[] value;
    private final Tree.Builder builder;
    private int feature, bin;
    private boolean missingLeft, missingSeen;

    /** @param chosen the rows to grow from; taken over */
    TreeGrower(BinnedFeatures features, TreeRows rows, int[] chosen, TreeShape shape, long seed) {
        this.features = features;
        this.rows = rows;
        this.shape = shape;
        random = new SplittableRandom(seed);
        order = chosen;
        kept = new int[chosen.length];
        codes = new int[chosen.length];
        drawn = new int[features.features()];
        Arrays.setAll(drawn, f -> f);
        cuts = new Cuts(rows.sums(), rows.lambda(), shape.leastWeight);
        value = new double[rows.outputs()];
        builder = new Tree.Builder(value.length);
    }

    Tree grow() {
        builder.room();
        expand(0, 0, order.length, 0);
        return builder.tree();
    }

    private void expand(int node, int from, int to, int depth) {
        if (!describe(node, from, to) || depth >= shape.depth || !findSplit(from, to)) return;
        boolean heavier = !missingSeen;
        int middle = partition(from, to);
        builder.split(node, feature, features.cut(feature, bin), missingLeft);
        int left = builder.room(), right = builder.room();
        expand(left, from, middle, depth + 1);
        expand(right, middle, to, depth + 1);
        if (heavier) builder.missingGoToTheHeavierChild(node);
    }

    /** @return whether the rows of the node might be split */
    private boolean describe(int node, int from, int to) {
        Arrays.fill(cuts.whole, 0);
        boolean differ = to > from && rows.gather(order, from, to, cuts.whole);
        double weight = rows.weight(cuts.whole);
        rows.value(cuts.whole, value);
        builder.describe(node, value, weight);
        return differ && weight >= 2 * shape.leastWeight;
    }

    private boolean findSplit(int from, int to) {
        feature = -1;
        double score = rows.score().of(cuts.whole, rows.lambda());
        cuts.best = score + shape.leastGain + ROUNDING * Math.abs(score);
        int wanted = shape.features == 0 ? drawn.length : Math.min(shape.features, drawn.length);
        for (int k = 0; k < drawn.length && (k < wanted || feature < 0); k++) {
            int other = k + (wanted == drawn.length ? 0 : random.nextInt(drawn.length - k)), next = drawn[other];
            drawn[other] = drawn[k];
            drawn[k] = next;
            if (features.bins(next) > 1) tryFeature(next, from, to);
        }
        return feature >= 0;
    }

    private void tryFeature(int tried, int from, int to) {
        features.codes(tried, order, from, to, codes);
        cuts.fill(rows, codes, to - from, features.bins(tried));
        if (cuts.search(rows.score())) {
            feature = tried;
            bin = cuts.bin;
            missingLeft = cuts.missingLeft;
            missingSeen = cuts.anyMissing;
        }
        cuts.clear();
    }

    private int partition(int from, int to) {
        features.codes(feature, order, from, to, codes);
        int missing = features.bins(feature), at = from, others = 0;
        for (int i = from; i < to; i++) {
            int row = order[i], code = codes[i - from];
            boolean goesLeft = code <= bin || code == missing && missingLeft;
            if (goesLeft) order[at++] = row;
            else kept[others++] = row;
        }
        System.arraycopy(kept, 0, order, at, others);
        return at;
    }
}
