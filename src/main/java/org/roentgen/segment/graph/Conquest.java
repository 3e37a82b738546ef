package org.roentgen.segment.graph;

import java.util.Optional;

import org.roentgen.image.Block;
import org.roentgen.image.IntBlock;
import org.roentgen.image.Progress;

/**
 * One run of {@link GrowCut}: shortest paths from all seeds at once, ordered by strength, then steps, then label. Attackers wait in buckets of nearly equal
 * strength (1/256 of an octave) and attack again when they have become better meanwhile, so that the end does not depend on the order: Δ-stepping, Meyer &amp;
 * Sanders 2003, J. Algorithms 49(1):114–152. What is known about a node stands side by side in one array, because attacks jump about in memory.
 */
final class Conquest {

    private static final int VALUE = 0, STRENGTH = 1, STEPS = 2, LABEL = 3, FIELDS = 4;
    /** Bits of a float's mantissa that a bucket leaves out; the flag of a node that waits, in its steps. */
    private static final int WIDTH = 15, WAITS = Integer.MIN_VALUE;
    /** Nodes that are looked at together. */
    private static final int BATCH = 64;
    private static final int ONE = Float.floatToIntBits(1f), NOWHERE = Float.floatToIntBits(Float.NaN);

    private final GridGraph graph;
    private final int[] nodes;                                  // values and strengths as the bits of floats
    private final float range;
    private final int[] targets, attacks;                       // of one attack, these as the bits of floats
    private int fetched;                                        // or the reading ahead would be optimised away
    private final BucketQueue queue = new BucketQueue((ONE >> WIDTH) + 1);

    /** @param range 0 when all values are equal */
    Conquest(GridGraph graph, float range) {
        this.graph = graph;
        this.range = range > 0 ? range : 1;
        if (graph.nodes >= Integer.MAX_VALUE / FIELDS)
            throw new IllegalArgumentException("Image must have fewer than " + Integer.MAX_VALUE / FIELDS + " voxels for GrowCut, but has " + graph.nodes
                + " with its frame. Crop it, or work slice by slice.");
        targets = new int[graph.directions()];
        attacks = new int[graph.directions()];
        nodes = new int[FIELDS * graph.nodes];
        for (int i = VALUE; i < nodes.length; i += FIELDS) nodes[i] = NOWHERE;
    }

    void settle(Block image, IntBlock seeds, Optional<Block> mask) {
        for (int z = 0; z < graph.nz; z++)
            for (int y = 0; y < graph.ny; y++)
                for (int x = 0, i = seeds.index(0, y, z), node = graph.row(y, z); x < graph.nx; x++, i++, node++) {
                    if (ValueSpan.isInside(image.data[i], mask, i)) nodes[FIELDS * node + VALUE] = Float.floatToRawIntBits(image.data[i]);
                    if (seeds.data[i] <= 0) continue;
                    nodes[FIELDS * node + LABEL] = seeds.data[i];
                    nodes[FIELDS * node + STRENGTH] = ONE;
                    nodes[FIELDS * node + STEPS] = WAITS;
                    queue.put(0, node);
                }
    }

    void run(Progress progress) {
        int[] batch = new int[BATCH];
        long taken = 0;
        for (int count = queue.take(batch), round = 0; count > 0; count = queue.take(batch), round++) {
            if (round % BATCH == 0) {
                progress.checkCancelled();
                progress.done(Math.min(1, (double) taken / graph.nodes));
            }
            taken += count;
            int waiting = keepWaiting(batch, count);
            for (int k = 0; k < waiting; k++) fetched ^= around(batch[k]);
            for (int k = 0; k < waiting; k++) attack(batch[k]);
        }
    }

    /** Moves those that have not attacked meanwhile to the front; without branches, so that all are fetched from the memory at once. */
    private int keepWaiting(int[] batch, int count) {
        int waiting = 0;
        for (int k = 0; k < count; k++) {
            int node = batch[k];
            batch[waiting] = node;
            waiting += nodes[FIELDS * node + STEPS] >>> 31;
        }
        return waiting;
    }

    /** Reads what an attack will look at, without branches that would have to wait for it. */
    private int around(int node) {
        int read = 0;
        for (int offset : graph.offsets) read ^= nodes[FIELDS * (node + offset)];
        return read;
    }

    /** Less strength is a later bucket. */
    private static int bucket(int strength) {
        return ONE - strength >> WIDTH;
    }

    private void attack(int from) {
        int at = FIELDS * from, step = (nodes[at + STEPS] &= ~WAITS) + 1, name = nodes[at + LABEL], open = attackable(from);
        for (int k = 0; k < open; k++) {
            int to = targets[k], attack = attacks[k], held = nodes[FIELDS * to + STRENGTH];
            if (attack > held || attack > 0 && isEarlier(step, name, FIELDS * to)) conquer(to, FIELDS * to, attack, step, name);
        }
    }

    /**
     * Moves the neighbours that are not stronger than the attack to the front (bits of floats in [0, 1] are ordered as they are); without branches, which nobody
     * could foretell.
     */
    private int attackable(int from) {
        int at = FIELDS * from, open = 0;
        float own = Float.intBitsToFloat(nodes[at + VALUE]), force = Float.intBitsToFloat(nodes[at + STRENGTH]);
        for (int offset : graph.offsets) {
            int to = at + FIELDS * offset;
            int attack = Float.floatToRawIntBits((1 - Math.abs(Float.intBitsToFloat(nodes[to + VALUE]) - own) / range) * force);
            targets[open] = from + offset;
            attacks[open] = attack;
            open += (nodes[to + STRENGTH] - attack - 1 & attack - ONE - 1 & ~attack) >>> 31;
        }
        return open;
    }

    private boolean isEarlier(int step, int name, int to) {
        int steps = nodes[to + STEPS] & ~WAITS;
        return step < steps || step == steps && name < nodes[to + LABEL];
    }

    private void conquer(int node, int at, int strength, int step, int name) {
        int bucket = bucket(strength);
        if (nodes[at + STEPS] >= 0 || bucket(nodes[at + STRENGTH]) != bucket) queue.put(bucket, node);
        nodes[at + STRENGTH] = strength;
        nodes[at + STEPS] = step | WAITS;
        nodes[at + LABEL] = name;
    }

    void write(IntBlock labels, Optional<Block> map) {
        for (int z = 0; z < graph.nz; z++)
            for (int y = 0; y < graph.ny; y++)
                for (int x = 0, i = labels.index(0, y, z), at = FIELDS * graph.row(y, z); x < graph.nx; x++, i++, at += FIELDS) {
                    labels.data[i] = nodes[at + LABEL];
                    if (map.isPresent()) map.get().data[i] = Float.intBitsToFloat(nodes[at + STRENGTH]);
                }
    }
}
