package org.roentgen.filter;

import java.util.Arrays;

import org.roentgen.image.Block;
import org.roentgen.image.BlockOperation;

/** A separable filter along one axis alone. */
final class AxisPass implements BlockOperation {

    private final int axis;
    private final LineFilter filter;

    AxisPass(int axis, LineFilter filter) {
        this.axis = axis;
        this.filter = filter;
    }

    @Override public int[] reach(double[] spacing) {
        int[] reach = new int[3];
        reach[axis] = filter.reach();
        return reach;
    }

    @Override public void apply(Block in, Block out, double[] spacing) {
        LineFilter[] filters = {LineFilter.NONE, LineFilter.NONE, LineFilter.NONE};
        filters[axis] = filter;
        apply(filters, in, out);
    }

    /** All three axes, z first: there most of the halo drops out. */
    static void apply(LineFilter[] filters, Block in, Block out) {
        Lines.alongZ(in, out.nz, filters[2]);
        Lines.alongY(in, out.ny, out.nz, filters[1]);
        filters[0].alongX(in, out);
    }

    /** The same in three steps. */
    static BlockOperation[] passes(LineFilter[] filters) {
        int[] axes = {2, 1, 0};
        return Arrays.stream(axes).mapToObj(axis -> new AxisPass(axis, filters[axis])).toArray(BlockOperation[]::new);
    }
}
