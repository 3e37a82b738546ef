package org.roentgen.image;

import java.util.List;

/**
 * A {@link BlockOperation} that is a sequence of operations with a reach along one axis each. {@link TileRunner} does them one
 * after the other over the whole image where the reach is so large that tiles would consist of halo.
 * <p>The sequence gives bit for bit what {@link #apply} gives in one go.
 */
public interface SeparableOperation extends BlockOperation {

    /** One for each axis that is looked along; an empty list where this operation, with its parameters, cannot be taken apart. */
    List<BlockOperation> passes(double[] spacing);
}
