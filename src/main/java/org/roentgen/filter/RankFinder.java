package org.roentgen.filter;

import java.util.Arrays;

import org.roentgen.image.Block;
import org.roentgen.image.IntBlock;

/** Finds ranks in blocks, each in the way that is the cheapest for its values: whichever it is, the result is the same. Buffers of one thread. */
final class RankFinder {

    private static final int LENGTH = 1024;

    final RankPlan plan;
    private final RankKeys code = new RankKeys();
    private final MinMaxRows minMax = new SingleKeyRows();
    private final int[] row = new int[LENGTH], lows = new int[LENGTH], highs = new int[LENGTH];
    private int[] keys = {}, found = {};
    private NetworkRank network;
    private ColumnRank columns;
    private SlidingRank sliding;

    RankFinder(RankPlan plan) {
        this.plan = plan;
    }

    void run(Block in, Block out) {
        if (keys.length < in.size()) keys = new int[in.size()];
        if (found.length < out.size()) found = new int[out.size()];
        IntBlock keys = new IntBlock(this.keys, in.nx, in.ny, in.nz), found = new IntBlock(this.found, out.nx, out.ny, out.nz);
        code.encode(in, keys.data);
        run(plan.way(code.bits()), keys, code.bits(), found);
        code.decode(found.data, out);
    }

    /** Of integers that span less than 2¹⁶, which are lost. */
    void run(IntBlock in, IntBlock out) {
        range(in);
        int least = Arrays.stream(lows).min().getAsInt(), greatest = Arrays.stream(highs).max().getAsInt();
        add(in.data, -least, in.size());
        int bits = 32 - Integer.numberOfLeadingZeros(greatest - least);
        run(plan.way(bits), in, bits, out);
        add(out.data, least, out.size());
    }

    /** The least and the greatest values at each place of a row. */
    private void range(IntBlock block) {
        Arrays.fill(lows, block.data[0]);
        Arrays.fill(highs, block.data[0]);
        for (int from = 0; from < block.size(); from += LENGTH) {
            int n = Math.min(LENGTH, block.size() - from);
            System.arraycopy(block.data, from, row, 0, n);
            minMax.min(lows, row, lows, n);
            minMax.max(highs, row, highs, n);
        }
    }

    private static void add(int[] values, int summand, int n) {
        if (summand == 0) return;
        for (int i = 0; i < n; i++) values[i] += summand;
    }

    private void run(RankPlan.Way way, IntBlock keys, int bits, IntBlock out) {
        switch (way) {
            case NETWORK:
                if (network == null) network = new NetworkRank(plan.window, plan.network.get());
                network.run(keys, bits, out);
                break;
            case COLUMNS:
                if (columns == null) columns = new ColumnRank(plan.widths, plan.window.rank);
                columns.run(keys, out);
                break;
            default:
                if (sliding == null) sliding = new SlidingRank(plan.widths, plan.window.rank);
                sliding.run(keys, out);
        }
    }
}
