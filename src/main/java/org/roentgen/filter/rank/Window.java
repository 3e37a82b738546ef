package org.roentgen.filter.rank;

import org.roentgen.filter.Element;
import org.roentgen.image.Block;
import org.roentgen.image.Box;

/** Combines what is in a window around each voxel by a {@link RowOperation}. */
public interface Window {

    /** The mean of the voxels in a ball around each voxel of {@code out}, which is {@code in} without the reach. */
    static void meanOfBall(double radius, double[] spacing, Block in, Block out) {
        of(Element.BALL, radius, spacing).apply(new Sums(Element.BALL.size(radius, spacing)), in.data, in, out.data, out);
    }

    /**
     * @param in numbers laid out as {@code from}, which is {@code to} grown by the reach
     * @param out those of the result, laid out as {@code to}
     */
    void apply(RowOperation operation, Object in, Box from, Object out, Box to);

    /** For extremes. @param runs along x: dy, dz, and the first and last dx */
    static Window of(int[][] runs) {
        RunsWindow window = new RunsWindow(runs);
        return window.isBox() ? window.box() : window;
    }

    static Window of(Element element, double radius, double[] spacing) {
        return element == Element.BOX ? new BoxWindow(element.reach(radius, spacing)) : new BallWindow(element.halfWidths(radius, spacing));
    }
}
