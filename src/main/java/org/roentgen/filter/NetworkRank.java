package org.roentgen.filter;

import java.util.Arrays;

import org.roentgen.filter.RankSchedule.Operation;
import org.roentgen.filter.RankSchedule.Place;
import org.roentgen.image.Block;

/**
 * Runs a schedule over blocks, part by part: a part is a stretch of one section's voxels (rows one after the other, with the halo
 * between them), short enough for the cache; for each part it marches from section to section. For one thread.
 * <p>Keys of few bits are packed: two to four distant stretches side by side in one int.
 */
final class NetworkRank {

    private static final int MEMORY = 1 << 15, SHORTEST = 128;

    private final RankWindow window;
    private final RankSchedule schedule;
    private final int[][] rows;
    private final int[] unpacked = new int[FloatBits.LENGTH];
    private final float[] values = new float[FloatBits.LENGTH];
    private int[] section = {}, moved = {}, joined = {}, packed = {};

    private RankKeys keys;
    private Block in, out;
    private MinMaxRows minMax;
    private int pack, bits, sections, positions, stretch, stride;

    NetworkRank(RankWindow window, RankSchedule schedule) {
        this.window = window;
        this.schedule = schedule;
        rows = new int[schedule.rows][longestPart() + schedule.extra];
    }

    /** Keys of so many bits that share an int, each with a guard bit. */
    static int pack(int bits) {
        return bits <= 7 ? 4 : bits <= 9 ? 3 : bits <= 15 ? 2 : 1;
    }

    private int longestPart() {
        return Math.max(SHORTEST, Math.min(FloatBits.LENGTH, MEMORY / schedule.rows));
    }

    void run(RankKeys keys, Block in, Block out) {
        this.keys = keys;
        this.in = in;
        this.out = out;
        pack = pack(keys.bits());
        bits = 32 / pack - 1;
        minMax = pack == 1 ? new SingleKeyRows() : new PackedKeyRows(pack, bits);
        sections = window.flat ? in.ny : in.nz;
        positions = window.flat ? out.nx : (out.ny - 1) * in.nx + out.nx;
        stretch = (positions + pack - 1) / pack;
        stride = stretch + 2 * window.reachX + 2 * window.reachY * in.nx;
        int length = window.flat ? in.nx : in.strideZ;
        if (section.length < length) section = new int[length];
        if (joined.length < stride) joined = new int[stride];
        if (moved.length < stride) moved = new int[stride];
        if (packed.length < stride * sections) packed = new int[stride * sections];
        if (window.flat) for (int z = 0; z < out.nz; z++) run(length, z * in.strideZ, z);
        else run(length, 0, 0);
    }

    private void run(int length, int origin, int z) {
        for (int s = 0; s < sections; s++) pack(length, origin + s * length, s * stride);
        int parts = (stretch + longestPart() - 1) / longestPart(), part = (stretch + parts - 1) / parts;
        for (int from = 0; from < stretch; from += part) march(from, Math.min(part, stretch - from), z);
    }

    private void pack(int length, int from, int to) {
        keys.encode(in, from, section, length);
        if (pack == 1) {
            System.arraycopy(section, 0, packed, to, stride);
            return;
        }
        Arrays.fill(joined, 0);
        for (int i = 0; i < pack && i * stretch < length; i++) {
            int n = Math.min(stride, length - i * stretch);
            System.arraycopy(section, i * stretch, moved, 0, n);
            join(joined, moved, i * (bits + 1), n);
        }
        System.arraycopy(joined, 0, packed, to, stride);
    }

    private static void join(int[] joined, int[] keys, int shift, int n) {
        for (int i = 0; i < n; i++) joined[i] |= keys[i] << shift;
    }

    private void march(int from, int n, int z) {
        int tile = schedule.outputs.length, results = sections - window.heights.length + 1;
        for (int step = -schedule.ahead; step * tile < results; step++) {
            for (Operation o : schedule.operations) if (step >= -o.ahead) compute(o, step, from, n + o.extra);
            for (int t = 0; step >= 0 && t < tile && step * tile + t < results; t++)
                write(row(schedule.outputs[t], step), from, n, window.flat ? step * tile + t : 0, window.flat ? z : step * tile + t);
        }
    }

    private int[] row(Place place, int step) {
        return rows[place.at(step)];
    }

    private void compute(Operation o, int step, int from, int n) {
        switch (o.kind) {
            case LOAD:
                int section = step * schedule.outputs.length + window.heights.length - 1 + o.phase;
                if (section >= 0 && section < sections)
                    System.arraycopy(packed, section * stride + o.dy * in.nx + o.dx + from, row(o.lo, step), 0, n);
                break;
            case SHIFT:
                System.arraycopy(row(o.in[0], step), o.dx, row(o.lo, step), 0, n);
                break;
            case SELECT:
                select(o.in, step, row(o.lo, step), n);
                break;
            default:
                int[] a = row(o.in[0], step), b = row(o.in[1], step);
                if (o.hi == null) minMax.min(a, b, row(o.lo, step), n);
                else if (o.lo == null) minMax.max(a, b, row(o.hi, step), n);
                else minMax.exchange(a, b, row(o.lo, step), row(o.hi, step), n);
        }
    }

    private void select(Place[] in, int step, int[] least, int n) {
        for (int i = 0; i < in.length; i += 4) {
            int j = Math.min(i + 2, in.length - 2);
            int[] a = row(in[i], step), b = row(in[i + 1], step), c = row(in[j], step), d = row(in[j + 1], step);
            if (i == 0) minMax.select(a, b, c, d, least, n);
            else minMax.selectMore(a, b, c, d, least, n);
        }
    }

    /** Puts n packed results of the part that begins at a position into section y, z. */
    private void write(int[] result, int from, int n, int y, int z) {
        for (int i = 0; i < pack; i++) {
            int begin = from + i * stretch, end = Math.min(begin + n, positions);
            if (pack > 1) part(result, i * (bits + 1), (1 << bits) - 1, unpacked, n);
            keys.decode(pack > 1 ? unpacked : result, values, n);
            for (int p = begin; p < end; ) {
                int x = p % in.nx, length = Math.min(end - p, in.nx - x), inside = Math.min(length, out.nx - x);
                if (inside > 0) System.arraycopy(values, p - begin, out.data, out.index(x, y + p / in.nx, z), inside);
                p += length;
            }
        }
    }

    private static void part(int[] joined, int shift, int mask, int[] keys, int n) {
        for (int i = 0; i < n; i++) keys[i] = joined[i] >>> shift & mask;
    }
}
