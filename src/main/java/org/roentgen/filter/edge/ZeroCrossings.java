package org.roentgen.filter.edge;

import org.roentgen.filter.Filter;
import org.roentgen.filter.ridge.LaplacianOfGaussian;
import org.roentgen.image.Block;
import org.roentgen.image.Spacing;

/**
 * Marks edges where the {@link LaplacianOfGaussian} changes sign: closed lines, or surfaces, one voxel wide.
 * <p>Of two neighbours along an axis with opposite signs, the one nearer to 0 (the positive one when both are as near) is marked where |L(p) − L(q)| / spacing ≥
 * threshold; so is a voxel with L = 0 between neighbours of opposite signs, where their difference over two spacings is. Where L is exactly 0 at two voxels or more in
 * between, as on a ramp without noise that is wider than the Gaussian reaches, there is no crossing.
 * <p><b>Dimensions</b> 2-D or 3-D.  <b>Units</b> sigma in image units, the threshold in intensity per image unit³, anisotropic spacing honoured.  <b>Output</b> mask.
 * <b>Edges</b> reads 4σ and one voxel beyond the box.  <b>Cost</b> that of the Laplacian, one more block.  <b>NaN</b> is no edge, as far as the Gaussian reaches.
 * <p>Marr and Hildreth 1980, Proc. R. Soc. Lond. B 207:187–217, doi:10.1098/rspb.1980.0020. ITK's {@code ZeroCrossingBasedEdgeDetectionImageFilter} takes differences of
 * the smoothed image for L, has no threshold, marks a voxel with L = 0 beside any other, and of two as near to 0 the first; values of its edges are 1. MATLAB's
 * {@code edge(…, "log")} has a threshold, on the difference of L. scikit-image and OpenCV have none.
 */
public final class ZeroCrossings implements Filter {

    private final LaplacianOfGaussian laplacian;
    private final double threshold;

    public ZeroCrossings(double sigma, double threshold) {
        if (!(threshold >= 0))
            throw new IllegalArgumentException("Threshold must be at least 0, but is " + threshold + ". 0 keeps every crossing.");
        laplacian = new LaplacianOfGaussian(sigma, false);
        this.threshold = threshold;
    }

    @Override public Output output() {
        return Output.MASK;
    }

    @Override public int scratch() {
        return 1;
    }

    @Override public int[] reach(double[] spacing) {
        int[] reach = laplacian.reach(spacing);
        return new int[] {reach[0] + 1, reach[1] + 1, Spacing.isPlane(spacing) ? 0 : reach[2] + 1};
    }

    @Override public void apply(Block in, Block out, double[] spacing) {
        int dz = Spacing.isPlane(spacing) ? 0 : 1;
        Block values = new Block(out.nx + 2, out.ny + 2, out.nz + 2 * dz);
        laplacian.apply(in, values, spacing);
        float[] v = values.data;
        for (int z = 0; z < out.nz; z++)
            for (int y = 0; y < out.ny; y++)
                for (int x = 0, i = values.index(1, y + 1, z + dz), o = out.index(0, y, z); x < out.nx; x++, i++, o++)
                    out.data[o] = crosses(v, i, 1, spacing[0]) || crosses(v, i, values.strideY, spacing[1])
                        || dz > 0 && crosses(v, i, values.strideZ, spacing[2]) ? 255 : 0;
    }

    private boolean crosses(float[] v, int i, int stride, double spacing) {
        float here = v[i], before = v[i - stride], after = v[i + stride];
        if (here == 0) return opposite(before, after) && Math.abs(after - before) >= 2 * spacing * threshold;
        return begins(here, before, spacing) || begins(here, after, spacing);
    }

    private boolean begins(float here, float other, double spacing) {
        boolean nearer = Math.abs(here) < Math.abs(other) || here == -other && here > 0;
        return nearer && opposite(here, other) && Math.abs(here - other) >= spacing * threshold;
    }

    private static boolean opposite(float a, float b) {
        return a < 0 && b > 0 || a > 0 && b < 0;
    }
}
