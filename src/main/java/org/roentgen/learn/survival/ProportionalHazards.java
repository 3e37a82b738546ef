package org.roentgen.learn.survival;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

import org.apache.commons.math3.linear.Array2DRowRealMatrix;
import org.apache.commons.math3.linear.RealMatrix;
import org.apache.commons.math3.linear.SingularValueDecomposition;

/**
 * Does a covariate's coefficient change with time? Schoenfeld residuals – covariates of each event less their mean over those at risk – against a function g of time.
 * <p>For β(t) = β + θ g(t), the score test of θ = 0: with residuals r_k and covariances V_k at the event times, U = Σ g_k r_k, and Var U = Σ g_k² V_k − (Σ g_k
 * V_k) (Σ V_k)⁻¹ (Σ g_k V_k); χ² = Uᵀ Var⁻¹ U. One covariate: the same with its own entry of U and Var U. The V_k are those of the event times, not their average. After
 * a ridge penalty it is approximate.
 * <p>Schoenfeld 1982, Biometrika 69:239–241. Grambsch and Therneau 1994, Biometrika 81:515–526.
 */
public final class ProportionalHazards {

    /** g: time itself, its logarithm, the rank of the event, or 1 − Kaplan–Meier just before. */
    public enum Clock { TIME, LOG, RANK, KAPLAN_MEIER }

    private final double[] deviations;
    private final List<EventTime> times = new ArrayList<>();
    private final List<double[]> residuals = new ArrayList<>();
    private final double[] clock;
    private final int covariates;

    ProportionalHazards(double[] deviations, PartialLikelihood likelihood, SurvivalTimes rows, double[] beta, Clock clock) {
        this.deviations = deviations;
        covariates = beta.length;
        likelihood.visit(beta, times::add);
        times.sort(Comparator.comparingDouble(at -> at.time));
        for (EventTime at : times) for (int row : at.deaths) residuals.add(residual(likelihood.row(row), at));
        this.clock = centred(readings(rows, clock));
    }

    private double[] residual(double[] x, EventTime at) {
        double[] residual = new double[covariates];
        for (int j = 0; j < covariates; j++) residual[j] = x[j] - at.means[j] / at.deaths.length;
        return residual;
    }

    private double[] readings(SurvivalTimes rows, Clock clock) {
        KaplanMeier curve = new KaplanMeier(rows);
        double[] readings = new double[times.size()];
        double before = 0, last = 1;
        for (int k = 0; k < readings.length; k++) {
            EventTime at = times.get(k);
            if (clock == Clock.LOG && at.time == 0)
                throw new IllegalArgumentException("Event times must be greater than 0 for their logarithm, but one is 0. Choose another function of time.");
            double rank = before + (at.deaths.length + 1) / 2.0;
            readings[k] = clock == Clock.TIME ? at.time : clock == Clock.LOG ? Math.log(at.time) : clock == Clock.RANK ? rank : 1 - last;
            before += at.deaths.length;
            last = curve.survivalAt(at.time);
        }
        return readings;
    }

    /** Taking a constant from g changes no test, but keeps the sums exact. */
    private double[] centred(double[] readings) {
        double sum = 0, events = 0;
        for (int k = 0; k < readings.length; k++) {
            sum += readings[k] * times.get(k).deaths.length;
            events += times.get(k).deaths.length;
        }
        for (int k = 0; k < readings.length; k++) readings[k] -= sum / events;
        return readings;
    }

    /** A row for each event, in the order of time: the residual of each covariate, in its unit. */
    public double[][] schoenfeldResiduals() {
        double[][] all = new double[residuals.size()][covariates];
        for (int i = 0; i < all.length; i++) for (int j = 0; j < covariates; j++) all[i][j] = residuals.get(i)[j] * deviations[j];
        return all;
    }

    /** Of each covariate. */
    public ChiSquared[] tests() {
        double[] u = scores();
        RealMatrix variance = variance();
        ChiSquared[] tests = new ChiSquared[covariates];
        for (int j = 0; j < covariates; j++) tests[j] = ChiSquared.of(new double[] {u[j]}, new double[][] {{variance.getEntry(j, j)}});
        return tests;
    }

    /** Of all covariates together. */
    public ChiSquared global() {
        return ChiSquared.of(scores(), variance().getData());
    }

    private double[] scores() {
        double[] u = new double[covariates];
        for (int k = 0, event = 0; k < clock.length; k++)
            for (int d = 0; d < times.get(k).deaths.length; d++, event++) for (int j = 0; j < covariates; j++) u[j] += clock[k] * residuals.get(event)[j];
        return u;
    }

    private RealMatrix variance() {
        RealMatrix v = new Array2DRowRealMatrix(covariates, covariates), gv = v.copy(), ggv = v.copy();
        for (int k = 0; k < clock.length; k++) {
            RealMatrix at = new Array2DRowRealMatrix(times.get(k).variance);
            v = v.add(at);
            gv = gv.add(at.scalarMultiply(clock[k]));
            ggv = ggv.add(at.scalarMultiply(clock[k] * clock[k]));
        }
        return ggv.subtract(gv.multiply(new SingularValueDecomposition(v).getSolver().getInverse()).multiply(gv));
    }
}
