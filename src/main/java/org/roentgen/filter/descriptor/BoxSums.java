package org.roentgen.filter.descriptor;

import org.roentgen.image.Box;

/** Sums of whole numbers over boxes, by differences of running sums along each axis: exact, wherever a block begins. O(voxels), whatever the box. */
final class BoxSums {

    private final long[] sums;
    private final Box box;
    private final int toLast;

    /** @param values laid out as the box; become the sums
     * @param corner where a window begins, as seen from its bounding box
     * @param length of a window along each axis */
    BoxSums(long[] values, Box box, int[] corner, int[] length) {
        sums = values;
        this.box = box;
        toLast = box.index(corner[0] + length[0] - 1, corner[1] + length[1] - 1, corner[2] + length[2] - 1);
        along(1, box.nx, length[0]);
        along(box.strideY, box.ny, length[1]);
        along(box.strideZ, box.nz, length[2]);
    }

    /** The sum in the window of an output voxel, given by the index of the voxel at which its bounding box begins. */
    long at(int corner) {
        return sums[corner + toLast];
    }

    /** Each number becomes the sum of it and those before it, as many as the window is long. */
    private void along(int stride, int n, int length) {
        if (length == 1) return;
        int lines = stride * n;
        for (int from = 0; from < box.size(); from += lines) {
            for (int i = from + stride; i < from + lines; i++) sums[i] += sums[i - stride];
            for (int i = from + lines - 1; i >= from + length * stride; i--) sums[i] -= sums[i - length * stride];
        }
    }
}
