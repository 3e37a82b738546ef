package org.roentgen.segment.ct;

import java.util.function.IntPredicate;
import java.util.function.IntUnaryOperator;

import org.roentgen.image.Box;

/** What a label surrounds in a slice. */
final class Holes {

    /** Takes a voxel and the label around it. */
    interface Filler {
        void fill(int voxel, int label);
    }

    private Holes() { }

    /**
     * Fills each connected piece of a slice that touches nothing but itself and one label, neither the slice's edge.
     * @param largest area, in squared mm
     * @param open what can be a hole
     * @param label around it; 0 for none
     */
    static void in(Box box, double[] spacing, double largest, IntPredicate open, IntUnaryOperator label, Filler filler) {
        Components pieces = Components.inSlices(box, spacing, open);
        int[] around = new int[pieces.count() + 1];                     // the label; −1 when there are others, or the edge
        for (int i = 0; i < box.size(); i++) {
            int piece = pieces.label.data[i];
            if (piece == 0) continue;
            int x = i % box.nx, y = i / box.nx % box.ny;
            if (x == 0 || y == 0 || x == box.nx - 1 || y == box.ny - 1) around[piece] = -1;
            else for (int next : new int[] {i - 1, i + 1, i - box.strideY, i + box.strideY})
                if (pieces.label.data[next] != piece) meet(around, piece, label.applyAsInt(next));
        }
        for (int i = 0; i < box.size(); i++) {
            int piece = pieces.label.data[i];
            if (piece > 0 && around[piece] > 0 && pieces.voxels[piece] * spacing[0] * spacing[1] <= largest) filler.fill(i, around[piece]);
        }
    }

    private static void meet(int[] around, int piece, int label) {
        if (label == 0 || around[piece] != 0 && around[piece] != label) around[piece] = -1;
        else around[piece] = label;
    }
}
