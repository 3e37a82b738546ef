package org.roentgen.segment.ct;

import java.util.BitSet;
import java.util.function.IntPredicate;

import org.roentgen.image.Block;
import org.roentgen.image.Progress;

/**
 * The patient without table and clothes: everything but the air around.
 * <p>The core is tissue after an opening (what is thinner than a table board goes), in components of at least a tenth of the largest. What is not core
 * falls, slice by slice, into pieces; those that touch the slice's edge and are mostly clear air are outside, unless they are small against the largest of
 * them in the volume: an airway at the edge of a cropped image. All other pieces (lungs, also cut ones, bowel gas) are the patient's.
 */
final class BodyMask {

    private static final double CLEAR_AIR = -900, BOARD = 5, SMALL = 0.1, MOSTLY = 0.5;

    private final Block hu;
    private final double[] spacing;
    private final Progress progress;
    private final double tissue;

    private BodyMask(Block hu, double tissue, double[] spacing, Progress progress) {
        this.hu = hu;
        this.tissue = tissue;
        this.spacing = spacing;
        this.progress = progress;
    }

    /** @param tissue the least HU of tissue */
    static BitSet of(Block hu, double tissue, double[] spacing, Progress progress) {
        return new BodyMask(hu, tissue, spacing, progress).find();
    }

    private BitSet find() {
        BitSet core = core(), body = new BitSet(hu.size());
        if (core.isEmpty()) return body;
        BitSet outside = outside(core);
        body.set(0, hu.size());
        body.andNot(outside);
        return body;
    }

    private boolean isTissue(int i) {
        return hu.data[i] >= tissue;
    }

    private BitSet core() {
        Reach toAir = Reach.to(hu, spacing, progress.part(0, 0.3), i -> !isTissue(i));
        Components thick = Components.of(hu, spacing, i -> isTissue(i) && !toAir.isWithin(i, BOARD));
        BitSet core = new BitSet(hu.size());
        if (thick.count() == 0) return core;
        Reach toThick = Reach.to(hu, spacing, progress.part(0.4, 0.7), i -> thick.label.data[i] > 0 && thick.voxels[thick.label.data[i]] >= SMALL * thick.voxels[1]);
        for (int i = 0; i < hu.size(); i++) if (isTissue(i) && toThick.isWithin(i, BOARD * 1.1)) core.set(i);
        return core;
    }

    private BitSet outside(BitSet core) {
        Components pieces = Components.inSlices(hu, spacing, i -> !core.get(i));
        long[] clear = pieces.count(i -> hu.data[i] < CLEAR_AIR || hu.data[i] != hu.data[i]), atEdge = pieces.count(this::isAtEdge);
        IntPredicate candidate = i -> {
            int piece = pieces.label.data[i];
            return piece > 0 && atEdge[piece] > 0 && clear[piece] >= MOSTLY * pieces.voxels[piece];
        };
        Components outside = Components.of(hu, spacing, candidate);
        BitSet found = new BitSet(hu.size());
        for (int i = 0; i < hu.size(); i++) {
            int part = outside.label.data[i];
            if (part > 0 && outside.voxels[part] >= SMALL * outside.voxels[1]) found.set(i);
        }
        return found;
    }

    private boolean isAtEdge(int i) {
        int x = i % hu.nx, y = i / hu.nx % hu.ny;
        return x == 0 || y == 0 || x == hu.nx - 1 || y == hu.ny - 1;
    }
}
