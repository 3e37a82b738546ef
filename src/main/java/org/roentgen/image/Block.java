package org.roentgen.image;

/**
 * A box of voxels in one float array. A plane (2-D image, or slice-by-slice) has nz = 1. {@code data} may be longer than nx·ny·nz:
 * buffers are reused.
 */
public final class Block extends Box {

    public final float[] data;

    public Block(int nx, int ny, int nz) {
        this(new float[size(nx, ny, nz)], nx, ny, nz);
    }

    /** Views the first nx·ny·nz values of an array that the caller owns. */
    public Block(float[] data, int nx, int ny, int nz) {
        super(data.length, nx, ny, nz);
        this.data = data;
    }
}
