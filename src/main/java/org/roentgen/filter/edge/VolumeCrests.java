package org.roentgen.filter.edge;

import org.roentgen.filter.Lines;
import org.roentgen.image.Block;
import org.roentgen.image.RowOperation;

/** Finds the crests of a volume's slopes: when the last row of slopes has come, all of them. */
final class VolumeCrests implements GradientRows.Action {

    private final int nx, ny, nz;                                           // one more at each end than crests
    private final float toY, toZ;                                           // from slopes to voxels along the gradient, in voxels along x
    private final Crest crest;
    private final RowOperation.Sink out;
    private final Block sizes;
    private final float[] size, gx, gy, gz, row;

    /** @param extent of the slopes */
    VolumeCrests(int[] extent, double[] spacing, double least, RowOperation.Sink out) {
        nx = extent[0];
        ny = extent[1];
        nz = extent[2];
        this.out = out;
        toY = (float) (spacing[0] / spacing[1]);
        toZ = (float) (spacing[0] / spacing[2]);
        crest = new Crest(least);
        sizes = new Block(nx, ny, nz);
        size = sizes.data;
        gx = new float[size.length];
        gy = new float[size.length];
        gz = new float[size.length];
        row = Lines.arrays(1, nx)[0];
    }

    @Override public void on(float[][] slopes, int y, int z) {
        int at = sizes.index(0, y, z);
        GradientMagnitude.magnitude(slopes[0], slopes[1], slopes[2], row, nx);
        System.arraycopy(row, 0, size, at, nx);
        System.arraycopy(slopes[0], 0, gx, at, nx);
        System.arraycopy(slopes[1], 0, gy, at, nx);
        System.arraycopy(slopes[2], 0, gz, at, nx);
        if (y == ny - 1 && z == nz - 1) find();
    }

    private void find() {
        for (int z = 0; z < nz - 2; z++)
            for (int y = 0; y < ny - 2; y++) {
                int from = sizes.index(1, y + 1, z + 1);
                for (int x = 0; x < nx - 2; x++) row[x] = crest(from + x);
                out.write(0, row, y, z);
            }
    }

    /** The axis that the gradient follows most decides which side of the box it meets. */
    private float crest(int i) {
        float x = gx[i], y = toY * gy[i], z = toZ * gz[i], ax = Math.abs(x), ay = Math.abs(y), az = Math.abs(z);
        int stepX = Crest.step(1, x), stepY = Crest.step(sizes.strideY, y), stepZ = Crest.step(sizes.strideZ, z);
        if (ax >= ay && ax >= az) return crest(i, stepX, stepY, ay / ax, stepZ, az / ax);
        if (ay >= az) return crest(i, stepY, stepX, ax / ay, stepZ, az / ay);
        return crest(i, stepZ, stepX, ax / az, stepY, ay / az);
    }

    private float crest(int i, int step, int stepB, float shareB, int stepC, float shareC) {
        return crest.of(size[i], between(i + step, stepB, shareB, stepC, shareC), between(i - step, -stepB, shareB, -stepC, shareC));
    }

    private float between(int i, int stepB, float shareB, int stepC, float shareC) {
        float near = Crest.between(size[i], size[i + stepB], shareB), far = Crest.between(size[i + stepC], size[i + stepC + stepB], shareB);
        return Crest.between(near, far, shareC);
    }
}
