package org.roentgen.learn.survival;

/** What one time with events adds to Cox's partial likelihood: sums over its events of what the risk set is like. */
final class EventTime {

    final double time;
    final int[] deaths;
    /** Σ ln Σ e^η: the denominators. */
    double logRisk;
    /** Σ 1 / Σ e^η: the step of the baseline's cumulative hazard. */
    double hazard;
    /** Σ of the weighted means and covariances of the covariates. */
    final double[] means;
    final double[][] variance;

    EventTime(double time, int[] deaths, int covariates) {
        this.time = time;
        this.deaths = deaths;
        means = new double[covariates];
        variance = new double[covariates][covariates];
    }

    /** Adds one risk set. */
    void add(RiskSums risk) {
        logRisk += Math.log(risk.weight) + risk.shift;
        hazard += Math.exp(-risk.shift) / risk.weight;
        for (int a = 0; a < means.length; a++) {
            double mean = risk.first[a] / risk.weight;
            means[a] += mean;
            for (int b = 0; b <= a; b++) variance[a][b] += risk.second[a][b] / risk.weight - mean * risk.first[b] / risk.weight;
        }
    }

    /** Fills the upper triangle. */
    EventTime mirrored() {
        for (int a = 0; a < means.length; a++) for (int b = 0; b < a; b++) variance[b][a] = variance[a][b];
        return this;
    }
}
