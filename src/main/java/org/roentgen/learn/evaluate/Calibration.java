package org.roentgen.learn.evaluate;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Whether events happen as often as they were said to: rows in bins by their probability, and in each the mean probability and the share of rows with the event.
 * <p>Expected calibration error: Σ (rows of the bin / all rows) · |share − mean probability|; the greatest difference is the maximum calibration error. Bins of equal
 * width are [k / bins, (k + 1) / bins), the last one closed; those of equal mass have the same number of rows as far as ties allow, which stay together. Bins without
 * rows are left out.
 * <p>Naeini, Cooper and Hauskrecht 2015, AAAI 29:2901–2907; equal mass: Nguyen and O'Connor 2015, EMNLP.
 */
public final class Calibration {

    public enum Bins { WIDTH, MASS }

    /** Rows of like probability. */
    public static final class Bin {

        public final int rows;
        public final double probability, share;

        private Bin(List<Integer> members, double[] probabilities, boolean[] event) {
            rows = members.size();
            probability = members.stream().mapToDouble(i -> probabilities[i]).sum() / rows;
            share = (double) members.stream().filter(i -> event[i]).count() / rows;
        }
    }

    private final List<Bin> bins = new ArrayList<>();
    private final int rows;

    /** @throws IllegalArgumentException when there is no bin */
    public Calibration(double[] probabilities, boolean[] event, int bins, Bins rule) {
        if (bins < 1) throw new IllegalArgumentException("Bins must be at least 1, but are " + bins + ". Choose 10, say.");
        rows = probabilities.length;
        List<List<Integer>> members = new ArrayList<>();
        for (int b = 0; b < bins; b++) members.add(new ArrayList<>());
        double[] ranks = rule == Bins.MASS ? Ranking.midranks(probabilities) : null;
        for (int i = 0; i < rows; i++) {
            members.get(bin(ranks == null ? probabilities[i] : (ranks[i] - 0.5) / rows, bins)).add(i);
        }
        for (List<Integer> some : members) if (!some.isEmpty()) this.bins.add(new Bin(some, probabilities, event));
    }

    /** The one whose edges, as they are rounded, have the place between them: its product with the bins may be rounded to the next. */
    private static int bin(double place, int bins) {
        int bin = Math.min(bins - 1, (int) (place * bins));
        if ((double) bin / bins > place) return bin - 1;
        return bin + 1 < bins && (bin + 1.0) / bins <= place ? bin + 1 : bin;
    }

    /** Of the most probable class of each row: whether it is right as often as its probability says. Guo et al. 2017, ICML 70:1321–1330. */
    static Calibration ofTheMostProbable(double[][] probabilities, int[] taken, int[] truth, int bins, Bins rule) {
        boolean[] right = new boolean[truth.length];
        for (int i = 0; i < right.length; i++) right[i] = taken[i] == truth[i];
        return new Calibration(IntStream.range(0, truth.length).mapToDouble(i -> probabilities[i][taken[i]]).toArray(), right, bins, rule);
    }

    /** Those with rows, the least probable first. */
    public List<Bin> bins() {
        return Collections.unmodifiableList(bins);
    }

    public double expectedError() {
        return bins.stream().mapToDouble(bin -> (double) bin.rows / rows * Math.abs(bin.share - bin.probability)).sum();
    }

    public double greatestError() {
        return bins.stream().mapToDouble(bin -> Math.abs(bin.share - bin.probability)).max().orElse(Double.NaN);
    }
}
