package org.roentgen.learn.explain;

import java.util.Arrays;

/** The score that a new row stays below with a chosen probability. */
final class ConformalLimit {

    private ConformalLimit() { }

    /** The ⌈(n + 1) · coverage⌉-th smallest; ∞ where there is none. */
    static double of(double[] scores, double coverage) {
        if (!(coverage > 0 && coverage < 1)) throw new IllegalArgumentException("Coverage must be above 0 and below 1, but is " + coverage + ". Choose 0.9, say.");
        double[] sorted = Arrays.stream(scores).sorted().toArray();
        double rank = Math.ceil((sorted.length + 1) * coverage - 1e-9);                 // (9 + 1) · 0.9 is 9, not a little more
        return rank > sorted.length ? Double.POSITIVE_INFINITY : sorted[(int) Math.max(1, rank) - 1];
    }
}
