package org.roentgen.measure.agreement;

import java.util.Map;
import java.util.TreeMap;

import org.roentgen.segment.consensus.Decisions;

/**
 * How alike two images divide the voxels into segments, whatever these are called; background is a segment like others, unless it is left out.
 * <p>With the share p of the voxels in both segments s (of the first image S) and r (of the reference R): conditional entropies in bits, split H(S | R) = −Σ p(s, r)
 * log₂ (p(s, r) / p(r)), how much the first image divides what is one in the reference, merge H(R | S) the other way round; the variation of information is their sum.
 * Adjusted Rand: (I − E) / (M − E) with the pairs of voxels that lie together, I = Σ C(n(s, r), 2), A = Σ C(n(s), 2), B = Σ C(n(r), 2), E = A·B / C(n, 2) and M = (A +
 * B) / 2; 1 where M = E. All are NaN without voxels.
 * <p>Meilă 2007, J. Multivar. Anal. 98(5):873–895, doi:10.1016/j.jmva.2006.11.013; Hubert and Arabie 1985, J. Classif. 2:193–218, doi:10.1007/BF01908075.
 */
final class PartitionAgreement {

    final double split, merge, adjustedRand;

    /** @param trueOnly whether voxels that are background in the reference are left out */
    PartitionAgreement(Decisions decisions, boolean trueOnly) {
        TreeMap<Integer, Double> first = new TreeMap<>(), second = new TreeMap<>();
        double n = 0, together = 0;
        for (int d = 0; d < decisions.size(); d++) {
            if (trueOnly && decisions.label(d, 1) == 0) continue;
            double count = decisions.count(d);
            n += count;
            together += pairs(count);
            first.merge(decisions.label(d, 0), count, Double::sum);
            second.merge(decisions.label(d, 1), count, Double::sum);
        }
        split = n == 0 ? Double.NaN : conditionalEntropy(decisions, 1, second, n, trueOnly);
        merge = n == 0 ? Double.NaN : conditionalEntropy(decisions, 0, first, n, trueOnly);
        adjustedRand = n == 0 ? Double.NaN : adjusted(together, pairs(first), pairs(second), pairs(n));
    }

    /** Of the other image where one is known. */
    private static double conditionalEntropy(Decisions decisions, int known, Map<Integer, Double> sizes, double n, boolean trueOnly) {
        double sum = 0;
        for (int d = 0; d < decisions.size(); d++) {
            if (trueOnly && decisions.label(d, 1) == 0) continue;
            double count = decisions.count(d);
            sum -= count / n * log2(count / sizes.get(decisions.label(d, known)));
        }
        return sum;
    }

    private static double adjusted(double together, double a, double b, double all) {
        double expected = all == 0 ? 0 : a * b / all, most = (a + b) / 2;
        return most == expected ? 1 : (together - expected) / (most - expected);
    }

    private static double pairs(Map<Integer, Double> counts) {
        return counts.values().stream().mapToDouble(PartitionAgreement::pairs).sum();
    }

    private static double pairs(double n) {
        return n * (n - 1) / 2;
    }

    private static double log2(double x) {
        return Math.log(x) / Math.log(2);
    }
}
