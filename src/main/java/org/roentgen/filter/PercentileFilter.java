package org.roentgen.filter;

import java.util.Arrays;

import org.roentgen.image.Block;
import org.roentgen.image.OrderOperation;
import org.roentgen.image.StoredBlock;

/**
 * Any percentile of the values in a box or ball around each voxel: 50 is the median, 0 the minimum, 100 the maximum.
 * <p>The n values of the {@link Element}, the centre included, in ascending order v₀ … vₙ₋₁: the result is vₖ with k = ⌊n · p / 100⌋, at
 * most n − 1 – always a value of the image, as in SciPy's {@code percentile_filter} and {@code median_filter}. NaN counts as greater
 * than every number; −0 and 0 are the same and come out as 0.
 * <p><b>Dimensions</b> 2-D or 3-D.  <b>Units</b> radius in image units, anisotropic spacing honoured.  <b>Output</b> the input's
 * values.  <b>Edges</b> reads the radius beyond the box.
 * <p><b>Cost</b> small windows: a network of minima and maxima on whole rows ({@link WindowNetwork}); faster where values are whole
 * numbers that span at most 2¹⁶, faster again up to 2⁸. Boxes of whole numbers that span at most 2⁸: independent of width and height
 * ({@link ColumnRank}). Other large windows: O(voxels · rows of the window), and the tile is sorted ({@link SlidingRank}).
 * <b>Memory</b> about six tiles per thread.
 */
public final class PercentileFilter implements Filter, OrderOperation {

    private final Element element;
    private final double radius, percentile;
    private final ThreadLocal<RankFinder> finder = new ThreadLocal<>();
    private volatile RankPlan plan;

    public PercentileFilter(Element element, double radius, double percentile) {
        if (!(percentile >= 0 && percentile <= 100))
            throw new IllegalArgumentException("Percentile must be between 0 and 100, but is " + percentile + ". Give 50 for the median.");
        this.element = element;
        this.radius = radius;
        this.percentile = percentile;
        element.reach(radius, new double[] {1, 1, 1});                    // checks the radius
    }

    public static PercentileFilter median(Element element, double radius) {
        return new PercentileFilter(element, radius, 50);
    }

    @Override public Output output() {
        return Output.INPUT_VALUES;
    }

    @Override public int scratch() {
        return 6;
    }

    @Override public int[] reach(double[] spacing) {
        return element.reach(radius, spacing);
    }

    @Override public void apply(Block in, Block out, double[] spacing) {
        finder(spacing).run(in, out);
    }

    @Override public void apply(StoredBlock in, StoredBlock out, double[] spacing) {
        finder(spacing).run(in, out);
    }

    private RankFinder finder(double[] spacing) {
        RankPlan plan = plan(spacing);
        RankFinder finder = this.finder.get();
        if (finder == null || finder.plan != plan) {
            finder = new RankFinder(plan);
            this.finder.set(finder);
        }
        return finder;
    }

    /** The last one made is kept: an image has one spacing. */
    private RankPlan plan(double[] spacing) {
        RankPlan known = plan;
        return known != null && Arrays.equals(known.spacing, spacing) ? known : newPlan(spacing);
    }

    private synchronized RankPlan newPlan(double[] spacing) {
        if (plan == null || !Arrays.equals(plan.spacing, spacing)) plan = new RankPlan(element, radius, percentile, spacing);
        return plan;
    }
}
