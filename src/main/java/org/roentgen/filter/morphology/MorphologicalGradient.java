package org.roentgen.filter.morphology;

import java.util.Arrays;

import org.roentgen.filter.Filter;
import org.roentgen.image.Block;

/**
 * The range of values within an element: high at edges, 0 in flat regions.
 * <p>Dilation − erosion (Beucher's gradient), not divided by any length. Never negative. See {@link GreyMorphology}.
 * <p><b>Dimensions</b> 2-D or 3-D.  <b>Units</b> those of the element, anisotropic spacing honoured.  <b>Output</b> float, in units of the
 * input.  <b>Edges</b> reads the element's reach beyond the box.  <b>Cost</b> an erosion and a dilation, and a copy of the tile.
 * <b>NaN</b> spreads as far as the element reaches.
 * <p>Rivest, Soille and Beucher 1993, doi:10.1117/12.58373. The same as SciPy's {@code morphological_gradient}.
 */
public final class MorphologicalGradient implements Filter {

    private final GreyMorphology erosion, dilation;

    public MorphologicalGradient(StructuringElement element) {
        erosion = new GreyMorphology(GreyMorphology.Operation.ERODE, element);
        dilation = new GreyMorphology(GreyMorphology.Operation.DILATE, element);
    }

    @Override public Output output() {
        return Output.OTHER;
    }

    @Override public int scratch() {
        return 1;
    }

    @Override public int[] reach(double[] spacing) {
        return erosion.reach(spacing);
    }

    @Override public void apply(Block in, Block out, double[] spacing) {
        Block copy = new Block(Arrays.copyOf(in.data, in.size()), in.nx, in.ny, in.nz), eroded = new Block(out.nx, out.ny, out.nz);
        erosion.apply(copy, eroded, spacing);
        dilation.apply(in, out, spacing);
        subtract(eroded.data, out.data, out.size());
    }

    private static void subtract(float[] a, float[] from, int n) {
        for (int i = 0; i < n; i++) from[i] -= a[i];
    }
}
