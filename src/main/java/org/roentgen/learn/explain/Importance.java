package org.roentgen.learn.explain;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import org.apache.commons.math3.distribution.TDistribution;

/** How much a loss rises when a column says nothing, over repeated permutations. Immutable. */
public final class Importance {

    public final String column;
    private final double[] rises;

    Importance(String column, double[] rises) {
        this.column = column;
        this.rises = rises;
    }

    /** @param rises of each column */
    static List<Importance> of(List<String> columns, double[][] rises) {
        return IntStream.range(0, rises.length).mapToObj(c -> new Importance(columns.get(c), rises[c])).collect(Collectors.toList());
    }

    public double mean() {
        return Arrays.stream(rises).sum() / rises.length;
    }

    /** Standard deviation (n − 1) over the permutations. */
    public double deviation() {
        double mean = mean();
        return Math.sqrt(Arrays.stream(rises).map(r -> (r - mean) * (r - mean)).sum() / (rises.length - 1));
    }

    /** Half the width of the 95 % confidence interval of the mean, of Student's t: what other permutations of the same rows would change. */
    public double margin() {
        return new TDistribution(null, rises.length - 1).inverseCumulativeProbability(0.975) * deviation() / Math.sqrt(rises.length);
    }
}
