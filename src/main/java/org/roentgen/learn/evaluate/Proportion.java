package org.roentgen.learn.evaluate;

import org.apache.commons.math3.distribution.BetaDistribution;
import org.apache.commons.math3.distribution.NormalDistribution;

/**
 * Intervals of a share k / n of rows that are independent of each other; all is NaN when n = 0.
 * <p>Wilson: (k + z²/2 ± z √(k (n − k) / n + z²/4)) / (n + z²), with z the normal quantile of (1 + confidence) / 2. Clopper and Pearson: quantiles of Beta(k, n − k + 1)
 * and Beta(k + 1, n − k); it never covers less than it says, and is the wider one.
 * <p>Wilson 1927, J. Am. Stat. Assoc. 22:209–212; Clopper and Pearson 1934, Biometrika 26:404–413; Newcombe 1998, Stat. Med. 17:857–872.
 */
public final class Proportion {

    private final int k, n;

    /** @throws IllegalArgumentException when k is not from 0 to n */
    public Proportion(int k, int n) {
        if (k < 0 || k > n) throw new IllegalArgumentException("Count of a share must be from 0 to " + n + ", but is " + k + ". Count again.");
        this.k = k;
        this.n = n;
    }

    public double value() {
        return (double) k / n;
    }

    public Estimate wilson(double confidence) {
        Estimate.requireConfidence(confidence);
        double z = new NormalDistribution().inverseCumulativeProbability((1 + confidence) / 2), square = z * z;
        double centre = k + square / 2, half = z * Math.sqrt((double) k * (n - k) / n + square / 4);
        return new Estimate(value(), Math.max(0, (centre - half) / (n + square)), Math.min(1, (centre + half) / (n + square)));
    }

    public Estimate clopperPearson(double confidence) {
        Estimate.requireConfidence(confidence);
        if (n == 0) return new Estimate(Double.NaN, Double.NaN, Double.NaN);
        double tail = (1 - confidence) / 2;
        return new Estimate(value(), k == 0 ? 0 : quantile(k, n - k + 1, tail), k == n ? 1 : quantile(k + 1, n - k, 1 - tail));
    }

    private static double quantile(int a, int b, double probability) {
        return new BetaDistribution(a, b).inverseCumulativeProbability(probability);
    }
}
