package org.roentgen.filter.edge;

import org.roentgen.filter.LineFilter;

/**
 * How the slope of an image is estimated from voxels: a derivative along one axis, and a weighted mean along each of the others.
 * <p>Both are normalised, so that a ramp has its slope, per image unit, whatever the operator and the spacing.
 */
public interface GradientOperator {

    /** The slope along an axis of this spacing, per image unit. */
    LineFilter derivative(double spacing);

    /** The mean along an axis of this spacing, for the derivatives along the other axes. */
    LineFilter smoothing(double spacing);

    /** Voxels read on each side. */
    default int reach(double spacing) {
        return Math.max(derivative(spacing).reach(), smoothing(spacing).reach());
    }
}
