package org.roentgen.filter.edge;

import org.roentgen.filter.Filter;
import org.roentgen.filter.Lines;
import org.roentgen.image.Block;
import org.roentgen.image.RowOperation;

/**
 * The steepness of the image at each voxel.
 * <p>√(fx² + fy² + fz²), with the slopes of a {@link GradientOperator}.
 * <p><b>Dimensions</b> 2-D or 3-D.  <b>Units</b> intensity per image unit, anisotropic spacing honoured.  <b>Output</b> float.  <b>Edges</b> reads the operator's
 * reach beyond the box.  <b>Cost</b> O(voxels · reach), some rows of scratch.  <b>NaN</b> spreads to all voxels that read it, which only with
 * Roberts is the voxel itself, too. Slopes above 1.8·10¹⁹ become infinite.
 * <p>What other suites multiply it by stands with {@link DifferenceOperator}; ImageJ's Find Edges is that of Sobel, 8 times the slope, as whole numbers.
 */
public final class GradientMagnitude implements Filter, RowOperation {

    private final GradientOperator operator;

    public GradientMagnitude(GradientOperator operator) {
        this.operator = operator;
    }

    @Override public Output output() {
        return Output.OTHER;
    }

    @Override public int[] reach(double[] spacing) {
        return GradientRows.reach(operator, spacing);
    }

    @Override public void apply(Block in, Block out, double[] spacing) {
        applyToBlocks(in, new Block[] {out}, spacing);
    }

    @Override public void apply(int[] size, Source in, Sink out, double[] spacing) {
        float[] row = Lines.arrays(1, size[0])[0];
        new GradientRows(operator, spacing, 0, 1, 2).forEach(size, in, (slopes, y, z) -> {
            magnitude(slopes[0], slopes[1], slopes[2], row, size[0] - 2 * reach(spacing)[0]);
            out.write(0, row, y, z);
        });
    }

    static void magnitude(float[] x, float[] y, float[] z, float[] out, int n) {
        for (int i = 0; i < n; i++) out[i] = (float) Math.sqrt(x[i] * x[i] + y[i] * y[i] + z[i] * z[i]);
    }
}
