package org.roentgen.segment.watershed;

import java.util.Arrays;
import java.util.function.IntConsumer;

/** Lists of entries (level, voxel, source) that grow at their end: chains of chunks, so that what is added and read lies together. */
final class EntryLists {

    interface Taker {
        void take(int level, int voxel, int source);
    }

    private static final int CHUNK = 128, ENTRY = 3, LINK = CHUNK - 1, FULL = LINK / ENTRY, PAGE_BITS = 11, PAGE = 1 << PAGE_BITS, NONE = -1;

    private final int[] first, last, size, lowest;
    /** A bit for each list: does it have entries? */
    private final long[] filled;
    private int[][] pages = new int[16][];
    private int chunks, free = NONE;

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
        int chunk = last[list], at = (chunk & PAGE - 1) * CHUNK + within * ENTRY;
        int[] page = pages[chunk >>> PAGE_BITS];
        page[at] = level;
        page[at + 1] = voxel;
        page[at + 2] = source;
    }

    private void append(int list, int level) {
        int chunk = free;
        if (chunk == NONE) chunk = fresh();
        else free = link(chunk);
        if (size[list] == 1) {
            first[list] = chunk;
            lowest[list] = level;
            filled[list >> 6] |= 1L << list;
        } else setLink(last[list], chunk);
        last[list] = chunk;
    }

    private int link(int chunk) {
        return pages[chunk >>> PAGE_BITS][(chunk & PAGE - 1) * CHUNK + LINK];
    }

    private void setLink(int chunk, int next) {
        pages[chunk >>> PAGE_BITS][(chunk & PAGE - 1) * CHUNK + LINK] = next;
    }

    private int fresh() {
        int page = chunks >>> PAGE_BITS;
        if (page == pages.length) pages = Arrays.copyOf(pages, 2 * page);
        if (pages[page] == null) pages[page] = new int[PAGE * CHUNK];
        return chunks++;
    }

    void eachVoxel(int list, IntConsumer look) {
        int chunk = first[list];
        for (int left = size[list]; left > 0; left -= FULL) {
            int[] page = pages[chunk >>> PAGE_BITS];
            int at = (chunk & PAGE - 1) * CHUNK;
            for (int i = at, end = at + ENTRY * Math.min(left, FULL); i < end; i += ENTRY) look.accept(page[i + 1]);
            chunk = page[at + LINK];
        }
    }

    /** Hands the entries over in their order; they may go to other lists meanwhile. */
    void empty(int list, Taker taker) {
        int left = size[list], chunk = first[list];
        size[list] = 0;
        filled[list >> 6] &= ~(1L << list);
        for (; left > 0; left -= FULL) {
            int[] page = pages[chunk >>> PAGE_BITS];
            int at = (chunk & PAGE - 1) * CHUNK, next = page[at + LINK];
            for (int end = at + ENTRY * Math.min(left, FULL); at < end; at += ENTRY) taker.take(page[at], page[at + 1], page[at + 2]);
            setLink(chunk, free);
            free = chunk;
            chunk = next;
        }
    }
}
