package org.roentgen.filter.ridge;

import org.roentgen.filter.GaussianLine;
import org.roentgen.filter.GaussianSmoothing;
import org.roentgen.filter.LineFilter;

/**
 * The Gaussian along one axis and its first two derivatives, with exact moments.
 * <p>With g(k) = e^(−k²/2σ²) at the voxels k = −r … r, σ in voxels: order 0 is g / Σg; order 1 is k·g scaled to give a ramp its slope; order 2
 * is (k² − Σk²g/Σg)·g scaled to give a parabola its second derivative, and 0 for ramps and flats. So derivatives of polynomials of the second
 * degree are exact wherever the kernel ends, which the cut-off derivatives of SciPy (and of GaussianSmoothing) miss by about 10⁻³.
 * <p>r is at least 1: with a sigma far below the spacing, the derivatives become (b − a)/2 and a − 2c + b. In a plane (infinite spacing in z)
 * there is no neighbour, and derivatives along z are 0.
 */
final class GaussianKernel {

    final int reach;
    private final double variance, spacing;

    /** @param sigma in image units */
    GaussianKernel(double sigma, double spacing) {
        this.spacing = spacing;
        variance = sigma / spacing * sigma / spacing;
        reach = Double.isInfinite(spacing) ? 0 : Math.max(1, GaussianSmoothing.reach(GaussianSmoothing.TRUNCATE, sigma, spacing));
    }

    /** The sigma as it must be. */
    static double checked(String what, double sigma) {
        if (!(sigma >= 0 && sigma < Double.POSITIVE_INFINITY))
            throw new IllegalArgumentException(what + " must be a number of at least 0, but is " + sigma + ". Give it in image units.");
        return sigma;
    }

    LineFilter line(int order) {
        if (reach == 0) return new GaussianLine(new double[] {order == 0 ? 1 : 0}, order == 1);
        if (order == 0) return new GaussianLine(smoothing(), false);
        if (order == 1) return new GaussianLine(slope(), true);
        return new SecondDifferenceLine(curvature());
    }

    private double[] smoothing() {
        double[] weights = new double[reach + 1];
        for (int k = 0; k <= reach; k++) weights[k] = k == 0 ? 1 : Math.exp(-0.5 * k * k / variance);
        double sum = weights[0];
        for (int k = 1; k <= reach; k++) sum += 2 * weights[k];
        return scaled(weights, 1 / sum);
    }

    private double[] slope() {
        double[] weights = new double[reach + 1];
        double moment = 0;
        for (int k = 1; k <= reach; k++) {
            weights[k] = k * gaussian(k);
            moment += 2 * k * weights[k];
        }
        return scaled(weights, 1 / (moment * spacing));
    }

    /** Of the pairs; the centre has the opposite of their sum. */
    private double[] curvature() {
        double sum = gaussian(0), squares = 0, moment = 0;
        for (int k = 1; k <= reach; k++) {
            sum += 2 * gaussian(k);
            squares += 2.0 * k * k * gaussian(k);
        }
        double[] weights = new double[reach + 1];
        for (int k = 1; k <= reach; k++) {
            weights[k] = ((double) k * k - squares / sum) * gaussian(k);
            moment += (double) k * k * weights[k];
        }
        return scaled(weights, 1 / (moment * spacing * spacing));
    }

    /** Relative to the first neighbour, which stays 1 however small sigma is. */
    private double gaussian(int k) {
        return k == 1 ? 1 : Math.exp(0.5 * (1 - (double) k * k) / variance);
    }

    private static double[] scaled(double[] weights, double factor) {
        for (int k = 0; k < weights.length; k++) weights[k] *= factor;
        return weights;
    }
}
