package org.roentgen.segment.contour;

/** Tells when a contour rests: it moves less than a tolerance, or for twenty iterations no voxel went in or out. With a tolerance of 0 it never rests. */
final class Stillness {

    private static final int PATIENCE = 20;

    private final double tolerance;
    private int still;

    Stillness(double tolerance) {
        this.tolerance = tolerance;
    }

    boolean after(long changed, double movement) {
        still = changed == 0 ? still + 1 : 0;
        return movement < tolerance || tolerance > 0 && still >= PATIENCE;
    }
}
