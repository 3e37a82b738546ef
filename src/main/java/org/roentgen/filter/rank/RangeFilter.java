package org.roentgen.filter.rank;

import org.roentgen.filter.Element;
import org.roentgen.filter.Filter;
import org.roentgen.image.Block;

/**
 * The range of the values in a box or ball around each voxel: the morphological gradient by a flat element.
 * <p>max f(x + d) − min f(x + d) over the offsets d of the {@link Element}, the centre included; rounded once.
 * <p><b>Dimensions</b> 2-D or 3-D.  <b>Units</b> radius in image units, anisotropic spacing honoured; the result in the unit of the
 * intensity.  <b>Output</b> float.  <b>Edges</b> reads the radius beyond the box.  <b>Cost</b> and <b>NaN</b> as {@link ExtremumFilter},
 * twice; NaN also where the greatest and the least value are the same infinity.  <b>Memory</b> about two tiles per thread.
 */
public final class RangeFilter implements Filter {

    private final Element element;
    private final double radius;

    public RangeFilter(Element element, double radius) {
        this.element = element;
        this.radius = radius;
        element.reach(radius, new double[] {1, 1, 1});                    // checks the radius
    }

    @Override public Output output() {
        return Output.OTHER;
    }

    @Override public int[] reach(double[] spacing) {
        return element.reach(radius, spacing);
    }

    @Override public void apply(Block in, Block out, double[] spacing) {
        Window window = Window.of(element, radius, spacing);
        float[] least = new float[out.size()];
        window.apply(Extreme.LEAST, in.data, in, least, out);
        window.apply(Extreme.GREATEST, in.data, in, out.data, out);
        subtract(least, out.data, out.size());
    }

    private static void subtract(float[] least, float[] greatest, int n) {
        for (int i = 0; i < n; i++) greatest[i] -= least[i];
    }
}
