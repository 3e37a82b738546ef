package org.roentgen.segment.watershed;

import java.util.Arrays;

/** Lists of entries (level, voxel, source) that grow at their end: chains of chunks, so that what is added and read lies together. */
final class EntryLists {

    interface Taker {
        void take(int level, int voxel, int source);
    }

    private static final int CHUNK = 512, ENTRY = 3, LINK = CHUNK - 1, PAGE_BITS = 8, PAGE = 1 << PAGE_BITS, NONE = -1;
    /** Entries of a chunk. */
    static final int FULL = LINK / ENTRY;

    private final int[] first, last, size, lowest;
    /** A bit for each list: does it have entries? */
    private final long[] filled;
    private int[][] pages = new int[16][];
    private int chunks, free = NONE;

    /** @param lists a multiple of 64 */
    EntryLists(int lists) {
        first = new int[lists];
        last = new int[lists];
        size = new int[lists];
        lowest = new int[lists];
        filled = new long[lists / 64];
    }

    /** The first list of a range, whose ends are multiples of 64, that is not empty; negative when all are. */
    int next(int begin, int end) {
        for (int word = begin / 64; word < end / 64; word++)
            if (filled[word] != 0) return word * 64 + Long.numberOfTrailingZeros(filled[word]);
        return NONE;
    }

    /** The lowest level of a list that is not empty. */
    int lowest(int list) {
        return lowest[list];
    }

    int size(int list) {
        return size[list];
    }

    void add(int list, int level, int voxel, int source) {
        int within = size[list]++ % FULL;
        if (within == 0) append(list, level);
        if (level < lowest[list]) lowest[list] = level;
        int chunk = last[list], at = place(chunk) + within * ENTRY;
        int[] page = page(chunk);
        page[at] = level;
        page[at + 1] = voxel;
        page[at + 2] = source;
    }

    private void append(int list, int level) {
        int chunk = free;
        if (chunk == NONE) chunk = fresh();
        else free = page(chunk)[place(chunk) + LINK];
        if (size[list] == 1) {
            first[list] = chunk;
            lowest[list] = level;
            filled[list >> 6] |= 1L << list;
        } else link(last[list], chunk);
        last[list] = chunk;
    }

    private int[] page(int chunk) {
        return pages[chunk >>> PAGE_BITS];
    }

    private static int place(int chunk) {
        return (chunk & PAGE - 1) * CHUNK;
    }

    private void link(int chunk, int next) {
        page(chunk)[place(chunk) + LINK] = next;
    }

    private int fresh() {
        int page = chunks >>> PAGE_BITS;
        if (page == pages.length) pages = Arrays.copyOf(pages, 2 * page);
        if (pages[page] == null) pages[page] = new int[PAGE * CHUNK];
        return chunks++;
    }

    void each(int list, Taker taker) {
        int chunk = first[list];
        for (int left = size[list]; left > 0; left -= FULL) {
            int[] page = page(chunk);
            int at = place(chunk), next = page[at + LINK];
            for (int end = at + ENTRY * Math.min(left, FULL); at < end; at += ENTRY) taker.take(page[at], page[at + 1], page[at + 2]);
            chunk = next;
        }
    }

    /** Hands the entries over in their order; they may go to other lists meanwhile. */
    void empty(int list, Taker taker) {
        while (size[list] > 0) {
            int chunk = first[list], count = removeFirst(list), at = place(chunk);
            int[] page = page(chunk);
            for (int end = at + ENTRY * count; at < end; at += ENTRY) taker.take(page[at], page[at + 1], page[at + 2]);
            release(chunk);
        }
    }

    /** Takes the entries of the first chunk of a list that is not empty.
     * @return how many, at most {@link #FULL} */
    int take(int list, int[] voxels, int[] sources) {
        int chunk = first[list], count = removeFirst(list), at = place(chunk);
        int[] page = page(chunk);
        for (int k = 0; k < count; k++) {
            voxels[k] = page[at + ENTRY * k + 1];
            sources[k] = page[at + ENTRY * k + 2];
        }
        release(chunk);
        return count;
    }

    private int removeFirst(int list) {
        int count = Math.min(size[list], FULL);
        size[list] -= count;
        first[list] = page(first[list])[place(first[list]) + LINK];
        if (size[list] == 0) filled[list >> 6] &= ~(1L << list);
        return count;
    }

    private void release(int chunk) {
        link(chunk, free);
        free = chunk;
    }
}
