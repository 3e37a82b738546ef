package org.roentgen.filter.fourier;

import org.roentgen.image.Block;

/**
 * The slope of total variation in the step of {@link RichardsonLucy}: 1 − regularisation · div(∇u / |∇u|). Nothing flows over the edges. Differences that
 * may be roundings of the transforms count as 0: their direction would be noise.
 */
final class Curvature {

    private static final double ROUNDING = 1e-5;                   // of the mean

    private static final int PLANES = 16;                         // of a usual size in one task: one more is looked at

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
        Chunks.forEach(u.size(), 1, (from, to) -> {
            for (int i = from; i < to; i++) volume.data[i] /= (float) (1 - regularisation * divergence[i]);
        });
    }

    private float[] divergence(Block u, double least) {
        float[] divergence = new float[u.size()];
        Chunks.forEach(u.nz, Math.max(1, u.strideZ / PLANES), (from, to) -> divergence(u, least, from, to, divergence));
        return divergence;
    }

    /** Of some planes, with what flows into them from the one before. */
    private void divergence(Block u, double least, int from, int to, float[] divergence) {
        double[] slope = new double[3];
        int[] stride = {1, u.strideY, u.strideZ};
        boolean[] hasNext = new boolean[3];
        for (int z = Math.max(0, from - 1), i = u.index(0, 0, z); z < to; z++) {
            hasNext[2] = z + 1 < u.nz;
            for (int y = 0; y < u.ny; y++) {
                hasNext[1] = y + 1 < u.ny;
                for (int x = 0; x < u.nx; x++, i++) {
                    hasNext[0] = x + 1 < u.nx;
                    double squared = 0;
                    for (int d = 0; d < 3; d++) {
                        double difference = hasNext[d] ? u.data[i + stride[d]] - u.data[i] : 0;
                        slope[d] = Math.abs(difference) > least ? difference / spacing[d] : 0;
                        squared += slope[d] * slope[d];
                    }
                    if (squared > 0) flow(divergence, i, from * u.strideZ, to * u.strideZ, stride, slope, Math.sqrt(squared));
                }
            }
        }
    }

    /** What leaves a voxel enters the next; those before begin and from end on are others' business. */
    private void flow(float[] divergence, int i, int begin, int end, int[] stride, double[] slope, double length) {
        for (int d = 0; d < 3; d++) {
            if (slope[d] == 0) continue;
            float flow = (float) (slope[d] / (length * spacing[d]));
            if (i >= begin) divergence[i] += flow;
            if (i + stride[d] >= begin && i + stride[d] < end) divergence[i + stride[d]] -= flow;
        }
    }
}
