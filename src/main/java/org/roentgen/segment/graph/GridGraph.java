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
        steps = connectivity.steps(nz == 1);
        offsets = connectivity.offsets(strideY, strideZ, nz == 1);
    }

    int directions() {
        return offsets.length;
    }

    /** The node of a row's first voxel. */
    int row(int y, int z) {
        return 1 + (y + 1) * strideY + (z + frameZ) * strideZ;
    }
}
