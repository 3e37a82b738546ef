package org.roentgen.filter.edge;

import org.roentgen.filter.Filter;
import org.roentgen.filter.GaussianSmoothing;
import org.roentgen.image.Block;
import org.roentgen.image.Spacing;

/**
 * The Laplacian of the image smoothed with a Gaussian: negative on bright blobs and lines of about its size, positive on dark ones, changing sign at edges.
 * <p>∂²g/∂x² + ∂²g/∂y² + ∂²g/∂z² by {@link GaussianSmoothing} of order 2 along one axis each. Cut off at 6σ unless said: at SciPy's 4σ a flat image of
 * intensity I would give −10⁻³ · I/σ² and shift the zero crossings.
 * <p><b>Dimensions</b> 2-D or 3-D.  <b>Units</b> sigma in image units; intensity per image unit², anisotropic spacing honoured.  <b>Output</b> float.  <b>Edges</b> reads
 * 6σ beyond the box.  <b>Cost</b> O(voxels · σ / spacing), two more copies of a tile.  <b>NaN</b> spreads as far as the Gaussian reaches.
 * <p>Marr and Hildreth 1980, Proc. R. Soc. Lond. B 207:187–217, doi:10.1098/rspb.1980.0020.
 */
public final class LaplacianOfGaussian implements Filter {

    private static final double TRUNCATE = 6;

    private final GaussianSmoothing[] curvatures = new GaussianSmoothing[3];

    public LaplacianOfGaussian(double sigma) {
        this(sigma, TRUNCATE);
    }

    /** @param truncate standard deviations after which the Gaussian ends */
    public LaplacianOfGaussian(double sigma, double truncate) {
        if (!(sigma > 0)) throw new IllegalArgumentException("Sigma must be greater than 0, but is " + sigma + ". Give it in image units.");
        for (int d = 0; d < 3; d++) {
            int[] order = new int[3];
            order[d] = 2;
            curvatures[d] = new GaussianSmoothing(new double[] {sigma, sigma, sigma}, order, truncate);
        }
    }

    @Override public Output output() {
        return Output.OTHER;
    }

    @Override public int[] reach(double[] spacing) {
        for (int d = 0; d < axes(spacing); d++) curvatures[d].reach(spacing);              // checks sigma along each axis
        return curvatures[0].reach(spacing);
    }

    @Override public void apply(Block in, Block out, double[] spacing) {
        Block copy = new Block(in.nx, in.ny, in.nz), part = new Block(out.nx, out.ny, out.nz);
        for (int d = 0; d < axes(spacing); d++) {
            System.arraycopy(in.data, 0, copy.data, 0, in.size());
            curvatures[d].apply(copy, d == 0 ? out : part, spacing);
            if (d > 0) add(part.data, out.data, out.size());
        }
    }

    private static int axes(double[] spacing) {
        return Spacing.isPlane(spacing) ? 2 : 3;
    }

    private static void add(float[] a, float[] sum, int n) {
        for (int i = 0; i < n; i++) sum[i] += a[i];
    }
}
