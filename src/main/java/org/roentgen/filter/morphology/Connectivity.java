package org.roentgen.filter.morphology;

import java.util.ArrayList;
import java.util.List;

/** Which neighbours of a voxel are connected to it: 4 or 8 in a plane, 6, 18 or 26 in a volume. */
public enum Connectivity {
    /** Those that share a face: 6 in 3-D, 4 in a plane. */
    FACES,
    /** Those that share a face or an edge: 18 in 3-D, 8 in a plane. */
    EDGES,
    /** Those that share a face, an edge or a corner: 26 in 3-D, 8 in a plane. */
    ALL;

    /** Distances in the array to the half of the neighbours that come before a voxel in raster order; the others are their negatives. */
    int[] before(int strideY, int strideZ, boolean plane) {
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
