package org.roentgen.segment.distance;

import java.util.Arrays;

/** Voxels that wait, nearest first; of equally near ones the one with the smaller index. */
final class Front {

    private long[] heap = new long[1024];                              // bits of the float above the index: in the order of the distances
    private int count;

    boolean isEmpty() {
        return count == 0;
    }

    /** @param distance at least 0 */
    void put(float distance, int index) {
        if (count == heap.length) heap = Arrays.copyOf(heap, 2 * count);
        long entry = (long) Float.floatToRawIntBits(distance) << 32 | index;
        int i = count++;
        for (; i > 0 && heap[(i - 1) / 2] > entry; i = (i - 1) / 2) heap[i] = heap[(i - 1) / 2];
        heap[i] = entry;
    }

    /** Takes the nearest away and gives its index. */
    int take() {
        long first = heap[0], last = heap[--count];
        int i = 0;
        for (int child; (child = 2 * i + 1) < count; i = child) {
            if (child + 1 < count && heap[child + 1] < heap[child]) child++;
            if (heap[child] >= last) break;
            heap[i] = heap[child];
        }
        heap[i] = last;
        return (int) first;
    }
}
