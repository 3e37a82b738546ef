package org.roentgen.filter;

import org.roentgen.image.BlockOperation;

/**
 * Turns an image into an image, voxel by voxel from a bounded neighbourhood. Immutable and thread-safe; parameters are
 * checked in the constructor.
 */
public interface Filter extends BlockOperation {

    /** What the output values are, which decides the pixel type and what stands outside a mask. */
    enum Output {
        /** Some of the input's own values (median, maximum): the pixel type is kept; outside a mask the input stays. */
        INPUT_VALUES,
        /** Intensities between or near the input's (mean, Gaussian): float; outside a mask the input stays. */
        INTENSITIES,
        /** Another quantity (a derivative, a texture): float; 0 outside a mask. */
        OTHER
    }

    default Output output() {
        return Output.INTENSITIES;
    }
}
