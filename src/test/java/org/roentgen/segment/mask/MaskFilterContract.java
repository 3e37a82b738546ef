package org.roentgen.segment.mask;

import java.util.Optional;

import org.roentgen.filter.VolumeFilterContract;

/** What filters of masks promise: all that filters of a volume do, but for the sampling of what is yes or no. */
interface MaskFilterContract extends VolumeFilterContract {

    String TIES = "of two labels equally near, the scan order decides";

    @Override default Optional<String> dependsOnSampling() {
        return Optional.of("a voxel is inside or not");
    }
}
