package org.roentgen.learn.explain;

import java.util.stream.IntStream;

/**
 * An interval around a predicted number that holds the true one with a chosen probability: ŷ ± q, where q is the ⌈(n + 1) · coverage⌉-th smallest |y − ŷ| of n
 * calibration rows. What is guaranteed, and when, is said in {@link ConformalSets}.
 * <p>Vovk, Gammerman and Shafer 2005; Lei et al. 2018, J. Am. Stat. Assoc. 113:1094–1111.
 */
public final class ConformalInterval {

    private final double margin;

    /** @param predicted one number for each calibration row
     * @param coverage in (0, 1) */
    public ConformalInterval(double[][] predicted, double[] truth, double coverage) {
        margin = ConformalLimit.of(IntStream.range(0, truth.length).mapToDouble(i -> Math.abs(truth[i] - predicted[i][0])).toArray(), coverage);
    }

    /** q; ∞ where there are too few calibration rows for the coverage. */
    public double margin() {
        return margin;
    }
}
