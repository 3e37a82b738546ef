package org.roentgen.segment;

/** Which neighbours of a voxel belong to the same component. */
public enum Connectivity {
    /** Those that share a face: 6 in 3-D, 4 in a plane. */
    FACES,
    /** Those that share a face or an edge: 18 in 3-D, 8 in a plane. */
    EDGES,
    /** Those that share a face, an edge or a corner: 26 in 3-D, 8 in a plane. */
    ALL;

    /** Do rows touch diagonally, that is, a voxel the neighbours at x ± 1 in a row at this offset? */
    boolean diagonal(int dy, int dz) {
        return Math.abs(dy) + Math.abs(dz) < ordinal() + 1;
    }

    /** Does a row touch the row at this offset at all? */
    boolean touches(int dy, int dz) {
        return Math.abs(dy) + Math.abs(dz) <= ordinal() + 1;
    }
}
