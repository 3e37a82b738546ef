package org.roentgen.segment.growing;

import java.util.Arrays;

/** Voxels that may join a region, the least different first: a binary heap. */
final class DifferenceHeap {

    private double[] difference = new double[256];
    private int[] voxel = new int[256], region = new int[256];
    private int size;

    boolean isEmpty() {
        return size == 0;
    }

    double difference() {
        return difference[0];
    }

    int voxel() {
        return voxel[0];
    }

    int region() {
        return region[0];
    }

    void put(double d, int v, int r) {
        if (size == voxel.length) grow();
        int at = size++;
        for (int parent; at > 0 && difference[parent = at - 1 >> 1] > d; at = parent) set(at, difference[parent], voxel[parent], region[parent]);
        set(at, d, v, r);
    }

    private void grow() {
        int longer = (int) Math.min(2L * size, Integer.MAX_VALUE - 8);
        difference = Arrays.copyOf(difference, longer);
        voxel = Arrays.copyOf(voxel, longer);
        region = Arrays.copyOf(region, longer);
    }

    /** Removes the least different. */
    void remove() {
        double d = difference[--size];
        int at = 0, child;
        while ((child = 2 * at + 1) < size) {
            if (child + 1 < size && difference[child + 1] < difference[child]) child++;
            if (difference[child] >= d) break;
            set(at, difference[child], voxel[child], region[child]);
            at = child;
        }
        set(at, d, voxel[size], region[size]);
    }

    private void set(int at, double d, int v, int r) {
        difference[at] = d;
        voxel[at] = v;
        region[at] = r;
    }
}
