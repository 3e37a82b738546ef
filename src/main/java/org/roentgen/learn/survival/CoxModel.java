package org.roentgen.learn.survival;

import java.util.Arrays;
import java.util.List;
import java.util.TreeMap;
import java.util.stream.IntStream;

import org.apache.commons.math3.distribution.NormalDistribution;
import org.apache.commons.math3.linear.Array2DRowRealMatrix;
import org.apache.commons.math3.linear.LUDecomposition;
import org.apache.commons.math3.linear.RealMatrix;
import org.roentgen.learn.prepare.Features;

/**
 * A fitted {@link Cox} regression: coefficients, tests, and the hazard.
 * <p>Var β = (I + ρ)⁻¹, with I the information. Tests with tr I (I + ρ)⁻¹ degrees of freedom, the number of covariates without a penalty (Gray 1992, J. Am. Stat. Assoc.
 * 87:942–951): likelihood ratio 2 (ℓ(β) − ℓ(0)), Wald βᵀ Var⁻¹ β, score Uᵀ I⁻¹ U at 0. The baseline is that of a row with the mean of each covariate; its cumulative
 * hazard steps by Σ 1 / Σ e^βᵀx, with the ties of the regression.
 */
public final class CoxModel {

    private final Covariates covariates;
    private final PartialLikelihood likelihood;
    private final SurvivalTimes rows;
    private final double[] beta;
    private final PartialLikelihood.Value none, fitted;
    private final RealMatrix variance;
    private final double freedom;

    CoxModel(Covariates covariates, PartialLikelihood likelihood, SurvivalTimes rows, double[] beta, double ridge) {
        this.covariates = covariates;
        this.likelihood = likelihood;
        this.rows = rows;
        this.beta = beta;
        none = likelihood.at(new double[beta.length]);
        fitted = likelihood.at(beta);
        RealMatrix information = new Array2DRowRealMatrix(fitted.information), curvature = information.copy();
        for (int j = 0; j < beta.length; j++) curvature.addToEntry(j, j, ridge);
        variance = new LUDecomposition(curvature).getSolver().getInverse();
        freedom = ridge == 0 ? beta.length : information.multiply(variance).getTrace();
    }

    public List<String> names() {
        return covariates.names;
    }

    /** Change of the log hazard with one unit of each covariate. */
    public double[] coefficients() {
        return IntStream.range(0, beta.length).mapToDouble(j -> beta[j] / covariates.deviations[j]).toArray();
    }

    public double[] standardErrors() {
        return IntStream.range(0, beta.length).mapToDouble(j -> Math.sqrt(variance.getEntry(j, j)) / covariates.deviations[j]).toArray();
    }

    /** Coefficients in standard errors. */
    public double[] z() {
        double[] coefficients = coefficients(), errors = standardErrors();
        return IntStream.range(0, beta.length).mapToDouble(j -> coefficients[j] / errors[j]).toArray();
    }

    /** Two-sided, of each coefficient. */
    public double[] p() {
        NormalDistribution normal = new NormalDistribution();
        return Arrays.stream(z()).map(z -> 2 * normal.cumulativeProbability(-Math.abs(z))).toArray();
    }

    /** Lower and upper limits of each e^coefficient. @param level such as 0.95 */
    public double[][] hazardRatioLimits(double level) {
        double z = new NormalDistribution().inverseCumulativeProbability((1 + level) / 2);
        double[] coefficients = coefficients(), errors = standardErrors();
        double[][] limits = new double[2][beta.length];
        for (int j = 0; j < beta.length; j++) {
            limits[0][j] = Math.exp(coefficients[j] - z * errors[j]);
            limits[1][j] = Math.exp(coefficients[j] + z * errors[j]);
        }
        return limits;
    }

    /** Without covariates, and with them. */
    public double[] logLikelihoods() {
        return new double[] {none.log, fitted.log};
    }

    public ChiSquared likelihoodRatio() {
        return new ChiSquared(2 * (fitted.log - none.log), freedom);
    }

    public ChiSquared wald() {
        RealMatrix b = new Array2DRowRealMatrix(beta);
        RealMatrix weighted = new LUDecomposition(variance).getSolver().solve(b);
        return new ChiSquared(b.transpose().multiply(weighted).getEntry(0, 0), freedom);
    }

    public ChiSquared score() {
        return new ChiSquared(ChiSquared.of(none.gradient, none.information).value, freedom);
    }

    /** Harrell's C of the rows that the model was fitted on. */
    public double concordance() {
        return Concordance.of(rows, IntStream.range(0, rows.rows()).mapToDouble(i -> likelihood.predictor(i, beta)).toArray());
    }

    /** ln λ(t | x) / λ0(t): the log hazard of each row relative to the baseline. */
    public double[] logHazardRatios(Features features) {
        if (!features.names().equals(covariates.names))
            throw new IllegalArgumentException("Covariates must be " + String.join(", ", covariates.names) + ", but are " + String.join(", ", features.names())
                + ". Choose them in order.");
        double[] ratios = new double[features.rows()];
        double[][] x = covariates.rows(features);
        for (int i = 0; i < ratios.length; i++) for (int j = 0; j < beta.length; j++) ratios[i] += beta[j] * x[i][j];
        return ratios;
    }

    /** Times of events, and the baseline's cumulative hazard there. S(t | x) = exp(−that · e^(log hazard ratio)). */
    public double[][] cumulativeHazard() {
        TreeMap<Double, Double> steps = new TreeMap<>();
        likelihood.visit(beta, at -> steps.put(at.time, at.hazard));
        double[][] curve = new double[2][steps.size()];
        double sum = 0;
        int k = 0;
        for (double time : steps.keySet()) {
            curve[0][k] = time;
            curve[1][k++] = sum += steps.get(time);
        }
        return curve;
    }

    /** Do the hazards stay proportional? */
    public ProportionalHazards proportionalHazards(ProportionalHazards.Clock clock) {
        return new ProportionalHazards(covariates.deviations, likelihood, rows, beta, clock);
    }
}
