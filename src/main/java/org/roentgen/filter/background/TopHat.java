package org.roentgen.filter.background;

import org.roentgen.filter.Element;
import org.roentgen.filter.Filter;
import org.roentgen.filter.rank.ExtremumFilter;
import org.roentgen.image.Block;

/**
 * Takes away all that is wider than a flat ball: the white top-hat f − γf on a dark background, f − φf ≤ 0 on a light one; or gives that
 * background itself, the opening γf (the maximum of the minima) or the closing φf (the minimum of the maxima).
 * <p><b>Dimensions</b> 2-D or 3-D.  <b>Units</b> radius in image units, anisotropic spacing honoured.  <b>Output</b> float.
 * <b>Edges</b> reads twice the radius beyond the box.  <b>Cost</b> and <b>NaN</b> as {@link ExtremumFilter} with a ball, twice.
 * <p>Meyer 1979, Iterative image transformations for an automatic screening of cervical smears, J. Histochem. Cytochem. 27 (top-hat); Sternberg 1986,
 * doi:10.1016/0734-189X(86)90004-6.
 */
public final class TopHat implements Filter {

    private final ExtremumFilter first, second;
    private final boolean background;

    /** @param light whether the background is light
     * @param background whether to give the background itself */
    public TopHat(double radius, boolean light, boolean background) {
        ExtremumFilter minimum = ExtremumFilter.minimum(Element.BALL, radius), maximum = ExtremumFilter.maximum(Element.BALL, radius);
        first = light ? maximum : minimum;
        second = light ? minimum : maximum;
        this.background = background;
    }

    @Override public Output output() {
        return background ? Output.INTENSITIES : Output.OTHER;
    }

    @Override public int[] reach(double[] spacing) {
        int[] reach = first.reach(spacing);
        for (int d = 0; d < 3; d++) reach[d] *= 2;
        return reach;
    }

    @Override public void apply(Block in, Block out, double[] spacing) {
        int[] reach = first.reach(spacing);
        Block between = new Block(out.nx + 2 * reach[0], out.ny + 2 * reach[1], out.nz + 2 * reach[2]);
        first.apply(in, between, spacing);
        second.apply(between, out, spacing);
        if (background) return;
        for (int z = 0; z < out.nz; z++)
            for (int y = 0; y < out.ny; y++)
                subtract(in.data, in.index(2 * reach[0], y + 2 * reach[1], z + 2 * reach[2]), out.data, out.index(0, y, z), out.nx);
    }

    private static void subtract(float[] image, int i, float[] background, int o, int n) {
        for (int x = 0; x < n; x++) background[o + x] = image[i + x] - background[o + x];
    }
}
