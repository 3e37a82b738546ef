package org.roentgen.learn.survival;

import java.util.Arrays;
import java.util.function.Consumer;

/** Cox's log partial likelihood of covariates x: ℓ(β) = Σ over events (βᵀx − ln Σ over those at risk e^βᵀx), with {@link Ties}. */
final class PartialLikelihood {

    /** ℓ, its gradient, and the information: minus its second derivatives. */
    static final class Value {

        double log;
        final double[] gradient;
        final double[][] information;

        Value(int covariates) {
            gradient = new double[covariates];
            information = new double[covariates][covariates];
        }
    }

    private final double[][] x;
    private final SurvivalTimes rows;
    private final Ties ties;
    private final int[] order;

    /** @param x a row of covariates for each row */
    PartialLikelihood(double[][] x, SurvivalTimes rows, Ties ties) {
        this.x = x;
        this.rows = rows;
        this.ties = ties;
        order = rows.earliestFirst();
    }

    int covariates() {
        return x[0].length;
    }

    double predictor(int row, double[] beta) {
        double eta = 0;
        for (int j = 0; j < beta.length; j++) eta += beta[j] * x[row][j];
        return eta;
    }

    /** The covariates of a row; not to be changed. */
    double[] row(int row) {
        return x[row];
    }

    Value at(double[] beta) {
        Value value = new Value(beta.length);
        visit(beta, at -> {
            value.log -= at.logRisk;
            for (int row : at.deaths) {
                value.log += predictor(row, beta);
                for (int j = 0; j < beta.length; j++) value.gradient[j] += x[row][j];
            }
            for (int a = 0; a < beta.length; a++) {
                value.gradient[a] -= at.means[a];
                for (int b = 0; b < beta.length; b++) value.information[a][b] += at.variance[a][b];
            }
        });
        return value;
    }

    /** Shows each time with events, the latest first: so the risk set only grows. */
    void visit(double[] beta, Consumer<EventTime> visitor) {
        RiskSums risk = new RiskSums(beta.length);
        for (int to = order.length, from; to > 0; to = from) {
            RiskSums dead = new RiskSums(beta.length);
            double time = rows.time(order[to - 1]);
            for (from = to; from > 0 && rows.time(order[from - 1]) == time; from--) {
                int row = order[from - 1];
                double eta = predictor(row, beta);
                risk.add(eta, x[row]);
                if (rows.event(row)) dead.add(eta, x[row]);
            }
            int[] deaths = Arrays.stream(order, from, to).filter(rows::event).toArray();
            if (deaths.length > 0) visitor.accept(eventTime(time, deaths, risk, dead));
        }
    }

    private EventTime eventTime(double time, int[] deaths, RiskSums risk, RiskSums dead) {
        EventTime at = new EventTime(time, deaths, risk.first.length);
        for (int k = 0; k < deaths.length; k++) at.add(ties == Ties.BRESLOW || k == 0 ? risk : risk.less((double) k / deaths.length, dead));
        return at.mirrored();
    }
}
