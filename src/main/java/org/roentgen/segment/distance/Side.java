package org.roentgen.segment.distance;

import org.roentgen.image.DistanceMap;

/** Where distances are measured: 0 elsewhere. */
public enum Side {
    /** Inside, to the nearest voxel outside. */
    INSIDE(DistanceMap.Target.BACKGROUND),
    /** Outside, to the nearest voxel inside. */
    OUTSIDE(DistanceMap.Target.MASK),
    /** Both; those inside are negative. */
    SIGNED(DistanceMap.Target.OTHER_SIDE);

    final DistanceMap.Target target;

    Side(DistanceMap.Target target) {
        this.target = target;
    }
}
