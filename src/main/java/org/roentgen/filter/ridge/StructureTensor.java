package org.roentgen.filter.ridge;

import org.roentgen.filter.Lines;
import org.roentgen.filter.LineFilter;
import org.roentgen.image.Block;

/**
 * The structure tensor: the products of the gradient's components, averaged around each voxel, as components, eigenvalues and more ({@link TensorFeature}).
 * <p>J = Gρ ∗ (∇fσ ∇fσᵀ), fσ the image smoothed with a Gaussian of σ, its gradient from kernels with exact moments ({@link GaussianKernel}).
 * <p><b>Dimensions</b> 2-D or 3-D.  <b>Units</b> both sigmas in image units, anisotropic spacing honoured; squared intensity per square unit. A gradient
 * sigma of 0 takes central differences, an integration sigma of 0 does not average.  <b>Output</b> float; eigenvalues are not negative but for
 * rounding (10⁻⁷ of the largest).  <b>Edges</b> reads 4σ + 4ρ, at least two voxels, beyond the box, where the image is continued, not its gradient.
 * <b>Cost</b> O(voxels · (σ + ρ)).  <b>Memory</b> nine tiles; up to σ + ρ of 3 voxels within 32 MB for each thread, beyond that up to 128 MB.
 * <b>NaN</b> spreads as far as the kernels reach.
 * <p>Bigün and Granlund 1987, ICCV; Weickert 1999, doi:10.1023/A:1008009714131. scikit-image takes Sobel's kernels for the gradient, without σ.
 */
public final class StructureTensor extends TensorFilter {

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

    @Override public void apply(Block in, Block[] out, double[] spacing) {
        float[][] tensor = averaged(products(in, spacing), out[0], spacing), data = new float[out.length][];
        for (int i = 0; i < out.length; i++) data[i] = out[i].data;
        feature.compute(tensor, out[0].size(), data, 0);
    }

    private Block[] products(Block in, double[] spacing) {
        int[] reach = GaussianDerivatives.reach(gradientSigma, spacing);
        int n = isPlane() ? 2 : 3;
        Block[] products = new Block[n * (n + 1) / 2];
        for (int i = 0; i < products.length; i++) products[i] = new Block(in.nx - 2 * reach[0], in.ny - 2 * reach[1], in.nz - 2 * reach[2]);
        new GaussianDerivatives(gradientSigma, spacing, isPlane() ? GaussianDerivatives.PLANE_GRADIENT : GaussianDerivatives.GRADIENT)
            .apply(in, (first, count, gradient) -> {
                for (int i = 0, k = 0; i < n; i++)
                    for (int j = i; j < n; j++) multiply(gradient[i], gradient[j], products[k++].data, first, count);
            });
        return products;
    }

    private static void multiply(float[] a, float[] b, float[] out, int first, int n) {
        for (int i = 0; i < n; i++) out[first + i] = a[i] * b[i];
    }

    private float[][] averaged(Block[] products, Block size, double[] spacing) {
        LineFilter[] lines = new LineFilter[3];
        for (int d = 0; d < 3; d++) lines[d] = new GaussianKernel(integrationSigma, spacing[d]).line(0);
        float[][] tensor = new float[products.length][];
        for (int i = 0; i < tensor.length; i++) {
            Block average = new Block(size.nx, size.ny, size.nz);
            Lines.apply(lines, products[i], average);
            tensor[i] = average.data;
        }
        return tensor;
    }
}
