package org.roentgen.filter.rank;

import org.roentgen.image.Block;

/** Puts values into bins: those nearest to the multiples of a width, or grey levels of a range. */
public interface Binning {

    Bins bins(Block block);
}
