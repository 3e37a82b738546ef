package org.roentgen.filter.rank;

import java.util.Optional;

import org.roentgen.filter.Element;
import org.roentgen.filter.Filter;
import org.roentgen.image.Block;

/**
 * The variance, or its square root, the standard deviation, of the values in a box or ball around each voxel.
 * <p>σ² = (n Σ f² − (Σ f)²) / n² over the n voxels of the {@link Element}, the centre included: the variance of a population (divided by
 * n), as ImageJ's {@code Variance...} and the difference of two SciPy {@code uniform_filter}s, not the estimate from a sample (n − 1).
 * <p>Sums are doubles: those of whole numbers are exact. Of others, a variance below about 10⁻¹⁵ of the mean's square is rounding, and
 * is 0 where that makes it negative.
 * <p><b>Dimensions</b> 2-D or 3-D.  <b>Units</b> radius in image units, anisotropic spacing honoured; the result in the square of the
 * intensity's unit, or in its unit.  <b>Output</b> float.  <b>Edges</b> reads the radius beyond the box.
 * <b>Cost</b> box: O(voxels · log radius); ball: O(voxels · rows of the ball), with fewer additions for whole
 * numbers in planes ({@link WholeDisc}).  <b>Memory</b> a box in
 * 3-D: 16 bytes for each voxel of a tile with its halo along x and y, so that tiles are smaller; else less.
 * <b>NaN</b> spreads as far as the element reaches, and so do infinities, as NaN.
 */
public final class VarianceFilter implements Filter {

    private final Element element;
    private final double radius;
    private final boolean root;

    private VarianceFilter(Element element, double radius, boolean root) {
        this.element = element;
        this.radius = radius;
        this.root = root;
        element.reach(radius, new double[] {1, 1, 1});                    // checks the radius
    }

    public static VarianceFilter variance(Element element, double radius) {
        return new VarianceFilter(element, radius, false);
    }

    public static VarianceFilter standardDeviation(Element element, double radius) {
        return new VarianceFilter(element, radius, true);
    }

    @Override public Output output() {
        return Output.OTHER;
    }

    @Override public int scratch() {
        return element == Element.BOX ? 3 : 0;
    }

    @Override public int[] reach(double[] spacing) {
        return element.reach(radius, spacing);
    }

    @Override public void apply(Block in, Block out, double[] spacing) {
        double count = element.size(radius, spacing);
        Optional<WholeMoments> whole = WholeMoments.of(in, count, root);
        if (whole.isPresent() && element == Element.BALL && in.nz == out.nz) {
            WholeDisc.of(element.halfWidths(radius, spacing)[0]).apply(whole.get(), in, out);
            return;
        }
        RowOperation moments = whole.isPresent() ? whole.get() : new Moments(count, root);
        Window.of(element, radius, spacing).apply(moments, in.data, in, out.data, out);
    }
}
