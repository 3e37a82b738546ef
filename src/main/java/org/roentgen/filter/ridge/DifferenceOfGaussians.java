package org.roentgen.filter.ridge;

import org.roentgen.filter.Filter;
import org.roentgen.filter.GaussianSmoothing;
import org.roentgen.filter.LineFilter;
import org.roentgen.image.Block;
import org.roentgen.image.RowOperation;

/**
 * The image smoothed a little less what it is when smoothed more: keeps structures of the sizes between, bright ones positive.
 * <p>Gσ1 ∗ f − Gσ2 ∗ f, by {@link GaussianSmoothing}. With σ2 = 1.6 σ1 it is much like the negative Laplacian of a Gaussian between them.
 * <p><b>Dimensions</b> 2-D or 3-D.  <b>Units</b> sigmas in image units, anisotropic spacing honoured.  <b>Output</b> float; a flat image gives 0 up to
 * rounding.  <b>Edges</b> reads 4 times the larger sigma beyond the box.  <b>Cost</b> O(voxels · (σ1 + σ2)).  <b>Memory</b> of images in arrays
 * at most 24 MB for each thread; of others three tiles.  <b>NaN</b> spreads as far as the kernels reach.
 * <p>Marr and Hildreth 1980, doi:10.1098/rspb.1980.0020. scikit-image's {@code difference_of_gaussians} is this, with nearest edges.
 */
public final class DifferenceOfGaussians implements Filter, RowOperation {

    private static final int[][] SMOOTHING = {{0, 0, 0}};

    private final GaussianSmoothing first, second;

    /** @param sigma of what stays
     * @param secondSigma of what is taken off; smaller than the other, the sign is reversed */
    public DifferenceOfGaussians(double sigma, double secondSigma) {
        first = new GaussianSmoothing(GaussianKernel.checked("Sigma", sigma));
        second = new GaussianSmoothing(GaussianKernel.checked("Second sigma", secondSigma));
    }

    @Override public Output output() {
        return Output.OTHER;
    }

    @Override public int scratch() {
        return 2;
    }

    @Override public int[] reach(double[] spacing) {
        int[] reach = first.reach(spacing), other = second.reach(spacing);
        for (int d = 0; d < 3; d++) reach[d] = Math.max(reach[d], other[d]);
        return reach;
    }

    @Override public long kept(int nx, int ny, double[] spacing) {
        return SlidingPlanes.floats(SMOOTHING, first.reach(spacing), nx, ny) + SlidingPlanes.floats(SMOOTHING, second.reach(spacing), nx, ny);
    }

    @Override public void apply(Block in, Block out, double[] spacing) {
        applyToBlocks(in, new Block[] {out}, spacing);
    }

    @Override public void apply(int[] size, Source in, Sink out, double[] spacing) {
        int[] reach = reach(spacing);
        int nx = size[0] - 2 * reach[0], ny = size[1] - 2 * reach[1];
        Smoothed less = new Smoothed(first, nx, ny, reach, spacing), more = new Smoothed(second, nx, ny, reach, spacing);
        float[] row = new float[nx];
        for (int z = 0; z < size[2] - 2 * reach[2]; z++) {
            float[] difference = less.plane(in);
            subtract(difference, more.plane(in), difference.length);
            out.writePlane(0, difference, row, z);
        }
    }

    /** One of the smoothings, out of an input that may be grown by more than it reaches. */
    private static final class Smoothed {

        private final SlidingPlanes planes;
        private final int[] skipped;
        private final float[] wide;
        private int next;

        Smoothed(GaussianSmoothing smoothing, int nx, int ny, int[] grown, double[] spacing) {
            LineFilter[] lines = smoothing.lines(spacing);
            planes = new SlidingPlanes(new LineFilter[][] {{lines[0]}, {lines[1]}, {lines[2]}}, SMOOTHING, nx, ny);
            skipped = new int[] {grown[0] - lines[0].reach(), grown[1] - lines[1].reach(), grown[2] - lines[2].reach()};
            wide = new float[nx + 2 * grown[0]];
            next = skipped[2];
        }

        /** Planes in their order. */
        float[] plane(Source in) {
            while (!planes.next((y, row) -> read(in, y + skipped[1], next, row))) next++;
            next++;
            return planes.values()[0];
        }

        private void read(Source in, int y, int z, float[] row) {
            in.read(y, z, wide);
            System.arraycopy(wide, skipped[0], row, 0, wide.length - 2 * skipped[0]);
        }
    }

    private static void subtract(float[] a, float[] b, int n) {
        for (int i = 0; i < n; i++) a[i] -= b[i];
    }
}
