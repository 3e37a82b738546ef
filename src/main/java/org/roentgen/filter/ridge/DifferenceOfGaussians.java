package org.roentgen.filter.ridge;

import org.roentgen.filter.Filter;
import org.roentgen.filter.GaussianSmoothing;
import org.roentgen.image.Block;

/**
 * The image smoothed a little less what it is when smoothed more: keeps structures of the sizes between, bright ones positive.
 * <p>Gσ1 ∗ f − Gσ2 ∗ f, by {@link GaussianSmoothing}. With σ2 = 1.6 σ1 it is much like the negative Laplacian of a Gaussian between them.
 * <p><b>Dimensions</b> 2-D or 3-D.  <b>Units</b> sigmas in image units, anisotropic spacing honoured.  <b>Output</b> float; a flat image gives 0 up to
 * rounding.  <b>Edges</b> reads 4 times the larger sigma beyond the box.  <b>Cost</b> O(voxels · (σ1 + σ2)).  <b>Memory</b> two tiles;
 * up to 6 voxels of the larger sigma within 32 MB for each thread, beyond that up to 64 MB.
 * <b>NaN</b> spreads as far as the kernels reach.
 * <p>Marr and Hildreth 1980, doi:10.1098/rspb.1980.0020. scikit-image's {@code difference_of_gaussians} is this, with nearest edges.
 */
public final class DifferenceOfGaussians implements Filter {

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

    @Override public void apply(Block in, Block out, double[] spacing) {
        Block blurred = new Block(out.nx, out.ny, out.nz);
        second.apply(Inner.grown(in, out, second.reach(spacing)), blurred, spacing);
        first.apply(Inner.grown(in, out, first.reach(spacing)), out, spacing);
        subtract(out.data, blurred.data, out.size());
    }

    private static void subtract(float[] a, float[] b, int n) {
        for (int i = 0; i < n; i++) a[i] -= b[i];
    }
}
