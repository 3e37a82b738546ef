package org.roentgen.filter.edge;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

import org.roentgen.filter.VectorFilter;
import org.roentgen.image.Block;
import org.roentgen.image.RowOperation;

/**
 * The slopes of the image along its axes.
 * <p>∂f/∂x, ∂f/∂y, ∂f/∂z as the {@link GradientOperator} estimates them; positive where values grow with the index along the axis (y points down).
 * <p><b>Dimensions</b> 2-D or 3-D; the slope along z of a plane is 0.  <b>Units</b> intensity per image unit, anisotropic spacing honoured.
 * <b>Output</b> float.  <b>Edges</b> reads the operator's reach beyond the box.  <b>Cost</b> O(voxels · reach), some rows of scratch.
 * <b>NaN</b> spreads to all voxels that read it, which only with
 * Roberts is the voxel itself, too.
 * <p>What other suites multiply it by stands with {@link DifferenceOperator}. ITK's {@code GradientImageFilter} is that of central differences.
 */
public final class Gradient implements VectorFilter, RowOperation {

    private final GradientOperator operator;
    private final int[] axes;

    /** @param axes to give the slopes along, 0 to 2 */
    public Gradient(GradientOperator operator, int... axes) {
        this.operator = operator;
        this.axes = axes.clone();
        if (axes.length == 0 || Arrays.stream(axes).anyMatch(axis -> axis < 0 || axis > 2))
            throw new IllegalArgumentException("Axes must be some of 0, 1 and 2, but are " + Arrays.toString(axes) + ". 0 is x.");
    }

    @Override public Output output() {
        return Output.OTHER;
    }

    @Override public List<String> names() {
        if (axes.length == 1) return List.of("");
        return Arrays.stream(axes).mapToObj(axis -> "xyz".substring(axis, axis + 1)).collect(Collectors.toList());
    }

    @Override public int[] reach(double[] spacing) {
        return GradientRows.reach(operator, spacing);
    }

    @Override public void apply(Block in, Block[] out, double[] spacing) {
        applyToBlocks(in, out, spacing);
    }

    @Override public void apply(int[] size, Source in, Sink out, double[] spacing) {
        new GradientRows(operator, spacing, axes).forEach(size, in, (slopes, y, z) -> {
            for (int i = 0; i < axes.length; i++) out.write(i, slopes[axes[i]], y, z);
        });
    }
}
