package org.roentgen.learn.survival;

/**
 * Σ w, Σ w x and Σ w x xᵀ (its lower triangle) of some rows, with w = e^(η − shift). The shift is that of the largest η so far: however far others are above them, rows
 * keep their digits.
 */
final class RiskSums {

    double weight, shift = Double.NEGATIVE_INFINITY;
    final double[] first;
    final double[][] second;

    RiskSums(int covariates) {
        first = new double[covariates];
        second = new double[covariates][covariates];
    }

    /** Another row. */
    void add(double eta, double[] x) {
        raise(eta);
        double w = Math.exp(eta - shift);
        weight += w;
        for (int a = 0; a < first.length; a++) {
            first[a] += w * x[a];
            for (int b = 0; b <= a; b++) second[a][b] += w * x[a] * x[b];
        }
    }

    private void raise(double eta) {
        if (eta <= shift) return;
        double share = Math.exp(shift - eta);
        shift = eta;
        weight *= share;
        for (int a = 0; a < first.length; a++) {
            first[a] *= share;
            for (int b = 0; b <= a; b++) second[a][b] *= share;
        }
    }

    /** These less a share of some of their rows. */
    RiskSums less(double share, RiskSums some) {
        RiskSums rest = new RiskSums(first.length);
        double part = share * Math.exp(some.shift - shift);
        rest.shift = shift;
        rest.weight = weight - part * some.weight;
        for (int a = 0; a < first.length; a++) {
            rest.first[a] = first[a] - part * some.first[a];
            for (int b = 0; b <= a; b++) rest.second[a][b] = second[a][b] - part * some.second[a][b];
        }
        return rest;
    }
}
