package org.roentgen.learn.tree;

import java.util.Arrays;
import java.util.SplittableRandom;

/**
 * Grows one tree depth first. At each node the drawn features are tried: where there are many rows for the bins, the rows are counted into them; else the
 * rows' codes are sorted. The best cut, the first of equals, splits the rows in place, each side in its order.
 * <p><b>Cost</b> O(rows · features drawn · depth). Not thread-safe: each tree has its own.
 */
final class TreeGrower {

    /** Gains below this share of a node's score are rounding. */
    private static final double ROUNDING = 1e-10;

    private final BinnedFeatures features;
    private final TreeRows rows;
    private final TreeShape shape;
    private final SplittableRandom random;
    private final int[] order, kept, drawn;
    private final int sums;
    private final double[] left, right, whole;
    private double[] counts = {};
    private long[] sorted = {};
    private final Tree.Builder builder;
    private Split best;

    /** A cut and what it gains. */
    private static final class Split {

        int feature, bin;
        double gain;
        boolean missingLeft;
    }

    /** @param chosen the rows to grow from; taken over */
    TreeGrower(BinnedFeatures features, TreeRows rows, int[] chosen, TreeShape shape, long seed) {
        this.features = features;
        this.rows = rows;
        this.shape = shape;
        random = new SplittableRandom(seed);
        order = chosen;
        kept = new int[chosen.length];
        drawn = new int[features.features()];
        Arrays.setAll(drawn, f -> f);
        sums = rows.sums();
        left = new double[sums];
        right = new double[sums];
        whole = new double[sums];
        builder = new Tree.Builder(rows.value(new double[sums], 0).length);
    }

    Tree grow() {
        node(0, order.length);
        expand(0, 0, order.length, 0);
        return builder.tree();
    }

    private int node(int from, int to) {
        double[] all = new double[sums];
        for (int i = from; i < to; i++) rows.add(order[i], all, 0);
        return builder.node(rows.value(all, 0), rows.weight(all, 0));
    }

    private void expand(int node, int from, int to, int depth) {
        if (depth >= shape.depth || to - from < 2 || !findSplit(from, to)) return;
        Split split = best;
        int middle = partition(split, from, to);
        builder.split(node, split.feature, features.cut(split.feature, split.bin), split.missingLeft);
        int first = node(from, middle);
        node(middle, to);
        expand(first, from, middle, depth + 1);
        expand(first + 1, middle, to, depth + 1);
    }

    private boolean findSplit(int from, int to) {
        best = new Split();
        best.feature = -1;
        Arrays.fill(whole, 0);
        for (int i = from; i < to; i++) rows.add(order[i], whole, 0);
        best.gain = shape.leastGain + ROUNDING * Math.abs(rows.score().of(whole, 0, sums, rows.lambda()));
        int wanted = shape.features == 0 ? drawn.length : Math.min(shape.features, drawn.length);
        for (int k = 0; k < drawn.length && (k < wanted || best.feature < 0); k++) {
            int other = k + (wanted == drawn.length ? 0 : random.nextInt(drawn.length - k)), feature = drawn[other];
            drawn[other] = drawn[k];
            drawn[k] = feature;
            if (features.bins(feature) > 1) tryFeature(feature, from, to);
        }
        return best.feature >= 0;
    }

    private void tryFeature(int feature, int from, int to) {
        int bins = features.bins(feature);
        if (bins + 1 <= to - from) tryCounted(feature, bins, from, to);
        else trySorted(feature, bins, from, to);
    }

    private void tryCounted(int feature, int bins, int from, int to) {
        int length = (bins + 1) * sums;
        if (counts.length < length) counts = new double[length];
        Arrays.fill(counts, 0, length, 0);
        rows.count(order, from, to, features.codes(feature), counts);
        boolean missing = rows.weight(counts, bins * sums) > 0;
        Arrays.fill(left, 0);
        for (int bin = 0; bin < bins - 1; bin++) {
            boolean any = false;
            for (int s = 0; s < sums; s++) {
                double more = counts[bin * sums + s];
                any |= more != 0;
                left[s] += more;
            }
            if (any) judge(feature, bin, missing ? bins * sums : -1);
        }
    }

    private void trySorted(int feature, int bins, int from, int to) {
        int n = to - from;
        if (sorted.length < n) sorted = new long[n];
        char[] codes = features.codes(feature);
        for (int i = 0; i < n; i++) sorted[i] = (long) codes[order[from + i]] << 32 | order[from + i];
        Arrays.sort(sorted, 0, n);
        int known = n;
        if (counts.length < sums) counts = new double[sums];
        Arrays.fill(counts, 0, sums, 0);
        while (known > 0 && sorted[known - 1] >>> 32 == bins) rows.add((int) sorted[--known], counts, 0);
        Arrays.fill(left, 0);
        for (int i = 0; i + 1 < known; i++) {
            rows.add((int) sorted[i], left, 0);
            int bin = (int) (sorted[i] >>> 32);
            if (sorted[i + 1] >>> 32 != bin) judge(feature, bin, known < n ? 0 : -1);
        }
    }

    /** The cut behind a bin, with the missing values (whose sums begin at {@code missing}; −1 for none) on either side. */
    private void judge(int feature, int bin, int missing) {
        judge(feature, bin, missing, false);
        if (missing >= 0) judge(feature, bin, missing, true);
    }

    private void judge(int feature, int bin, int missing, boolean missingLeft) {
        double[] one = missingLeft ? withMissing(missing) : left;
        for (int s = 0; s < sums; s++) right[s] = whole[s] - one[s];
        double weightLeft = rows.weight(one, 0), weightRight = rows.weight(right, 0);
        if (weightLeft < shape.leastWeight || weightRight < shape.leastWeight || !(weightLeft > 0) || !(weightRight > 1e-12)) return;
        double lambda = rows.lambda();
        double gain = rows.score().of(one, 0, sums, lambda) + rows.score().of(right, 0, sums, lambda) - rows.score().of(whole, 0, sums, lambda);
        if (!(gain > best.gain)) return;
        best.gain = gain;
        best.feature = feature;
        best.bin = bin;
        best.missingLeft = missingLeft || missing < 0 && weightLeft > weightRight;
    }

    private double[] withMissing(int missing) {
        double[] both = new double[sums];
        for (int s = 0; s < sums; s++) both[s] = left[s] + counts[missing + s];
        return both;
    }

    private int partition(Split split, int from, int to) {
        char[] codes = features.codes(split.feature);
        int bins = features.bins(split.feature), at = from, others = 0;
        for (int i = from; i < to; i++) {
            int row = order[i], code = codes[row];
            boolean goesLeft = code <= split.bin || code == bins && split.missingLeft;
            if (goesLeft) order[at++] = row;
            else kept[others++] = row;
        }
        System.arraycopy(kept, 0, order, at, others);
        return at;
    }
}
