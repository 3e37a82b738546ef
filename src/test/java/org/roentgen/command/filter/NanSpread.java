package org.roentgen.command.filter;

import java.util.Arrays;
import java.util.Optional;
import java.util.Random;
import java.util.function.IntPredicate;

/** How far from a voxel that is not a number, or infinite, the result is NaN, and how far it is another one than without it: half-extents of boxes, -1 for nowhere. */
final class NanSpread {

    static final int[] SIZE = {41, 41, 21};

    final int[] nan, changed;

    NanSpread(FilterRun filter, float value) {
        float[] clean = noise(), dirty = noise();
        dirty[dirty.length / 2] = value;
        float[] expected = filter.of(clean), found = filter.of(dirty);
        nan = extent(found.length, i -> Float.isNaN(found[i]));
        changed = extent(found.length, i -> Float.floatToIntBits(found[i]) != Float.floatToIntBits(expected[i]));
    }

    private static float[] noise() {
        Random random = new Random(7);
        float[] noise = new float[SIZE[0] * SIZE[1] * SIZE[2]];
        for (int i = 0; i < noise.length; i++) noise[i] = 10 + random.nextInt(90);
        return noise;
    }

    private static int[] extent(int n, IntPredicate which) {
        int[] extent = {-1, -1, -1};
        for (int i = 0; i < n; i++) {
            if (!which.test(i)) continue;
            int x = i % SIZE[0], y = i / SIZE[0] % SIZE[1], z = i / SIZE[0] / SIZE[1] % SIZE[2];
            extent[0] = Math.max(extent[0], Math.abs(x - SIZE[0] / 2));
            extent[1] = Math.max(extent[1], Math.abs(y - SIZE[1] / 2));
            extent[2] = Math.max(extent[2], Math.abs(z - SIZE[2] / 2));
        }
        return extent;
    }

    /** In words, such as {@code NaN to its reach}. @param reach of a neighbourhood filter */
    String words(Optional<int[]> reach) {
        if (nan[0] < 0) return "NaN nowhere";
        if (reach.isPresent() && isNoFartherThan(reach.get()) && Arrays.equals(nan, clipped(reach.get()))) return "NaN to its reach";
        if (Arrays.equals(nan, new int[3])) return "NaN stays";
        if (nan[0] == SIZE[0] / 2 && nan[1] == SIZE[1] / 2) return nan[2] > 0 ? "NaN everywhere" : "NaN over its plane";
        return "NaN to " + nan[0] + " " + nan[1] + " " + nan[2];
    }

    boolean isNoFartherThan(int[] reach) {
        int[] most = clipped(reach);
        for (int d = 0; d < 3; d++) if (Math.max(nan[d], changed[d]) > most[d]) return false;
        return true;
    }

    private static int[] clipped(int[] reach) {
        return new int[] {Math.min(reach[0], SIZE[0] / 2), Math.min(reach[1], SIZE[1] / 2), Math.min(reach[2], SIZE[2] / 2)};
    }

    @Override public String toString() {
        return Arrays.toString(nan) + ", changed " + Arrays.toString(changed);
    }
}
