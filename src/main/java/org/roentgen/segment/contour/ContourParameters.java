package org.roentgen.segment.contour;

/** Checks of what contour methods have in common. */
final class ContourParameters {

    private ContourParameters() { }

    static double positive(String name, double value) {
        if (!(value > 0 && value < Double.POSITIVE_INFINITY))
            throw new IllegalArgumentException(name + " must be a number greater than 0, but is " + value + ". 1 is usual.");
        return value;
    }

    static double atLeastZero(String name, double value) {
        if (!(value >= 0 && value < Double.POSITIVE_INFINITY))
            throw new IllegalArgumentException(name + " must be a number of at least 0, but is " + value + ". 0 leaves it out.");
        return value;
    }

    static double finite(String name, double value) {
        if (!(Math.abs(value) < Double.POSITIVE_INFINITY))
            throw new IllegalArgumentException(name + " must be a number, but is " + value + ". 0 leaves it out.");
        return value;
    }

    static int passes(int smoothing) {
        if (smoothing < 0 || smoothing > 100)
            throw new IllegalArgumentException("Smoothing must be 0 to 100 passes for a morphological contour, but is " + smoothing + ". 1 to 4 are usual.");
        return smoothing;
    }
}
