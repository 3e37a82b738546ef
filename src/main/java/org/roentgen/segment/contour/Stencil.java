package org.roentgen.segment.contour;

/**
 * Derivatives of a level set function at a voxel, with the voxel itself beyond the image's edge: differences to both sides along each axis, and from them
 * upwind slopes and the curvature of the level set. Not for several threads.
 */
final class Stencil {

    private static final double FLAT = 1e-12;

    private final int[] n, stride;
    private final double[] shape;
    private final float[] phi;
    private final int[] before = new int[3], after = new int[3];  // offsets of neighbours
    private final double[] backward = new double[3], forward = new double[3];
    private int voxel;

    Stencil(Scene scene, float[] phi) {
        n = new int[] {scene.image.nx, scene.image.ny, scene.image.nz};
        stride = new int[] {1, scene.image.strideY, scene.image.strideZ};
        shape = scene.shape;
        this.phi = phi;
    }

    void at(int i) {
        voxel = i;
        int[] at = {i % n[0], i / stride[1] % n[1], i / stride[2]};
        for (int d = 0; d < 3; d++) {
            before[d] = at[d] > 0 ? -stride[d] : 0;
            after[d] = at[d] < n[d] - 1 ? stride[d] : 0;
            backward[d] = (phi[i] - phi[i + before[d]]) / shape[d];
            forward[d] = (phi[i + after[d]] - phi[i]) / shape[d];
            if (n[d] == 1) backward[d] = forward[d] = 0;
        }
    }

    /** Offset of the neighbour before along an axis; 0 at the edge. */
    int before(int axis) {
        return before[axis];
    }

    int after(int axis) {
        return after[axis];
    }

    /** |∇φ| for φ that rises with this speed (Godunov; Osher and Sethian 1988, Rouy and Tourin 1992). */
    double slope(double speed) {
        double sum = 0;
        for (int d = 0; d < 3; d++) {
            double a = speed > 0 ? Math.min(backward[d], 0) : Math.max(backward[d], 0), b = speed > 0 ? Math.max(forward[d], 0) : Math.min(forward[d], 0);
            sum += a * a + b * b;
        }
        return Math.sqrt(sum);
    }

    /** ∂φ along an axis for φ that rises with v · ∂φ: from where it comes. */
    double upwind(int axis, double v) {
        return v > 0 ? forward[axis] : backward[axis];
    }

    /** |∇φ| div(∇φ / |∇φ|), by central differences; the curvature at most 1, that of a voxel. */
    double curvature() {
        double squared = 0, sum = 0;
        for (int d = 0; d < 3; d++) squared += central(d) * central(d);
        if (squared < FLAT) return 0;
        for (int d = 0; d < 3; d++) {
            if (n[d] == 1) continue;
            sum += (forward[d] - backward[d]) / shape[d] * (squared - central(d) * central(d));
            for (int e = 0; e < d; e++) if (n[e] > 1) sum -= 2 * central(d) * central(e) * mixed(d, e);
        }
        double limit = Math.sqrt(squared);
        return Math.max(-limit, Math.min(limit, sum / squared));
    }

    private double central(int d) {
        return 0.5 * (forward[d] + backward[d]);
    }

    private double mixed(int d, int e) {
        return (phi[voxel + after[d] + after[e]] - phi[voxel + after[d] + before[e]] - phi[voxel + before[d] + after[e]] + phi[voxel + before[d] + before[e]])
            / (4 * shape[d] * shape[e]);
    }
}
