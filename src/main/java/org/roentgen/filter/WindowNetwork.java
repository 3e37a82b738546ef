package org.roentgen.filter;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.PriorityQueue;
import java.util.TreeSet;

import org.roentgen.filter.RankNetwork.Wire;

/**
 * The network that finds one rank of one window, for {@code tile} windows that follow each other along the marching axis (z; y for a
 * flat window). Windows share what they have in common: sorted columns, sorted planes, and for a box the planes in the core of a tile.
 * <p>A list forgets a value as soon as too many others are known to lie on one side of it.
 */
final class WindowNetwork {

    /** A sorted list: what may still hold the rank, how many values it stands for, and how many of the forgotten ones lie below. */
    private static final class Ranked {

        final Wire[] kept;
        final int size, below;

        Ranked(Wire[] kept, int size, int below) {
            this.kept = kept;
            this.size = size;
            this.below = below;
        }
    }

    private static final Map<String, RankSchedule> KNOWN = new LinkedHashMap<String, RankSchedule>(16, 0.75f, true) {
        @Override protected boolean removeEldestEntry(Map.Entry<String, RankSchedule> eldest) {
            return size() > 16;
        }
    };

    private final RankNetwork network = new RankNetwork();
    private final RankWindow window;
    private final int tile, planes;
    private final List<int[]> sections;

    private WindowNetwork(RankWindow window, int tile) {
        this.window = window;
        this.tile = tile;
        planes = window.heights.length + tile - 1;
        TreeSet<int[]> distinct = new TreeSet<>(Comparator.comparingInt(RankWindow::sizeOf));     // of equal size means equal: they are nested
        distinct.addAll(Arrays.asList(window.heights));
        sections = new ArrayList<>(distinct);
    }

    /** The cheapest schedule for this window. The last ones are kept: finding one takes as long as filtering a small image. */
    static RankSchedule of(RankWindow window) {
        synchronized (KNOWN) {
            return KNOWN.computeIfAbsent(Arrays.deepToString(window.heights) + window.rank, key -> cheapest(window));
        }
    }

    private static RankSchedule cheapest(RankWindow window) {
        RankSchedule best = new WindowNetwork(window, 1).schedule();
        for (int tile = 2; tile <= (window.isPrism() ? 4 : 2) && tile <= window.heights.length; tile *= 2) {
            RankSchedule shared = new WindowNetwork(window, tile).schedule();
            if (shared.cost() < best.cost()) best = shared;
        }
        return best;
    }

    private RankSchedule schedule() {
        Wire[] outputs = new Wire[tile];
        if (window.isPrism()) {
            int core = window.heights.length - tile + 1, head = core == 1 ? 1 : Integer.highestOneBit(core - 1);
            share(outputs, 0, tile, run(tile - 1, head), run(tile - 1 + head, core - head));
        } else if (tile == 1) {
            List<Ranked> lists = new ArrayList<>();
            for (int q = 0; q < planes; q++) lists.add(plane(q, window.heights[q]));
            Ranked last = lists.remove(planes / 2);
            outputs[0] = select(merged(lists), last);
        } else {
            sharePair(outputs);
        }
        return RankScheduler.schedule(outputs);
    }

    /** Two neighbouring windows of any shape: what they have in common, and what each adds. */
    private void sharePair(Wire[] outputs) {
        int steps = window.heights.length;
        int[][] common = new int[steps - 1][];
        List<Ranked> core = new ArrayList<>();
        for (int i = 0; i < steps - 1; i++) {
            common[i] = RankWindow.sizeOf(window.heights[i]) < RankWindow.sizeOf(window.heights[i + 1])
                ? window.heights[i] : window.heights[i + 1];
            core.add(plane(i + 1, common[i]));
        }
        Ranked shared = merged(core);
        for (int j = 0; j < 2; j++) {
            List<Ranked> rest = new ArrayList<>();
            rest.add(plane(j * steps, window.heights[j * (steps - 1)]));
            for (int i = 0; i < steps - 1; i++) {
                int[] whole = window.heights[i + 1 - j];
                if (whole != common[i] && RankWindow.sizeOf(whole) > RankWindow.sizeOf(common[i])) rest.add(rest(i + 1, common[i], whole));
            }
            outputs[j] = select(shared, merged(rest));
        }
    }

    private Ranked merged(List<Ranked> lists) {
        PriorityQueue<Ranked> queue = new PriorityQueue<>(Comparator.comparingInt(l -> l.kept.length));
        queue.addAll(lists);
        while (queue.size() > 1) queue.add(merge(queue.remove(), queue.remove()));
        return queue.remove();
    }

    /** Splits a tile whose windows have the union of two lists in common: each half adds the planes that only its windows share. */
    private void share(Wire[] outputs, int from, int count, Ranked a, Ranked b) {
        if (count == 1) {
            outputs[from] = select(a, b);
            return;
        }
        Ranked core = merge(a, b);
        int half = count / 2;
        share(outputs, from, half, core, run(from + half - 1, half));
        share(outputs, from + half, half, core, run(from + window.heights.length, half));
    }

    /** Equal planes q … q + count − 1. */
    private Ranked run(int q, int count) {
        if (count == 0) return new Ranked(new Wire[0], 0, 0);
        if (count == 1) return plane(q, window.heights[0]);
        int head = Integer.highestOneBit(count - 1);
        return merge(run(q, head), run(q + head, count - head));
    }

    /** Sections are nested; each is the next smaller one and the rest around it. */
    private Ranked plane(int q, int[] heights) {
        int[] none = new int[heights.length];
        Arrays.fill(none, -1);
        Ranked list = new Ranked(new Wire[0], 0, 0);
        int[] inner = none;
        for (int[] outer : sections) {
            if (RankWindow.sizeOf(outer) > RankWindow.sizeOf(heights)) break;
            list = merge(list, rest(q, inner, outer));
            inner = outer;
        }
        return list;
    }

    /** The voxels of the outer section that the inner one lacks; equal neighbouring columns are merged by doubling. */
    private Ranked rest(int q, int[] inner, int[] outer) {
        List<Ranked> runs = new ArrayList<>();
        for (int x = 0, end; x < outer.length; x = end) {
            end = x + 1;
            while (end < outer.length && outer[end] == outer[x] && inner[end] == inner[x]) end++;
            if (outer[x] > inner[x]) runs.add(columns(q, x, end - x, inner[x], outer[x]));
        }
        return merged(runs);
    }

    private Ranked columns(int q, int x, int count, int inner, int outer) {
        if (count > 1) {
            int head = Integer.highestOneBit(count - 1);
            return merge(columns(q, x, head, inner, outer), columns(q, x + head, count - head, inner, outer));
        }
        if (inner < 0) return column(q, x, -outer, outer);
        return merge(column(q, x, -outer, -inner - 1), column(q, x, inner + 1, outer));
    }

    private Ranked column(int q, int x, int from, int to) {
        if (from < to) return merge(column(q, x, from, (from + to) >> 1), column(q, x, ((from + to) >> 1) + 1, to));
        int age = planes - 1 - q;
        return new Ranked(new Wire[] {network.load(tile - 1 - age % tile, age / tile, x, from + window.reachY)}, 1, 0);
    }

    private Ranked merge(Ranked a, Ranked b) {
        Wire[] all = network.merge(a.kept, b.kept);
        int size = a.size + b.size, below = a.below + b.below, rank = window.rank - below;
        int from = Math.max(0, rank - (window.size - size)), to = Math.min(all.length - 1, rank);
        return new Ranked(Arrays.copyOfRange(all, from, to + 1), size, below + from);
    }

    private Wire select(Ranked a, Ranked b) {
        return network.select(a.kept, b.kept, window.rank - a.below - b.below);
    }
}
