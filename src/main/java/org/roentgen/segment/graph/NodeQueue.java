package org.roentgen.segment.graph;

/** Nodes, first in, first out, in a ring that grows. */
final class NodeQueue {

    private int[] ring = new int[1024];
    private int first, count;

    void put(int node) {
        if (count == ring.length) grow();
        int at = first + count++;
        ring[at >= ring.length || at < 0 ? at - ring.length : at] = node;
    }

    /** −1 when empty. */
    int take() {
        if (count == 0) return -1;
        int node = ring[first];
        if (++first == ring.length) first = 0;
        count--;
        return node;
    }

    private void grow() {
        int[] longer = new int[(int) Math.min(Integer.MAX_VALUE - 8, ring.length * 3L / 2)];
        System.arraycopy(ring, first, longer, 0, ring.length - first);
        System.arraycopy(ring, 0, longer, ring.length - first, first);
        ring = longer;
        first = 0;
    }
}
