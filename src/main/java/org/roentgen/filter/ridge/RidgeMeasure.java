package org.roentgen.filter.ridge;

/**
 * How much a voxel is like a bright structure, from the eigenvalues of its Hessian (times σ², so in intensities), largest first: three in a volume,
 * two in a plane.
 */
public interface RidgeMeasure {

    /** @param limit that of {@link #limits} for this scale */
    double response(double[] eigenvalues, double limit);

    /** What is looked for? */
    default RidgeShape shape() {
        return RidgeShape.TUBE;
    }

    /** Does the response depend on the strongest voxel of the volume? That takes another pass. */
    default boolean needsStrongest() {
        return false;
    }

    /** What a voxel counts for when the strongest is sought. */
    default double strength(double[] eigenvalues) {
        return 0;
    }

    /** What {@link #response} needs to know, for each scale, from the strongest voxel at each scale. */
    default double[] limits(double[] strongest) {
        return strongest;
    }

    /** Is the result divided by its largest value? */
    default boolean isRelative() {
        return false;
    }

    /** The shape, which must be a tube. */
    static void onlyTubes(String measure, RidgeShape shape) {
        if (shape != RidgeShape.TUBE)
            throw new IllegalArgumentException("Shape must be tube for " + measure + ", but is " + shape.name().toLowerCase(java.util.Locale.ROOT)
                + ". Choose tube, or the measure frangi or sato.");
    }
}
