package org.roentgen.segment.graph;

import java.util.Optional;

import org.roentgen.image.Block;
import org.roentgen.image.IntBlock;
import org.roentgen.image.Progress;

/** One run of {@link GrowCut}: shortest paths from all seeds at once, ordered by strength, then steps, then label. */
final class Conquest {

    private static final int ONE = Float.floatToIntBits(1f);

    private final GridGraph graph;
    private final float[] value;                                // NaN where nobody may go
    private final int[] label;
    private final float[] strength;
    private final int[] steps;
    private final float range;
    private final StrengthQueue queue = new StrengthQueue();

    /** @param range 0 when all values are equal */
    Conquest(GridGraph graph, Block image, float range) {
        this.graph = graph;
        this.range = range > 0 ? range : 1;
        value = new float[graph.nodes];
        label = new int[graph.nodes];
        strength = new float[graph.nodes];
        steps = new int[graph.nodes];
        java.util.Arrays.fill(value, Float.NaN);
        for (int z = 0; z < graph.nz; z++)
            for (int y = 0; y < graph.ny; y++) System.arraycopy(image.data, image.index(0, y, z), value, graph.row(y, z), graph.nx);
    }

    void settle(IntBlock seeds, Optional<Block> mask) {
        for (int z = 0; z < graph.nz; z++)
            for (int y = 0; y < graph.ny; y++)
                for (int x = 0, i = seeds.index(0, y, z), node = graph.row(y, z); x < graph.nx; x++, i++, node++) {
                    if (!ValueSpan.isInside(value[node], mask, i)) value[node] = Float.NaN;
                    if (seeds.data[i] <= 0) continue;
                    label[node] = seeds.data[i];
                    strength[node] = 1;
                    queue.put(0, node);
                }
    }

    void run(Progress progress) {
        for (long taken = 0, node; (node = queue.take()) >= 0; taken++) {
            if (taken % GrowCut.REPORT == 0) {
                progress.checkCancelled();
                progress.done(Math.min(1, (double) taken / graph.nodes));
            }
            if (key(strength[(int) node], steps[(int) node]) == queue.key()) attack((int) node);
        }
    }

    /** Less strength is a larger key, and more steps are. */
    private static long key(float strength, int steps) {
        return (long) (ONE - Float.floatToRawIntBits(strength)) << 32 | steps;
    }

    private void attack(int from) {
        float own = value[from], force = strength[from];
        int step = steps[from] + 1, name = label[from];
        for (int offset : graph.offsets) {
            int to = from + offset;
            float attack = (1 - Math.abs(value[to] - own) / range) * force;
            if (attack > strength[to] || attack == strength[to] && attack > 0 && step < steps[to]) conquer(to, attack, step, name);
            else if (attack == strength[to] && step == steps[to] && name < label[to]) label[to] = name;
        }
    }

    private void conquer(int node, float attack, int step, int name) {
        strength[node] = attack;
        steps[node] = step;
        label[node] = name;
        queue.put(key(attack, step), node);
    }

    void write(IntBlock labels, Block map) {
        for (int z = 0; z < graph.nz; z++)
            for (int y = 0; y < graph.ny; y++) {
                System.arraycopy(label, graph.row(y, z), labels.data, labels.index(0, y, z), graph.nx);
                if (map.size() > 0) System.arraycopy(strength, graph.row(y, z), map.data, map.index(0, y, z), graph.nx);
            }
    }
}
