package org.roentgen.segment.growing;

import java.util.Arrays;

import org.roentgen.image.Box;
import org.roentgen.image.Connectivity;
import org.roentgen.image.Spacing;

/** The neighbours of a voxel that lie in the box, and how far away they are. */
final class Neighbours {

    private final int nx, ny, nz, strideY, strideZ;
    private final int[][] move;
    private final double[] distance;
    /** Those of the voxel asked for last, which of the directions they lie in, and how many there are. */
    final int[] found = new int[26];
    private final int[] direction = new int[26];

    Neighbours(Box box, Connectivity connectivity, double[] spacing) {
        nx = box.nx;
        ny = box.ny;
        nz = box.nz;
        strideY = box.strideY;
        strideZ = box.strideZ;
        move = connectivity.steps(nz == 1 || Spacing.isPlane(spacing));
        distance = Arrays.stream(move).mapToDouble(m -> length(m, spacing)).toArray();
    }

    private static double length(int[] move, double[] spacing) {
        double squared = 0;
        for (int d = 0; d < 3; d++) if (move[d] != 0) squared += spacing[d] * spacing[d];
        return Math.sqrt(squared);
    }

    /** Finds them; how many there are. */
    int of(int voxel) {
        int x = voxel % strideY, y = voxel / strideY % ny, z = voxel / strideZ, count = 0;
        for (int i = 0; i < move.length; i++) {
            int u = x + move[i][0], v = y + move[i][1], w = z + move[i][2];
            if (u < 0 || u >= nx || v < 0 || v >= ny || w < 0 || w >= nz) continue;
            direction[count] = i;
            found[count++] = u + v * strideY + w * strideZ;
        }
        return count;
    }

    /** From the voxel to one of those found. */
    double distance(int i) {
        return distance[direction[i]];
    }
}
