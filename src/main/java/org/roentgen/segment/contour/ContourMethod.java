package org.roentgen.segment.contour;

import java.util.List;

import org.roentgen.image.Progress;

/** A way to move contours. Immutable; parameters are checked in the constructor. */
public interface ContourMethod {

    /** Columns of the convergence curve beside size and changed voxels, in the order in which steps give them. */
    List<String> measures();

    /** Memory beside the image and the labels, in bytes for so many voxels. */
    long bytes(long voxels);

    /** Does an iteration take time for the voxels around the contour alone, but much for each of them? */
    default boolean isNarrowBand() {
        return false;
    }

    /** What all contours in an image share, computed once. */
    Contour in(Scene scene, Progress progress);

    /** A contour in an image: it begins as the boundary of a mask and moves step by step. */
    interface Contour {

        /** Forgets where it was. */
        void begin(BitMask inside);

        /** One iteration. */
        Step step();

        /** Where it is now; not to be changed. */
        BitMask inside();
    }
}
