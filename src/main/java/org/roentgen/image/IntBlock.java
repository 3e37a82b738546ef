package org.roentgen.image;

/** A box of voxels in one int array, which may be longer than nx·ny·nz. */
public final class IntBlock extends Box {

    public final int[] data;

    public IntBlock(int nx, int ny, int nz) {
        this(new int[size(nx, ny, nz)], nx, ny, nz);
    }

    /** Views the first nx·ny·nz values of an array that the caller owns. */
    public IntBlock(int[] data, int nx, int ny, int nz) {
        super(data.length, nx, ny, nz);
        this.data = data;
    }
}
