package org.roentgen.measure;

import java.util.Arrays;

/** The voxels of one label as one pass over the image finds them. Positions are in voxels, from 0. */
public final class Region {

    final int label;
    long voxels;
    final long[] sum = new long[3];
    final int[] min = {Integer.MAX_VALUE, Integer.MAX_VALUE, Integer.MAX_VALUE}, max = {-1, -1, -1};
    double surface, beyondVoxels;              // of the mesh; its volume less that of the voxels
    private float[] values = {};
    int filled;                                // of values, while they are collected

    Region(int label) {
        this.label = label;
    }

    public int label() {
        return label;
    }

    public long voxels() {
        return voxels;
    }

    /** The mean position of the voxels' centres along an axis. */
    public double centroid(int axis) {
        return sum[axis] / (double) voxels;
    }

    /** The first voxel along an axis. */
    public int min(int axis) {
        return min[axis];
    }

    /** The last voxel along an axis. */
    public int max(int axis) {
        return max[axis];
    }

    /** The area of the surface, see {@link SurfaceMeasurement}; the perimeter in a plane. */
    public double meshSurface() {
        return surface;
    }

    /** The volume within that surface; the area in a plane. */
    public double meshVolume(MeasurementScale scale) {
        return voxels * scale.voxel() + beyondVoxels;
    }

    /** The intensities of the voxels in rising order, without NaN. Not to be changed. */
    public float[] sortedValues() {
        return values;
    }

    /** Takes in a run of voxels along x. */
    void add(int from, int to, int y, int z) {
        int n = to - from;
        voxels += n;
        sum[0] += (from + to - 1L) * n / 2;
        sum[1] += (long) y * n;
        sum[2] += (long) z * n;
        include(from, y, z);
        include(to - 1, y, z);
    }

    private void include(int... position) {
        for (int d = 0; d < 3; d++) {
            min[d] = Math.min(min[d], position[d]);
            max[d] = Math.max(max[d], position[d]);
        }
    }

    /** Takes in what another part of the image found of the same label. */
    void add(Region part) {
        voxels += part.voxels;
        surface += part.surface;
        beyondVoxels += part.beyondVoxels;
        if (part.voxels == 0) return;                          // a slab may see the surface of a label that lies beside it
        for (int d = 0; d < 3; d++) sum[d] += part.sum[d];
        include(part.min);
        include(part.max);
    }

    void allocate() {
        if (voxels > Integer.MAX_VALUE - 8)
            throw new IllegalArgumentException("Region must have at most " + (Integer.MAX_VALUE - 8) + " voxels to sort its intensities, but label "
                + label + " has " + voxels + ". Measure a crop, or shapes only.");
        values = new float[(int) voxels];
    }

    void put(int at, float[] from, int begin, int count) {
        System.arraycopy(from, begin, values, at, count);
    }

    void release() {
        values = new float[0];
    }

    void sort() {
        FloatSort.sort(values);
        int known = values.length;
        while (known > 0 && values[known - 1] != values[known - 1]) known--;       // NaN comes last
        if (known < values.length) values = Arrays.copyOf(values, known);
    }
}
