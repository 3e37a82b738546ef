package org.roentgen.filter.descriptor;

import java.util.Arrays;
import java.util.List;

import org.roentgen.filter.Element;
import org.roentgen.filter.MeanFilter;
import org.roentgen.filter.VectorFilter;
import org.roentgen.image.Block;
import org.roentgen.image.Spacing;

/**
 * In which directions the intensity rises and falls around each voxel, with the contrast of the surroundings taken out.
 * <p>hₖ = the mean over a cell of |∇f| where ∇f lies in direction k of {@link GradientBins}, else 0; ∇f by central differences, per unit. The cell is the
 * box around the voxel, and 3 × 3 cells (3 × 3 × 3 in a volume) with that in the middle are a block. v = h / √(Σ h² + ε²) over the block,
 * u = min(v, 0.2), and the result is u / √(Σ u² + ε²) (L2-Hys), ε = 10⁻⁵: histograms of oriented gradients with a cell at every voxel.
 * <p><b>Dimensions</b> 2-D or 3-D.  <b>Units</b> radius in image units, anisotropic spacing honoured.  <b>Output</b> float in [0, 1], one for each
 * direction.  <b>Edges</b> reads 3r + 2 voxels beyond the box, r being the radius in voxels.  <b>Cost</b> O(voxels · directions · (cells + log radius)).
 * <b>Memory</b> a tile for each direction and thread.  <b>NaN</b> spreads as far as the block reaches.
 * <p>Dalal, Triggs 2005, CVPR, doi:10.1109/CVPR.2005.177; in a volume after Kläser, Marszałek, Schmid 2008, BMVC, doi:10.5244/C.22.99, with the 13
 * directions of the grid in place of a regular polyhedron. Without interpolation between bins and cells and without a Gaussian over the block, as in
 * scikit-image; {@link GradientVector} has cells side by side.
 */
public final class OrientedGradients implements VectorFilter {

    private final GradientBins bins;
    private final double radius;
    private final MeanFilter cell;

    /** @param radius half-extent of a cell, in image units */
    public OrientedGradients(GradientBins bins, double radius) {
        this.bins = bins;
        this.radius = radius;
        cell = new MeanFilter(Element.BOX, radius);
    }

    @Override public Output output() {
        return Output.OTHER;
    }

    @Override public List<String> names() {
        return bins.names();
    }

    @Override public int scratch() {
        return components();
    }

    @Override public int[] reach(double[] spacing) {
        int[] reach = Arrays.stream(cell.reach(spacing)).map(r -> 3 * r + 2).toArray();
        if (Spacing.isPlane(spacing)) reach[2] = 0;
        return reach;
    }

    @Override public void apply(Block in, Block[] out, double[] spacing) {
        int margin = Spacing.isPlane(spacing) ? 0 : 1;
        Block length = new Block(in.nx - 2, in.ny - 2, in.nz - 2 * margin);
        int[] bin = gradients(in, length, spacing, margin);
        int[] r = cell.reach(spacing);
        Block[] cells = new Block[out.length];
        Block part = new Block(length.nx, length.ny, length.nz);
        for (int k = 0; k < cells.length; k++) {
            choose(bin, k, length.data, part.data);
            cells[k] = new Block(length.nx - 2 * r[0], length.ny - 2 * r[1], length.nz - 2 * r[2]);
            cell.apply(part, cells[k], spacing);
        }
        new CellBlocks(cells, new int[] {2 * r[0] + 1, 2 * r[1] + 1, margin * (2 * r[2] + 1)}).normalise(out);
    }

    /** Fills in the lengths of the gradients; returns their bins. */
    private int[] gradients(Block in, Block length, double[] spacing, int margin) {
        int[] bin = new int[length.size()];
        for (int z = 0; z < length.nz; z++)
            for (int y = 0; y < length.ny; y++)
                for (int x = 0, i = in.index(1, y + 1, z + margin), o = length.index(0, y, z); x < length.nx; x++, i++, o++) {
                    double gx = slope(in, i, 1, spacing[0]), gy = slope(in, i, in.strideY, spacing[1]), gz = margin * slope(in, i, margin * in.strideZ, spacing[2]);
                    bin[o] = bins.of(gx, gy, gz);
                    length.data[o] = (float) Math.sqrt(bins.squaredLength(gx, gy, gz));
                }
        return bin;
    }

    private static double slope(Block in, int i, int stride, double spacing) {
        return ((double) in.data[i + stride] - in.data[i - stride]) / (2 * spacing);
    }

    private static void choose(int[] bin, int k, float[] from, float[] to) {
        for (int i = 0; i < bin.length; i++) to[i] = bin[i] == k ? from[i] : 0;
    }
}
