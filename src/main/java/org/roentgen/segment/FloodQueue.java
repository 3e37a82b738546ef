package org.roentgen.segment;

import java.util.Arrays;

/**
 * Voxels waiting to be flooded, lowest level first, those of equal level in the order in which they came. Levels never fall: what is put below the
 * level of the voxel taken last waits at that level. NaN comes last.
 * <p>Levels that are near each other share a list; the list at the water's level is a binary heap. Grows with the voxels that wait.
 */
final class FloodQueue {

    private static final int NONE = -1, LISTS = 1 << 16;

    private final float lowest, scale;
    private final int[] first = new int[LISTS], last = new int[LISTS];
    private int[] next = new int[1024], voxel = new int[1024], source = new int[1024];
    private float[] level = new float[1024];
    private int free = NONE, used, list;
    private float current = Float.NEGATIVE_INFINITY;

    /** The heap's order: level, then arrival; and the entry of each. */
    private long[] order = new long[1024];
    private int[] entry = new int[1024];
    private int heap, arrivals, taken;

    /** @param lowest level, and the highest one that is a number; others work, only slower */
    FloodQueue(float lowest, float highest) {
        this.lowest = lowest;
        scale = highest > lowest ? (float) ((LISTS - 2) / ((double) highest - lowest)) : 0;
        Arrays.fill(first, NONE);
    }

    /** @param source whatever belongs to the voxel */
    void put(float level, int voxel, int source) {
        int e = free == NONE ? fresh() : free;
        if (e == free) free = next[e];
        this.level[e] = level <= current ? current : level + 0f;
        this.voxel[e] = voxel;
        this.source[e] = source;
        int to = list(this.level[e]);
        if (to <= list && heap > 0) push(e);
        else append(e, Math.max(to, list));
    }

    private int fresh() {
        if (used == next.length) {
            next = Arrays.copyOf(next, 2 * used);
            voxel = Arrays.copyOf(voxel, 2 * used);
            source = Arrays.copyOf(source, 2 * used);
            level = Arrays.copyOf(level, 2 * used);
        }
        return used++;
    }

    private int list(float level) {
        float place = (level - lowest) * scale;
        return place >= LISTS - 1 || place != place ? LISTS - 1 : place > 0 ? (int) place : 0;
    }

    private void append(int e, int to) {
        next[e] = NONE;
        if (first[to] == NONE) first[to] = e;
        else next[last[to]] = e;
        last[to] = e;
    }

    /** Takes the next voxel; false when none waits. */
    boolean take() {
        if (heap == 0 && !refill()) return false;
        taken = entry[0];
        current = level[taken];
        next[taken] = free;
        free = taken;
        pop();
        return true;
    }

    /** The voxel taken last; known until the next one is put. */
    int voxel() {
        return voxel[taken];
    }

    int source() {
        return source[taken];
    }

    private boolean refill() {
        while (list < LISTS && first[list] == NONE) list++;
        if (list == LISTS) {
            list = LISTS - 1;
            return false;
        }
        arrivals = 0;
        for (int e = first[list]; e != NONE; e = next[e]) push(e);
        first[list] = NONE;
        return true;
    }

    private void push(int e) {
        if (heap == order.length) {
            order = Arrays.copyOf(order, 2 * heap);
            entry = Arrays.copyOf(entry, 2 * heap);
        }
        int bits = Float.floatToIntBits(level[e]);
        long key = (long) (bits ^ bits >> 31 & Integer.MAX_VALUE) << 32 | arrivals++ & 0xffffffffL;
        int at = heap++;
        for (int parent; at > 0 && order[parent = at - 1 >> 1] > key; at = parent) move(parent, at);
        order[at] = key;
        entry[at] = e;
    }

    private void pop() {
        long key = order[--heap];
        int at = 0, child;
        while ((child = 2 * at + 1) < heap) {
            if (child + 1 < heap && order[child + 1] < order[child]) child++;
            if (order[child] >= key) break;
            move(child, at);
            at = child;
        }
        order[at] = key;
        entry[at] = entry[heap];
    }

    private void move(int from, int to) {
        order[to] = order[from];
        entry[to] = entry[from];
    }
}
