package org.roentgen.segment.graph;

import java.util.Arrays;

/** What the edges of a grid still carry, in whole numbers: between neighbours, and between a node and the source or the sink. */
class ResidualGrid {

    final int[] offsets;
    final int count;
    /** What an edge still carries, by node and direction. */
    final int[] residual;
    /** What still flows from the source to a node (positive) or from it to the sink (negative). */
    final int[] terminal;

    ResidualGrid(GridGraph graph) {
        offsets = graph.offsets;
        count = offsets.length;
        if ((long) graph.nodes * count >= Integer.MAX_VALUE - 8)
            throw new IllegalArgumentException("Image must have fewer than " + (Integer.MAX_VALUE - 8) / Math.max(1, count) + " voxels for a cut with " + count
                + " neighbours, but has " + graph.nodes + " with its frame. Choose faces as connectivity, crop it, or work slice by slice.");
        residual = new int[graph.nodes * count];
        terminal = new int[graph.nodes];
    }

    void clear() {
        Arrays.fill(residual, 0);
        Arrays.fill(terminal, 0);
    }

    final int opposite(int direction) {
        return count - 1 - direction;
    }

    /** The edge in a direction, and the edge of the neighbour back. */
    final int edge(int node, int direction) {
        return node * count + direction;
    }

    final int back(int node, int direction) {
        return (node + offsets[direction]) * count + opposite(direction);
    }

    /** Returns what the edge carries then. */
    final int push(int edge, int back, int amount) {
        residual[back] += amount;
        return residual[edge] -= amount;
    }
}
