package org.roentgen.filter.ridge;

/**
 * Jerman's vesselness: near 1 in all of a bright tube, thick or thin, strong or weak, and where tubes meet.
 * <p>With |λ1| ≤ |λ2| ≤ |λ3| of the negative image and λρ = max(λ3, τ · max λ3), the maximum being over the volume at this scale: 1 where λ2 ≥ λρ/2 > 0;
 * 0 where λ2 ≤ 0 or λ3 ≤ 0; else λ2² (λρ − λ2) (3 / (λ2 + λρ))³. In a plane λ2 serves for λ3.
 * <p>Jerman et al. 2016, doi:10.1109/TMI.2016.2550102. scikit-image and ITK have none.
 */
public final class Jerman implements RidgeMeasure {

    private final double tau;

    /** @param tau share of the largest λ3 below which λ3 is raised, 0 to 1; the paper takes 0.5 to 1 */
    public Jerman(double tau) {
        this.tau = tau;
        if (!(tau >= 0 && tau <= 1)) throw new IllegalArgumentException("Tau must be from 0 to 1, but is " + tau + ". 0.75 is usual.");
    }

    @Override public boolean needsStrongest() {
        return true;
    }

    /** λ3, which is of the smallest eigenvalue or, where that is not of the largest magnitude, not positive. */
    @Override public double strength(double[] e) {
        double last = -e[e.length - 1];
        return e[0] <= last ? last : 0;
    }

    @Override public double[] limits(double[] strongest) {
        double[] limits = new double[strongest.length];
        for (int i = 0; i < limits.length; i++) limits[i] = tau * strongest[i];
        return limits;
    }

    @Override public double response(double[] e, double limit) {
        double second = -e[1], third = strength(e), rho = Math.max(third, limit);
        if (!(third > 0 && second > 0 && second >= e[0])) return 0;
        if (second >= rho / 2) return 1;
        double ratio = 3 / (second + rho);
        return second * second * (rho - second) * ratio * ratio * ratio;
    }
}
