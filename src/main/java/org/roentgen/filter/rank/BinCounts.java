package org.roentgen.filter.rank;

/** How many voxels of a moving window lie in each bin, and a number that follows from that. For one thread. */
abstract class BinCounts {

    final Bins bins;
    final int[] counts;

    BinCounts(Bins bins) {
        this.bins = bins;
        counts = new int[bins.count()];
    }

    abstract void enter(int bin);

    abstract void leave(int bin);

    /** The number for the window, which is now at the voxels {@code centre + offset}. */
    abstract float result(int centre, int[] offsets);

    /** Moves the window, which is symmetric: the edge that it leaves behind is the one ahead, reflected. */
    final void move(int from, int to, int[] edge, int direction) {
        int[] of = bins.of;
        for (int offset : edge) {
            int leaving = of[from - direction * offset], entering = of[to + direction * offset];
            if (leaving == entering) continue;
            leave(leaving);
            enter(entering);
        }
    }
}
