package org.roentgen.filter.fourier;

import net.imglib2.img.array.ArrayImgs;
import org.roentgen.image.Block;
import org.roentgen.image.BlockReader;
import org.roentgen.image.Boundary;

/**
 * An image made larger by what a boundary shows beyond its edges, so that a Fourier transform, to which everything is periodic, does not let opposite
 * edges see each other within a reach.
 * <p>A periodic image stays as it is, and so does an axis of one voxel unless zeros surround it. A mirrored one becomes at most twice as long, when it is
 * periodic by itself; the others grow by at most their own length on each side.
 */
final class Extension {

    private final int[] size = new int[3], offset = new int[3];
    private final Boundary boundary;

    /** @param reach voxels along x, y, z */
    Extension(Block in, int[] reach, Boundary boundary) {
        this.boundary = boundary;
        int[] n = {in.nx, in.ny, in.nz};
        for (int d = 0; d < 3; d++) {
            size[d] = size(n[d], reach[d]);
            offset[d] = (size[d] - n[d]) / 2;
        }
    }

    private int size(int n, int reach) {
        if (reach == 0 || boundary == Boundary.PERIODIC || n == 1 && boundary != Boundary.ZERO) return n;
        int fast = FourierTransform.fastSize(n + 2 * Math.min(n, reach));
        return boundary == Boundary.MIRROR ? Math.min(2 * n, fast) : fast;
    }

    FourierTransform transform() {
        return new FourierTransform(size[0], size[1], size[2]);
    }

    RealTransform realTransform() {
        return new RealTransform(size[0], size[1], size[2]);
    }

    Block extend(Block in) {
        Block extended = new Block(size[0], size[1], size[2]);
        BlockReader.of(ArrayImgs.floats(in.data, in.nx, in.ny, in.nz), boundary).read(extended, -offset[0], -offset[1], -offset[2]);
        return extended;
    }

    /** The image's own part. */
    void crop(Block extended, Block out) {
        for (int z = 0; z < out.nz; z++)
            for (int y = 0; y < out.ny; y++)
                System.arraycopy(extended.data, extended.index(offset[0], y + offset[1], z + offset[2]), out.data, out.index(0, y, z), out.nx);
    }
}
