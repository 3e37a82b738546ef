package org.roentgen.filter.ridge;

/**
 * Sato's filters: the curvature across bright tubes (plates, blobs), in intensities.
 * <p>With λ1 ≥ λ2 ≥ λ3, tube: with λc = −λ2, λc · e^(−λ1² / 2(α λc)²), α = 0.5 where λ1 ≤ 0 and 2 above; 0 unless λc > 0. In a plane: −λ2, or 0.
 * <p>Plate: |λ3| · ω(λ2) · ω(λ1), 0 unless λ3 < 0, with ω(λ) = 1 + λ/|λ3| where λ ≤ 0 and max(0, 1 − λ/4|λ3|) above. Blob: |λ1|, 0 unless all are
 * negative. These are the sheet and blob of the later paper with its γ = 1 and α = ¼.
 * <p>Sato et al. 1998, Medical Image Analysis, doi:10.1016/S1361-8415(98)80009-1; 2000, doi:10.1109/2945.856997. scikit-image's sato has no
 * exponential.
 */
public final class Sato implements RidgeMeasure {

    private final RidgeShape shape;

    public Sato(RidgeShape shape) {
        this.shape = shape;
    }

    @Override public RidgeShape shape() {
        return shape;
    }

    @Override public double response(double[] e, double limit) {
        return shape == RidgeShape.TUBE ? tube(e) : shape == RidgeShape.PLATE ? plate(e) : Math.max(0, -e[0]);
    }

    private static double tube(double[] e) {
        double c = -e[1];
        if (!(c > 0) || e.length == 2) return Math.max(0, c);
        double width = (e[0] <= 0 ? 0.5 : 2) * c;
        return c * Math.exp(-e[0] * e[0] / (2 * width * width));
    }

    private static double plate(double[] e) {
        double c = -e[2];
        return c > 0 ? c * flatness(e[1] / c) * flatness(e[0] / c) : 0;
    }

    private static double flatness(double ratio) {
        return ratio <= 0 ? Math.max(0, 1 + ratio) : Math.max(0, 1 - 0.25 * ratio);
    }
}
