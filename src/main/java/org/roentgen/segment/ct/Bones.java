package org.roentgen.segment.ct;

import java.util.BitSet;
import java.util.function.IntPredicate;

import org.roentgen.image.Block;
import org.roentgen.image.Progress;
import org.roentgen.image.Spacing;

/**
 * Bone with its marrow: connected voxels from a threshold on that reach 200 HU more somewhere and measure 0.5 ml (in a plane 20 mm²), closed by 3 mm, and
 * what they surround in a slice, up to 20 cm².
 */
final class Bones {

    private static final double CORTEX = 200, SMALLEST_VOLUME = 500, SMALLEST_AREA = 20, CLOSING = 3, HOLE = 2000;

    private Bones() { }

    /** @param free where bone and marrow may be */
    static BitSet of(Block hu, IntPredicate free, double threshold, double[] spacing, Progress progress) {
        Components dense = Components.of(hu, spacing, i -> free.test(i) && hu.data[i] >= threshold);
        long[] cortex = dense.count(i -> hu.data[i] >= threshold + CORTEX);
        double smallest = Spacing.isPlane(spacing) ? SMALLEST_AREA / (spacing[0] * spacing[1]) : SMALLEST_VOLUME / (spacing[0] * spacing[1] * spacing[2]);
        BitSet bone = new BitSet(hu.size());
        for (int i = 0; i < hu.size(); i++) {
            int part = dense.label.data[i];
            if (part > 0 && cortex[part] > 0 && dense.voxels[part] >= smallest) bone.set(i);
        }
        if (bone.isEmpty()) return bone;
        close(hu, bone, free, spacing, progress);
        Holes.in(hu, spacing, HOLE, i -> free.test(i) && !bone.get(i), i -> bone.get(i) ? 1 : 0, (i, label) -> bone.set(i));
        return bone;
    }

    private static void close(Block hu, BitSet bone, IntPredicate free, double[] spacing, Progress progress) {
        Reach toBone = Reach.to(hu, spacing, progress.part(0, 0.5), bone::get);
        Reach toFar = Reach.to(hu, spacing, progress.part(0.5, 1), i -> !toBone.isWithin(i, CLOSING));
        for (int i = 0; i < hu.size(); i++) if (free.test(i) && toFar.of(i) > CLOSING) bone.set(i);
    }
}
