package org.roentgen.filter;

import java.util.Arrays;
import java.util.List;

import org.roentgen.image.Block;
import org.roentgen.image.BlockOperation;
import org.roentgen.image.SeparableOperation;

/**
 * Smooths with a Gaussian, or takes a derivative of the smoothed image.
 * <p>Along each axis a convolution with g(x) = e^(−x²/2σ²) / Σ e^(−x²/2σ²) (order 0), −x/σ² · g (order 1) or (x²/σ⁴ − 1/σ²) · g
 * (order 2), sampled at x = −r … r voxels, r = ⌊truncate · σ + ½⌋, with σ in voxels; divided by the spacing once per
 * order. This is what SciPy's gaussian_filter computes. Derivatives are those of the Gaussian, cut off at r and not normalised again:
 * with truncate = 4 the slope of a ramp is met to about 5·10⁻⁴, and a flat image of intensity I has a second derivative of about
 * −5·10⁻⁴ · I/σ²; truncate = 6 meets both to 10⁻⁷.
 * <p><b>Dimensions</b> 2-D or 3-D.  <b>Units</b> sigma in image units, anisotropic spacing honoured; derivatives per unit. Sigma
 * 0 along an axis does not smooth there.
 * <p><b>Output</b> float; intensities for order 0.  <b>Edges</b> reads r voxels beyond the box.
 * <b>Cost</b> O(voxels · r), some lines of scratch.  <b>NaN</b> spreads as far as the kernel reaches.
 * <p>Lindeberg 1994, Scale-Space Theory in Computer Vision, doi:10.1007/978-1-4757-6465-9.
 */
public final class GaussianSmoothing implements Filter, SeparableOperation {

    public static final double TRUNCATE = 4;
    private static final int FARTHEST = 1 << 20;

    private final double[] sigma;
    private final int[] order;
    private final double truncate;

    /** Smooths alike in all directions. */
    public GaussianSmoothing(double sigma) {
        this(new double[] {sigma, sigma, sigma}, new int[3], TRUNCATE);
    }

    /** @param sigma in image units, along x, y, z
     * @param order of the derivative, 0 to 2, along x, y, z
     * @param truncate standard deviations after which the kernel ends */
    public GaussianSmoothing(double[] sigma, int[] order, double truncate) {
        this.sigma = sigma.clone();
        this.order = order.clone();
        this.truncate = truncate;
        check();
    }

    private void check() {
        if (!(truncate > 0 && truncate <= 100))
            throw new IllegalArgumentException("Truncate must be greater than 0 and at most 100 sigmas, but is " + truncate
                + ". 4 is usual.");
        for (int d = 0; d < 3; d++) {
            if (!(sigma[d] >= 0 && sigma[d] < Double.POSITIVE_INFINITY))
                throw new IllegalArgumentException("Sigma must be a number of at least 0, but is " + sigma[d]
                    + ". Give it in image units.");
            if (order[d] < 0 || order[d] > 2)
                throw new IllegalArgumentException("Order must be 0, 1 or 2 along every axis, but is " + Arrays.toString(order)
                    + ". Apply the filter twice for higher derivatives.");
        }
    }

    @Override public Output output() {
        return Arrays.equals(order, new int[3]) ? Output.INTENSITIES : Output.OTHER;
    }

    @Override public int[] reach(double[] spacing) {
        return new int[] {reach(0, spacing[0]), reach(1, spacing[1]), reach(2, spacing[2])};
    }

    private int reach(int axis, double spacing) {
        int reach = reach(truncate, sigma[axis], spacing);
        if (order[axis] > 0 && reach == 0)
            throw new IllegalArgumentException("Sigma must be at least " + 0.5 * spacing / truncate + " along " + "xyz".charAt(axis)
                + " for a derivative there, but is " + sigma[axis] + (Double.isInfinite(spacing)
                    ? ". Process the stack in 3D, or choose order 0 along z." : ". Raise it, or choose order 0."));
        return reach;
    }

    /** Voxels after which a sampled Gaussian ends: at most 2²⁰, more than any image has, so that sums of reaches stay numbers. */
    public static int reach(double truncate, double sigma, double spacing) {
        return (int) Math.min(FARTHEST, Math.floor(truncate * sigma / spacing + 0.5));
    }

    @Override public void apply(Block in, Block out, double[] spacing) {
        Lines.apply(lines(spacing), in, out);
    }

    @Override public List<BlockOperation> passes(double[] spacing) {
        return Arrays.asList(AxisPass.sequence(lines(spacing)));
    }

    /** What it is along x, y and z. */
    public LineFilter[] lines(double[] spacing) {
        return new LineFilter[] {line(0, spacing[0]), line(1, spacing[1]), line(2, spacing[2])};
    }

    private LineFilter line(int axis, double spacing) {
        return new GaussianLine(weights(axis, spacing), order[axis] == 1);
    }

    /** The weight of the centre, then of the voxels after it. */
    private double[] weights(int axis, double spacing) {
        double variance = sigma[axis] / spacing * sigma[axis] / spacing;
        double[] weights = new double[reach(axis, spacing) + 1];
        double sum = 0;
        for (int x = 0; x < weights.length; x++) {
            weights[x] = x == 0 ? 1 : Math.exp(-0.5 * x * x / variance);
            sum += (x == 0 ? 1 : 2) * weights[x];
        }
        for (int x = 0; x < weights.length; x++) {
            if (order[axis] == 1) weights[x] *= x / (variance * spacing);
            if (order[axis] == 2) weights[x] *= ((double) x * x / variance - 1) / (variance * spacing * spacing);
            weights[x] /= sum;
        }
        return weights;
    }
}
