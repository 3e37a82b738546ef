package org.roentgen.filter.edge;

import java.util.Arrays;

import org.roentgen.image.Block;
import org.roentgen.image.Progress;

/** Keeps the weak voxels (≥ low) that are connected through weak ones to a strong voxel (≥ high), by faces, edges or corners. */
final class Hysteresis {

    private final Block values;
    private final float low, high;
    private final boolean[] kept;
    private int[] open = new int[1024];                                     // kept, but whose neighbours have not been looked at
    private int count;

    Hysteresis(Block values, double low, double high) {
        this.values = values;
        this.low = (float) Math.max(Float.MIN_VALUE, low);
        this.high = (float) Math.max(Float.MIN_VALUE, high);
        kept = new boolean[values.size()];
    }

    boolean[] keep(Progress progress) {
        for (int z = 0; z < values.nz; z++) {
            progress.checkCancelled();
            for (int i = z * values.strideZ; i < (z + 1) * values.strideZ; i++)
                if (values.data[i] >= high && !kept[i]) {
                    push(i);
                    while (count > 0) visit(open[--count]);
                }
            progress.done((z + 1.0) / values.nz);
        }
        return kept;
    }

    private void push(int i) {
        if (count == open.length) open = Arrays.copyOf(open, 2 * count);
        open[count++] = i;
        kept[i] = true;
    }

    private void visit(int i) {
        int x = i % values.nx, y = i / values.nx % values.ny, z = i / values.strideZ;
        for (int w = Math.max(0, z - 1); w <= Math.min(values.nz - 1, z + 1); w++)
            for (int v = Math.max(0, y - 1); v <= Math.min(values.ny - 1, y + 1); v++)
                for (int u = Math.max(0, x - 1); u <= Math.min(values.nx - 1, x + 1); u++) {
                    int neighbour = values.index(u, v, w);
                    if (!kept[neighbour] && values.data[neighbour] >= low) push(neighbour);
                }
    }
}
