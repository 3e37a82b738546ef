package org.roentgen.segment.contour;

/** Checks of what contour methods have in common. */
final class ContourParameters {

    private ContourParameters() { }

    static double positive(String name, double value) {
        if (!(value > 0 && value < Double.POSITIVE_INFINITY))
            throw new IllegalArgumentException(name + " must be a number greater than 0, but is " + value + ". Usual is 1.");
        return value;
    }

    static double atLeastZero(String name, double value) {
        if (!(value >= 0 && value < Double.POSITIVE_INFINITY))
            throw new IllegalArgumentException(name + " must be a number of at least 0, but is " + value + ". Give 0 to leave it out.");
        return value;
    }

    static double finite(String name, double value) {
        if (!(Math.abs(value) < Double.POSITIVE_INFINITY))
            throw new IllegalArgumentException(name + " must be a number, but is " + value + ". Give 0 to leave it out.");
        return value;
    }

    static int passes(int smoothing) {
        if (smoothing < 0 || smoothing > 100)
            throw new IllegalArgumentException("Smoothing must be 0 to 100 passes for a morphological contour, but is " + smoothing + ". Usual are 1 to 4.");
        return smoothing;
    }

    static double band(double reach) {
        if (!(reach >= 3 && reach <= 100))
            throw new IllegalArgumentException("Band must be 3 to 100 voxels, but is " + reach + ". Usual is 4.");
        return reach;
    }
}
