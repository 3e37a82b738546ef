package org.roentgen.segment.graph;

import org.roentgen.image.InParallel;
import org.roentgen.image.Progress;

/** What {@link Straying} found, on one level: these nodes belong to the group beside their own. */
final class Strays {

    private final Lattice fine, coarse;
    private final int[] node, own, other;                         // in the fine lattice; their own group and the one beside it in the coarse one
    private final float[] residual;

    Strays(Lattice fine, Lattice coarse, int[] shift, Straying found) {
        this.fine = fine;
        this.coarse = coarse;
        node = found.node;
        own = new int[node.length];
        other = new int[node.length];
        residual = new float[node.length];
        for (int k = 0; k < node.length; k++) {
            own[k] = group(node[k], shift);
            other[k] = coarse.neighbour(own[k], found.direction[node[k]] - 1);
        }
        join(shift, found.direction);
    }

    private int group(int i, int[] shift) {
        return coarse.row(fine.y(i) >> shift[1], fine.z(i) >> shift[2]) + (fine.x(i) >> shift[0]);
    }

    /** Adds their weights and leaks to the coarse lattice. */
    private void join(int[] shift, byte[] direction) {
        for (int k = 0; k < node.length; k++) {
            coarse.leak[other[k]] += fine.leak[node[k]];
            for (int d = 0; d < 6; d++) {
                float weight = fine.weight(node[k], d);
                int next = fine.neighbour(node[k], d);
                if (weight == 0 || direction[next] != 0 && d % 2 == 0) continue;           // between two strays once
                int group = group(next, shift);
                coarse.connect(other[k], direction[next] == 0 ? group : coarse.neighbour(group, direction[next] - 1), weight);
            }
        }
    }

    /** Takes their residuals from their own group to the other one. */
    void restrict(float[] x, float[] b, float[] right) {
        InParallel.range(node.length, Progress.NONE, k -> residual[k] = fine.residual(x, b, node[k]));
        for (int k = 0; k < node.length; k++) {
            right[own[k]] -= residual[k];
            right[other[k]] += residual[k];
        }
    }

    /** Gives them the correction of the other group in place of that of their own. */
    void correct(float[] x, float[] correction, float factor) {
        InParallel.range(node.length, Progress.NONE, k -> x[node[k]] += factor * (correction[other[k]] - correction[own[k]]));
    }
}
