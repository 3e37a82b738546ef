package org.roentgen.image;

import java.util.ArrayList;
import java.util.List;

/** Where the positions of a block along one axis come from in an image of n positions, 0 … n - 1, by the rule of a boundary. */
final class Axis {

    /** Block positions at … at + length - 1, which come from image positions from, from + step, …; step is 1, 0 or -1. */
    static final class Run {

        final int at, length, step;
        final long from;

        Run(int at, int length, long from, int step) {
            this.at = at;
            this.length = length;
            this.from = from;
            this.step = step;
        }

        long first() {
            return step < 0 ? from - length + 1 : from;
        }

        int extent() {
            return step == 0 ? 1 : length;
        }
    }

    private Axis() { }

    /** The image position that stands for any position; -1 for none (zero). */
    static long source(long position, long n, Boundary boundary) {
        if (position >= 0 && position < n) return position;
        switch (boundary) {
            case MIRROR:
                long folded = Math.floorMod(position, 2 * n);
                return folded < n ? folded : 2 * n - 1 - folded;
            case NEAREST:
                return position < 0 ? 0 : n - 1;
            case PERIODIC:
                return Math.floorMod(position, n);
            default:
                return -1;
        }
    }

    /** The stretches of a block that begins at {@code start}; positions that are zero belong to none. */
    static List<Run> runs(long start, int length, long n, Boundary boundary) {
        List<Run> runs = new ArrayList<>(3);
        for (int i = 0; i < length; ) {
            Run run = run(start, i, length, n, boundary);
            if (run.from >= 0) runs.add(run);
            i += run.length;
        }
        return runs;
    }

    private static Run run(long start, int i, int length, long n, Boundary boundary) {
        long position = start + i, from = source(position, n, boundary);
        if (position >= 0 && position < n) return new Run(i, (int) Math.min(length - i, n - position), from, 1);
        int end = i + 1;
        if (end == length || from < 0) return new Run(i, 1, from, 0);
        long step = source(position + 1, n, boundary) - from;
        if (Math.abs(step) > 1) return new Run(i, 1, from, 0);
        while (end < length && source(start + end, n, boundary) - source(start + end - 1, n, boundary) == step) end++;
        return new Run(i, end - i, from, (int) step);
    }
}
