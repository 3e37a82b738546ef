package org.roentgen.segment.superpixel;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;

/** How alike two divisions are, whatever their labels: Hubert and Arabie 1985, Journal of Classification 2:193–218. */
final class Agreement {

    private Agreement() { }

    /** 1 for the same, 0 for what chance would give. */
    static double adjustedRand(int[] a, int[] b) {
        Map<Long, Long> both = new HashMap<>(), ofA = new HashMap<>(), ofB = new HashMap<>();
        for (int i = 0; i < a.length; i++) {
            both.merge((long) a[i] << 32 | b[i], 1L, Long::sum);
            ofA.merge((long) a[i], 1L, Long::sum);
            ofB.merge((long) b[i], 1L, Long::sum);
        }
        double pairsA = pairs(ofA.values()), pairsB = pairs(ofB.values()), chance = pairsA * pairsB / (a.length * (a.length - 1.0) / 2);
        return (pairs(both.values()) - chance) / ((pairsA + pairsB) / 2 - chance);
    }

    private static double pairs(Collection<Long> counts) {
        return counts.stream().mapToDouble(n -> n * (n - 1.0) / 2).sum();
    }
}
