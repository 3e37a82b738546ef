package org.roentgen.image;

/** Size and layout of a box of voxels in one array: x fastest, then y, then z; always three axes. A plane has nz = 1. */
public abstract class Box {

    public final int nx, ny, nz;
    public final int strideY, strideZ;

    Box(long length, int nx, int ny, int nz) {
        if (length < (long) nx * ny * nz)
            throw new IllegalArgumentException("Block must hold " + nx + " × " + ny + " × " + nz
                + " values, but its array has " + length + ". Pass a longer array.");
        this.nx = nx;
        this.ny = ny;
        this.nz = nz;
        strideY = nx;
        strideZ = nx * ny;
    }

    static int size(int nx, int ny, int nz) {
        return Math.multiplyExact(Math.multiplyExact(nx, ny), nz);
    }

    public final int index(int x, int y, int z) {
        return x + y * strideY + z * strideZ;
    }

    public final int size() {
        return nx * ny * nz;
    }
}
