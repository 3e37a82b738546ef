package org.roentgen.segment.graph;

import java.util.Arrays;
import java.util.Optional;

import org.roentgen.image.Block;
import org.roentgen.image.IntBlock;

/** Where seeds can walk to: labels of seeds, 0 for what they reach from neighbour to neighbour, {@link #OUTSIDE} for everything else. */
final class Reach {

    static final int OUTSIDE = -1;
    private static final int UNSEEN = -2;

    private final IntBlock state;
    private final int[][] steps;
    private int[] waiting = new int[1024];
    private int count;

    private Reach(IntBlock state, int[][] steps) {
        this.state = state;
        this.steps = steps;
    }

    /** @param steps to the neighbours, along x, y, z */
    static IntBlock of(Block image, IntBlock seeds, Optional<Block> mask, int[][] steps) {
        IntBlock state = new IntBlock(image.nx, image.ny, image.nz);
        boolean holes = false;
        for (int i = 0; i < image.size(); i++) {
            boolean inside = ValueSpan.isInside(image.data[i], mask, i);
            state.data[i] = inside ? seeds.data[i] : OUTSIDE;
            holes |= !inside;
        }
        if (holes) new Reach(state, steps).flood();
        return state;
    }

    private void flood() {
        int[] data = state.data;
        for (int i = 0; i < state.size(); i++) {
            if (data[i] == 0) data[i] = UNSEEN;
            else if (data[i] > 0) put(i);
        }
        while (count > 0) spread(waiting[--count]);
        for (int i = 0; i < state.size(); i++) if (data[i] == UNSEEN) data[i] = OUTSIDE;
    }

    private void spread(int i) {
        int x = i % state.nx, y = i / state.nx % state.ny, z = i / state.strideZ;
        for (int[] step : steps) {
            int tx = x + step[0], ty = y + step[1], tz = z + step[2];
            if (tx < 0 || ty < 0 || tz < 0 || tx >= state.nx || ty >= state.ny || tz >= state.nz) continue;
            int to = state.index(tx, ty, tz);
            if (state.data[to] != UNSEEN) continue;
            state.data[to] = 0;
            put(to);
        }
    }

    private void put(int i) {
        if (count == waiting.length) waiting = Arrays.copyOf(waiting, (int) Math.min(Integer.MAX_VALUE - 8, count * 3L / 2));
        waiting[count++] = i;
    }
}
