package org.roentgen.segment.graph;

import org.roentgen.image.Box;
import org.roentgen.image.Connectivity;

/**
 * The voxels of a box as nodes, with a frame around them that belongs to nobody, so that a neighbour is one addition away and needs no check. Directions
 * are numbered so that the opposite one of d is count − 1 − d. A plane has no frame, and no neighbours, in z.
 */
final class GridGraph {

    final int nx, ny, nz, strideY, strideZ, nodes;
    /** Steps of each direction along x, y, z. */
    final int[][] steps;
    /** Distance in arrays of nodes to the neighbour of each direction. */
    final int[] offsets;
    private final int frameZ;

    GridGraph(Box box, Connectivity connectivity) {
        nx = box.nx;
        ny = box.ny;
        nz = box.nz;
        frameZ = nz > 1 ? 1 : 0;
        strideY = nx + 2;
        strideZ = (nx + 2) * (ny + 2);
        long length = (nx + 2L) * (ny + 2L) * (nz + 2L * frameZ);
        if (length >= Integer.MAX_VALUE - 8)
            throw new IllegalArgumentException("Image must have fewer than 2147483639 voxels for seeded segmentation, but has " + length
                + ". Crop it, or work slice by slice.");
        nodes = (int) length;
        steps = steps(connectivity, frameZ);
        offsets = new int[steps.length];
        for (int d = 0; d < offsets.length; d++) offsets[d] = steps[d][0] + steps[d][1] * strideY + steps[d][2] * strideZ;
    }

    /** In raster order: half of them before the voxel, half behind it. */
    private static int[][] steps(Connectivity connectivity, int reachZ) {
        int[][] steps = new int[26][];
        int n = 0;
        for (int dz = -reachZ; dz <= reachZ; dz++)
            for (int dy = -1; dy <= 1; dy++)
                for (int dx = -1; dx <= 1; dx++) {
                    int axes = Math.abs(dx) + Math.abs(dy) + Math.abs(dz);
                    if (axes > 0 && axes <= connectivity.ordinal() + 1) steps[n++] = new int[] {dx, dy, dz};
                }
        return java.util.Arrays.copyOf(steps, n);
    }

    int directions() {
        return offsets.length;
    }

    /** The node of a row's first voxel. */
    int row(int y, int z) {
        return 1 + (y + 1) * strideY + (z + frameZ) * strideZ;
    }
}
