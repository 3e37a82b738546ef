package org.roentgen.image;

import java.util.Optional;

/**
 * A {@link BlockOperation} whose results are some of the input's values, chosen by their order alone. {@link TileRunner} runs it on stored
 * 8- and 16-bit integers as they are, where input and output store theirs in the same way: the same result, without a detour through floats.
 */
public interface OrderOperation extends BlockOperation {

    /** Computes boxes row by row, with scratch that is used again. Not thread-safe. */
    interface ByRows {

        /** @param size of the input, which is the result grown by the reach */
        void apply(int[] size, Rows in, Rows out);
    }

    /** As {@link #apply(Block, Block, double[])}. */
    void apply(StoredBlock in, StoredBlock out, double[] spacing);

    /** Does it work on several stored integers at once, without spreading them over larger numbers? Its tiles hold more voxels then. */
    default boolean isPacked() {
        return false;
    }

    /** The same from image to image, without tiles, for one thread; if it reads each row of a plane but once. */
    default Optional<ByRows> byRows(StoredIntegers kind, double[] spacing) {
        return Optional.empty();
    }
}
