package org.roentgen.segment.skeleton;

import java.util.Arrays;
import java.util.function.IntPredicate;

import org.roentgen.image.Progress;

/**
 * Thins planes in two alternating steps, in each of which all pixels are taken away at once whose eight neighbours P2 … P9 (clockwise from the north) fulfil a rule.
 * <p>Zhang and Suen 1984, Commun. ACM 27(3):236–239, doi:10.1145/357994.358023; Guo and Hall 1989 (A1), Commun. ACM 32(3):359–373, doi:10.1145/62065.62074.
 */
final class ParallelThinning {

    private static final int[][] CLOCKWISE = {{0, -1}, {1, -1}, {1, 0}, {1, 1}, {0, 1}, {-1, 1}, {-1, 0}, {-1, -1}};

    private final boolean[][] removable = new boolean[2][256];         // by step and neighbours, P2 the lowest bit
    private final int[] clockwise = new int[8];

    ParallelThinning(boolean zhangSuen) {
        for (int bits = 0; bits < 256; bits++)
            for (int step = 0; step < 2; step++) removable[step][bits] = zhangSuen ? zhangSuen(at(bits), step) : guoHall(at(bits), step);
        for (int p = 0; p < 8; p++)
            for (int k = 0; k < 26; k++) if (SimplePoint.x(k) == CLOCKWISE[p][0] && SimplePoint.y(k) == CLOCKWISE[p][1] && SimplePoint.z(k) == 0) clockwise[p] = k;
    }

    /** Is Pi inside? Beyond P9 follows P2 again. */
    private static IntPredicate at(int bits) {
        return i -> (bits >> (i - 2) % 8 & 1) == 1;
    }

    private static boolean zhangSuen(IntPredicate p, int step) {
        int inside = 0, transitions = 0;
        for (int i = 2; i < 10; i++) {
            if (p.test(i)) inside++;
            if (!p.test(i) && p.test(i + 1)) transitions++;
        }
        boolean open = step == 0 ? !(p.test(2) && p.test(4) && p.test(6)) && !(p.test(4) && p.test(6) && p.test(8))
            : !(p.test(2) && p.test(4) && p.test(8)) && !(p.test(2) && p.test(6) && p.test(8));
        return inside >= 2 && inside <= 6 && transitions == 1 && open;
    }

    private static boolean guoHall(IntPredicate p, int step) {
        int parts = 0, before = 0, after = 0;
        for (int i = 2; i < 10; i += 2) {
            if (!p.test(i) && (p.test(i + 1) || p.test(i + 2))) parts++;
            if (p.test(i + 7) || p.test(i)) before++;
            if (p.test(i) || p.test(i + 1)) after++;
        }
        int n = Math.min(before, after), turn = step == 0 ? 0 : 4;
        boolean closed = (p.test(2 + turn) || p.test(3 + turn) || !p.test(5 + turn)) && p.test(4 + turn);
        return parts == 1 && n >= 2 && n <= 3 && !closed;
    }

    void run(VoxelSet voxels, Progress progress) {
        int[] places = voxels.places();
        for (int still = 0, step = 0; still < 2; step ^= 1) {
            progress.checkCancelled();
            int[] left = thin(voxels, places, removable[step]);
            still = left.length == places.length ? still + 1 : 0;
            places = left;
        }
        progress.done(1);
    }

    private int[] thin(VoxelSet voxels, int[] places, boolean[] rule) {
        int[] left = new int[places.length], gone = new int[places.length];
        int kept = 0, removed = 0;
        for (int place : places) {
            int bits = 0;
            for (int p = 0; p < 8; p++) if (voxels.has(voxels.neighbour(place, clockwise[p]))) bits |= 1 << p;
            if (rule[bits]) gone[removed++] = place;
            else left[kept++] = place;
        }
        for (int i = 0; i < removed; i++) voxels.remove(gone[i]);
        return Arrays.copyOf(left, kept);
    }
}
