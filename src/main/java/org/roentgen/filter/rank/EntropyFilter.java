package org.roentgen.filter.rank;

import org.roentgen.filter.Element;
import org.roentgen.filter.Filter;
import org.roentgen.image.Block;

/**
 * The entropy of the values in a box or ball around each voxel, in bits: 0 where all are the same, at most log₂ of their number.
 * <p>H = −Σ p log₂ p over the {@link Bins} that hold a share p of the voxels of the {@link Element}, the centre included. Bin k holds the
 * values nearest to k · binWidth, wherever the image's range lies; with a width of 1, whole numbers are bins as they are, as in
 * scikit-image's {@code rank.entropy} – which leaves out what is beyond the edges, where this sees the boundary.
 * <p><b>Dimensions</b> 2-D or 3-D.  <b>Units</b> radius in image units, anisotropic spacing honoured; bin width in the unit of the
 * intensity.  <b>Output</b> float, to 10⁻⁷ bits.  <b>Edges</b> reads the radius beyond the box.
 * <b>Cost</b> O(voxels · rows of the element).  <b>Memory</b> about three tiles per thread, and 8 bytes for each voxel of the element.
 * <b>NaN</b> is a value as any other, and so are infinities.
 */
public final class EntropyFilter implements Filter {

    private final Element element;
    private final double radius, binWidth;
    private volatile long[] terms = {};

    public EntropyFilter(Element element, double radius, double binWidth) {
        this.element = element;
        this.radius = radius;
        this.binWidth = Bins.checked(binWidth);
        element.reach(radius, new double[] {1, 1, 1});                    // checks the radius
    }

    @Override public Output output() {
        return Output.OTHER;
    }

    @Override public int[] reach(double[] spacing) {
        return element.reach(radius, spacing);
    }

    @Override public void apply(Block in, Block out, double[] spacing) {
        new WindowScan(element.halfWidths(radius, spacing)).run(new EntropyCounts(new Bins(in, binWidth), terms(spacing)), in, out);
    }

    /** The last ones made are kept: an image has one spacing. */
    private long[] terms(double[] spacing) {
        int size = Math.toIntExact(element.size(radius, spacing));
        long[] known = terms;
        if (known.length != size + 1) terms = known = EntropyCounts.terms(size);
        return known;
    }
}
