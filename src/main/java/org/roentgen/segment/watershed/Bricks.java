package org.roentgen.segment.watershed;

import java.util.ArrayList;
import java.util.List;

import org.roentgen.image.Connectivity;

/**
 * Where the voxels of a volume lie in an array so that neighbours are near each other: in bricks of 8³ voxels, in a plane 32 × 16, and within a brick
 * the bits of x, y and z in turn (Morton 1966). One voxel is left free on each side of every axis, but for the z axis of a plane.
 */
final class Bricks {

    private static final int SIZE = 512;

    final int nx, ny, nz, length;
    private final int frameZ, bricksX, bricksY;
    /** log₂ of a brick's edges; place within a brick of each x, y and z; and where the voxel at a place is. */
    private final int[] bits;
    private final int[][] place = new int[3][], at = new int[3][SIZE];

    Bricks(int nx, int ny, int nz) {
        this.nx = nx;
        this.ny = ny;
        this.nz = nz;
        frameZ = nz > 1 ? 1 : 0;
        bits = nz > 1 ? new int[] {3, 3, 3} : new int[] {5, 4, 0};
        bricksX = bricks(nx + 2, 0);
        bricksY = bricks(ny + 2, 1);
        long voxels = (long) SIZE * bricksX * bricksY * bricks(nz + 2 * frameZ, 2);
        if (voxels >= Integer.MAX_VALUE - 8)
            throw new IllegalArgumentException("Image must have fewer than 2147483639 voxels with a border of one voxel for a watershed, but has " + voxels
                + ". Crop it, or work slice by slice.");
        length = (int) voxels;
        for (int axis = 0; axis < 3; axis++) place[axis] = new int[1 << bits[axis]];
        interleave();
    }

    private int bricks(int n, int axis) {
        return n + (1 << bits[axis]) - 1 >> bits[axis];
    }

    private void interleave() {
        int shift = 0;
        for (int bit = 0; bit < 5; bit++)
            for (int axis = 0; axis < 3; axis++) {
                if (bit >= bits[axis]) continue;
                for (int i = 0; i < place[axis].length; i++) place[axis][i] |= (i >> bit & 1) << shift;
                for (int i = 0; i < SIZE; i++) at[axis][i] |= (i >> shift & 1) << bit;
                shift++;
            }
    }

    /** Counted from 0; −1 and the size are in the frame. */
    int index(int x, int y, int z) {
        return row(y, z) + inRow(x);
    }

    /** An index is the sum of this and {@link #inRow}. */
    int row(int y, int z) {
        int j = y + 1, k = z + frameZ, brick = (k >> bits[2]) * bricksY + (j >> bits[1]);
        return brick * bricksX * SIZE + place[1][j & place[1].length - 1] + place[2][k & place[2].length - 1];
    }

    int inRow(int x) {
        int i = x + 1;
        return (i >> bits[0]) * SIZE + place[0][i & place[0].length - 1];
    }

    int x(int index) {
        return (index / SIZE % bricksX << bits[0]) + at[0][index % SIZE] - 1;
    }

    int y(int index) {
        return (index / SIZE / bricksX % bricksY << bits[1]) + at[1][index % SIZE] - 1;
    }

    int z(int index) {
        return (index / SIZE / bricksX / bricksY << bits[2]) + at[2][index % SIZE] - frameZ;
    }

    /** For each neighbour, in raster order, the step to it from each place within a brick: {@code index + steps[n][index & 511]}. */
    int[][] steps(Connectivity connectivity) {
        List<int[]> steps = new ArrayList<>();
        for (int dz = -frameZ; dz <= frameZ; dz++)
            for (int dy = -1; dy <= 1; dy++)
                for (int dx = -1; dx <= 1; dx++) {
                    int axes = Math.abs(dx) + Math.abs(dy) + Math.abs(dz);
                    if (axes > 0 && axes <= connectivity.ordinal() + 1) steps.add(steps(dx, dy, dz));
                }
        return steps.toArray(new int[0][]);
    }

    private int[] steps(int dx, int dy, int dz) {
        int[] steps = new int[SIZE], strides = {SIZE, SIZE * bricksX, SIZE * bricksX * bricksY}, move = {dx, dy, dz};
        for (int i = 0; i < SIZE; i++) {
            steps[i] = -i;
            for (int axis = 0; axis < 3; axis++) {
                int to = at[axis][i] + move[axis], last = place[axis].length - 1;
                steps[i] += place[axis][to & last] + (to < 0 ? -strides[axis] : to > last ? strides[axis] : 0);
            }
        }
        return steps;
    }
}
