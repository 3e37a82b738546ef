package org.roentgen.filter.ridge;

import org.roentgen.image.Block;
import org.roentgen.image.RowOperation;

/**
 * The structure tensor: the products of the gradient's components, averaged around each voxel, as components, eigenvalues and more ({@link TensorFeature}).
 * <p>J = Gρ ∗ (∇fσ ∇fσᵀ), fσ the image smoothed with a Gaussian of σ, its gradient from kernels with exact moments ({@link GaussianKernel}).
 * <p><b>Dimensions</b> 2-D or 3-D.  <b>Units</b> both sigmas in image units, anisotropic spacing honoured; squared intensity per square unit. A gradient
 * sigma of 0 takes central differences, an integration sigma of 0 does not average.  <b>Output</b> float; eigenvalues are not negative but for
 * rounding (10⁻⁷ of the largest).  <b>Edges</b> reads 4σ + 4ρ, at least two voxels, beyond the box, where the image is continued, not its gradient.
 * <b>Cost</b> O(voxels · (σ + ρ)).  <b>Memory</b> of images in arrays at most 24 MB for each thread, more only where both σ and ρ
 * exceed 14 voxels; of others ten tiles.
 * <b>NaN</b> spreads as far as the kernels reach.
 * <p>Bigün and Granlund 1987, ICCV; Weickert 1999, doi:10.1023/A:1008009714131. scikit-image takes Sobel's kernels for the gradient, without σ.
 */
public final class StructureTensor extends TensorFilter implements RowOperation {

    private static final int[][] AVERAGE = {{0, 0, 0}};

    private final double gradientSigma, integrationSigma;

    public StructureTensor(double gradientSigma, double integrationSigma, TensorFeature feature, int dimensions) {
        super(feature, dimensions);
        this.gradientSigma = GaussianKernel.checked("Gradient sigma", gradientSigma);
        this.integrationSigma = GaussianKernel.checked("Integration sigma", integrationSigma);
    }

    @Override public int scratch() {
        return 9;
    }

    @Override public int[] reach(double[] spacing) {
        int[] reach = GaussianDerivatives.reach(gradientSigma, checked(spacing)), more = GaussianDerivatives.reach(integrationSigma, spacing);
        for (int d = 0; d < 3; d++) reach[d] += more[d];
        return reach;
    }

    @Override public long kept(int nx, int ny, double[] spacing) {
        int[] more = GaussianDerivatives.reach(integrationSigma, spacing);
        return GaussianDerivatives.kept(gradientSigma, spacing, gradient(), nx + 2 * more[0], ny + 2 * more[1])
            + products() * GaussianDerivatives.kept(integrationSigma, spacing, AVERAGE, nx, ny);
    }

    private int[][] gradient() {
        return isPlane() ? GaussianDerivatives.PLANE_GRADIENT : GaussianDerivatives.GRADIENT;
    }

    private int products() {
        return gradient().length * (gradient().length + 1) / 2;
    }

    @Override public void apply(Block in, Block[] out, double[] spacing) {
        applyToBlocks(in, out, spacing);
    }

    @Override public void apply(int[] size, Source in, Sink out, double[] spacing) {
        int[] reach = reach(spacing), more = GaussianDerivatives.reach(integrationSigma, spacing);
        int nx = size[0] - 2 * reach[0], ny = size[1] - 2 * reach[1], grown = nx + 2 * more[0];
        Tensors tensors = new Tensors(size, reach, out);
        GaussianDerivatives averages = new GaussianDerivatives(integrationSigma, spacing, AVERAGE);
        SlidingPlanes[] averaged = new SlidingPlanes[products()];
        for (int i = 0; i < averaged.length; i++) averaged[i] = averages.planes(nx, ny);
        float[] product = new float[grown * (ny + 2 * more[1])];
        float[][] tensor = new float[averaged.length][];
        new GaussianDerivatives(gradientSigma, spacing, gradient()).apply(size, in, (z, gradient) -> {
            boolean complete = false;
            for (int i = 0, k = 0; i < gradient.length; i++)
                for (int j = i; j < gradient.length; j++, k++) {
                    multiply(gradient[i], gradient[j], product, product.length);
                    complete = averaged[k].next((y, row) -> System.arraycopy(product, y * grown, row, 0, grown));
                    tensor[k] = averaged[k].values()[0];
                }
            if (complete) tensors.write(z - 2 * more[2], tensor);
        });
    }

    private static void multiply(float[] a, float[] b, float[] out, int n) {
        for (int i = 0; i < n; i++) out[i] = a[i] * b[i];
    }
}
