package org.roentgen.filter.variational;

import java.util.function.IntConsumer;

import net.imglib2.img.array.ArrayImgs;
import org.roentgen.filter.GaussianSmoothing;
import org.roentgen.image.Block;
import org.roentgen.image.TileRunner;

/** The diffusion tensor D of {@link TensorDiffusion} at every voxel of an image u, and what it makes flow there. */
final class DiffusionTensor {

    static final int[] DIAGONAL = {0, 3, 5}, FLOW = {1, 2, 4};    // components with what is along x, y, z
    private static final int[][] MIXED = {{1, 2}, {1, 4}, {2, 4}};

    private final TensorRule rule;
    private final double contrast, sigma, rho;

    DiffusionTensor(TensorRule rule, double contrast, double sigma, double rho) {
        this.rule = rule;
        this.contrast = contrast;
        this.sigma = sigma;
        this.rho = rho;
    }

    /** Sets components 0, 3 and 5 to D's xx, yy and zz, and 1, 2 and 4 to what u's slopes along the other axes make flow along x, y and z. */
    void compute(Block u, Rows rows, double[] spacing, float[][] tensor) {
        float[] smooth = new float[u.size()];
        smooth(u.data, smooth, u, sigma, spacing);
        boolean averaged = rule == TensorRule.COHERENCE_ENHANCING;
        if (averaged) {
            rows.forEach(() -> products(rows, smooth, tensor));
            for (int c = 0; c < 6; c++) {
                smooth(tensor[c], smooth, u, rho, spacing);
                System.arraycopy(smooth, 0, tensor[c], 0, smooth.length);
            }
        }
        rows.forEach(() -> {
            float[][] row = new float[6][rows.nx], slope = new float[4][rows.nx];
            TensorMap map = rule.map(contrast, u.nz == 1);
            return r -> {
                if (averaged) for (int c = 0; c < 6; c++) rows.read(tensor[c], r, row[c]);
                else products(rows, smooth, r, slope, row);
                map.apply(row, rows.nx);
                slopes(rows, u.data, r, slope);
                cross(slope, row, tensor, rows, r);
                for (int c : DIAGONAL) rows.write(row[c], tensor[c], r);
            };
        });
    }

    private static IntConsumer products(Rows rows, float[] u, float[][] tensor) {
        float[][] row = new float[6][rows.nx], slope = new float[4][rows.nx];
        return r -> {
            products(rows, u, r, slope, row);
            for (int c = 0; c < 6; c++) rows.write(row[c], tensor[c], r);
        };
    }

    private static void products(Rows rows, float[] u, int row, float[][] slope, float[][] products) {
        slopes(rows, u, row, slope);
        for (int i = 0, c = 0; i < 3; i++)
            for (int j = i; j < 3; j++) multiply(slope[i], slope[j], products[c++]);
    }

    private static void slopes(Rows rows, float[] u, int row, float[][] slope) {
        for (int d = 0; d < 3; d++) rows.slope(u, row, d, slope[3], slope[d]);
    }

    private static void multiply(float[] a, float[] b, float[] to) {
        for (int i = 0; i < to.length; i++) to[i] = a[i] * b[i];
    }

    private static void cross(float[][] slope, float[][] row, float[][] tensor, Rows rows, int r) {
        for (int axis = 0; axis < 3; axis++) {
            add(row[MIXED[axis][0]], slope[axis == 0 ? 1 : 0], row[MIXED[axis][1]], slope[axis == 2 ? 1 : 2], slope[3]);
            rows.write(slope[3], tensor[FLOW[axis]], r);
        }
    }

    private static void add(float[] a, float[] x, float[] b, float[] y, float[] to) {
        for (int i = 0; i < to.length; i++) to[i] = a[i] * x[i] + b[i] * y[i];
    }

    private static void smooth(float[] values, float[] result, Block layout, double sigma, double[] spacing) {
        if (sigma == 0) System.arraycopy(values, 0, result, 0, layout.size());
        else new TileRunner(spacing).run(new GaussianSmoothing(sigma), ArrayImgs.floats(values, layout.nx, layout.ny, layout.nz),
            ArrayImgs.floats(result, layout.nx, layout.ny, layout.nz));
    }
}
