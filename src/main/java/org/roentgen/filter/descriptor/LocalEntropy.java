package org.roentgen.filter.descriptor;

import java.util.Arrays;

import org.roentgen.filter.Element;
import org.roentgen.filter.Filter;
import org.roentgen.image.Block;

/**
 * How unpredictable the grey levels around each voxel are: 0 where all are equal, log₂ n where all n differ.
 * <p>H = −Σ pₖ log₂ pₖ, in bits, pₖ being the share of level k of {@link GreyLevels} among the voxels of an {@link Element}.
 * <p><b>Dimensions</b> 2-D or 3-D.  <b>Units</b> radius in image units, anisotropic spacing honoured.  <b>Output</b> float, 0 … log₂ bins.
 * <b>Edges</b> reads the radius beyond the box.  <b>Cost</b> O(voxels · rows of the element).  <b>NaN</b> spreads as far as the element reaches.
 * <p>Shannon 1948, Bell System Technical Journal 27, doi:10.1002/j.1538-7305.1948.tb01338.x. As scikit-image's {@code rank.entropy} with 256 bins from 0
 * to 256, which leaves out what is beyond the image's edge.
 */
public final class LocalEntropy implements Filter {

    private final Element element;
    private final double radius;
    private final GreyLevels levels;

    /** @param radius of the window, in image units */
    public LocalEntropy(Element element, double radius, GreyLevels levels) {
        this.element = element;
        this.radius = radius;
        this.levels = levels;
        element.reach(radius, new double[] {1, 1, 1});                    // checks the radius
    }

    @Override public Output output() {
        return Output.OTHER;
    }

    @Override public int[] reach(double[] spacing) {
        int[] reach = element.reach(radius, spacing);
        Window.checkSize((2.0 * reach[0] + 1) * (2.0 * reach[1] + 1) * (2.0 * reach[2] + 1));
        return reach;
    }

    @Override public void apply(Block in, Block out, double[] spacing) {
        Window window = Window.of(element.halfWidths(radius, spacing), reach(spacing)[0], in);
        int[] found = levels.of(in);
        CountEntropy entropy = new CountEntropy(window.size);
        new SlidingHistogram(new int[levels.bins], gain(entropy, window.size)).forEachVoxel(
            Arrays.stream(found).map(level -> Math.max(0, level)).toArray(), in, window, out,
            (index, sum) -> out.data[index] = entropy.bits(sum, window.size));
        SlidingHistogram.spread(found, in, window, out);
    }

    /** All levels share one row. */
    private static long[] gain(CountEntropy entropy, int size) {
        long[] gain = new long[size + 1];
        for (int n = 0; n < size; n++) gain[n] = entropy.phi(n + 1) - entropy.phi(n);
        return gain;
    }
}
