package org.roentgen.filter;

import java.util.Arrays;
import java.util.Collections;
import java.util.List;

import org.roentgen.image.Block;
import org.roentgen.image.BlockOperation;
import org.roentgen.filter.rank.Window;
import org.roentgen.image.SeparableOperation;

/**
 * The mean of the voxels in a box or ball around each voxel.
 * <p>Σ f / n over the n voxels of the {@link Element}, the centre included.
 * <p><b>Dimensions</b> 2-D or 3-D.  <b>Units</b> radius in image units, anisotropic spacing honoured.  <b>Output</b> float.
 * <b>Edges</b> reads the radius beyond the box.  <b>Cost</b> box: O(voxels · log radius); ball: O(voxels · rows of the ball).
 * <b>NaN</b> spreads as far as the element reaches.
 * <p>Sums are exact for whole numbers while they stay below 2²⁴, and otherwise rounded to float at each addition. The box is SciPy's
 * {@code uniform_filter}, the ball that of ImageJ's 3-D filters; in a plane ImageJ's disc holds the pixels within √(r² + 1).
 */
public final class MeanFilter implements Filter, SeparableOperation {

    private final Element element;
    private final double radius;

    public MeanFilter(Element element, double radius) {
        this.element = element;
        this.radius = radius;
        element.reach(radius, new double[] {1, 1, 1});                    // checks the radius
    }

    @Override public int[] reach(double[] spacing) {
        return element.reach(radius, spacing);
    }

    @Override public void apply(Block in, Block out, double[] spacing) {
        if (element == Element.BALL) {
            Window.meanOfBall(radius, spacing, in, out);
            return;
        }
        Lines.apply(lines(spacing), in, out);
        divide(out, spacing);
    }

    /** None for a ball, which is no product of axes. */
    @Override public List<BlockOperation> passes(double[] spacing) {
        if (element == Element.BALL) return Collections.emptyList();
        BlockOperation[] passes = AxisPass.sequence(lines(spacing));
        return Arrays.asList(passes[0], passes[1], new Division(passes[2]));
    }

    private LineFilter[] lines(double[] spacing) {
        return Arrays.stream(reach(spacing)).mapToObj(BoxLine::new).toArray(LineFilter[]::new);
    }

    /** The last of the passes, from sums to means. */
    private final class Division implements BlockOperation {

        private final BlockOperation sum;

        Division(BlockOperation sum) {
            this.sum = sum;
        }

        @Override public int[] reach(double[] spacing) {
            return sum.reach(spacing);
        }

        @Override public void apply(Block in, Block out, double[] spacing) {
            sum.apply(in, out, spacing);
            divide(out, spacing);
        }
    }

    /** Division, not multiplication by 1/n: the mean of equal whole numbers is then that number. */
    private void divide(Block sums, double[] spacing) {
        divide(sums.data, element.size(radius, spacing), sums.size());
    }

    private static void divide(float[] sums, float n, int size) {
        for (int i = 0; i < size; i++) sums[i] /= n;
    }
}
