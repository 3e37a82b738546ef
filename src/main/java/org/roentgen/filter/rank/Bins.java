package org.roentgen.filter.rank;

/** Into which bin each voxel of a block falls. */
public final class Bins {

    static final int NO_BIN = -1;

    /** The bin of each voxel, from 0. */
    final int[] of;
    final int count;
    /** The bin whose voxels spoil what is computed from them, or {@link #NO_BIN}. */
    final int spoiling;

    /** @param of the bin of each voxel, from 0
     * @param spoiling the bin of what is not a number */
    public Bins(int[] of, int count, int spoiling) {
        this.of = of;
        this.count = count;
        this.spoiling = spoiling;
    }
}
