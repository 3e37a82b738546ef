package org.roentgen.segment.watershed;

import java.util.Arrays;

/** Entries whose levels differ in their last bits only, sorted by them; those of equal level stay in their order. */
final class SortedEntries {

    /** For each value of the last bits, how many entries there are; then where the next one goes. */
    private final int[] places;
    private int[] levels = new int[0], voxels, sources;
    private int at, size;

    /** @param bits that levels may differ in */
    SortedEntries(int bits) {
        places = new int[1 << bits];
    }

    /** Takes over all of a list; what was here before must have been taken. */
    void fill(EntryLists lists, int list) {
        at = 0;
        size = lists.size(list);
        if (size > levels.length) {
            levels = new int[size];
            voxels = new int[size];
            sources = new int[size];
        }
        Arrays.fill(places, 0);
        lists.each(list, (level, voxel, source) -> places[level & places.length - 1]++);
        for (int i = 0, before = 0; i < places.length; i++) {
            int count = places[i];
            places[i] = before;
            before += count;
        }
        lists.empty(list, this::place);
    }

    private void place(int level, int voxel, int source) {
        int to = places[level & places.length - 1]++;
        levels[to] = level;
        voxels[to] = voxel;
        sources[to] = source;
    }

    boolean isEmpty() {
        return at == size;
    }

    /** Of the next entry. */
    int level() {
        return levels[at];
    }

    boolean isAt(int level) {
        return at < size && levels[at] == level;
    }

    /** Takes some entries of the lowest level, as many as there are or fit. */
    int take(int[] someVoxels, int[] someSources) {
        int level = levels[at], n = 0;
        for (int most = Math.min(size - at, someVoxels.length); n < most && levels[at] == level; n++, at++) {
            someVoxels[n] = voxels[at];
            someSources[n] = sources[at];
        }
        return n;
    }
}
