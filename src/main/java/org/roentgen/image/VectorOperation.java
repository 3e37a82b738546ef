package org.roentgen.image;

/**
 * Computes one or several blocks (the components of a vector at each voxel) from a larger block around them. Thread-safe; the result
 * depends on the input values only, not on where a block begins.
 */
public interface VectorOperation {

    /** Voxels read beyond the output on each side, per axis x, y, z; 0 in z for a plane (see {@link Spacing}). */
    int[] reach(double[] spacing);

    /** How many blocks are computed. */
    int components();

    /**
     * Numbers of 4 bytes that it holds while it works, for each voxel of its input, halo and all; the input and the outputs do not count. Where they are
     * many, tiles are smaller.
     */
    default int scratch() {
        return 0;
    }

    /**
     * Fills each block of {@code out}, all of one size, from {@code in}, which is that grown by {@link #reach} on each side.
     * {@code in} may be used as scratch space.
     */
    void apply(Block in, Block[] out, double[] spacing);
}
