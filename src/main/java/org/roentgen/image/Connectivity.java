package org.roentgen.image;

import java.util.ArrayList;
import java.util.Arrays;
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

    /** Steps along x, y and z to the neighbours, in raster order: half of them come before the voxel, and the opposite of the i-th of n is the one at n − 1 − i. */
    public int[][] steps(boolean plane) {
        int reach = plane ? 0 : 1;
        List<int[]> steps = new ArrayList<>();
        for (int dz = -reach; dz <= reach; dz++)
            for (int dy = -1; dy <= 1; dy++)
                for (int dx = -1; dx <= 1; dx++) {
                    int axes = Math.abs(dx) + Math.abs(dy) + Math.abs(dz);
                    if (axes > 0 && axes <= ordinal() + 1) steps.add(new int[] {dx, dy, dz});
                }
        return steps.toArray(new int[0][]);
    }

    /** Distances in the array to the neighbours, in the order of {@link #steps}. */
    public int[] offsets(int strideY, int strideZ, boolean plane) {
        return Arrays.stream(steps(plane)).mapToInt(step -> step[0] + step[1] * strideY + step[2] * strideZ).toArray();
    }

    /** Distances in the array to the half of the neighbours that come before a voxel in raster order; the others are their negatives. */
    public int[] before(int strideY, int strideZ, boolean plane) {
        int[] offsets = offsets(strideY, strideZ, plane);
        return Arrays.copyOf(offsets, offsets.length / 2);
    }
}
