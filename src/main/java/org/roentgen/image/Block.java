package org.roentgen.image;

/**
 * A box of voxels in one float array, x fastest, then y, then z; always three axes.
 * <p>A plane (2-D image, or slice-by-slice) has nz = 1. {@code data} may be longer than nx·ny·nz: buffers are reused.
 */
public final class Block {

    public final float[] data;
    public final int nx, ny, nz;
    public final int strideY, strideZ;

    public Block(int nx, int ny, int nz) {
        this(new float[Math.multiplyExact(Math.multiplyExact(nx, ny), nz)], nx, ny, nz);
    }

    /** Views the first nx·ny·nz values of an array that the caller owns. */
    public Block(float[] data, int nx, int ny, int nz) {
        if (data.length < (long) nx * ny * nz)
            throw new IllegalArgumentException("Block must hold " + nx + " × " + ny + " × " + nz
                + " values, but its array has " + data.length + ". Pass a longer array.");
        this.data = data;
        this.nx = nx;
        this.ny = ny;
        this.nz = nz;
        strideY = nx;
        strideZ = nx * ny;
    }

    public int index(int x, int y, int z) {
        return x + y * strideY + z * strideZ;
    }

    public int size() {
        return nx * ny * nz;
    }
}
