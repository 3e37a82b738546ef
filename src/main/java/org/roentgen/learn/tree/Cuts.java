package org.roentgen.learn.tree;

import java.util.Arrays;

/**
 * The cuts of one feature at one node, and the best of them so far: sums of the rows in each bin, of which only the used ones are looked at and are not 0, and the sums
 * of the whole node. Reused from node to node.
 */
final class Cuts {

    /** Sides lighter than this are rounding. */
    private static final double NOTHING = 1e-12;

    final int sums;
    final double lambda;
    final double leastWeight;
    double[] counts = {};
    int[] used = {};
    int usedCount;
    private long[] marks = {};
    final double[] whole, missing, left, right;
    boolean anyMissing;

    /** The worth of both sides together that a cut must surpass, and of the best cut once there is one. */
    double best;

    /** The best cut of the feature lies behind this bin; −1 for none. */
    int bin;

    boolean missingLeft;

    Cuts(int sums, double lambda, double leastWeight) {
        this.sums = sums;
        this.lambda = lambda;
        this.leastWeight = Math.max(leastWeight, NOTHING);
        whole = new double[sums];
        missing = new double[sums];
        left = new double[sums];
        right = new double[sums];
    }

    /** The rows of the bins up to the i-th used one go over to the left. */
    void shift(int i) {
        int at = used[i] * sums;
        for (int s = 0; s < sums; s++) {
            left[s] += counts[at + s];
            right[s] = whole[s] - left[s];
        }
    }

    boolean allows(double weightLeft, double weightRight) {
        return weightLeft >= leastWeight && weightRight >= leastWeight;
    }

    void take(int i, double worth) {
        best = worth;
        bin = used[i];
    }

    /** Counts the rows of a node into the bins of a feature. @param codes a row each; the code of a missing value is {@code bins} */
    void fill(TreeRows rows, int[] codes, int count, int bins) {
        room(bins);
        rows.count(codes, count, counts);
        usedCount = count > bins ? scan(bins) : mark(codes, count);
        anyMissing = usedCount > 0 && used[usedCount - 1] == bins;
        if (anyMissing) usedCount--;
        for (int s = 0; s < sums; s++) missing[s] = anyMissing ? counts[bins * sums + s] : 0;
    }

    private void room(int bins) {
        if (used.length > bins) return;
        counts = new double[(bins + 1) * sums];
        used = new int[bins + 1];
        marks = new long[bins / 64 + 1];
    }

    private int scan(int bins) {
        int found = 0;
        for (int b = 0; b <= bins; b++)
            for (int s = b * sums; s < (b + 1) * sums; s++)
                if (counts[s] != 0) {
                    used[found++] = b;
                    break;
                }
        return found;
    }

    /** A bit for each bin sorts a few rows faster than any sorting does. */
    private int mark(int[] codes, int count) {
        int first = marks.length, last = -1, found = 0;
        for (int i = 0; i < count; i++) {
            int word = codes[i] >> 6;
            marks[word] |= 1L << codes[i];
            first = Math.min(first, word);
            last = Math.max(last, word);
        }
        for (int word = first; word <= last; word++) {
            for (long bits = marks[word]; bits != 0; bits &= bits - 1) used[found++] = 64 * word + Long.numberOfTrailingZeros(bits);
            marks[word] = 0;
        }
        return found;
    }

    /** Looks for a cut better than the best so far, with the missing values on either side. */
    boolean search(SplitScore score) {
        bin = -1;
        missingLeft = false;
        Arrays.fill(left, 0);
        score.search(this);
        if (anyMissing) {
            double before = best;
            System.arraycopy(missing, 0, left, 0, sums);
            score.search(this);
            missingLeft = best > before;
        }
        return bin >= 0;
    }

    /** Makes all counts 0 again. */
    void clear() {
        int all = anyMissing ? usedCount + 1 : usedCount;
        for (int i = 0; i < all; i++) for (int s = used[i] * sums; s < (used[i] + 1) * sums; s++) counts[s] = 0;
    }
}
