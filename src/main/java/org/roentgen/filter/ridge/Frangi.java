package org.roentgen.filter.ridge;

import java.util.Arrays;

/**
 * Vesselness: near 1 in strong bright tubes (plates, blobs), near 0 elsewhere.
 * <p>With |λ1| ≤ |λ2| ≤ |λ3|, tube: V = (1 − e^(−Ra²/2α²)) · e^(−Rb²/2β²) · (1 − e^(−S²/2c²)), 0 unless λ2 < 0 and λ3 < 0; Ra = |λ2| / |λ3|,
 * Rb = |λ1| / √|λ2 λ3|, S² = λ1² + λ2² + λ3². In a plane, without Ra: Rb = |λ1| / |λ2|, 0 unless λ2 < 0.
 * Plate, 0 unless λ3 < 0: without Ra, and Rb = |λ2| / |λ3|. Blob, 0 unless all are negative: without Rb, and Ra = |λ1| / √|λ2 λ3|, in a plane |λ1| / |λ2|.
 * <p>c, if 0, is half the largest S of the volume over all scales, so that scales compare; the paper does not say whether each scale has its own.
 * scikit-image 0.19 takes c = 15; later ones half the largest S, scale by scale.
 * <p>Frangi et al. 1998, doi:10.1007/BFb0056195; plates and blobs after Antiga 2007, Generalizing vesselness with respect to dimensionality and shape.
 */
public final class Frangi implements RidgeMeasure {

    private final RidgeShape shape;
    private final double alpha, beta, c;

    /** @param c in intensities; 0 is half the largest S */
    public Frangi(RidgeShape shape, double alpha, double beta, double c) {
        this.shape = shape;
        this.alpha = positive("Alpha", alpha);
        this.beta = positive("Beta", beta);
        this.c = c;
        if (!(c >= 0 && c < Double.POSITIVE_INFINITY))
            throw new IllegalArgumentException("Structureness c must be a number of at least 0, but is " + c + ". 0 takes half the largest norm of the Hessian.");
    }

    private static double positive(String what, double value) {
        if (!(value > 0 && value < Double.POSITIVE_INFINITY))
            throw new IllegalArgumentException(what + " must be greater than 0, but is " + value + ". 0.5 is usual.");
        return value;
    }

    @Override public RidgeShape shape() {
        return shape;
    }

    @Override public boolean needsStrongest() {
        return c == 0;
    }

    @Override public double strength(double[] e) {
        return Math.sqrt(squares(e));
    }

    @Override public double[] limits(double[] strongest) {
        double[] limits = new double[strongest.length];
        Arrays.fill(limits, c > 0 ? c : Arrays.stream(strongest).max().getAsDouble() / 2);
        return limits;
    }

    private static double squares(double[] e) {
        double sum = 0;
        for (double value : e) sum += value * value;
        return sum;
    }

    @Override public double response(double[] e, double c) {
        double likeness = shape == RidgeShape.TUBE ? tube(e) : shape == RidgeShape.PLATE ? plate(e) : blob(e);
        return likeness == 0 ? 0 : likeness * rise(squares(e) / (2 * c * c));
    }

    /** Where the two of largest magnitude are negative, the order by size is that by magnitude. */
    private double tube(double[] e) {
        if (e.length == 2) return e[1] < 0 && e[0] <= -e[1] ? fall(e[0] / e[1], beta) : 0;
        if (!(e[1] < 0 && e[0] <= -e[1])) return 0;
        double ra = e[1] / e[2], squaredRb = e[0] * e[0] / (e[1] * e[2]);
        return rise(ra * ra / (2 * alpha * alpha)) * Math.exp(-squaredRb / (2 * beta * beta));
    }

    private double plate(double[] e) {
        return e[2] < 0 && e[0] <= -e[2] ? fall(Math.max(Math.abs(e[0]), Math.abs(e[1])) / e[2], beta) : 0;
    }

    private double blob(double[] e) {
        if (!(e[0] < 0)) return 0;
        double squaredRa = e.length == 2 ? e[0] * e[0] / (e[1] * e[1]) : e[0] * e[0] / (e[1] * e[2]);
        return rise(squaredRa / (2 * alpha * alpha));
    }

    private static double fall(double ratio, double width) {
        return Math.exp(-ratio * ratio / (2 * width * width));
    }

    /** 1 − e^−x, also where x is tiny. */
    private static double rise(double x) {
        return x < 1e-5 ? x * (1 - 0.5 * x) : 1 - Math.exp(-x);
    }
}
