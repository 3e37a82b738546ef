package org.roentgen.learn.survival;

import java.util.Arrays;
import java.util.stream.IntStream;

import org.apache.commons.math3.distribution.NormalDistribution;

/**
 * The share that survives each time, by the product-limit estimate, with limits of confidence.
 * <p>S(t) = Π (1 − d / n) over event times ≤ t, with d events among n at risk; censored rows are at risk at their own time. Greenwood: Var S = S² Σ d / (n (n − d)).
 * Limits, with w = z σ, z of the level and σ² = Σ d / (n (n − d)): plain S ± S w, log S e^(±w), log-log S^exp(±w / ln S); cut to [0, 1]. They hold at each
 * time by itself.
 * <p>Bands hold at all times at once: w = k (1 + N σ²) / √N (Hall and Wellner) of N rows, from the first event to the last that somebody survives, or w = c σ (equal
 * precision), with k and c of the {@link BrownianBridge} between the least and the largest a = N σ² / (1 + N σ²). Equal precision keeps to the times with 0.1 ≤ a ≤
 * 0.9, as Nair advises to leave ends out: a normal distribution is far off where few events have been, or few are left (of 150 rows, the band of 95 % would have 88 %
 * of curves inside).
 * <p>Where S is 1 the limits are 1, and bands NaN; where it is 0 both are NaN, since Greenwood's variance is none there.
 * <p>Kaplan and Meier 1958, J. Am. Stat. Assoc. 53:457–481. Kalbfleisch and Prentice 1980 (log-log). Brookmeyer and Crowley 1982, Biometrics 38:29–41 (limits of the
 * median). Hall and Wellner 1980, Biometrika 67:133–143, and Nair 1984, Technometrics 26:265–275 (bands). Klein and Moeschberger 2003, Survival Analysis, section 4.4.
 */
public final class KaplanMeier {

    /** How limits are made: on the scale of S, ln S, or ln(−ln S). */
    public enum Limits { PLAIN, LOG, LOG_LOG }

    /** How wide bands are from time to time. */
    public enum Band { HALL_WELLNER, EQUAL_PRECISION }

    private static final double ROUNDING = 1e-12, LEAST_SHARE = 0.1;

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
        checkLevel(level);
        double z = new NormalDistribution().inverseCumulativeProbability((1 + level) / 2);
        return limits(limits, Arrays.stream(hazardVariance).map(v -> z * Math.sqrt(v)).toArray());
    }

    /** Lower and upper limits of a band that has the whole curve inside. @param level such as 0.95 */
    public double[][] band(Band band, Limits limits, double level) {
        checkLevel(level);
        double[] inside = IntStream.range(0, times.length).filter(k -> isInBand(band, k)).mapToDouble(this::shareOfVariance).toArray();
        double[] widths = new double[times.length];
        Arrays.fill(widths, Double.NaN);
        if (inside.length == 0) return limits(limits, widths);
        double first = inside[0], last = inside[inside.length - 1], n = atRisk[0];
        double c = band == Band.EQUAL_PRECISION ? BrownianBridge.standardisedLimit(first, last, level) : BrownianBridge.limit(first, last, level);
        for (int k = 0; k < widths.length; k++)
            if (isInBand(band, k)) widths[k] = band == Band.EQUAL_PRECISION ? c * Math.sqrt(hazardVariance[k]) : c * (1 + n * hazardVariance[k]) / Math.sqrt(n);
        return limits(limits, widths);
    }

    private boolean isInBand(Band band, int k) {
        boolean inMiddle = shareOfVariance(k) >= LEAST_SHARE && shareOfVariance(k) <= 1 - LEAST_SHARE;
        return hazardVariance[k] > 0 && survival[k] > 0 && (band == Band.HALL_WELLNER || inMiddle);
    }

    private double shareOfVariance(int k) {
        return atRisk[0] * hazardVariance[k] / (1 + atRisk[0] * hazardVariance[k]);
    }

    private static void checkLevel(double level) {
        if (!(level > 0 && level < 1)) throw new IllegalArgumentException("Confidence level must be between 0 and 1, but is " + level + ". Choose 0.95, say.");
    }

    private double[][] limits(Limits limits, double[] widths) {
        double[][] both = new double[2][times.length];
        for (int k = 0; k < times.length; k++) {
            both[0][k] = limit(limits, survival[k], -widths[k]);
            both[1][k] = limit(limits, survival[k], widths[k]);
        }
        return both;
    }

    private static double limit(Limits limits, double s, double width) {
        if (s == 0 || Double.isNaN(width)) return Double.NaN;
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
