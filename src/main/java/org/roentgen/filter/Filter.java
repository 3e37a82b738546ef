package org.roentgen.filter;

import org.roentgen.image.BlockOperation;

/** A {@link VolumeFilter} that computes one value per voxel from a bounded neighbourhood: the most common kind. */
public interface Filter extends VectorFilter, BlockOperation {

    @Override default int components() {
        return 1;
    }
}
