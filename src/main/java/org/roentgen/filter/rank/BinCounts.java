package org.roentgen.filter.rank;

/** How many voxels of a moving window lie in each bin, and a number that follows from that. For one thread. */
abstract class BinCounts {

    final Bins bins;
    final int[] counts;

    BinCounts(Bins bins) {
        this.bins = bins;
        counts = new int[bins.count];
    }

    /** As many enter or, if less than 0, leave. */
    abstract void change(int bin, int by);

    /** Moves the window, which is symmetric: the edge that it leaves behind is the one ahead, reflected. */
    abstract void move(int from, int to, int[] edge, int direction);

    /** The number for the window as it is now. */
    abstract float result();
}
