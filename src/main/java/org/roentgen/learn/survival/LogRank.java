package org.roentgen.learn.survival;

import java.util.Arrays;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * Do groups survive alike? Compares the events of each with those expected if all had one hazard.
 * <p>At each event time, with d events among n at risk: E_g = d n_g / n, V_gh = d (n − d) / (n − 1) · n_g / n (δ_gh − n_h / n); sums over the event times, and over
 * strata, within which groups are compared. χ² = (O − E)ᵀ V⁻ (O − E), with the rank of V (groups − 1 as a rule) as degrees of freedom.
 * <p>Mantel 1966, Cancer Chemother. Rep. 50:163–170. Peto and Peto 1972, J. R. Stat. Soc. A 135:185–207.
 */
public final class LogRank {

    private final double[] observed, expected;
    private final double[][] variance;

    /** @param group of each row, from 0 */
    public LogRank(SurvivalTimes rows, int[] group) {
        this(rows, group, new int[group.length]);
    }

    /**
     * @param stratum of each row, any numbers
     * @throws IllegalArgumentException when there is only one group
     */
    public LogRank(SurvivalTimes rows, int[] group, int[] stratum) {
        int groups = Arrays.stream(group).max().orElse(-1) + 1;
        if (Arrays.stream(group).distinct().count() < 2)
            throw new IllegalArgumentException("Log-rank test must have at least 2 groups, but has 1. Choose a group column with different values.");
        observed = new double[groups];
        expected = new double[groups];
        variance = new double[groups][groups];
        Arrays.stream(rows.earliestFirst()).boxed().collect(Collectors.groupingBy(row -> stratum[row], TreeMap::new, Collectors.toList()))
            .values().forEach(order -> add(rows, group, order.stream().mapToInt(i -> i).toArray()));
    }

    private void add(SurvivalTimes rows, int[] group, int[] order) {
        double[] atRisk = new double[observed.length];
        for (int row : order) atRisk[group[row]]++;
        for (int from = 0, to; from < order.length; from = to) {
            int events = 0;
            for (to = from; to < order.length && rows.time(order[to]) == rows.time(order[from]); to++)
                if (rows.event(order[to])) {
                    events++;
                    observed[group[order[to]]]++;
                }
            if (events > 0) expect(atRisk, events, order.length - from);
            for (int i = from; i < to; i++) atRisk[group[order[i]]]--;
        }
    }

    private void expect(double[] atRisk, double d, double n) {
        double spread = n > 1 ? d * (n - d) / (n - 1) : 0;
        for (int g = 0; g < atRisk.length; g++) {
            expected[g] += d * atRisk[g] / n;
            for (int h = 0; h < atRisk.length; h++) variance[g][h] += spread * atRisk[g] / n * ((g == h ? 1 : 0) - atRisk[h] / n);
        }
    }

    /** Events of each group. */
    public double[] observed() {
        return observed.clone();
    }

    /** Events that each group would have. */
    public double[] expected() {
        return expected.clone();
    }

    public ChiSquared test() {
        double[] difference = new double[observed.length];
        for (int g = 0; g < difference.length; g++) difference[g] = observed[g] - expected[g];
        return ChiSquared.of(difference, variance);
    }
}
