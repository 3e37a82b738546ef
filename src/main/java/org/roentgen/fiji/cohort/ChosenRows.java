package org.roentgen.fiji.cohort;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;

/** The rows that are chosen, wherever that was done. All who show them hear of a change, once. */
final class ChosenRows {

    private final List<Runnable> viewers = new ArrayList<>();
    private BitSet rows = new BitSet();

    void tell(Runnable viewer) {
        viewers.add(viewer);
    }

    void choose(BitSet chosen) {
        if (chosen.equals(rows)) return;
        rows = (BitSet) chosen.clone();
        viewers.forEach(Runnable::run);
    }

    BitSet rows() {
        return (BitSet) rows.clone();
    }

    boolean has(int row) {
        return rows.get(row);
    }
}
