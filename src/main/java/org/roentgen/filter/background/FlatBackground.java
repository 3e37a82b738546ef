package org.roentgen.filter.background;

import java.util.Arrays;

import org.roentgen.filter.Element;
import org.roentgen.filter.Filter;
import org.roentgen.filter.morphology.GreyMorphology;
import org.roentgen.filter.morphology.StructuringElement;
import org.roentgen.image.Block;

/**
 * Takes away all that is wider than a flat ball: the white top-hat f − γf on a dark background, f − φf ≤ 0 on a light one; or gives that
 * background itself, the opening γf (the maximum of the minima) or the closing φf (the minimum of the maxima).
 * <p><b>Dimensions</b> 2-D or 3-D.  <b>Units</b> radius in image units, anisotropic spacing honoured.  <b>Output</b> float.
 * <b>Edges</b> reads twice the radius beyond the box.  <b>Cost</b> and <b>NaN</b> as {@link GreyMorphology}; with it a copy of the tile.
 * <p>Meyer 1979, Iterative image transformations for an automatic screening of cervical smears, J. Histochem. Cytochem. 27 (top-hat); Sternberg 1986,
 * doi:10.1016/0734-189X(86)90004-6. scikit-image's {@code white_tophat} and {@code black_tophat}, the latter with the other sign.
 */
public final class FlatBackground implements Filter {

    private final GreyMorphology smoothing;
    private final boolean background;

    /** @param light whether the background is light
     * @param background whether to give the background itself */
    public FlatBackground(double radius, boolean light, boolean background) {
        smoothing = new GreyMorphology(light ? GreyMorphology.Operation.CLOSE : GreyMorphology.Operation.OPEN, StructuringElement.of(Element.BALL, radius));
        this.background = background;
    }

    @Override public Output output() {
        return background ? Output.INTENSITIES : Output.OTHER;
    }

    @Override public int[] reach(double[] spacing) {
        return smoothing.reach(spacing);
    }

    @Override public void apply(Block in, Block out, double[] spacing) {
        Block image = background ? in : new Block(Arrays.copyOf(in.data, in.size()), in.nx, in.ny, in.nz);
        smoothing.apply(in, out, spacing);
        if (background) return;
        int[] reach = reach(spacing);
        for (int z = 0; z < out.nz; z++)
            for (int y = 0; y < out.ny; y++)
                subtract(image.data, image.index(reach[0], y + reach[1], z + reach[2]), out.data, out.index(0, y, z), out.nx);
    }

    private static void subtract(float[] image, int i, float[] background, int o, int n) {
        for (int x = 0; x < n; x++) background[o + x] = image[i + x] - background[o + x];
    }
}
