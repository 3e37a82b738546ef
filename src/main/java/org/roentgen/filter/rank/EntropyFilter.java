package org.roentgen.filter.rank;

import org.roentgen.filter.Element;
import org.roentgen.filter.Filter;
import org.roentgen.image.Block;

/**
 * The entropy of the values in a box or ball around each voxel, in bits: 0 where all are the same, at most log₂ of their number.
 * <p>H = −Σ p log₂ p over the {@link Bins} that hold a share p of the voxels of the {@link Element}, the centre included. Bins are given by their width,
 * wherever the image's range lies: bin k holds the values nearest to k · binWidth; or they are the grey levels of a range. With a width of 1, or 256 levels
 * from 0 to 256, whole numbers are bins as they are, as in scikit-image's {@code rank.entropy} – which leaves out what is beyond the edges, where this sees
 * the boundary.
 * <p><b>Dimensions</b> 2-D or 3-D.  <b>Units</b> radius in image units, anisotropic spacing honoured, for at most 2²⁴ voxels; bin width in the unit of the
 * intensity.  <b>Output</b> float, to 10⁻⁷ bits.  <b>Edges</b> reads the radius beyond the box.
 * <b>Cost</b> for each voxel two steps for each row of the element, or, for a box with more rows than there are bins, at most one for
 * each bin, whatever the radius, and four for each of its slices. 1024² pixels of 256 values take about 16, 36, 54 and 95 ns each for a radius of 2, 10, 20
 * and 40, box or ball; in 16 bins a box takes 17 to 31 ns.  <b>Memory</b> about three tiles and 4 MB per thread, and 16 bytes for each voxel of the element.
 * <b>NaN</b> is a value as any other for bins of a width, and so are infinities; with grey levels it spreads as far as the element reaches.
 * <p>Shannon 1948, Bell System Technical Journal 27, doi:10.1002/j.1538-7305.1948.tb01338.x.
 */
public final class EntropyFilter implements Filter {

    private final Element element;
    private final double radius;
    private final Binning binning;
    private volatile CountEntropy entropy = new CountEntropy(0);

    public EntropyFilter(Element element, double radius, double binWidth) {
        this(element, radius, block -> new NearestBins(block, binWidth).bins);
        NearestBins.checked(binWidth);
    }

    public EntropyFilter(Element element, double radius, Binning binning) {
        this.element = element;
        this.radius = radius;
        this.binning = binning;
        element.reach(radius, new double[] {1, 1, 1});                    // checks the radius
    }

    @Override public Output output() {
        return Output.OTHER;
    }

    @Override public int[] reach(double[] spacing) {
        return WindowScan.checkedReach(element, radius, spacing);
    }

    @Override public void apply(Block in, Block out, double[] spacing) {
        int size = Math.toIntExact(element.size(radius, spacing));
        new WindowScan(element.halfWidths(radius, spacing)).run(new EntropyCounts(binning.bins(in), entropy(size), size), in, out);
    }

    /** The last one made is kept: an image has one spacing. */
    private CountEntropy entropy(int size) {
        CountEntropy known = entropy;
        if (known.most() != size) entropy = known = new CountEntropy(size);
        return known;
    }
}
