package org.roentgen.image;

import java.util.ArrayList;
import java.util.List;

/** Which neighbours of a voxel are connected to it. */
public enum Connectivity {
    /** Those that share a face: 6 in 3-D, 4 in a plane. */
    FACES,
    /** Those that share a face or an edge: 18 in 3-D, 8 in a plane. */
    EDGES,
    /** Those that share a face, an edge or a corner: 26 in 3-D, 8 in a plane. */
    ALL;

    /** Do rows touch diagonally, that is, a voxel the neighbours at x ± 1 in a row at this offset? */
    public boolean diagonal(int dy, int dz) {
        return Math.abs(dy) + Math.abs(dz) < ordinal() + 1;
    }

    /** Does a row touch the row at this offset at all? */
    public boolean touches(int dy, int dz) {
        return Math.abs(dy) + Math.abs(dz) <= ordinal() + 1;
    }

    /** Distances in the array to the half of the neighbours that come before a voxel in raster order; the others are their negatives. */
    public int[] before(int strideY, int strideZ, boolean plane) {
        List<Integer> offsets = new ArrayList<>();
        for (int dz = plane ? 0 : -1; dz <= 0; dz++)
            for (int dy = -1; dy <= 1; dy++)
                for (int dx = -1; dx <= 1; dx++) {
                    boolean first = dz < 0 || dy < 0 && dz == 0 || dx < 0 && dy == 0 && dz == 0;
                    if (first && Math.abs(dx) + Math.abs(dy) + Math.abs(dz) <= ordinal() + 1) offsets.add(dx + dy * strideY + dz * strideZ);
                }
        return offsets.stream().mapToInt(Integer::intValue).toArray();
    }
}
