package org.roentgen.image.phantom;

/** A shape in space that knows where a line along x passes through it. Lengths in image units. */
interface Solid {

    /** Of gravity. */
    double[] centre();

    /** The smallest box around it, {{x, y, z}, {x, y, z}}. */
    double[][] box();

    /** By formula. */
    double volume();

    /** Of a ball or tube; NaN for other shapes. */
    default double radius() {
        return Double.NaN;
    }

    /** Adds the parts of the line {(x, y, z) : x real} that lie inside. */
    void cross(double y, double z, Intervals inside);
}
