package org.roentgen.learn.train;

import java.util.Arrays;

/**
 * Coordinate descent on standardised features: quadratic approximations of the loss around the present coefficients (Newton), each solved coefficient by coefficient with
 * soft thresholds. Keeps the coefficients between penalties, so that a path of them is quick.
 */
final class PenalisedFit {

    private static final double CLOSE = 1e-14, LEAST_CURVATURE = 1e-5;
    private static final int MOST_PASSES = 1_000, MOST_STEPS = 300;

    private final StandardColumns columns;
    private final double[] weights;
    private final double[][] targets, sums;              // an output each, then a row
    private final double[] intercepts;
    private final double[][] coefficients;
    private final boolean classification;
    private final int n, p, outputs;
    private double lambda, alpha;

    PenalisedFit(TrainingSet rows, StandardColumns columns) {
        this.columns = columns;
        weights = columns.weights;
        classification = rows.isClassification();
        n = rows.rows();
        p = columns.columns.length;
        int classes = rows.classes().size();
        outputs = classes > 2 ? classes : 1;
        targets = new double[outputs][n];
        for (int i = 0; i < n; i++)
            for (int k = 0; k < outputs; k++) targets[k][i] = outputs == 1 ? rows.target(i) : rows.target(i) == k ? 1 : 0;
        sums = new double[outputs][n];
        intercepts = new double[outputs];
        coefficients = new double[outputs][p];
    }

    /** @param lambda may be infinite: all coefficients 0 */
    void solve(double lambda, double alpha) {
        this.lambda = lambda;
        this.alpha = alpha;
        boolean newton = true;
        double before = objective();
        for (int step = 0; step < MOST_STEPS; step++) {
            double[] oldIntercepts = intercepts.clone();
            double[][] old = Arrays.stream(coefficients).map(double[]::clone).toArray(double[][]::new);
            double moved = 0;
            for (int k = 0; k < outputs; k++) moved = Math.max(moved, descend(k, newton));
            double after = objective();
            if (newton && classification && !(after <= before + 1e-12 * Math.abs(before))) {
                restore(oldIntercepts, old);
                newton = false;
                continue;
            }
            newton = true;
            before = after;
            if (moved < CLOSE || !classification) break;
        }
    }

    private void restore(double[] oldIntercepts, double[][] old) {
        System.arraycopy(oldIntercepts, 0, intercepts, 0, outputs);
        for (int k = 0; k < outputs; k++) {
            System.arraycopy(old[k], 0, coefficients[k], 0, p);
            Arrays.fill(sums[k], intercepts[k]);
            for (int f = 0; f < p; f++) if (old[k][f] != 0) for (int i = 0; i < n; i++) sums[k][i] += old[k][f] * columns.columns[f][i];
        }
    }

    /** One Newton step for one output. @return greatest mean squared change of a prediction by one coefficient */
    private double descend(int k, boolean newton) {
        double[] curvature = new double[n], residual = new double[n];
        for (int i = 0; i < n; i++) {
            double p = classification ? probability(k, i) : 0;
            double c = !classification ? 1 : newton ? Math.max(p * (1 - p), LEAST_CURVATURE) : 0.25;
            curvature[i] = weights[i] * c;
            residual[i] = (targets[k][i] - (classification ? p : sums[k][i])) / c;
        }
        double[] squares = new double[p];
        for (int f = 0; f < p; f++) for (int i = 0; i < n; i++) squares[f] += curvature[i] * columns.columns[f][i] * columns.columns[f][i];
        double moved = 0;
        boolean all = true;
        for (int pass = 0; pass < MOST_PASSES; pass++) {
            double change = pass(k, curvature, residual, squares, all);
            if (pass == 0) moved = change;
            if (change < CLOSE && all) break;
            all = change < CLOSE;                                        // then look once more at those that are 0
        }
        return moved;
    }

    private double pass(int k, double[] curvature, double[] residual, double[] squares, boolean all) {
        double greatest = intercept(k, curvature, residual);
        for (int f = 0; f < p; f++) {
            if (!all && coefficients[k][f] == 0 || squares[f] == 0) continue;
            double[] x = columns.columns[f];
            double slope = squares[f] * coefficients[k][f];
            for (int i = 0; i < n; i++) slope += curvature[i] * residual[i] * x[i];
            double shrunk = Math.max(0, Math.abs(slope) - lambda * alpha) * Math.signum(slope);
            double next = Double.isInfinite(lambda) ? 0 : shrunk / (squares[f] + lambda * (1 - alpha));
            double change = next - coefficients[k][f];
            if (change == 0) continue;
            coefficients[k][f] = next;
            for (int i = 0; i < n; i++) {
                residual[i] -= change * x[i];
                sums[k][i] += change * x[i];
            }
            greatest = Math.max(greatest, squares[f] * change * change);
        }
        return greatest;
    }

    private double intercept(int k, double[] curvature, double[] residual) {
        double sum = 0, all = 0;
        for (int i = 0; i < n; i++) {
            sum += curvature[i] * residual[i];
            all += curvature[i];
        }
        double change = sum / all;
        intercepts[k] += change;
        for (int i = 0; i < n; i++) {
            residual[i] -= change;
            sums[k][i] += change;
        }
        return all * change * change;
    }

    private double probability(int k, int i) {
        if (outputs == 1) return 1 / (1 + Math.exp(-sums[0][i]));
        double sum = 0;
        for (int j = 0; j < outputs; j++) sum += Math.exp(sums[j][i] - sums[k][i]);
        return 1 / sum;
    }

    private double objective() {
        double loss = 0, penalty = 0;
        for (int i = 0; i < n; i++) loss += weights[i] * loss(i);
        if (Double.isInfinite(lambda)) return loss;
        for (double[] c : coefficients) for (double b : c) penalty += alpha * Math.abs(b) + (1 - alpha) / 2 * b * b;
        return loss + lambda * penalty;
    }

    private double loss(int i) {
        if (!classification) return Math.pow(targets[0][i] - sums[0][i], 2) / 2;
        if (outputs == 1) return Math.log1p(Math.exp(-Math.abs(sums[0][i]))) + Math.max(sums[0][i], 0) - targets[0][i] * sums[0][i];
        for (int k = 0; k < outputs; k++) if (targets[k][i] == 1) return -Math.log(Math.max(probability(k, i), 1e-300));
        return 0;
    }

    /** The greatest slope of the loss along a coefficient. */
    double steepest() {
        double greatest = 0;
        for (int k = 0; k < outputs; k++)
            for (int f = 0; f < p; f++) {
                double slope = 0;
                for (int i = 0; i < n; i++) slope += weights[i] * (targets[k][i] - (classification ? probability(k, i) : sums[k][i])) * columns.columns[f][i];
                greatest = Math.max(greatest, Math.abs(slope));
            }
        return greatest;
    }

    LinearPredictor predictor() {
        return columns.predictor(intercepts, coefficients, classification);
    }
}
