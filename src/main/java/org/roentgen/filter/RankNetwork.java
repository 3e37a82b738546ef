package org.roentgen.filter;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * A network of minima and maxima that finds ranks, built once per window and run on whole rows of voxels.
 * <p>Every node is a row; a {@link Wire} is a node seen some steps ago and some voxels to the right. Two wires that ask for the
 * same minimum at different places share one node, so that sorted columns and their merges are computed once and used by all
 * windows around them. What no output needs is never scheduled.
 * <p>Merging is Batcher's odd–even merge (1968, doi:10.1145/1468075.1468121); sorting a window by merging sorted columns that
 * windows share, and dropping what can no longer hold the rank, follows Adams 2021, doi:10.1145/3450626.3459773.
 */
final class RankNetwork {

    enum Kind { LOAD, SHIFT, MIN, MAX, SELECT }

    /**
     * One row of values. LOAD: the input's plane {@code phase}, moved by dx, dy. SHIFT: a node moved by dx. SELECT: the least of max(in[0], in[1]), max(in[2],
     * in[3]) …
     */
    static final class Node {

        final Kind kind;
        final Wire[] in;
        final int phase, dx, dy;

        Node(Kind kind, Wire[] in, int phase, int dx, int dy) {
            this.kind = kind;
            this.in = in;
            this.phase = phase;
            this.dx = dx;
            this.dy = dy;
        }
    }

    /** A node's values {@code lag} steps ago, {@code dx} voxels to the right. */
    static final class Wire {

        final Node node;
        final int lag, dx;

        Wire(Node node, int lag, int dx) {
            this.node = node;
            this.lag = lag;
            this.dx = dx;
        }
    }

    private final Map<List<Object>, Node> nodes = new HashMap<>();

    Wire load(int phase, int lag, int dx, int dy) {
        return new Wire(node(Kind.LOAD, new Wire[0], phase, 0, dy), lag, dx);
    }

    Wire min(Wire a, Wire b) {
        return of(Kind.MIN, a, b);
    }

    Wire max(Wire a, Wire b) {
        return of(Kind.MAX, a, b);
    }

    /** All of two sorted lists, sorted. */
    Wire[] merge(Wire[] a, Wire[] b) {
        if (a.length == 0) return b;
        if (b.length == 0) return a;
        if (a.length == 1 && b.length == 1) return new Wire[] {min(a[0], b[0]), max(a[0], b[0])};
        Wire[] even = merge(everySecond(a, 0), everySecond(b, 0)), odd = merge(everySecond(a, 1), everySecond(b, 1));
        Wire[] all = new Wire[a.length + b.length];
        all[0] = even[0];
        for (int i = 1; i < all.length; i += 2) {
            int e = (i + 1) / 2, o = i / 2;
            if (e < even.length && o < odd.length) {
                all[i] = min(even[e], odd[o]);
                all[i + 1] = max(even[e], odd[o]);
            } else {
                all[i] = e < even.length ? even[e] : odd[o];
            }
        }
        return all;
    }

    /** The value with this rank (0 = least) among two sorted lists: the least of max(a[i], b[rank − 1 − i]). */
    Wire select(Wire[] a, Wire[] b, int rank) {
        if (b.length == 0) return a[rank];
        List<Wire> pairs = new ArrayList<>();
        for (int i = Math.max(-1, rank - b.length); i <= Math.min(rank, a.length - 1); i++) {
            int j = rank - 1 - i;
            pairs.add(i < 0 ? b[j] : a[i]);
            pairs.add(j < 0 ? a[i] : b[j]);
        }
        if (pairs.size() == 4 && rank == 0) return min(pairs.get(0), pairs.get(2));
        if (pairs.size() == 2) return max(pairs.get(0), pairs.get(1));
        return of(Kind.SELECT, pairs.toArray(new Wire[0]));
    }

    /** Moves the operands so that the nearest is at hand, and finds or makes the node. */
    private Wire of(Kind kind, Wire... in) {
        int lag = Arrays.stream(in).mapToInt(w -> w.lag).min().getAsInt(), dx = Arrays.stream(in).mapToInt(w -> w.dx).min().getAsInt();
        Wire[] near = Arrays.stream(in).map(w -> new Wire(shifted(w.node, w.dx - dx), w.lag - lag, 0)).toArray(Wire[]::new);
        return new Wire(node(kind, near, 0, 0, 0), lag, dx);
    }

    private Node shifted(Node node, int dx) {
        if (dx == 0) return node;
        return node.kind == Kind.LOAD ? node(Kind.LOAD, node.in, node.phase, dx, node.dy)
            : node(Kind.SHIFT, new Wire[] {new Wire(node, 0, 0)}, 0, dx, 0);
    }

    private Node node(Kind kind, Wire[] in, int phase, int dx, int dy) {
        List<Object> key = new ArrayList<>(List.of(kind, phase, dx, dy));
        for (Wire w : in) {
            key.add(w.node);
            key.add(w.lag);
        }
        return nodes.computeIfAbsent(key, k -> new Node(kind, in, phase, dx, dy));
    }

    private static Wire[] everySecond(Wire[] a, int first) {
        Wire[] half = new Wire[(a.length - first + 1) / 2];
        for (int i = 0; i < half.length; i++) half[i] = a[first + 2 * i];
        return half;
    }
}
