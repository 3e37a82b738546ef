package org.roentgen.learn.survival;

import java.util.Arrays;
import java.util.SplittableRandom;

/** Finds where a node's rows are cut best. Not thread-safe: a tree has its own. */
final class SurvivalSplits {

    /** Rows with at most this rank of this feature go left. */
    static final class Split {

        final int feature, rank;

        Split(int feature, int rank) {
            this.feature = feature;
            this.rank = rank;
        }
    }

    final SurvivalRows rows;
    private final int drawn, leaf, cuts;
    private final SplittableRandom random;

    SurvivalSplits(SurvivalRows rows, int drawn, int leaf, int cuts, SplittableRandom random) {
        this.rows = rows;
        this.drawn = drawn;
        this.leaf = leaf;
        this.cuts = cuts;
        this.random = random;
    }

    /** The best cut of these rows, or null when none leaves enough event times on both sides. */
    Split best(int[] members) {
        LogRankScan scan = new LogRankScan(rows, members);
        if (scan.events() < 2 * leaf) return null;
        Split best = null;
        double most = 0;
        for (int feature : features()) {
            long[] sorted = sorted(members, feature);
            int[] ends = ends(sorted);
            scan.restart();
            for (int c = 0, next = 0; c < ends.length; c++) {
                for (; next < ends[c]; next++) scan.moveLeft((int) sorted[next]);
                double value = scan.leastEventTimes() < leaf ? 0 : scan.statistic();
                if (value > most) {
                    most = value;
                    best = new Split(feature, (int) (sorted[ends[c] - 1] >> 32));
                }
            }
        }
        return best;
    }

    /** Some features, without repetition. */
    private int[] features() {
        int[] all = new int[rows.features()];
        Arrays.setAll(all, i -> i);
        for (int i = 0; i < drawn; i++) {
            int other = i + random.nextInt(all.length - i), kept = all[i];
            all[i] = all[other];
            all[other] = kept;
        }
        return Arrays.copyOf(all, drawn);
    }

    /** Ranks in the high half, rows in the low one. */
    private long[] sorted(int[] members, int feature) {
        long[] sorted = new long[members.length];
        for (int i = 0; i < sorted.length; i++) sorted[i] = (long) rows.rank(members[i], feature) << 32 | members[i];
        Arrays.sort(sorted);
        return sorted;
    }

    /** Where the rank changes; of too many places, some at even distances. */
    private int[] ends(long[] sorted) {
        int[] ends = new int[sorted.length];
        int count = 0;
        for (int i = 1; i < sorted.length; i++) if (sorted[i] >> 32 != sorted[i - 1] >> 32) ends[count++] = i;
        if (cuts == 0 || count <= cuts) return Arrays.copyOf(ends, count);
        int[] some = new int[cuts];
        for (int c = 0; c < cuts; c++) some[c] = ends[(int) ((c + 0.5) * count / cuts)];
        return some;
    }
}
