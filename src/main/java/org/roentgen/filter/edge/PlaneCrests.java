package org.roentgen.filter.edge;

import org.roentgen.filter.Lines;
import org.roentgen.image.RowOperation;

/** Finds the crests of a plane's slopes: as each row of slopes comes, those of the row before. */
final class PlaneCrests implements GradientRows.Action {

    private final int nx;
    private final float toY;                                                // from slopes to pixels along the gradient, in pixels along x
    private final Crest crest;
    private final RowOperation.Sink out;
    private final float[] sizes;                                            // of three rows, one after the other
    private final float[] size, gx, gy, shares, crests;

    /** @param nx slopes of a row: one more at each end than crests */
    PlaneCrests(int nx, double[] spacing, double least, RowOperation.Sink out) {
        this.nx = nx;
        this.out = out;
        toY = (float) (spacing[0] / spacing[1]);
        crest = new Crest(least);
        sizes = new float[3 * nx];
        float[][] rows = Lines.arrays(5, nx);
        size = rows[0];
        gx = rows[1];
        gy = rows[2];
        shares = rows[3];
        crests = rows[4];
    }

    @Override public void on(float[][] slopes, int y, int z) {
        GradientMagnitude.magnitude(slopes[0], slopes[1], slopes[2], size, nx);
        System.arraycopy(sizes, nx, sizes, 0, 2 * nx);
        System.arraycopy(size, 0, sizes, 2 * nx, nx);
        if (y > 1) {
            find(sizes, gx, gy, shares, crests);
            out.write(0, crests, y - 2, z);
        }
        System.arraycopy(slopes[0], 0, gx, 0, nx);
        scale(slopes[1], toY, gy, nx);
        share(gx, gy, shares, nx);
    }

    private static void scale(float[] from, float factor, float[] to, int n) {
        for (int i = 0; i < n; i++) to[i] = factor * from[i];
    }

    /** Of the diagonal neighbour, where the gradient meets the line between it and one along an axis. */
    private static void share(float[] x, float[] y, float[] out, int n) {
        for (int i = 0; i < n; i++) {
            float ax = Math.abs(x[i]), ay = Math.abs(y[i]);
            out[i] = Math.min(ax, ay) / Math.max(ax, ay);
        }
    }

    private void find(float[] size, float[] gx, float[] gy, float[] shares, float[] crests) {
        for (int x = 1; x < nx - 1; x++) {
            float ax = Math.abs(gx[x]), ay = Math.abs(gy[x]), share = shares[x];
            int i = nx + x, stepX = Crest.step(1, gx[x]), stepY = Crest.step(nx, gy[x]), steep = Float.floatToRawIntBits(ax - ay) >> 31;
            int step = stepX ^ (stepX ^ stepY) & steep, diagonal = stepX + stepY;                      // along y where steep is −1, else along x
            crests[x - 1] = crest.of(size[i], Crest.between(size[i + step], size[i + diagonal], share),
                Crest.between(size[i - step], size[i - diagonal], share));
        }
    }
}
