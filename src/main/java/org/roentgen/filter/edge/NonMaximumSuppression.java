package org.roentgen.filter.edge;

import org.roentgen.filter.Filter;
import org.roentgen.image.Block;
import org.roentgen.image.RowOperation;
import org.roentgen.image.Spacing;

/**
 * Thins slopes to their crests: the gradient magnitude where it is greatest along the gradient, 0 elsewhere.
 * <p>Kept where |g|(p) &gt; |g|(p + u) and |g|(p) ≥ |g|(p − u): of two equal ones the brighter, so that turned images have turned edges. u is the
 * gradient's direction in space, as long as it takes to meet the box of the neighbouring voxels, where |g| is interpolated linearly
 * between two of them, in a volume between four.
 * <p><b>Dimensions</b> 2-D or 3-D.  <b>Units</b> intensity per image unit, anisotropic spacing honoured.  <b>Output</b> float.  <b>Edges</b> reads one voxel more
 * than the operator beyond the box.  <b>Cost</b> O(voxels · reach), some rows in a plane, in a volume four floats for each voxel of a tile.
 * <b>NaN</b> is no crest, as far as the operator reaches, and one voxel more.
 * <p>Canny 1986, IEEE Trans. Pattern Anal. Mach. Intell. 8(6):679–698, doi:10.1109/TPAMI.1986.4767851. scikit-image's
 * {@code canny} interpolates alike and keeps both of two equal ones; OpenCV's compares with the nearest of 8 neighbours.
 */
public final class NonMaximumSuppression implements Filter, RowOperation {

    private final GradientOperator operator;
    private final double least;

    /** @param least smaller slopes are 0 */
    public NonMaximumSuppression(GradientOperator operator, double least) {
        this.operator = operator;
        this.least = least;
    }

    @Override public Output output() {
        return Output.OTHER;
    }

    @Override public int scratch() {
        return 4;
    }

    @Override public int[] reach(double[] spacing) {
        int[] reach = GradientRows.reach(operator, spacing);
        return new int[] {reach[0] + 1, reach[1] + 1, Spacing.isPlane(spacing) ? 0 : reach[2] + 1};
    }

    @Override public void apply(Block in, Block out, double[] spacing) {
        applyToBlocks(in, new Block[] {out}, spacing);
    }

    @Override public void apply(int[] size, Source in, Sink out, double[] spacing) {
        int[] reach = GradientRows.reach(operator, spacing);
        GradientRows slopes = new GradientRows(operator, spacing, 0, 1, 2);
        int nx = size[0] - 2 * reach[0];
        if (Spacing.isPlane(spacing)) slopes.forEach(size, in, new PlaneCrests(nx, spacing, least, out));
        else slopes.forEach(size, in, new VolumeCrests(new int[] {nx, size[1] - 2 * reach[1], size[2] - 2 * reach[2]}, spacing, least, out));
    }
}
