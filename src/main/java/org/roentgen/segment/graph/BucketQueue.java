package org.roentgen.segment.graph;

import java.util.Arrays;

/** Nodes in buckets, the lowest first; in a bucket first in, first out. A bucket that is being emptied may be filled on, but none below it. */
final class BucketQueue {

    private static final int FIRST = 16;

    private final int[][] nodes;
    private final int[] counts;
    private int bucket, at;

    BucketQueue(int buckets) {
        nodes = new int[buckets][];
        counts = new int[buckets];
    }

    void put(int to, int node) {
        int[] list = nodes[to];
        int n = counts[to]++;
        if (list == null) list = nodes[to] = new int[FIRST];
        else if (n == list.length) list = nodes[to] = Arrays.copyOf(list, (int) Math.min(Integer.MAX_VALUE - 8, n * 3L / 2));
        list[n] = node;
    }

    /** Takes the next nodes of the lowest bucket, as many as there are or fit; 0 when none is left. */
    int take(int[] some) {
        while (at == counts[bucket]) {
            nodes[bucket] = null;
            at = 0;
            counts[bucket] = 0;
            if (++bucket == nodes.length) {
                bucket--;
                return 0;
            }
        }
        int count = Math.min(some.length, counts[bucket] - at);
        System.arraycopy(nodes[bucket], at, some, 0, count);
        at += count;
        return count;
    }
}
