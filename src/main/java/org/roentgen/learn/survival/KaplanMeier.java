package org.roentgen.learn.survival;

import java.util.Arrays;

import org.apache.commons.math3.distribution.NormalDistribution;

/**
 * The share that survives each time, by the product-limit estimate, with limits of confidence.
 * <p>S(t) = Π (1 − d / n) over event times ≤ t, with d events among n at risk; censored rows are at risk at their own time. Greenwood: Var S = S² Σ d / (n (n − d)).
 * Limits, with z of the level and σ² = Σ d / (n (n − d)): plain S ± z S σ, log S e^(±zσ), log-log S^exp(±zσ / ln S); cut to [0, 1]. They hold at each time by itself.
 * <p>Where S is 1 the limits are 1; where it is 0 they are NaN, since Greenwood's variance is none there.
 * <p>Kaplan and Meier 1958, J. Am. Stat. Assoc. 53:457–481. Kalbfleisch and Prentice 1980 (log-log). Brookmeyer and Crowley 1982, Biometrics 38:29–41 (limits of the
 * median).
 */
public final class KaplanMeier {

    /** How limits are made: on the scale of S, ln S, or ln(−ln S). */
    public enum Limits { PLAIN, LOG, LOG_LOG }

    private static final double ROUNDING = 1e-12;

    private final double[] times, survival, hazardVariance;
    private final int[] atRisk, events, censored;

    public KaplanMeier(SurvivalTimes rows) {
        int[] order = rows.earliestFirst();
        times = Arrays.stream(order).mapToDouble(rows::time).distinct().toArray();
        survival = new double[times.length];
        hazardVariance = new double[times.length];
        atRisk = new int[times.length];
        events = new int[times.length];
        censored = new int[times.length];
        for (int i = 0, k = 0; i < order.length; i++) {
            if (rows.time(order[i]) > times[k]) k++;
            if (rows.event(order[i])) events[k]++;
            else censored[k]++;
        }
        multiply(order.length);
    }

    private void multiply(int rows) {
        double s = 1, variance = 0;
        for (int k = 0, n = rows; k < times.length; k++) {
            atRisk[k] = n;
            s *= 1 - (double) events[k] / n;
            variance += events[k] == 0 ? 0 : events[k] / (n * (double) (n - events[k]));
            survival[k] = s;
            hazardVariance[k] = variance;
            n -= events[k] + censored[k];
        }
    }

    /** All times that occur, of events and of censoring. */
    public double[] times() {
        return times.clone();
    }

    /** S from each time on. */
    public double[] survival() {
        return survival.clone();
    }

    public int[] atRisk() {
        return atRisk.clone();
    }

    public int[] events() {
        return events.clone();
    }

    public int[] censored() {
        return censored.clone();
    }

    /** Greenwood's; NaN where nobody survives. */
    public double[] standardErrors() {
        double[] errors = new double[times.length];
        for (int k = 0; k < errors.length; k++) errors[k] = survival[k] > 0 ? survival[k] * Math.sqrt(hazardVariance[k]) : Double.NaN;
        return errors;
    }

    /** S at any time, 1 before the first; after the last it stays as it was. */
    public double survivalAt(double time) {
        int k = Arrays.binarySearch(times, time);
        if (k < 0) k = -k - 2;
        return k < 0 ? 1 : survival[k];
    }

    /** Lower and upper limits at each time. @param level such as 0.95 */
    public double[][] limits(Limits limits, double level) {
        if (!(level > 0 && level < 1)) throw new IllegalArgumentException("Confidence level must be between 0 and 1, but is " + level + ". Choose 0.95, say.");
        double z = new NormalDistribution().inverseCumulativeProbability((1 + level) / 2);
        double[][] both = new double[2][times.length];
        for (int k = 0; k < times.length; k++) {
            double width = z * Math.sqrt(hazardVariance[k]);
            both[0][k] = limit(limits, survival[k], -width);
            both[1][k] = limit(limits, survival[k], width);
        }
        return both;
    }

    private static double limit(Limits limits, double s, double width) {
        if (s == 0) return Double.NaN;
        if (s == 1) return 1;
        double limit = limits == Limits.PLAIN ? s + s * width : limits == Limits.LOG ? s * Math.exp(width) : Math.pow(s, Math.exp(width / Math.log(s)));
        return Math.max(0, Math.min(1, limit));
    }

    /** The first time at which at most half survive; halfway to the next event where it is half exactly. NaN when more than half always do. */
    public double median() {
        int k = firstAtMostHalf(survival);
        if (k < 0) return Double.NaN;
        if (survival[k] < 0.5 - ROUNDING) return times[k];
        for (int next = k + 1; next < times.length; next++) if (events[next] > 0) return (times[k] + times[next]) / 2;
        return times[k];
    }

    /** Lower and upper limit of the median: where the limits of S pass a half; NaN where they never do. */
    public double[] medianLimits(Limits limits, double level) {
        double[][] both = limits(limits, level);
        int lower = firstAtMostHalf(both[0]), upper = firstAtMostHalf(both[1]);
        return new double[] {lower < 0 ? Double.NaN : times[lower], upper < 0 ? Double.NaN : times[upper]};
    }

    private static int firstAtMostHalf(double[] curve) {
        for (int k = 0; k < curve.length; k++) if (curve[k] <= 0.5 + ROUNDING) return k;
        return -1;
    }
}
