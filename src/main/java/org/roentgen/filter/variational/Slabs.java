package org.roentgen.filter.variational;

import java.util.ArrayList;
import java.util.List;

import org.roentgen.image.InParallel;

/** Neighbouring planes for one task each; a few for every thread. */
final class Slabs {

    /** The first plane of a slab, and the first of the next. */
    static final class Slab {

        final int from, to;

        Slab(int from, int to) {
            this.from = from;
            this.to = to;
        }
    }

    private Slabs() { }

    static List<Slab> of(int planes) {
        int threads = InParallel.threads(), count = threads == 1 ? 1 : Math.min(planes, 3 * threads);
        List<Slab> slabs = new ArrayList<>();
        for (int i = 0; i < count; i++) slabs.add(new Slab((int) ((long) planes * i / count), (int) ((long) planes * (i + 1) / count)));
        return slabs;
    }
}
