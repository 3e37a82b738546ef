package org.roentgen.filter.morphology;

import java.util.Arrays;

import org.roentgen.image.Block;

/**
 * The layout of a volume with a wall of one voxel around it, so that neighbours need no check: along x and y, and along z unless it has one
 * slice. A voxel of the wall has the value −∞; so have voxels that are NaN, which nothing passes then.
 */
final class Walled {

    final int nx, ny, nz, strideY, strideZ, size;
    private final Block shape;

    Walled(Block shape) {
        this.shape = shape;
        nx = shape.nx;
        ny = shape.ny;
        nz = shape.nz;
        strideY = nx + 2;
        long plane = (long) strideY * (ny + 2), whole = plane * (isPlane() ? 1 : nz + 2);
        if (whole >= Integer.MAX_VALUE - 8)
            throw new IllegalArgumentException("Image must have fewer than 2147483639 voxels with a border of one voxel for this filter, but has " + whole
                + ". Crop it, or work slice by slice.");
        strideZ = (int) plane;
        size = (int) whole;
    }

    boolean isPlane() {
        return shape.nz == 1;
    }

    /** The place of the first voxel of a row. */
    int row(int y, int z) {
        return 1 + (y + 1) * strideY + (isPlane() ? 0 : z + 1) * strideZ;
    }

    /** The values, times a sign. */
    float[] walled(float[] values, float sign) {
        float[] walled = new float[size];
        Arrays.fill(walled, Float.NEGATIVE_INFINITY);
        for (int z = 0; z < nz; z++)
            for (int y = 0; y < ny; y++) {
                int i = shape.index(0, y, z), o = row(y, z);
                for (int x = 0; x < nx; x++) {
                    float v = sign * values[i + x];
                    walled[o + x] = v == v ? v : Float.NEGATIVE_INFINITY;
                }
            }
        return walled;
    }

    /** Back again, times a sign; voxels that are NaN in another array of the shape are NaN. */
    void unwalled(float[] walled, float sign, float[] nan, float[] values) {
        for (int z = 0; z < nz; z++)
            for (int y = 0; y < ny; y++) {
                int o = shape.index(0, y, z), i = row(y, z);
                for (int x = 0; x < nx; x++) values[o + x] = nan[o + x] == nan[o + x] ? sign * walled[i + x] : Float.NaN;
            }
    }
}
