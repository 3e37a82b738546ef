package org.roentgen.segment.distance;

/** Where distances are measured: 0 elsewhere. */
public enum Side {
    /** Inside, to the nearest voxel outside. */
    INSIDE,
    /** Outside, to the nearest voxel inside. */
    OUTSIDE,
    /** Both; those inside are negative. */
    SIGNED
}
