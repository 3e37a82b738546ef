package org.roentgen.segment.contour;

import java.util.ArrayList;
import java.util.List;
import java.util.function.IntConsumer;

import org.roentgen.image.InParallel;

/** Numbers from 0 on, a few ranges for every thread. */
final class RowRanges {

    private static final int FEW = 64;                            // not worth another thread

    private RowRanges() { }

    /** Each number once, on all threads. */
    static void forEach(int count, IntConsumer task) {
        InParallel.forEach(of(count), range -> {
            for (int i = range[0]; i < range[1]; i++) task.accept(i);
        });
    }

    /** The first number of each range, and the first after it. */
    static List<int[]> of(int count) {
        int threads = InParallel.threads();
        int parts = threads == 1 ? 1 : Math.max(1, Math.min(count / FEW, 4 * threads));
        List<int[]> ranges = new ArrayList<>();
        for (int i = 0; i < parts; i++) ranges.add(new int[] {(int) ((long) count * i / parts), (int) ((long) count * (i + 1) / parts)});
        return ranges;
    }
}
