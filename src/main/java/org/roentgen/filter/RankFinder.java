package org.roentgen.filter;

import org.roentgen.image.Block;

/** Finds ranks in blocks, each in the way that is the cheapest for its values: whichever it is, the result is the same. Buffers of one thread. */
final class RankFinder {

    final RankPlan plan;
    private final RankKeys keys = new RankKeys();
    private NetworkRank network;
    private ColumnRank columns;
    private SlidingRank sliding;

    RankFinder(RankPlan plan) {
        this.plan = plan;
    }

    void run(Block in, Block out) {
        keys.of(in);
        run(plan.way(keys.bits()), in, out);
    }

    /** Keys must have been chosen for the block. */
    private void run(RankPlan.Way way, Block in, Block out) {
        switch (way) {
            case NETWORK:
                if (network == null) network = new NetworkRank(plan.window, plan.network.get());
                network.run(keys, in, out);
                break;
            case COLUMNS:
                if (columns == null) columns = new ColumnRank(plan.widths, plan.window.rank);
                columns.run(keys, in, out);
                break;
            default:
                if (sliding == null) sliding = new SlidingRank(plan.widths, plan.window.rank);
                sliding.run(in, out);
        }
    }
}
