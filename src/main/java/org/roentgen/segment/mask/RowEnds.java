package org.roentgen.segment.mask;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** The first and last voxel of an object in each row: no other can be a corner of its hull. */
final class RowEnds {

    private int[] ends = new int[16];                                  // x of the first and of the last, y, z
    private int count;

    /** Rows come in scan order; the runs of a row from left to right. */
    void add(int first, int last, int y, int z) {
        if (count > 0 && ends[count - 2] == y && ends[count - 1] == z) {
            ends[count - 3] = last;
            return;
        }
        if (count == ends.length) ends = Arrays.copyOf(ends, 2 * count);
        ends[count++] = first;
        ends[count++] = last;
        ends[count++] = y;
        ends[count++] = z;
    }

    /** Of the ends in each plane those that are corners of the plane's own hull. */
    long[][] corners() {
        List<long[]> corners = new ArrayList<>();
        for (int begin = 0, end; begin < count; begin = end) {
            List<long[]> plane = new ArrayList<>();
            int z = ends[begin + 3];
            for (end = begin; end < count && ends[end + 3] == z; end += 4) {
                plane.add(new long[] {ends[end], ends[end + 2]});
                plane.add(new long[] {ends[end + 1], ends[end + 2]});
            }
            for (long[] corner : Polygon.around(plane.toArray(new long[0][])).corners()) corners.add(new long[] {corner[0], corner[1], z});
        }
        return corners.toArray(new long[0][]);
    }
}
