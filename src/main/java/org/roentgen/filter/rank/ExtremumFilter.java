package org.roentgen.filter.rank;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;

import org.roentgen.filter.Element;
import org.roentgen.filter.Filter;
import org.roentgen.image.Block;
import org.roentgen.image.BlockOperation;
import org.roentgen.image.OrderOperation;
import org.roentgen.image.SeparableOperation;
import org.roentgen.image.StoredBlock;
import org.roentgen.image.StoredIntegers;

/**
 * The least or the greatest of the values in a box or ball around each voxel: erosion and dilation by a flat element.
 * <p>min f(x + d) or max f(x + d) over the offsets d of the {@link Element}, the centre included.
 * <p><b>Dimensions</b> 2-D or 3-D.  <b>Units</b> radius in image units, anisotropic spacing honoured.  <b>Output</b> the input's
 * values.  <b>Edges</b> reads the radius beyond the box; with zeros there the minimum of a positive image is 0 at the edges.
 * <b>Cost</b> box: O(voxels), along x O(voxels · log radius) ({@link BoxWindow}); ball: O(voxels · rows of the ball) ({@link BallWindow}).
 * Stored 8- and 16-bit integers go several at a time ({@link PackedExtreme}). <b>Memory</b> about two tiles per thread; some rows for boxes in planes of these.
 * <b>NaN</b> spreads as far as the element reaches; −0 is less than 0.
 * <p>SciPy's {@code minimum_filter} and {@code maximum_filter}; scikit-image's {@code erosion} and {@code dilation} leave out what is beyond the
 * edges. ImageJ's discs of a radius r hold the pixels up to √(r² + 1).
 */
public final class ExtremumFilter implements Filter, OrderOperation, SeparableOperation {

    private final Element element;
    private final double radius;
    private final Extreme extreme;

    private ExtremumFilter(Element element, double radius, Extreme extreme) {
        this.element = element;
        this.radius = radius;
        this.extreme = extreme;
        element.reach(radius, new double[] {1, 1, 1});                    // checks the radius
    }

    public static ExtremumFilter minimum(Element element, double radius) {
        return new ExtremumFilter(element, radius, Extreme.LEAST);
    }

    public static ExtremumFilter maximum(Element element, double radius) {
        return new ExtremumFilter(element, radius, Extreme.GREATEST);
    }

    @Override public Output output() {
        return Output.INPUT_VALUES;
    }

    @Override public int[] reach(double[] spacing) {
        return element.reach(radius, spacing);
    }

    @Override public void apply(Block in, Block out, double[] spacing) {
        extreme.apply(Window.of(element, radius, spacing), in, out);
    }

    @Override public void apply(StoredBlock in, StoredBlock out, double[] spacing) {
        extreme.apply(Window.of(element, radius, spacing), in, out);
    }

    @Override public boolean isPacked() {
        return true;
    }

    @Override public Optional<ByRows> byRows(StoredIntegers kind, double[] spacing) {
        return extreme.byRows(Window.of(element, radius, spacing), kind);
    }

    /** None for a ball, which is no product of axes. */
    @Override public List<BlockOperation> passes(double[] spacing) {
        if (element == Element.BALL) return Collections.emptyList();
        List<BlockOperation> passes = new ArrayList<>();
        int[] reach = reach(spacing);
        for (int axis = 2; axis >= 0; axis--) passes.add(new Pass(axis, reach[axis]));
        return passes;
    }

    /** Along one axis alone. */
    private final class Pass implements BlockOperation {

        private final int[] reach = new int[3];

        Pass(int axis, int reach) {
            this.reach[axis] = reach;
        }

        @Override public int[] reach(double[] spacing) {
            return reach.clone();
        }

        @Override public void apply(Block in, Block out, double[] spacing) {
            extreme.apply(new BoxWindow(reach), in, out);
        }
    }
}
