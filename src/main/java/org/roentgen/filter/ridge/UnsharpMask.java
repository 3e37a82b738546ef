package org.roentgen.filter.ridge;

import org.roentgen.filter.Filter;
import org.roentgen.filter.GaussianSmoothing;
import org.roentgen.image.Block;

/**
 * Sharpens: adds what smoothing would take away.
 * <p>f + amount · (f − Gσ ∗ f), by {@link GaussianSmoothing}.
 * <p><b>Dimensions</b> 2-D or 3-D.  <b>Units</b> sigma in image units, anisotropic spacing honoured.  <b>Output</b> float, neither cut off nor rounded.
 * <b>Edges</b> reads 4σ beyond the box.  <b>Cost</b> O(voxels · σ).  <b>Memory</b> a tile.  <b>NaN</b> spreads as far as the kernel reaches.
 * <p>scikit-image's unsharp_mask is this cut off at 0 and 1; ImageJ's (2-D, in pixels) is (f − w · Gf) / (1 − w), the same with amount = w / (1 − w).
 */
public final class UnsharpMask implements Filter {

    private final GaussianSmoothing smoothing;
    private final float amount;

    /** @param amount of what is added, at least 0 */
    public UnsharpMask(double sigma, double amount) {
        smoothing = new GaussianSmoothing(GaussianKernel.checked("Sigma", sigma));
        this.amount = (float) amount;
        if (!(amount >= 0 && amount < Double.POSITIVE_INFINITY))
            throw new IllegalArgumentException("Amount must be a number of at least 0, but is " + amount + ". 1 is usual.");
    }

    @Override public int scratch() {
        return 1;
    }

    @Override public int[] reach(double[] spacing) {
        return smoothing.reach(spacing);
    }

    @Override public void apply(Block in, Block out, double[] spacing) {
        Block image = Inner.grown(in, out, new int[3]);
        smoothing.apply(in, out, spacing);
        sharpen(image.data, out.data, amount, out.size());
    }

    private static void sharpen(float[] image, float[] smooth, float amount, int n) {
        for (int i = 0; i < n; i++) smooth[i] = image[i] + amount * (image[i] - smooth[i]);
    }
}
