package org.roentgen.filter.edge;

import java.util.Optional;

import org.roentgen.filter.WholeFilter;
import org.roentgen.image.Block;
import org.roentgen.image.Boundary;
import org.roentgen.image.Progress;

/**
 * Marks the voxels where the image is steep.
 * <p>{@link GradientMagnitude} ≥ {@link EdgeThreshold} and &gt; 0; an automatic threshold is found from all voxels inside the mask. The edges are as wide as the slope:
 * {@link Canny} thins them.
 * <p><b>Dimensions</b> 2-D or 3-D; each plane has a threshold of its own.  <b>Units</b> thresholds in intensity per image unit, anisotropic spacing honoured.
 * <b>Output</b> mask.  <b>Edges</b> as the boundary says.  <b>Cost</b> that of the magnitude, and some passes over it for an automatic threshold.  <b>Memory</b>
 * at most three floats a voxel.  <b>NaN</b> is no edge, as far as the operator reaches.
 * <p>MATLAB's {@code edge} with {@code sobel} thins these edges, and takes a threshold from the mean of the squares. scikit-image and OpenCV leave the
 * threshold to the user.
 */
public final class GradientEdges extends WholeFilter {

    private final GradientOperator operator;
    private final EdgeThreshold threshold;

    public GradientEdges(GradientOperator operator, EdgeThreshold threshold) {
        this.operator = operator;
        this.threshold = threshold;
    }

    @Override public Output output() {
        return Output.MASK;
    }

    @Override protected void apply(Block in, Block[] out, double[] spacing, Boundary boundary, Optional<Block> mask, Progress progress) {
        new BlockFilter(spacing, boundary).run(new GradientMagnitude(operator), in, progress.part(0, 0.9), out[0]);
        float[] values = out[0].data;
        float least = (float) Math.max(Float.MIN_VALUE, threshold.of(threshold.isAutomatic() ? new SlopeStatistics(out[0], mask) : SlopeStatistics.NONE));
        for (int i = 0; i < values.length; i++) values[i] = values[i] >= least && in.data[i] == in.data[i] ? 255 : 0;
        progress.done(1);
    }
}
