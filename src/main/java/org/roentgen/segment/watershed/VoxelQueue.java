package org.roentgen.segment.watershed;

/** Pairs (voxel, source), first in, first out: a ring that grows. */
final class VoxelQueue {

    private long[] ring = new long[1 << 10];
    private int first, size;

    boolean isEmpty() {
        return size == 0;
    }

    void put(int voxel, int source) {
        if (size == ring.length) grow();
        ring[first + size++ & ring.length - 1] = (long) source << 32 | voxel;
    }

    /** Of the first one. */
    int voxel() {
        return (int) ring[first];
    }

    int source() {
        return (int) (ring[first] >> 32);
    }

    void remove() {
        first = first + 1 & ring.length - 1;
        size--;
    }

    private void grow() {
        long[] longer = new long[2 * size];
        System.arraycopy(ring, first, longer, 0, size - first);
        System.arraycopy(ring, 0, longer, size - first, first);
        ring = longer;
        first = 0;
    }
}
