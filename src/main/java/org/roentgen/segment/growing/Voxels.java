package org.roentgen.segment.growing;

import java.util.Arrays;

/** A list of voxels that grows. */
final class Voxels {

    int[] at = new int[256];
    int size;

    void add(int voxel) {
        if (size == at.length) at = Arrays.copyOf(at, (int) Math.min(2L * size, Integer.MAX_VALUE - 8));
        at[size++] = voxel;
    }
}
