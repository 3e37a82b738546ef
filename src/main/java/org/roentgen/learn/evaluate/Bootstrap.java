package org.roentgen.learn.evaluate;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import org.apache.commons.math3.stat.descriptive.rank.Percentile;
import org.roentgen.image.InParallel;
import org.roentgen.image.Progress;
import org.roentgen.learn.train.Target;

/**
 * Percentile intervals of any statistics of rows: groups (patients) are drawn with replacement, all rows of a group together, as many as there are among the groups with
 * the same classes, so that each class keeps its share. Quantiles interpolate linearly between the order statistics (type 7 of Hyndman and Fan); replicates where a
 * statistic is NaN are left out of it.
 * <p>The same seed gives the same intervals, on any number of threads.  <b>Cost</b> replicates times that of the statistics.
 * <p>Efron and Tibshirani 1993, An Introduction to the Bootstrap; groups: Field and Welsh 2007, J. R. Stat. Soc. B 69:369–390.
 */
public final class Bootstrap {

    private final List<List<int[]>> strata;
    private final long[] seeds;

    /**
     * @param groups rows of one number are drawn together
     * @param replicates 0 gives intervals of NaN
     */
    public Bootstrap(Target target, int[] groups, int replicates, long seed) {
        if (replicates < 0) throw new IllegalArgumentException("Replicates must be at least 0, but are " + replicates + ". Choose 2000, say.");
        strata = strata(target, groups);
        seeds = new SplittableRandom(seed).longs(replicates).toArray();
    }

    /** The rows of each group, by the classes that the group has. */
    private static List<List<int[]>> strata(Target target, int[] groups) {
        Map<Integer, List<Integer>> members = new LinkedHashMap<>();
        for (int i = 0; i < groups.length; i++) members.computeIfAbsent(groups[i], g -> new ArrayList<>()).add(i);
        Map<String, List<int[]>> strata = new TreeMap<>();
        for (List<Integer> rows : members.values()) {
            TreeSet<Double> classes = rows.stream().filter(i -> target.isClassification()).map(target::value).collect(Collectors.toCollection(TreeSet::new));
            strata.computeIfAbsent(classes.toString(), s -> new ArrayList<>()).add(rows.stream().mapToInt(Integer::intValue).toArray());
        }
        return new ArrayList<>(strata.values());
    }

    /** @param statistics of rows, which may stand several times among them */
    public List<Estimate> estimates(Function<int[], double[]> statistics, double confidence, Progress progress) {
        Estimate.requireConfidence(confidence);
        double[] values = statistics.apply(IntStream.range(0, strata.stream().flatMap(List::stream).mapToInt(g -> g.length).sum()).toArray());
        double[][] drawn = new double[seeds.length][];
        InParallel.range(seeds.length, progress, r -> drawn[r] = statistics.apply(rows(new SplittableRandom(seeds[r]))));
        return IntStream.range(0, values.length).mapToObj(s -> estimate(values[s], Arrays.stream(drawn).mapToDouble(d -> d[s]).toArray(), confidence))
            .collect(Collectors.toList());
    }

    /** One draw. */
    int[] rows(SplittableRandom random) {
        IntStream.Builder rows = IntStream.builder();
        for (List<int[]> groups : strata)
            for (int k = 0; k < groups.size(); k++)
                for (int row : groups.get(random.nextInt(groups.size()))) rows.add(row);
        return rows.build().toArray();
    }

    private static Estimate estimate(double value, double[] drawn, double confidence) {
        Percentile percentile = new Percentile().withEstimationType(Percentile.EstimationType.R_7);
        percentile.setData(Arrays.stream(drawn).filter(v -> !Double.isNaN(v)).toArray());
        return new Estimate(value, percentile.evaluate(50 * (1 - confidence)), percentile.evaluate(50 * (1 + confidence)));
    }
}
