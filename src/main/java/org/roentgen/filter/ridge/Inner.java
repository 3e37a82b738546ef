package org.roentgen.filter.ridge;

import org.roentgen.image.Block;

/** The middle of a block, as a copy. */
final class Inner {

    private Inner() { }

    /** What an operation with a reach needs for a result, out of a block around it that may be larger. */
    static Block grown(Block in, Block result, int[] reach) {
        Block inner = new Block(result.nx + 2 * reach[0], result.ny + 2 * reach[1], result.nz + 2 * reach[2]);
        int x = (in.nx - inner.nx) / 2, y = (in.ny - inner.ny) / 2, z = (in.nz - inner.nz) / 2;
        for (int k = 0; k < inner.nz; k++)
            for (int j = 0; j < inner.ny; j++)
                System.arraycopy(in.data, in.index(x, y + j, z + k), inner.data, inner.index(0, j, k), inner.nx);
        return inner;
    }
}
