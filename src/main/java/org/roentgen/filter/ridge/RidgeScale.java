package org.roentgen.filter.ridge;

import java.util.function.ToDoubleFunction;

import org.roentgen.image.Block;
import org.roentgen.image.BlockOperation;
import org.roentgen.image.Spacing;

/** A number for each voxel from the eigenvalues of its Hessian at one scale, times σ² (and −1 for dark structures). */
final class RidgeScale implements BlockOperation {

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

    @Override public void apply(Block in, Block out, double[] spacing) {
        int[][] orders = Spacing.isPlane(spacing) ? GaussianDerivatives.PLANE_HESSIAN : GaussianDerivatives.HESSIAN;
        Eigenvalues eigenvalues = new Eigenvalues(orders.length);
        double[] e = new double[eigenvalues.values.length];
        new GaussianDerivatives(sigma, spacing, orders).apply(in, (first, count, hessian) -> {
            for (int from = 0; from < count; from += Eigenvalues.LENGTH) {
                int n = Math.min(Eigenvalues.LENGTH, count - from);
                eigenvalues.compute(hessian, from, n, factor);
                numbers(eigenvalues.values, e, out.data, first + from, n);
            }
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
