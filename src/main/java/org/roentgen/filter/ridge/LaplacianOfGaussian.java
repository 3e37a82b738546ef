package org.roentgen.filter.ridge;

import org.roentgen.filter.Filter;
import org.roentgen.image.Block;
import org.roentgen.image.RowOperation;
import org.roentgen.image.Spacing;

/**
 * The Laplacian of the image smoothed with a Gaussian: negative in bright spots, positive in dark ones, 0 on edges.
 * <p>Σ ∂²(G ∗ f)/∂i², times σ² where scale-normalised, by kernels with exact moments ({@link GaussianKernel}): x² + y² + z² gives 6, a flat image exactly 0.
 * <p><b>Dimensions</b> 2-D or 3-D.  <b>Units</b> sigma in image units, anisotropic spacing honoured; intensity per square unit, or intensity where
 * scale-normalised. Sigma 0 takes plain differences.  <b>Output</b> float.  <b>Edges</b> reads 4σ, at least a voxel, beyond the box.
 * <b>Cost</b> O(voxels · σ), 8 passes in 3-D.  <b>Memory</b> as {@link HessianFilter}, half of it.  <b>NaN</b> spreads as far as the kernel reaches.
 * <p>Marr and Hildreth 1980, doi:10.1098/rspb.1980.0020. SciPy's gaussian_laplace cuts its kernels off at the same place without a correction:
 * a flat image of intensity I gives about −5·10⁻⁴ · I/σ² for each axis there.
 */
public final class LaplacianOfGaussian implements Filter, RowOperation {

    private final double sigma;
    private final boolean scaleNormalised;

    public LaplacianOfGaussian(double sigma, boolean scaleNormalised) {
        this.sigma = GaussianKernel.checked("Sigma", sigma);
        this.scaleNormalised = scaleNormalised;
    }

    @Override public Output output() {
        return Output.OTHER;
    }

    @Override public int scratch() {
        return 3;
    }

    @Override public int[] reach(double[] spacing) {
        return GaussianDerivatives.reach(sigma, spacing);
    }

    @Override public long kept(int nx, int ny, double[] spacing) {
        return GaussianDerivatives.kept(sigma, spacing, orders(spacing), nx, ny);
    }

    private static int[][] orders(double[] spacing) {
        return Spacing.isPlane(spacing) ? GaussianDerivatives.PLANE_UNMIXED : GaussianDerivatives.UNMIXED;
    }

    @Override public void apply(Block in, Block out, double[] spacing) {
        applyToBlocks(in, new Block[] {out}, spacing);
    }

    @Override public void apply(int[] size, Source in, Sink out, double[] spacing) {
        float factor = scaleNormalised ? (float) (sigma * sigma) : 1;
        float[] row = new float[size[0] - 2 * reach(spacing)[0]];
        new GaussianDerivatives(sigma, spacing, orders(spacing)).apply(size, in, (z, second) -> {
            float[] sum = second[0];
            for (int i = 1; i < second.length; i++) add(second[i], sum, sum.length);
            scale(sum, factor, sum.length);
            out.writePlane(0, sum, row, z);
        });
    }

    private static void add(float[] a, float[] sum, int n) {
        for (int i = 0; i < n; i++) sum[i] += a[i];
    }

    private static void scale(float[] a, float factor, int n) {
        for (int i = 0; i < n; i++) a[i] *= factor;
    }
}
