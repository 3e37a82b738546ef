package org.roentgen.filter.fourier;

import org.roentgen.image.Block;
import org.roentgen.image.TileRunner;

/** How far an image is extended before it is deconvolved. */
final class Margin {

    private static final int REACHES = 2;                          // once for what blurred the edge voxels, once for what blurred that

    private Margin() { }

    /** @throws IllegalArgumentException when the point spread is many times as long as the image */
    static int[] around(PointSpread spread, Block image, double[] spacing) {
        int[] reach = spread.reach(spacing);
        TileRunner.checkReach(reach, new long[] {image.nx, image.ny, image.nz});
        for (int d = 0; d < 3; d++) reach[d] *= REACHES;
        return reach;
    }
}
