package org.roentgen.segment.mask;

import org.roentgen.image.Block;

/** Background around an image, so many voxels on each side along each axis. */
final class Padding {

    private final int[] voxels;
    private final Block shape;

    Padding(Block shape, int[] voxels) {
        this.voxels = voxels;
        this.shape = shape;
        double size = (shape.nx + 2.0 * voxels[0]) * (shape.ny + 2.0 * voxels[1]) * (shape.nz + 2.0 * voxels[2]);
        if (size >= Integer.MAX_VALUE - 8)
            throw new IllegalArgumentException("Image must have fewer than 2147483639 voxels with a border as wide as the radius, but has " + size
                + ". Choose a smaller radius or another boundary than zero, or crop the image.");
    }

    /** The image itself where there is nothing to add. */
    Block padded(Block image) {
        if (voxels[0] + voxels[1] + voxels[2] == 0) return image;
        Block wide = new Block(shape.nx + 2 * voxels[0], shape.ny + 2 * voxels[1], shape.nz + 2 * voxels[2]);
        for (int z = 0; z < shape.nz; z++)
            for (int y = 0; y < shape.ny; y++)
                System.arraycopy(image.data, image.index(0, y, z), wide.data, wide.index(voxels[0], y + voxels[1], z + voxels[2]), shape.nx);
        return wide;
    }

    void crop(Block wide, Block image) {
        for (int z = 0; z < shape.nz; z++)
            for (int y = 0; y < shape.ny; y++)
                System.arraycopy(wide.data, wide.index(voxels[0], y + voxels[1], z + voxels[2]), image.data, image.index(0, y, z), shape.nx);
    }
}
