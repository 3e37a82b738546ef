package org.roentgen.filter.fourier;

import java.util.ArrayList;
import java.util.List;

import org.roentgen.image.InParallel;

/** Parts of a volume for one task each. */
final class Chunks {

    /** Something to do for the items from one index to before another. */
    interface Task {
        void accept(int from, int to);
    }

    private static final int SIZE = 1 << 16;                      // voxels in one task, about

    private Chunks() { }

    /** On all threads, for items of so many voxels each. */
    static void forEach(int items, int voxels, Task task) {
        int length = Math.max(1, SIZE / voxels);
        List<Integer> begins = new ArrayList<>();
        for (int from = 0; from < items; from += length) begins.add(from);
        InParallel.forEach(begins, from -> task.accept(from, Math.min(items, from + length)));
    }
}
