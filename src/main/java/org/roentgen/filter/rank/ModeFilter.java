package org.roentgen.filter.rank;

import org.roentgen.filter.Element;
import org.roentgen.filter.Filter;
import org.roentgen.image.Block;

/**
 * The most frequent value in a box or ball around each voxel: smooths label images and images of few values without new ones in between.
 * <p>The lowest of the {@link NearestBins bins} that hold the most voxels of the {@link Element}, the centre included. Bin k holds the values nearest
 * to k · binWidth, which is what comes out; with a width of 1, whole numbers are bins as they are (scikit-image's {@code rank.modal}).
 * <p><b>Dimensions</b> 2-D or 3-D.  <b>Units</b> radius in image units, anisotropic spacing honoured, for at most 2²⁴ voxels; bin width in the unit of the
 * intensity.  <b>Output</b> float.  <b>Edges</b> reads the radius beyond the box.  <b>Cost</b> as {@link EntropyFilter}, and O(√bins) where
 * another bin comes to the top.  <b>Memory</b> about three tiles and 4 MB per thread.  <b>NaN</b> is a value as any other, greater than every number.
 */
public final class ModeFilter implements Filter {

    private final Element element;
    private final double radius, binWidth;

    public ModeFilter(Element element, double radius, double binWidth) {
        this.element = element;
        this.radius = radius;
        this.binWidth = NearestBins.checked(binWidth);
        element.reach(radius, new double[] {1, 1, 1});                    // checks the radius
    }

    @Override public int[] reach(double[] spacing) {
        return WindowScan.checkedReach(element, radius, spacing);
    }

    @Override public void apply(Block in, Block out, double[] spacing) {
        new WindowScan(element.halfWidths(radius, spacing)).run(new ModeCounts(new NearestBins(in, binWidth)), in, out);
    }
}
