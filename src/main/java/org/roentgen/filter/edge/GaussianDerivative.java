package org.roentgen.filter.edge;

import org.roentgen.filter.GaussianLine;
import org.roentgen.filter.GaussianSmoothing;
import org.roentgen.filter.LineFilter;

/**
 * The slope of the image smoothed with a Gaussian.
 * <p>Weights x · e^(−x²/2σ²) against e^(−x²/2σ²), sampled at x = −r … r voxels, r = ⌊4σ + ½⌋ but at least 1, with σ in voxels; the first normalised so
 * that a ramp has its slope (SciPy's gaussian_filter misses it by some 5·10⁻⁴ from σ of two voxels on, by 14 % at half a voxel), the second to a sum of 1.
 * Where sigma is small against the spacing this becomes the central difference, which it is for sigma 0.
 */
public final class GaussianDerivative implements GradientOperator {

    private final double sigma;

    /** @param sigma in image units */
    public GaussianDerivative(double sigma) {
        if (!(sigma >= 0 && sigma < Double.POSITIVE_INFINITY))
            throw new IllegalArgumentException("Sigma must be a number of at least 0, but is " + sigma + ". Give it in image units.");
        this.sigma = sigma;
    }

    @Override public LineFilter derivative(double spacing) {
        double[] weights = weights(spacing);
        double slope = 0;
        for (int k = 1; k < weights.length; k++) slope += 2 * k * (weights[k] *= k);
        for (int k = 1; k < weights.length; k++) weights[k] /= slope * spacing;
        return new GaussianLine(weights, true);
    }

    @Override public LineFilter smoothing(double spacing) {
        if (sigma == 0) return LineFilter.NONE;
        double[] weights = weights(spacing);
        weights[0] = Math.exp(Math.min(700, 0.5 / variance(spacing)));
        double sum = weights[0];
        for (int k = 1; k < weights.length; k++) sum += 2 * weights[k];
        for (int k = 0; k < weights.length; k++) weights[k] /= sum;
        return new GaussianLine(weights, false);
    }

    /** The Gaussian at 1 … r voxels as multiples of that at 1, which would vanish for a small sigma. */
    private double[] weights(double spacing) {
        double[] weights = new double[Math.max(1, GaussianSmoothing.reach(GaussianSmoothing.TRUNCATE, sigma, spacing)) + 1];
        for (int k = 1; k < weights.length; k++) weights[k] = k == 1 ? 1 : Math.exp(-0.5 * ((double) k * k - 1) / variance(spacing));
        return weights;
    }

    private double variance(double spacing) {
        return sigma / spacing * (sigma / spacing);
    }
}
