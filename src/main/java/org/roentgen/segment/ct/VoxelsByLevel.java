package org.roentgen.segment.ct;

import java.util.Arrays;

/** Voxels that wait at a level: a stack for each. */
final class VoxelsByLevel {

    private final int[][] stacks;
    private final int[] sizes;

    VoxelsByLevel(int levels) {
        stacks = new int[levels][16];
        sizes = new int[levels];
    }

    void put(int level, int voxel) {
        if (sizes[level] == stacks[level].length) stacks[level] = Arrays.copyOf(stacks[level], (int) Math.min(2L * sizes[level], Integer.MAX_VALUE - 8));
        stacks[level][sizes[level]++] = voxel;
    }

    /** Negative when none waits. */
    int take(int level) {
        return sizes[level] == 0 ? -1 : stacks[level][--sizes[level]];
    }
}
