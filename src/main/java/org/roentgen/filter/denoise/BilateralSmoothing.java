package org.roentgen.filter.denoise;

import org.roentgen.filter.Element;
import org.roentgen.filter.Filter;
import org.roentgen.image.Block;
import org.roentgen.image.RowOperation;
import org.roentgen.image.Spacing;

/**
 * Smooths with a Gaussian that does not cross edges: the weighted mean of the voxels around, of which the near ones with like values count most.
 * <p>u(i) = Σ w v(j) / Σ w, w = e^(−|i − j|² / 2σ²) · e^(−(v(i) − v(j))² / 2r²), with σ = {@code sigma} and r = {@code sigmaRange}, over the j in the
 * {@link Element} around i.
 * <p><b>Dimensions</b> 2-D or 3-D.  <b>Units</b> radius and sigma in image units, anisotropic spacing honoured; sigmaRange is an intensity, and with 0
 * only equal values are averaged, which changes nothing.  <b>Output</b> float.  <b>Edges</b> reads the radius beyond the box.
 * <b>Cost</b> O(voxels · voxels of the element / 2), in a box of at most 2¹⁸ voxels: for large sigma see {@link BilateralGrid}.  <b>Memory</b> some rows; two copies of a
 * block, too, in a volume or where the element has many pixels.  <b>NaN</b> spreads as far as the element reaches.
 * <p>Weights, at most 1, have an error below 5·10⁻⁶ (see {@link Decay} and {@link Likeness}). The range term compares single voxels, as OpenCV's bilateralFilter
 * (element a disc) and scikit-image's denoise_bilateral (element a square, weights from a table) do. ITK's {@code BilateralImageFilter} takes a box of 2.5σ to each
 * side, and the range term from a table that ends at 4r.
 * <p>Tomasi, Manduchi 1998, doi:10.1109/ICCV.1998.710815.
 */
public final class BilateralSmoothing implements Filter, RowOperation {

    private static final int MOST_ROWS = 100;                       // few enough for a cache

    private final Element element;
    private final double radius, sigma, sigmaRange;

    /** The ball of radius 3 σ: what is left out of a Gaussian beyond it weighs 0.3 % on a line, 1 % in a plane and 3 % in space. */
    public BilateralSmoothing(double sigma, double sigmaRange) {
        this(Element.BALL, 3 * NonLocalMeans.checked("Sigma", sigma), sigma, sigmaRange);
    }

    public BilateralSmoothing(Element element, double radius, double sigma, double sigmaRange) {
        this.element = element;
        this.radius = NonLocalMeans.checked("Radius", radius);
        this.sigma = NonLocalMeans.checked("Sigma", sigma);
        this.sigmaRange = NonLocalMeans.checked("Sigma of the range", sigmaRange);
    }

    @Override public int scratch() {
        return 2;
    }

    @Override public int[] reach(double[] spacing) {
        return SimilarityMean.checkedSize("Radius (3 sigma)", element.reach(radius, spacing), "Choose a smaller one, or the grid, whose time does not grow with it.");
    }

    @Override public int stripHeight() {
        return 256;
    }

    @Override public boolean suitsRows(double[] spacing) {
        return Spacing.isPlane(spacing) && RowPairs.rows(reach(spacing)) <= MOST_ROWS;
    }

    @Override public void apply(Block in, Block out, double[] spacing) {
        if (suitsRows(spacing)) applyToBlocks(in, new Block[] {out}, spacing);
        else mean(spacing).apply(in, out, Change.OF_VALUES);
    }

    @Override public void apply(int[] size, Source in, Sink out, double[] spacing) {
        new RowPairs(mean(spacing), size).run(in, out);
    }

    private SimilarityMean mean(double[] spacing) {
        int[] reach = reach(spacing), widths[] = element.halfWidths(radius, spacing);
        SimilarityMean.Window window = (dx, dy, dz) -> Math.abs(dx) > widths[dz + reach[2]][dy + reach[1]] ? 0
            : Math.exp(-0.5 * (squared(dx, spacing[0]) + squared(dy, spacing[1]) + squared(dz, spacing[2])));
        return new SimilarityMean(new int[3], reach, window, 0, 2 * sigmaRange * sigmaRange);
    }

    private double squared(int offset, double spacing) {
        return offset == 0 ? 0 : offset * spacing / sigma * offset * spacing / sigma;              // 0 / 0 would be NaN for no smoothing
    }
}
