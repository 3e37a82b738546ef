package org.roentgen.learn.survival;

/** Σ w, Σ w x and Σ w x xᵀ (its lower triangle) of some rows, w = e^η. */
final class RiskSums {

    double weight;
    final double[] first;
    final double[][] second;

    RiskSums(int covariates) {
        first = new double[covariates];
        second = new double[covariates][covariates];
    }

    void add(double w, double[] x) {
        weight += w;
        for (int a = 0; a < first.length; a++) {
            first[a] += w * x[a];
            for (int b = 0; b <= a; b++) second[a][b] += w * x[a] * x[b];
        }
    }

    /** These less a share of others. */
    RiskSums less(double share, RiskSums others) {
        RiskSums rest = new RiskSums(first.length);
        rest.weight = weight - share * others.weight;
        for (int a = 0; a < first.length; a++) {
            rest.first[a] = first[a] - share * others.first[a];
            for (int b = 0; b <= a; b++) rest.second[a][b] = second[a][b] - share * others.second[a][b];
        }
        return rest;
    }
}
