package org.roentgen.segment.graph;

import java.util.Arrays;

/**
 * Nodes in the order of their keys, smallest first, where no key is put that is smaller than the one taken last: a radix heap. An entry moves to a lower
 * list at most once for each bit of its key, and neighbours in a list stay neighbours in memory.
 * <p>Ahuja, Mehlhorn, Orlin, Tarjan 1990, J. ACM 37(2):213–223, doi:10.1145/77600.77615. Lists hold keys that share all bits above one with the last key.
 */
final class StrengthQueue {

    private static final int FIRST = 64;

    private final long[][] keys = new long[Long.SIZE + 1][FIRST];
    private final int[][] nodes = new int[Long.SIZE + 1][FIRST];
    private final int[] counts = new int[Long.SIZE + 1];
    private long last;

    /** @param key ≥ the key taken last, and ≥ 0 */
    void put(long key, int node) {
        int list = Long.SIZE - Long.numberOfLeadingZeros(key ^ last), at = counts[list]++;
        if (at == keys[list].length) grow(list);
        keys[list][at] = key;
        nodes[list][at] = node;
    }

    private void grow(int list) {
        int longer = (int) Math.min(Integer.MAX_VALUE - 8, keys[list].length * 3L / 2);
        keys[list] = Arrays.copyOf(keys[list], longer);
        nodes[list] = Arrays.copyOf(nodes[list], longer);
    }

    /** The next node, whose key is {@link #key} then; −1 when none is left. */
    int take() {
        if (counts[0] == 0 && !refill()) return -1;
        return nodes[0][--counts[0]];
    }

    long key() {
        return last;
    }

    /** The lowest list that is not empty is dealt out again, seen from its smallest key. */
    private boolean refill() {
        int list = 1;
        while (list < counts.length && counts[list] == 0) list++;
        if (list == counts.length) return false;
        long[] from = keys[list];
        int n = counts[list];
        long smallest = Long.MAX_VALUE;
        for (int i = 0; i < n; i++) smallest = Math.min(smallest, from[i]);
        last = smallest;
        counts[list] = 0;
        for (int i = 0; i < n; i++) put(from[i], nodes[list][i]);
        return true;
    }
}
