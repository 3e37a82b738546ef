package org.roentgen.segment.contour;

import java.util.Arrays;

/** The value that a share of the values inside a mask lies below, with linear interpolation between neighbours; of at most about a million of them, evenly spread. */
final class Quantile {

    private static final int MOST = 1 << 20;

    private Quantile() { }

    static double of(float[] values, BitMask inside, double share) {
        long all = inside.count(), every = Math.max(1, (all + MOST - 1) / MOST), seen = 0;
        float[] some = new float[(int) ((all + every - 1) / every)];
        for (int row = 0, n = 0; row < inside.rows; row++)
            for (int x = 0; x < inside.nx; x++)
                if (inside.get(x, row) && seen++ % every == 0) some[n++] = values[row * inside.nx + x];
        Arrays.sort(some);
        double at = share * (some.length - 1);
        int below = (int) at;
        return some.length == 0 ? 0 : some[below] + (at - below) * (some[Math.min(below + 1, some.length - 1)] - some[below]);
    }
}
