package org.roentgen.segment.contour;

/** How a front moves at a voxel: φ rises with F |∇φ| + c |∇φ| div(∇φ / |∇φ|) + v · ∇φ, in voxels of the smallest spacing. Read from many threads. */
interface FrontMotion {

    /** Before each iteration. */
    default void begin(BitMask inside) { }

    /** F: the front moves outwards with it. */
    double speed(int voxel);

    /** c ≥ 0. */
    double curvature(int voxel);

    /** v along an axis. */
    default double drift(int voxel, int axis, Stencil stencil) {
        return 0;
    }

    /** The speed that takes half a voxel a step at most: slower fronts stay slow, and can rest. */
    double fullSpeed();

    /** What {@link ContourMethod#measures} names. */
    double[] measure(BitMask inside);
}
