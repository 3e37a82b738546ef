package org.roentgen.filter;

import java.util.Arrays;

import org.roentgen.image.Block;
import org.roentgen.image.Box;
import org.roentgen.image.IntBlock;
import org.roentgen.image.StoredBlock;

/** Finds ranks in blocks, each in the way that is the cheapest for its values: whichever it is, the result is the same. Buffers of one thread. */
final class RankFinder {

    private static final int LENGTH = 1024;

    final RankPlan plan;
    private final RankKeys code = new RankKeys();
    private final MinMaxRows minMax = new SingleKeyRows();
    private final int[] row = new int[LENGTH], lows = new int[LENGTH], highs = new int[LENGTH];
    private IntBlock keys = new IntBlock(0, 0, 0), found = keys;
    private NetworkRank network;
    private ColumnRank columns;
    private SlidingRank sliding;

    RankFinder(RankPlan plan) {
        this.plan = plan;
    }

    void run(Block in, Block out) {
        makeRoom(in, out);
        code.encode(in, keys.data);
        run(code.bits());
        code.decode(found.data, out);
    }

    void run(StoredBlock in, StoredBlock out) {
        makeRoom(in, out);
        in.decode(keys.data, in.size());
        range(keys);
        int least = Arrays.stream(lows).min().getAsInt(), greatest = Arrays.stream(highs).max().getAsInt();
        add(keys.data, -least, in.size());
        run(32 - Integer.numberOfLeadingZeros(greatest - least));
        add(found.data, least, out.size());
        out.encode(found.data, out.size());
    }

    private void makeRoom(Box in, Box out) {
        keys = new IntBlock(keys.data.length < in.size() ? new int[in.size()] : keys.data, in.nx, in.ny, in.nz);
        found = new IntBlock(found.data.length < out.size() ? new int[out.size()] : found.data, out.nx, out.ny, out.nz);
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

    /** Of keys of so many bits. */
    private void run(int bits) {
        switch (plan.way(bits)) {
            case NETWORK:
                if (network == null) network = new NetworkRank(plan.window, plan.network.get());
                network.run(keys, bits, found);
                break;
            case COLUMNS:
                if (columns == null) columns = new ColumnRank(plan.widths, plan.window.rank);
                columns.run(keys, found);
                break;
            default:
                if (sliding == null) sliding = new SlidingRank(plan.widths, plan.window.rank);
                sliding.run(keys, found);
        }
    }
}
