package org.roentgen.segment.graph;

import java.util.Arrays;

import org.roentgen.image.Progress;

/**
 * The largest flow from a source to a sink through the nodes of a grid, and the cheapest cut between them.
 * <p>A tree grows from the source and one from the sink. Where they touch, as much flows as the way carries; what is cut off its root by that looks for a new
 * parent, nearest to the root first, or becomes free with all its children trying the same. In the end the trees are all that the source still reaches and all
 * that still reaches the sink, which no order of the work changes.
 * <p><b>Memory</b> 4 bytes for each neighbour of a node, and 18.
 * <p>Boykov &amp; Kolmogorov 2004, IEEE Trans. Pattern Anal. Mach. Intell. 26(9):1124–1137, doi:10.1109/TPAMI.2004.60; distances to the root, and the time when
 * they were known, as in Kolmogorov's thesis (Cornell, 2003).
 */
final class MaxFlow extends ResidualGrid {

    private static final byte FREE = 0, SOURCE = 1, SINK = 2, ACTIVE = 4, TREE = 3;
    private static final byte ROOT = 26, ORPHAN = 27;
    private static final int REPORT = 1 << 14;

    private final byte[] tree, parent;
    private final int[] known, distance;
    private final NodeQueue active = new NodeQueue(), orphans = new NodeQueue();
    private int time;
    private long flow;

    MaxFlow(GridGraph graph) {
        super(graph);
        tree = new byte[graph.nodes];
        parent = new byte[graph.nodes];
        known = new int[graph.nodes];
        distance = new int[graph.nodes];
    }

    /** Empties the graph for another flow. */
    @Override void clear() {
        super.clear();
        Arrays.fill(tree, FREE);
        Arrays.fill(known, 0);
        Arrays.fill(distance, 0);
        time = 0;
        flow = 0;
    }

    /** Is the node on the sink's side of the cut that is nearest to the sink? */
    boolean isSink(int node) {
        return (tree[node] & TREE) == SINK;
    }

    /** @return the flow beyond what passes a single node: the weight of the cut, when of two terminal edges of a node only the difference was given */
    long run(Progress progress) {
        plant();
        for (int node, steps = 0; (node = active.take()) >= 0; steps++) {
            if (steps % REPORT == 0) progress.checkCancelled();
            tree[node] &= ~ACTIVE;
            int contact;
            while ((tree[node] & TREE) != FREE && (contact = grow(node)) >= 0) {
                time++;
                if (tree(node) == SOURCE) augment(node, contact);
                else augment(node + offsets[contact], opposite(contact));
                for (int orphan; (orphan = orphans.take()) >= 0; ) adopt(orphan);
            }
        }
        return flow;
    }

    private void plant() {
        for (int i = 0; i < terminal.length; i++) {
            if (terminal[i] == 0) continue;
            tree[i] = terminal[i] > 0 ? SOURCE : SINK;
            parent[i] = ROOT;
            distance[i] = 1;
            activate(i);
        }
    }

    private int tree(int node) {
        return tree[node] & TREE;
    }

    private void activate(int node) {
        if ((tree[node] & ACTIVE) != 0) return;
        tree[node] |= ACTIVE;
        active.put(node);
    }

    /** Takes free neighbours into the tree; the direction to the other tree where it is touched, else −1. */
    private int grow(int node) {
        int own = tree(node);
        for (int d = 0; d < count; d++) {
            int to = node + offsets[d], other = tree[to] & TREE;
            if (other == own && (known[to] > known[node] || distance[to] <= distance[node] + 1)) continue;
            if (residual[own == SOURCE ? edge(node, d) : back(node, d)] == 0) continue;
            if (other == FREE) {
                tree[to] |= (byte) own;
                activate(to);
            } else if (other != own) return d;
            parent[to] = (byte) opposite(d);
            known[to] = known[node];
            distance[to] = distance[node] + 1;
        }
        return -1;
    }

    /** Lets flow what fits from the source's root over an edge to the sink's root. */
    private void augment(int from, int direction) {
        int to = from + offsets[direction], most = residual[edge(from, direction)];
        int i = from;
        for (int p; (p = parent[i]) != ROOT; i += offsets[p]) most = Math.min(most, residual[back(i, p)]);
        most = Math.min(most, terminal[i]);
        i = to;
        for (int p; (p = parent[i]) != ROOT; i += offsets[p]) most = Math.min(most, residual[edge(i, p)]);
        most = Math.min(most, -terminal[i]);
        push(edge(from, direction), back(from, direction), most);
        flowFromSource(from, most);
        flowToSink(to, most);
        flow += most;
    }

    private void flowFromSource(int from, int amount) {
        int i = from;
        for (int p; (p = parent[i]) != ROOT; i += offsets[p])
            if (push(back(i, p), edge(i, p), amount) == 0) cutOff(i);
        if ((terminal[i] -= amount) == 0) cutOff(i);
    }

    private void flowToSink(int to, int amount) {
        int i = to;
        for (int p; (p = parent[i]) != ROOT; i += offsets[p])
            if (push(edge(i, p), back(i, p), amount) == 0) cutOff(i);
        if ((terminal[i] += amount) == 0) cutOff(i);
    }

    private void cutOff(int node) {
        parent[node] = ORPHAN;
        orphans.put(node);
    }

    private void adopt(int orphan) {
        int own = tree(orphan), best = -1, shortest = Integer.MAX_VALUE;
        for (int d = 0; d < count; d++) {
            int to = orphan + offsets[d];
            if ((tree[to] & TREE) != own || !carries(orphan, d, own)) continue;
            int length = toRoot(to);
            if (length >= shortest) continue;
            shortest = length;
            best = d;
        }
        if (best < 0) release(orphan, own);
        else {
            parent[orphan] = (byte) best;
            known[orphan] = time;
            distance[orphan] = shortest + 1;
        }
    }

    /** Can flow come to the orphan from a neighbour in the source's tree, or go to one in the sink's? */
    private boolean carries(int orphan, int d, int own) {
        return residual[own == SOURCE ? back(orphan, d) : edge(orphan, d)] > 0;
    }

    /** Steps to the root, which are noted on the way; the largest number when the way ends at an orphan. */
    private int toRoot(int node) {
        int i = node, steps = 0;
        while (known[i] != time) {
            int p = parent[i];
            if (p == ORPHAN) return Integer.MAX_VALUE;
            if (p == ROOT) {
                known[i] = time;
                distance[i] = 1;
                break;
            }
            i += offsets[p];
            steps++;
        }
        int length = distance[i] + steps;
        for (int j = node, d = length; known[j] != time; j += offsets[parent[j]], d--) {
            known[j] = time;
            distance[j] = d;
        }
        return length;
    }

    private void release(int orphan, int own) {
        for (int d = 0; d < count; d++) {
            int to = orphan + offsets[d];
            if ((tree[to] & TREE) != own) continue;
            if (carries(orphan, d, own)) activate(to);
            if (parent[to] == opposite(d)) cutOff(to);
        }
        tree[orphan] &= ~TREE;
    }
}
