package org.roentgen.filter.edge;

import org.roentgen.filter.GaussianLine;
import org.roentgen.filter.LineFilter;

/**
 * The operators of a few voxels: differences between neighbours, averaged across.
 * <p>The derivative is Σ dₖ (f(k) − f(−k)) / (spacing · Σ 2k·dₖ), the mean Σ mₖ f(±k) / Σ mₖ. In a plane scikit-image gives √2 times
 * the magnitude for Prewitt, Sobel and Scharr, 0.7013 times for Farid, and the same for Roberts; SciPy and OpenCV do not normalise (Sobel is 8 times the slope,
 * Prewitt 6, Scharr 32). In three dimensions the mean is taken along both other axes.
 */
public enum DifferenceOperator implements GradientOperator {

    /**
     * Differences over one voxel, between a voxel and the next along each axis: the value belongs to the corner that they share, half a voxel
     * further along each axis. In a plane of square pixels the magnitude is that of Roberts' diagonal differences, √((a² + b²) / 2).
     * Roberts 1963, Machine perception of three-dimensional solids, MIT.
     */
    ROBERTS(null, null) {

        @Override public LineFilter derivative(double spacing) {
            return NextLine.difference(spacing);
        }

        @Override public LineFilter smoothing(double spacing) {
            return NextLine.MEAN;
        }
    },

    /** Means of three. Prewitt 1970, in Picture Processing and Psychopictorics, pp. 75–149. */
    PREWITT(new double[] {1, 1}, new double[] {1}),

    /** Means 1 2 1. Sobel and Feldman 1968, Stanford; after Duda and Hart 1973, Pattern Classification and Scene Analysis, p. 271. */
    SOBEL(new double[] {2, 1}, new double[] {1}),

    /** Means 3 10 3, whose direction is more exact. Scharr 2000, Optimale Operatoren in der Digitalen Bildverarbeitung, Heidelberg, doi:10.11588/heidok.00000962. */
    SCHARR(new double[] {10, 3}, new double[] {1}),

    /** Five voxels, optimised for equal response to all directions. Farid and Simoncelli 2004, IEEE Trans. Image Process. 13(4):496–508, doi:10.1109/TIP.2004.823819. */
    FARID(new double[] {0.426375, 0.249153, 0.037659}, new double[] {0.276691, 0.109604}),

    /** No mean across. */
    CENTRAL(new double[] {1}, new double[] {1});

    private final double[] mean, difference;

    /** @param mean weights of the centre, then of each pair
     * @param difference weights of each pair */
    DifferenceOperator(double[] mean, double[] difference) {
        this.mean = mean;
        this.difference = difference;
    }

    @Override public LineFilter derivative(double spacing) {
        double[] weights = new double[difference.length + 1];
        double slope = 0;
        for (int k = 1; k < weights.length; k++) slope += 2 * k * difference[k - 1];
        for (int k = 1; k < weights.length; k++) weights[k] = difference[k - 1] / (slope * spacing);
        return new GaussianLine(weights, true);
    }

    @Override public LineFilter smoothing(double spacing) {
        if (mean.length == 1) return LineFilter.NONE;
        double[] weights = mean.clone();
        double sum = mean[0];
        for (int k = 1; k < mean.length; k++) sum += 2 * mean[k];
        for (int k = 0; k < mean.length; k++) weights[k] /= sum;
        return new GaussianLine(weights, false);
    }
}
