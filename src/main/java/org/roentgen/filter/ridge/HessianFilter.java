package org.roentgen.filter.ridge;

import org.roentgen.image.Block;
import org.roentgen.image.RowOperation;

/**
 * The Hessian: second derivatives of the image smoothed with a Gaussian, as components, eigenvalues and more ({@link TensorFeature}).
 * <p>∂²(G ∗ f)/∂i∂j with separable kernels whose moments are exact ({@link GaussianKernel}): a quadratic image gives its Hessian, a flat one exactly 0.
 * <p><b>Dimensions</b> 2-D or 3-D.  <b>Units</b> sigma in image units, anisotropic spacing honoured; intensity per square unit. Sigma 0 takes plain
 * differences.  <b>Output</b> float.  <b>Edges</b> reads 4σ, at least a voxel, beyond the box.  <b>Cost</b> O(voxels · σ), 15 passes in 3-D, 6 in 2-D.
 * <b>Memory</b> of images in arrays at most 24 MB for each thread, which keep six numbers for each voxel of as many planes as the kernel is long; of others
 * seven tiles.  <b>NaN</b> spreads as far as the kernel reaches.
 * <p>Lindeberg 1994, Scale-Space Theory in Computer Vision, doi:10.1007/978-1-4757-6465-9. SciPy's Gaussian derivatives are cut off without a correction,
 * scikit-image smooths and takes differences twice.
 */
public final class HessianFilter extends TensorFilter implements RowOperation {

    private final double sigma;

    public HessianFilter(double sigma, TensorFeature feature, int dimensions) {
        super(feature, dimensions);
        this.sigma = GaussianKernel.checked("Sigma", sigma);
    }

    @Override public int scratch() {
        return 6;
    }

    @Override public int[] reach(double[] spacing) {
        return GaussianDerivatives.reach(sigma, checked(spacing));
    }

    @Override public long kept(int nx, int ny, double[] spacing) {
        return GaussianDerivatives.kept(sigma, spacing, orders(), nx, ny);
    }

    private int[][] orders() {
        return isPlane() ? GaussianDerivatives.PLANE_HESSIAN : GaussianDerivatives.HESSIAN;
    }

    @Override public void apply(Block in, Block[] out, double[] spacing) {
        applyToBlocks(in, out, spacing);
    }

    @Override public void apply(int[] size, Source in, Sink out, double[] spacing) {
        Tensors tensors = new Tensors(size, reach(spacing), out);
        new GaussianDerivatives(sigma, spacing, orders()).apply(size, in, tensors::write);
    }
}
