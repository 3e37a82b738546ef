package org.roentgen.filter;

import java.util.Arrays;

import org.roentgen.filter.RankSchedule.Operation;
import org.roentgen.filter.RankSchedule.Place;
import org.roentgen.image.CacheLines;
import org.roentgen.image.IntBlock;

/**
 * Runs a schedule over blocks, part by part: a part is a stretch of one section's voxels (rows one after the other, with the halo
 * between them), short enough for the cache; for each part it marches from section to section. For one thread.
 * <p>Keys of few bits are packed side by side in one int: two to four distant stretches of a section, or, where sections are single
 * rows, distant rows.
 */
final class NetworkRank {

    private static final int MEMORY = 1 << 15, SHORTEST = 128, LONGEST = 1024;

    private final RankWindow window;
    private final RankSchedule schedule;
    private final int[][] rows;
    private final int[] unpacked = new int[LONGEST];
    private int[] moved = {}, joined = {}, packed = {};

    private IntBlock in, out;
    private MinMaxRows minMax;
    private int pack, field, sections, positions, stretch, stride, results, band;

    NetworkRank(RankWindow window, RankSchedule schedule) {
        this.window = window;
        this.schedule = schedule;
        rows = new int[schedule.rows][CacheLines.aligned(longestPart() + schedule.extra)];
    }

    /** Keys of so many bits that share an int. */
    static int pack(int bits) {
        return bits <= 8 ? 4 : bits <= 16 ? 2 : 1;
    }

    private static MinMaxRows minMax(int pack, int bits) {
        return pack == 1 ? new SingleKeyRows() : bits < 32 / pack ? new PackedKeyRows(pack) : new FullKeyRows(pack);
    }

    private int longestPart() {
        return Math.max(SHORTEST, Math.min(LONGEST, MEMORY / schedule.rows));
    }

    /** Keys of at most 16 bits are not negative; any two others differ by less than 2³¹. */
    void run(IntBlock in, int bits, IntBlock out) {
        this.in = in;
        this.out = out;
        pack = pack(bits);
        field = 32 / pack;
        minMax = minMax(pack, bits);
        sections = window.flat ? in.ny : in.nz;
        positions = window.flat ? out.nx : (out.ny - 1) * in.nx + out.nx;
        results = sections - window.heights.length + 1;
        stretch = window.flat ? positions : (positions + pack - 1) / pack;
        band = window.flat ? (results + pack - 1) / pack : results;
        stride = stretch + 2 * window.reachX + 2 * window.reachY * in.nx;
        int length = window.flat ? in.nx : in.strideZ, bandSections = band + window.heights.length - 1;
        if (joined.length < stride) joined = new int[stride];
        if (moved.length < stride) moved = new int[stride];
        if (packed.length < stride * bandSections) packed = new int[stride * bandSections];
        for (int z = 0; z < (window.flat ? out.nz : 1); z++) {
            for (int s = 0; s < bandSections; s++) pack(length, z * in.strideZ, s);
            int parts = (stretch + longestPart() - 1) / longestPart(), part = (stretch + parts - 1) / parts;
            for (int from = 0; from < stretch; from += part) march(from, Math.min(part, stretch - from), z);
        }
    }

    /** Packs section s and its companions in the other bands, or its own other stretches. */
    private void pack(int length, int origin, int s) {
        Arrays.fill(joined, 0);
        for (int i = 0; i < pack; i++) {
            int from = window.flat ? 0 : i * stretch, n = Math.min(stride, length - from), of = window.flat ? s + i * band : s;
            if (n <= 0 || of >= sections) break;
            System.arraycopy(in.data, origin + of * length + from, moved, 0, n);
            join(joined, moved, i * field, n);
        }
        System.arraycopy(joined, 0, packed, s * stride, stride);
    }

    private static void join(int[] joined, int[] keys, int shift, int n) {
        for (int i = 0; i < n; i++) joined[i] |= keys[i] << shift;
    }

    private void march(int from, int n, int z) {
        int tile = schedule.outputs.length;
        for (int step = -schedule.ahead; step * tile < band; step++) {
            for (Operation o : schedule.operations) if (step >= -o.ahead) compute(o, step, from, n + o.extra);
            for (int t = 0; step >= 0 && t < tile && step * tile + t < band; t++)
                write(row(schedule.outputs[t], step), from, n, step * tile + t, z);
        }
    }

    private int[] row(Place place, int step) {
        return rows[place.at(step)];
    }

    private void compute(Operation o, int step, int from, int n) {
        switch (o.kind) {
            case LOAD:
                int section = step * schedule.outputs.length + window.heights.length - 1 + o.phase;
                if (section >= 0 && section < band + window.heights.length - 1)
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

    /** Puts n packed results, from a position on, into the output: slice {@code result}, or row {@code result} of slice z. */
    private void write(int[] joined, int from, int n, int result, int z) {
        for (int i = 0; i < pack; i++) {
            int begin = window.flat ? from : from + i * stretch, of = window.flat ? result + i * band : result;
            if (of >= results) break;
            if (pack > 1) part(joined, i * field, (1 << field) - 1, unpacked, n);
            int[] values = pack > 1 ? unpacked : joined;
            for (int p = begin, end = Math.min(begin + n, positions); p < end; ) {
                int x = p % in.nx, y = p / in.nx, length = Math.min(end - p, in.nx - x), inside = Math.min(length, out.nx - x);
                if (inside > 0) System.arraycopy(values, p - begin, out.data, window.flat ? out.index(x, of, z) : out.index(x, y, of), inside);
                p += length;
            }
        }
    }

    private static void part(int[] joined, int shift, int mask, int[] keys, int n) {
        for (int i = 0; i < n; i++) keys[i] = joined[i] >>> shift & mask;
    }
}
