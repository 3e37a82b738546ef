package org.roentgen.filter.fourier;

import org.roentgen.image.Block;

/**
 * The slope of total variation in the step of {@link RichardsonLucy}: 1 − regularisation · div(∇u / |∇u|). Nothing flows over the edges. Differences that
 * may be roundings of the transforms count as 0: their direction would be noise.
 */
final class Curvature {

    private static final double ROUNDING = 1e-5;                   // of the mean

    private final double[] spacing;
    private final double regularisation;

    Curvature(double[] spacing, double regularisation) {
        double limit = 0.5 / (1 / spacing[0] + 1 / spacing[1] + 1 / spacing[2]);
        if (regularisation >= limit)
            throw new IllegalArgumentException("Regularisation must be less than " + limit + " at this voxel size, but is " + regularisation
                + ". Lower it: a hundredth of the voxel size is a good start.");
        this.spacing = spacing;
        this.regularisation = regularisation;
    }

    /** Divides a volume. */
    void divide(Block u, Block volume) {
        float[] divergence = divergence(u, ROUNDING * Levels.mean(u));
        for (int i = 0; i < u.size(); i++) volume.data[i] /= (float) (1 - regularisation * divergence[i]);
    }

    private float[] divergence(Block u, double least) {
        float[] divergence = new float[u.size()];
        double[] slope = new double[3];
        int[] stride = {1, u.strideY, u.strideZ}, n = {u.nx, u.ny, u.nz};
        for (int z = 0, i = 0; z < u.nz; z++)
            for (int y = 0; y < u.ny; y++)
                for (int x = 0; x < u.nx; x++, i++) {
                    int[] at = {x, y, z};
                    double squared = 0;
                    for (int d = 0; d < 3; d++) {
                        double difference = at[d] + 1 < n[d] ? u.data[i + stride[d]] - u.data[i] : 0;
                        slope[d] = Math.abs(difference) > least ? difference / spacing[d] : 0;
                        squared += slope[d] * slope[d];
                    }
                    if (squared > 0) flow(divergence, i, stride, slope, Math.sqrt(squared));
                }
        return divergence;
    }

    /** What leaves a voxel enters the next. */
    private void flow(float[] divergence, int i, int[] stride, double[] slope, double length) {
        for (int d = 0; d < 3; d++) {
            if (slope[d] == 0) continue;
            float flow = (float) (slope[d] / (length * spacing[d]));
            divergence[i] += flow;
            divergence[i + stride[d]] -= flow;
        }
    }
}
