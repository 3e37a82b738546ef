package org.roentgen.learn.survival;

import java.util.Arrays;
import java.util.stream.IntStream;

/**
 * How well risks order survival times: of the pairs whose order is known, the share in which the row with the higher risk has its event first; equal risks count half.
 * <p>The order is known when the earlier time is an event; of equal times, when one is an event and the other is censored. 0.5 is chance, 1 perfect; NaN without such
 * a pair. <b>Cost</b> O(rows · log rows): from the latest time to the earliest, ranks of risks are counted in a binary indexed tree.
 * <p>Harrell, Lee and Mark 1996, Stat. Med. 15:361–387. Tree: Fenwick 1994, Softw. Pract. Exp. 24:327–336.
 */
public final class Concordance {

    private final SurvivalTimes rows;
    private final double[] risks, ranked;
    private final int[] tree;
    private int counted;
    private long twiceRight, pairs;

    private Concordance(SurvivalTimes rows, double[] risks) {
        this.rows = rows;
        this.risks = Arrays.stream(risks).map(r -> r + 0.0).toArray();                 // −0 is 0
        ranked = Arrays.stream(this.risks).filter(r -> !Double.isNaN(r)).sorted().distinct().toArray();
        tree = new int[ranked.length + 1];
    }

    /** @param risks higher for earlier events; a row with NaN is left out */
    public static double of(SurvivalTimes rows, double[] risks) {
        return new Concordance(rows, risks).share();
    }

    private double share() {
        int[] order = IntStream.of(rows.earliestFirst()).filter(i -> !Double.isNaN(risks[i])).toArray();
        for (int end = order.length, start; end > 0; end = start) {
            for (start = end; start > 0 && rows.time(order[start - 1]) == rows.time(order[end - 1]); ) start--;
            for (int k = start; k < end; k++) if (!rows.event(order[k])) count(order[k]);
            for (int k = start; k < end; k++) if (rows.event(order[k])) compare(order[k]);
            for (int k = start; k < end; k++) if (rows.event(order[k])) count(order[k]);
        }
        return twiceRight / 2.0 / pairs;
    }

    private void count(int row) {
        for (int at = rank(row) + 1; at < tree.length; at += at & -at) tree[at]++;
        counted++;
    }

    /** With all rows that are counted, which are known to be later. */
    private void compare(int row) {
        int rank = rank(row), lower = below(rank);
        twiceRight += lower + (long) below(rank + 1);
        pairs += counted;
    }

    private int rank(int row) {
        return Arrays.binarySearch(ranked, risks[row]);
    }

    /** Rows that are counted with one of so many lowest risks. */
    private int below(int ranks) {
        int sum = 0;
        for (int at = ranks; at > 0; at -= at & -at) sum += tree[at];
        return sum;
    }
}
