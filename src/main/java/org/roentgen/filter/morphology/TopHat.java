package org.roentgen.filter.morphology;

import org.roentgen.filter.Filter;
import org.roentgen.image.Block;

/**
 * What is brighter (white) or darker (black) than its surroundings and too small for the element to fit in; the rest is 0.
 * <p>White: f − opening of f. Black: closing of f − f. Never negative. See {@link GreyMorphology}.
 * <p><b>Dimensions</b> 2-D or 3-D.  <b>Units</b> those of the element, anisotropic spacing honoured.  <b>Output</b> float, in units of the
 * input.  <b>Edges</b> reads twice the element's reach beyond the box.  <b>Cost</b> an opening, and a copy of the tile.
 * <b>NaN</b> spreads twice as far as the element reaches.
 * <p>Meyer 1979, doi:10.1177/002215547902700128 (there called top-hat). The same as scikit-image's {@code white_tophat} and {@code black_tophat}.
 */
public final class TopHat implements Filter {

    private final boolean white;
    private final GreyMorphology smoothing;

    /** @param white whether bright objects are kept, else dark ones */
    public TopHat(boolean white, StructuringElement element) {
        this.white = white;
        smoothing = new GreyMorphology(white ? GreyMorphology.Operation.OPEN : GreyMorphology.Operation.CLOSE, element);
    }

    @Override public Output output() {
        return Output.OTHER;
    }

    @Override public int scratch() {
        return 2;
    }

    @Override public int[] reach(double[] spacing) {
        return smoothing.reach(spacing);
    }

    @Override public void apply(Block in, Block out, double[] spacing) {
        float[] centre = centre(in, out);
        smoothing.apply(in, out, spacing);
        if (white) subtract(centre, out.data, out.data, out.size());
        else subtract(out.data, centre, out.data, out.size());
    }

    private static void subtract(float[] a, float[] b, float[] difference, int n) {
        for (int i = 0; i < n; i++) difference[i] = a[i] - b[i];
    }

    /** The voxels of a block that lie in the middle of it, below a smaller one. */
    private static float[] centre(Block in, Block out) {
        float[] centre = new float[out.size()];
        int at = in.index((in.nx - out.nx) / 2, (in.ny - out.ny) / 2, (in.nz - out.nz) / 2);
        for (int z = 0; z < out.nz; z++)
            for (int y = 0; y < out.ny; y++)
                System.arraycopy(in.data, at + in.index(0, y, z), centre, out.index(0, y, z), out.nx);
        return centre;
    }
}
