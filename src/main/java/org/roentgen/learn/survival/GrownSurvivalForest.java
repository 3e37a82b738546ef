package org.roentgen.learn.survival;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import org.roentgen.image.InParallel;
import org.roentgen.image.Progress;
import org.roentgen.learn.prepare.Features;

/** A {@link SurvivalForest} that has seen its rows. Mortality: the sum of a row's cumulative hazard over all event times; its order is the order of risk. */
public final class GrownSurvivalForest {

    private final List<SurvivalTree> trees;
    private final List<String> names;
    private final double[] times, outOfBag;
    private final SurvivalTimes rows;

    GrownSurvivalForest(List<SurvivalTree> trees, List<int[]> bags, Features features, SurvivalTimes rows, Progress progress) {
        this.trees = trees;
        this.rows = rows;
        names = features.names();
        times = rows.eventTimes();
        outOfBag = InParallel.map(numbers(rows.rows()), i -> {
            progress.checkCancelled();
            List<Integer> others = IntStream.range(0, bags.size()).filter(t -> Arrays.binarySearch(bags.get(t), i) < 0).boxed().collect(Collectors.toList());
            return others.isEmpty() ? Double.NaN : Arrays.stream(mean(others, features, i)).sum();
        }).stream().mapToDouble(m -> m).toArray();
    }

    private static List<Integer> numbers(int count) {
        return IntStream.range(0, count).boxed().collect(Collectors.toList());
    }

    private double[] mean(List<Integer> some, Features features, int row) {
        double[] sums = new double[times.length];
        for (int t : some) trees.get(t).add(features, row, sums);
        for (int k = 0; k < sums.length; k++) sums[k] /= some.size();
        return sums;
    }

    /** The times of the hazards: those at which events happened. */
    public double[] times() {
        return times.clone();
    }

    /** A row for each row, a cumulative hazard for each of {@link #times}; S = e^−that. */
    public double[][] cumulativeHazards(Features features) {
        if (!features.names().equals(names))
            throw new IllegalArgumentException("Features must be " + String.join(", ", names) + ", but are " + String.join(", ", features.names())
                + ". Choose them in order.");
        SurvivalForest.checkPresent(features);
        List<Integer> all = numbers(trees.size());
        return InParallel.map(numbers(features.rows()), i -> mean(all, features, i)).toArray(new double[0][]);
    }

    /** The mortality of each training row by the trees that have not seen it; NaN when all have. */
    public double[] outOfBagMortality() {
        return outOfBag.clone();
    }

    /** Harrell's C of {@link #outOfBagMortality}. */
    public double concordance() {
        return Concordance.of(rows, outOfBag);
    }
}
