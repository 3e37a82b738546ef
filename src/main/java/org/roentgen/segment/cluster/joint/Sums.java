package org.roentgen.segment.cluster.joint;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import org.roentgen.image.InParallel;

/** Moments of vectors, summed in parts that are the same for any number of threads. */
final class Sums {

    private static final int PART = 1 << 12;

    /** How much vectors belong to classes. */
    interface Weighting {
        /** Fills the weights of the i-th vector, and gives what is to be summed for it. */
        double of(int i, double[] weights);
    }

    private Sums() { }

    /** @param from means near those sought */
    static Moments of(double[][] sample, double[][] from, Weighting weighting) {
        List<Integer> firsts = IntStream.range(0, (sample.length + PART - 1) / PART).mapToObj(part -> part * PART).collect(Collectors.toList());
        Moments sum = new Moments(from);
        for (Moments part : InParallel.map(firsts, first -> part(sample, first, from, weighting))) sum.add(part);
        return sum.done();
    }

    private static Moments part(double[][] sample, int first, double[][] from, Weighting weighting) {
        Moments part = new Moments(from);
        double[] weights = new double[from.length];
        for (int i = first; i < Math.min(sample.length, first + PART); i++) {
            part.energy += weighting.of(i, weights);
            part.add(sample[i], weights);
        }
        return part;
    }
}
