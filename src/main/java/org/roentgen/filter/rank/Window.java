package org.roentgen.filter.rank;

import org.roentgen.filter.Element;
import org.roentgen.image.Box;

/** Combines what is in a window around each voxel by a {@link RowOperation}. */
interface Window {

    /**
     * @param in numbers laid out as {@code from}, which is {@code to} grown by the reach
     * @param out those of the result, laid out as {@code to}
     */
    void apply(RowOperation operation, Object in, Box from, Object out, Box to);

    static Window of(Element element, double radius, double[] spacing) {
        return element == Element.BOX ? new BoxWindow(element.reach(radius, spacing)) : new BallWindow(element.halfWidths(radius, spacing));
    }
}
