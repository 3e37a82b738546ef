package org.roentgen.filter;

import java.util.Arrays;
import java.util.stream.IntStream;

import org.roentgen.image.IntBlock;

/**
 * Finds a rank by moving a window to and fro over a block, voxel by voxel: what a window holds is a set of places in the block's
 * order, one bit each, and a cursor follows the rank from word to word. For one thread.
 * <p>Each move costs as many voxels as enter and leave (Huang, Yang, Tang 1979, doi:10.1109/TASSP.1979.1163188); a set of places
 * instead of a histogram takes any values (Suomela 2014, arXiv:1406.1717).
 */
final class SlidingRank {

    private final int[][] widths;
    private final int rank, reachX, reachY, reachZ;
    private final Places places = new Places();
    private long[] set = {};
    private int cursor, below;
    private IntBlock in;

    SlidingRank(int[][] widths, int rank) {
        this.widths = widths;
        this.rank = rank;
        reachZ = widths.length / 2;
        reachY = widths[0].length / 2;
        reachX = widths[reachZ][reachY];
    }

    /** Voxels that enter and leave at a move along x. */
    static int changes(int[][] widths) {
        return 2 * (int) Arrays.stream(widths).flatMapToInt(Arrays::stream).filter(w -> w >= 0).count();
    }

    void run(IntBlock in, IntBlock out) {
        this.in = in;
        places.of(in.data, in.size());
        int words = (in.size() + 63) / 64;
        if (set.length < words) set = new long[words];
        Arrays.fill(set, 0, words, 0);
        cursor = 0;
        below = 0;
        int[] edgeX = edge(1, 0, 0), edgeY = edge(0, 1, 0), edgeZ = edge(0, 0, 1);
        int centre = in.index(reachX, reachY, reachZ), toOut = 0;
        for (int offset : inside()) flip(centre + offset, 1);
        int x = 0, y = 0, directionX = 1, directionY = 1;
        for (int z = 0; ; z++) {
            for (int rows = 1; ; rows++) {
                for (int columns = 1; ; columns++) {
                    out.data[out.index(x, y, z)] = find();
                    if (columns == out.nx) break;
                    centre = move(centre, edgeX, 1, directionX);
                    x += directionX;
                }
                directionX = -directionX;
                if (rows == out.ny) break;
                centre = move(centre, edgeY, in.strideY, directionY);
                y += directionY;
            }
            directionY = -directionY;
            if (z == out.nz - 1) break;
            centre = move(centre, edgeZ, in.strideZ, 1);
        }
    }

    /** Offsets of the window's voxels whose neighbour in a direction lies outside the window. */
    private int[] edge(int x, int y, int z) {
        return window().filter(i -> !has(dx(i) + x, dy(i) + y, dz(i) + z)).map(this::offset).toArray();
    }

    private int[] inside() {
        return window().map(this::offset).toArray();
    }

    /** The window's voxels, numbered within its bounding box. */
    private IntStream window() {
        return IntStream.range(0, (2 * reachX + 1) * (2 * reachY + 1) * (2 * reachZ + 1)).filter(i -> has(dx(i), dy(i), dz(i)));
    }

    private int dx(int i) {
        return i % (2 * reachX + 1) - reachX;
    }

    private int dy(int i) {
        return i / (2 * reachX + 1) % (2 * reachY + 1) - reachY;
    }

    private int dz(int i) {
        return i / (2 * reachX + 1) / (2 * reachY + 1) - reachZ;
    }

    private int offset(int i) {
        return dx(i) + dy(i) * in.strideY + dz(i) * in.strideZ;
    }

    private boolean has(int dx, int dy, int dz) {
        return Math.abs(dz) <= reachZ && Math.abs(dy) <= reachY && Math.abs(dx) <= widths[dz + reachZ][dy + reachY];
    }

    private void flip(int index, int change) {
        int place = places.of[index];
        set[place >> 6] ^= 1L << place;
        if (place >> 6 < cursor) below += change;
    }

    /** The window is symmetric: the edge behind is the edge ahead, reflected. */
    private int move(int centre, int[] edge, int stride, int direction) {
        int[] of = places.of;
        long[] set = this.set;
        int cursor = this.cursor, change = 0, next = centre + direction * stride;
        for (int offset : edge) {
            int leaving = of[centre - direction * offset], entering = of[next + direction * offset];
            set[leaving >> 6] ^= 1L << leaving;
            set[entering >> 6] ^= 1L << entering;
            change += ((entering >> 6) - cursor >>> 31) - ((leaving >> 6) - cursor >>> 31);
        }
        below += change;
        return next;
    }

    private int find() {
        while (below > rank) below -= Long.bitCount(set[--cursor]);
        for (int count; below + (count = Long.bitCount(set[cursor])) <= rank; cursor++) below += count;
        return places.values[cursor * 64 + nth(set[cursor], rank - below)];
    }

    /** Index of the bit that is set and has n set bits below it. */
    private static int nth(long word, int n) {
        int index = 0;
        for (int half = 32; half > 0; half >>= 1) {
            int count = Long.bitCount(word & (1L << half) - 1);
            if (n >= count) {
                n -= count;
                word >>>= half;
                index += half;
            }
        }
        return index;
    }
}
