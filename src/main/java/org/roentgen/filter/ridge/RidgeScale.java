package org.roentgen.filter.ridge;

import java.util.function.ToDoubleFunction;

import org.roentgen.image.Block;
import org.roentgen.image.BlockOperation;
import org.roentgen.image.RowOperation;
import org.roentgen.image.Spacing;

/** A number for each voxel from the eigenvalues of its Hessian at one scale, times σ² (and −1 for dark structures). */
final class RidgeScale implements BlockOperation, RowOperation {

    private final double sigma, factor;
    private final ToDoubleFunction<double[]> number;

    RidgeScale(double sigma, boolean bright, ToDoubleFunction<double[]> number) {
        this.sigma = sigma;
        this.number = number;
        factor = (bright ? 1 : -1) * sigma * sigma;
    }

    @Override public int[] reach(double[] spacing) {
        return GaussianDerivatives.reach(sigma, spacing);
    }

    @Override public long kept(int nx, int ny, double[] spacing) {
        return GaussianDerivatives.kept(sigma, spacing, orders(spacing), nx, ny);
    }

    private static int[][] orders(double[] spacing) {
        return Spacing.isPlane(spacing) ? GaussianDerivatives.PLANE_HESSIAN : GaussianDerivatives.HESSIAN;
    }

    @Override public void apply(Block in, Block out, double[] spacing) {
        applyToBlocks(in, new Block[] {out}, spacing);
    }

    @Override public void apply(int[] size, Source in, Sink out, double[] spacing) {
        int[] reach = reach(spacing);
        int nx = size[0] - 2 * reach[0], count = nx * (size[1] - 2 * reach[1]);
        Eigenvalues eigenvalues = new Eigenvalues(orders(spacing).length);
        double[] e = new double[eigenvalues.values.length];
        float[] plane = new float[count], row = new float[nx];
        new GaussianDerivatives(sigma, spacing, orders(spacing)).apply(size, in, (z, hessian) -> {
            for (int from = 0; from < count; from += Eigenvalues.LENGTH) {
                int n = Math.min(Eigenvalues.LENGTH, count - from);
                eigenvalues.compute(hessian, from, n, factor);
                numbers(eigenvalues.values, e, plane, from, n);
            }
            out.writePlane(0, plane, row, z);
        });
    }

    private void numbers(double[][] values, double[] e, float[] out, int first, int n) {
        for (int i = 0; i < n; i++) {
            double sum = 0;
            for (int k = 0; k < e.length; k++) {
                e[k] = values[k][i];
                sum += e[k];
            }
            out[first + i] = Double.isFinite(sum) ? (float) number.applyAsDouble(e) : Float.NaN;
        }
    }
}
