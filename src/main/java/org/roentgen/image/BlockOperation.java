package org.roentgen.image;

/** Computes a block from a larger block around it. Thread-safe; the result depends on the input values only, not on where a block begins. */
public interface BlockOperation {

    /** Voxels read beyond the output on each side, per axis x, y, z; 0 in z for a plane (see {@link Spacing}). */
    int[] reach(double[] spacing);

    /**
     * Fills {@code out} from {@code in}, which is {@code out} grown by {@link #reach} on each side.
     * {@code in} may be used as scratch space.
     */
    void apply(Block in, Block out, double[] spacing);
}
