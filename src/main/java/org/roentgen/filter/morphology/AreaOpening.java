package org.roentgen.filter.morphology;

import java.util.Arrays;
import java.util.Optional;

import org.roentgen.filter.WholeFilter;
import org.roentgen.image.Block;
import org.roentgen.image.Boundary;
import org.roentgen.image.Connectivity;
import org.roentgen.image.Progress;
import org.roentgen.image.Spacing;

/**
 * Flattens bright (opening) or dark (closing) objects smaller than an area, in a volume smaller than a volume; the others keep their outline.
 * <p>γ(p) = the highest level t at which the connected component of {f ≥ t} around p has at least the size; φ(f) = −γ(−f). Where not even the whole
 * image has the size, the lowest value connected to p stands.
 * <p><b>Dimensions</b> 2-D or 3-D.  <b>Units</b> size in squared (plane) or cubed (volume) image units; a relative 1e-9 forgives rounding.
 * <b>Output</b> the input's values.  <b>Edges</b> objects end at the edge; in a mask it still sees the whole image.
 * <p><b>Cost</b> sorting by radix, then union-find with path compression, nearly O(voxels · neighbours), one thread.  <b>Memory</b> six numbers of 32 bits
 * for each voxel.  <b>NaN</b> is a wall and stays. Infinite values are values.
 * <p>Vincent 1994, doi:10.1007/978-94-011-0930-5_19 (definition); Meijster and Wilkinson 2002, doi:10.1109/34.993556 (union-find). The same as scikit-image's
 * area_opening, whose threshold is in voxels.
 */
public final class AreaOpening extends WholeFilter {

    private final boolean closing;
    private final double size;
    private final Connectivity connectivity;

    /** @param size the smallest that stays */
    public AreaOpening(boolean closing, double size, Connectivity connectivity) {
        if (!(size >= 0 && size < Double.POSITIVE_INFINITY))
            throw new IllegalArgumentException("Size must be a number of at least 0, but is " + size
                + ". Give it in squared image units for planes, in cubed ones for volumes.");
        this.closing = closing;
        this.size = size;
        this.connectivity = connectivity;
    }

    @Override public Output output() {
        return Output.INPUT_VALUES;
    }

    @Override protected void apply(Block in, Block[] out, double[] spacing, Boundary boundary, Optional<Block> mask, Progress progress) {
        Walled layout = new Walled(in);
        float sign = closing ? -1 : 1;
        float[] values = layout.walled(in.data, sign);
        new ComponentTree(layout, values, inside(layout, in), connectivity, progress).removeSmallerThan(voxels(spacing));
        layout.unwalled(values, sign, in.data, out[0].data);
    }

    /** The places of all voxels but those that are NaN. */
    private static int[] inside(Walled layout, Block in) {
        int[] places = new int[in.size()];
        int count = 0;
        for (int z = 0; z < in.nz; z++)
            for (int y = 0; y < in.ny; y++)
                for (int x = 0; x < in.nx; x++)
                    if (!Float.isNaN(in.data[in.index(x, y, z)])) places[count++] = layout.row(y, z) + x;
        return Arrays.copyOf(places, count);
    }

    private int voxels(double[] spacing) {
        double voxel = spacing[0] * spacing[1] * (Spacing.isPlane(spacing) ? 1 : spacing[2]);
        return (int) Math.min(Math.ceil(size / voxel * (1 - 1e-9)), Integer.MAX_VALUE);
    }
}
