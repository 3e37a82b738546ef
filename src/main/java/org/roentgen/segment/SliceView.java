package org.roentgen.segment;

import org.roentgen.image.Block;

/** A volume as slices across any axis: u and v within, w across; u before v in the order x, y, z. */
final class SliceView {

    final int nu, nv, count;
    final double[] spacing;                                            // along u and v
    private final Block image;
    private final int strideU, strideV, strideW;

    SliceView(Block image, int axis, double[] spacing) {
        this.image = image;
        int[] size = {image.nx, image.ny, image.nz}, stride = {1, image.strideY, image.strideZ};
        int u = axis == 0 ? 1 : 0, v = axis == 2 ? 1 : 2;
        nu = size[u];
        nv = size[v];
        count = size[axis];
        strideU = stride[u];
        strideV = stride[v];
        strideW = stride[axis];
        this.spacing = new double[] {spacing[u], nv == 1 ? 1 : spacing[v]};
    }

    int index(int u, int v, int w) {
        return u * strideU + v * strideV + w * strideW;
    }

    float at(int u, int v, int w) {
        return image.data[index(u, v, w)];
    }

    /** Not 0 and not NaN. */
    boolean isDrawn(int index) {
        return image.data[index] < 0 || image.data[index] > 0;
    }
}
