package org.roentgen.segment.ct;

import java.util.Arrays;
import java.util.BitSet;

import org.roentgen.image.Block;
import org.roentgen.image.Progress;

/** The tubes of air that belong to lungs, and the voxels of the airway's wall. */
final class LungTubes {

    private static final double WALL = 1.5;

    private LungTubes() { }

    /** The largest tube that opens into a lung's air, or lies between two lungs; empty for none. */
    static BitSet of(Block hu, BitSet body, Components lungs, double[] spacing) {
        Components tubes = Trachea.tubes(hu, body, spacing);
        long[] opening = tubes.count(i -> lungs.label.data[i] > 0), between = tubes.count(i -> isBetween(i, lungs, hu));
        BitSet found = new BitSet(hu.size());
        for (int tube = 1; tube < opening.length && found.isEmpty(); tube++) {
            int chosen = tube;
            if (opening[tube] > 0 || 2 * between[tube] > tubes.voxels[tube])
                for (int i = 0; i < hu.size(); i++) if (tubes.label.data[i] == chosen) found.set(i);
        }
        return found;
    }

    /** Is there lung in the row to both sides? */
    private static boolean isBetween(int i, Components lungs, Block hu) {
        int row = i - i % hu.nx;
        return Arrays.stream(lungs.label.data, row, i).anyMatch(l -> l > 0) && Arrays.stream(lungs.label.data, i, row + hu.nx).anyMatch(l -> l > 0);
    }

    /** The airway with the voxels around it that are partly air. */
    static BitSet wall(BitSet airway, Block hu, BitSet body, double lung, double[] spacing) {
        BitSet wall = (BitSet) airway.clone();
        if (airway.isEmpty()) return wall;
        double reach = WALL * Math.max(spacing[0], spacing[1]);
        Reach toAirway = Reach.to(hu, spacing, Progress.NONE, airway::get);
        for (int i = 0; i < hu.size(); i++) if (body.get(i) && hu.data[i] < lung && toAirway.isWithin(i, reach)) wall.set(i);
        return wall;
    }
}
