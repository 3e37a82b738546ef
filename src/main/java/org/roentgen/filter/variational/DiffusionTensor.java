package org.roentgen.filter.variational;

import net.imglib2.img.array.ArrayImgs;
import org.roentgen.filter.GaussianSmoothing;
import org.roentgen.image.Block;
import org.roentgen.image.TileRunner;

/** The diffusion tensor of {@link TensorDiffusion} at every voxel of an image. */
final class DiffusionTensor {

    private static final int[] FIRST = {0, 0, 0, 1, 1, 2}, SECOND = {0, 1, 2, 1, 2, 2};

    private final TensorRule rule;
    private final double contrast, sigma, rho;

    DiffusionTensor(TensorRule rule, double contrast, double sigma, double rho) {
        this.rule = rule;
        this.contrast = contrast;
        this.sigma = sigma;
        this.rho = rho;
    }

    /** The components xx, xy, xz, yy, yz, zz. */
    float[][] of(Block u, Neighbours neighbours, double[] spacing) {
        float[] smooth = smoothed(u.data, u, sigma, spacing);
        float[][] tensor = new float[6][u.size()];
        neighbours.forEach(() -> {
            double[] slope = new double[3];
            return (i, position) -> {
                for (int d = 0; d < 3; d++) slope[d] = neighbours.slope(smooth, d, i, position);
                for (int c = 0; c < 6; c++) tensor[c][i] = (float) (slope[FIRST[c]] * slope[SECOND[c]]);
            };
        });
        if (rule == TensorRule.COHERENCE_ENHANCING) for (int c = 0; c < 6; c++) tensor[c] = smoothed(tensor[c], u, rho, spacing);
        neighbours.forEach(() -> {
            double[] voxel = new double[6];
            return (i, position) -> {
                for (int c = 0; c < 6; c++) voxel[c] = tensor[c][i];
                rule.apply(voxel, contrast, neighbours.n[2] == 1);
                for (int c = 0; c < 6; c++) tensor[c][i] = (float) voxel[c];
            };
        });
        return tensor;
    }

    private static float[] smoothed(float[] values, Block layout, double sigma, double[] spacing) {
        if (sigma == 0) return values;
        float[] result = new float[layout.size()];
        new TileRunner(spacing).run(new GaussianSmoothing(sigma), ArrayImgs.floats(values, layout.nx, layout.ny, layout.nz),
            ArrayImgs.floats(result, layout.nx, layout.ny, layout.nz));
        return result;
    }
}
