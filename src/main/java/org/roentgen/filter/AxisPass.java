package org.roentgen.filter;

import java.util.Arrays;

import org.roentgen.image.Block;
import org.roentgen.image.BlockOperation;

/** A separable filter along one axis alone. */
public final class AxisPass implements BlockOperation {

    private final int axis;
    private final LineFilter filter;

    private AxisPass(int axis, LineFilter filter) {
        this.axis = axis;
        this.filter = filter;
    }

    /** What {@link Lines#apply} does in one go, in three steps and the same order. */
    public static BlockOperation[] sequence(LineFilter[] filters) {
        int[] axes = {2, 1, 0};
        return Arrays.stream(axes).mapToObj(axis -> new AxisPass(axis, filters[axis])).toArray(BlockOperation[]::new);
    }

    @Override public int[] reach(double[] spacing) {
        int[] reach = new int[3];
        reach[axis] = filter.reach();
        return reach;
    }

    @Override public void apply(Block in, Block out, double[] spacing) {
        LineFilter[] filters = {LineFilter.NONE, LineFilter.NONE, LineFilter.NONE};
        filters[axis] = filter;
        Lines.apply(filters, in, out);
    }
}
