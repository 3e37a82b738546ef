package org.roentgen.filter.edge;

import org.roentgen.filter.Filter;
import org.roentgen.image.Block;
import org.roentgen.image.Spacing;

/**
 * Thins slopes to their crests: the gradient magnitude where it is greatest along the gradient, 0 elsewhere.
 * <p>Kept where |g|(p) &gt; |g|(p + u) and |g|(p) ≥ |g|(p − u): of two equal ones the brighter, so that turned images have turned edges. u is the
 * gradient's direction in space, as long as it takes to meet the box of the neighbouring voxels, where |g| is interpolated linearly
 * between two of them, in a volume between four.
 * <p><b>Dimensions</b> 2-D or 3-D.  <b>Units</b> intensity per image unit, anisotropic spacing honoured.  <b>Output</b> float.  <b>Edges</b> reads one voxel more
 * than the operator beyond the box.  <b>Cost</b> O(voxels · reach), four floats for each voxel of a tile.  <b>NaN</b> is no crest, as far as the operator
 * reaches, and one voxel more.
 * <p>Canny 1986, IEEE Trans. Pattern Anal. Mach. Intell. 8(6):679–698, doi:10.1109/TPAMI.1986.4767851. scikit-image's
 * {@code canny} interpolates alike and keeps both of two equal ones; OpenCV's compares with the nearest of 8 neighbours.
 */
public final class NonMaximumSuppression implements Filter {

    /** Bits of the first NaN. */
    private static final int NAN = 0x7f800001;

    private final GradientOperator operator;
    private final double least;

    /** @param least smaller slopes are 0 */
    public NonMaximumSuppression(GradientOperator operator, double least) {
        this.operator = operator;
        this.least = least;
    }

    @Override public Output output() {
        return Output.OTHER;
    }

    @Override public int scratch() {
        return 4;
    }

    @Override public int[] reach(double[] spacing) {
        int[] reach = GradientRows.reach(operator, spacing);
        return new int[] {reach[0] + 1, reach[1] + 1, Spacing.isPlane(spacing) ? 0 : reach[2] + 1};
    }

    @Override public void apply(Block in, Block out, double[] spacing) {
        new Crests(in, out, spacing).find();
    }

    /** The slopes of one block, one voxel larger than the result. */
    private final class Crests {

        private final Block out, sizes;
        private final float[] gx, gy, gz, shares, size;
        private final float toY, toZ;                                   // from slopes to voxels along the gradient, in voxels along x
        private final int leastBits, halo;

        Crests(Block in, Block out, double[] spacing) {
            this.out = out;
            boolean plane = Spacing.isPlane(spacing);
            halo = plane ? 0 : 1;
            sizes = new Block(out.nx + 2, out.ny + 2, out.nz + 2 * halo);
            size = sizes.data;
            gx = new float[size.length];
            gy = new float[size.length];
            gz = new float[plane ? 0 : size.length];
            shares = new float[plane ? size.length : 0];
            toY = (float) (spacing[0] / spacing[1]);
            toZ = (float) (spacing[0] / spacing[2]);
            leastBits = Float.floatToIntBits((float) Math.max(Float.MIN_VALUE, least));
            fill(in, spacing);
        }

        private void fill(Block in, double[] spacing) {
            float[] row = new float[sizes.nx];
            new GradientRows(operator, spacing, 0, 1, 2).forEach(in, (slopes, y, z) -> {
                int at = sizes.index(0, y, z);
                GradientMagnitude.magnitude(slopes[0], slopes[1], slopes[2], row, row.length);
                System.arraycopy(row, 0, size, at, row.length);
                System.arraycopy(slopes[0], 0, gx, at, row.length);
                System.arraycopy(slopes[1], 0, gy, at, row.length);
                if (halo > 0) System.arraycopy(slopes[2], 0, gz, at, row.length);
                else keepShare(slopes[0], slopes[1], at, row);
            });
        }

        /** Of the diagonal neighbour, where the gradient meets the line between it and one along an axis. */
        private void keepShare(float[] x, float[] y, int at, float[] row) {
            share(x, y, toY, row, row.length);
            System.arraycopy(row, 0, shares, at, row.length);
        }

        void find() {
            for (int z = 0; z < out.nz; z++)
                for (int y = 0; y < out.ny; y++) {
                    int from = sizes.index(1, y + 1, z + halo), o = out.index(0, y, z);
                    if (halo == 0) for (int x = 0; x < out.nx; x++) out.data[o + x] = crestOfPlane(from + x);
                    else for (int x = 0; x < out.nx; x++) out.data[o + x] = crestOfVolume(from + x);
                }
        }

        private float crestOfPlane(int i) {
            float x = gx[i], y = toY * gy[i], ax = Math.abs(x), ay = Math.abs(y), share = shares[i];
            int stepX = signed(1, x), stepY = signed(sizes.strideY, y), steep = Float.floatToRawIntBits(ax - ay) >> 31;
            int step = stepX ^ (stepX ^ stepY) & steep, diagonal = stepX + stepY;                      // along y where steep is −1, else along x
            return crest(size[i], between(size[i + step], size[i + diagonal], share), between(size[i - step], size[i - diagonal], share));
        }

        /**
         * Here if it is a crest, else 0. Without branches, because noise points anywhere and no processor guesses where: none of these
         * numbers is negative, so that their bits are in their order, NaN last.
         */
        private float crest(float here, float ahead, float behind) {
            int h = Float.floatToIntBits(here), a = Float.floatToIntBits(ahead), b = Float.floatToIntBits(behind);
            int crest = a - h & b - h - 1 & leastBits - h - 1 & h - NAN;                               // negative: a < h, b ≤ h, least ≤ h, a number
            return Float.intBitsToFloat(h & crest >> 31);
        }

        /** The axis that the gradient follows most decides which side of the box it meets. */
        private float crestOfVolume(int i) {
            float x = gx[i], y = toY * gy[i], z = toZ * gz[i], ax = Math.abs(x), ay = Math.abs(y), az = Math.abs(z);
            int stepX = signed(1, x), stepY = signed(sizes.strideY, y), stepZ = signed(sizes.strideZ, z);
            if (ax >= ay && ax >= az) return crest(i, stepX, stepY, ay / ax, stepZ, az / ax);
            if (ay >= az) return crest(i, stepY, stepX, ax / ay, stepZ, az / ay);
            return crest(i, stepZ, stepX, ax / az, stepY, ay / az);
        }

        private float crest(int i, int step, int stepB, float shareB, int stepC, float shareC) {
            return crest(size[i], between(i + step, stepB, shareB, stepC, shareC), between(i - step, -stepB, shareB, -stepC, shareC));
        }

        private int signed(int stride, float direction) {
            int sign = Float.floatToRawIntBits(direction) >> 31;
            return (stride ^ sign) - sign;
        }

        private float between(float a, float b, float share) {
            return a + share * (b - a);
        }

        private float between(int i, int stepB, float shareB, int stepC, float shareC) {
            float near = between(size[i], size[i + stepB], shareB), far = between(size[i + stepC], size[i + stepC + stepB], shareB);
            return between(near, far, shareC);
        }
    }

    private static void share(float[] x, float[] y, float toY, float[] out, int n) {
        for (int i = 0; i < n; i++) {
            float ax = Math.abs(x[i]), ay = Math.abs(toY * y[i]);
            out[i] = Math.min(ax, ay) / Math.max(ax, ay);
        }
    }
}
