package org.roentgen.measure.agreement;

import java.util.Map;
import java.util.TreeMap;

import org.roentgen.segment.consensus.Decisions;

/**
 * Agreement of readers beyond chance over the voxels, background included: κ = (P − E) / (1 − E); NaN where E = 1, for readers who all gave one and the same label.
 * <p>Cohen, two readers: P is the share of voxels with equal labels, E = Σ p₁(s) p₂(s) with each reader's shares of the labels s. Fleiss, m readers: P is the mean
 * over the voxels of the share of equal pairs among the m (m − 1) / 2, E = Σ p(s)² with the shares of s among all decisions; for two readers that is Scott's π, not
 * Cohen's κ.
 * <p>Cohen 1960, Educ. Psychol. Meas. 20(1):37–46, doi:10.1177/001316446002000104; Fleiss 1971, Psychol. Bull. 76(5):378–382, doi:10.1037/h0031619.
 */
public final class Kappa {

    private Kappa() { }

    public static double cohen(Decisions decisions, int first, int second) {
        Map<Integer, Double> a = new TreeMap<>(), b = new TreeMap<>();
        double n = decisions.voxels(), equal = 0, chance = 0;
        for (int d = 0; d < decisions.size(); d++) {
            double share = decisions.count(d) / n;
            if (decisions.label(d, first) == decisions.label(d, second)) equal += share;
            a.merge(decisions.label(d, first), share, Double::sum);
            b.merge(decisions.label(d, second), share, Double::sum);
        }
        for (Map.Entry<Integer, Double> entry : a.entrySet()) chance += entry.getValue() * b.getOrDefault(entry.getKey(), 0.0);
        return kappa(equal, chance, a.size() == 1 && a.keySet().equals(b.keySet()));
    }

    public static double fleiss(Decisions decisions) {
        Map<Integer, Double> shares = new TreeMap<>();
        double n = decisions.voxels(), m = decisions.readers(), equal = 0, chance = 0;
        for (int d = 0; d < decisions.size(); d++) {
            int pairs = 0;
            for (int j = 0; j < m; j++) {
                shares.merge(decisions.label(d, j), decisions.count(d) / n / m, Double::sum);
                for (int k = 0; k < j; k++) if (decisions.label(d, j) == decisions.label(d, k)) pairs++;
            }
            equal += decisions.count(d) / n * pairs / (m * (m - 1) / 2);
        }
        for (double share : shares.values()) chance += share * share;
        return kappa(equal, chance, shares.size() == 1);
    }

    private static double kappa(double equal, double chance, boolean oneLabel) {
        return oneLabel ? Double.NaN : (equal - chance) / (1 - chance);
    }
}
