package org.roentgen.image;

import java.util.Arrays;
import java.util.Optional;

/** What stands outside a mask, row by row: a constant or the image. Not thread-safe. */
final class OutsideRows {

    private final BlockReader mask, image;
    private final Optional<Float> constant;
    private float[] inside = {}, values = {};

    OutsideRows(BlockReader mask, BlockReader image, Optional<Float> constant) {
        this.mask = mask;
        this.image = image;
        this.constant = constant;
    }

    OutsideRows copy() {
        return new OutsideRows(mask.copy(), image.copy(), constant);
    }

    /** Has a plane of a box any voxel inside? */
    boolean anyInside(long[] corner, int[] extent, int plane) {
        makeRoom(extent[0]);
        for (int y = 0; y < extent[1]; y++) {
            mask.read(new Block(inside, extent[0], 1, 1), corner[0], corner[1] + y, corner[2] + plane);
            for (int x = 0; x < extent[0]; x++) if (inside[x] != 0) return true;
        }
        return false;
    }

    /** Puts it in the place of n numbers of a row that begins at (x, y, z), outside the mask. */
    void replace(float[] row, int n, long x, long y, long z) {
        makeRoom(n);
        mask.read(new Block(inside, n, 1, 1), x, y, z);
        if (constant.isPresent()) Arrays.fill(values, 0, n, constant.get());
        else image.read(new Block(values, n, 1, 1), x, y, z);
        for (int i = 0; i < n; i++) if (inside[i] == 0) row[i] = values[i];
    }

    private void makeRoom(int n) {
        if (inside.length >= n) return;
        inside = new float[n];
        values = new float[n];
    }
}
