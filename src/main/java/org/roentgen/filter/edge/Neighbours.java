package org.roentgen.filter.edge;

/** Which neighbours of a voxel count. */
public enum Neighbours {
    /** Those that share a face: 6 in a volume, 4 in a plane. */
    FACES,
    /** Those that share a face or an edge: 18 in a volume, 8 in a plane. */
    EDGES,
    /** Those that share a face, an edge or a corner: 26 in a volume, 8 in a plane. */
    ALL
}
