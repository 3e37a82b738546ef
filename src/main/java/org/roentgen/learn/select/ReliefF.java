package org.roentgen.learn.select;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import org.roentgen.image.InParallel;
import org.roentgen.learn.train.TrainingSet;

/**
 * Features whose values differ between near rows of different classes (or numbers), and not between near rows of the same: also such that say something only together.
 * <p>Rows are compared by Manhattan distance of features that are divided by their range. Classes (ReliefF): of each row the k nearest of its own class lower the
 * weight of a feature by their mean difference, the k nearest of each other class raise it by its share, P(C) / (1 − P(own)). Numbers (RReliefF): the k nearest rows
 * count by e^(−(rank / 20)²), and the weight is P(differs | other number) less P(differs | same number). All rows take part in turn; the nearest of equals is the
 * first.
 * <p><b>Cost</b> O(rows² · features), on all threads.
 * <p>Robnik-Šikonja and Kononenko 2003, Mach. Learn. 53:23–69, doi:10.1023/A:1025667309714.
 */
public final class ReliefF implements Selector {

    /** Rows are summed in so many parts, whatever the number of threads. */
    private static final int PARTS = 64;
    private static final double RANK_WIDTH = 20;

    private final int count, neighbours;
    private final double limit;

    /** @param limit the weight, in [−1, 1], must be at least that */
    public ReliefF(int count, int neighbours, double limit) {
        Selection.requireCount(count);
        if (neighbours < 1) throw new IllegalArgumentException("Neighbours must be at least 1, but are " + neighbours + ". Choose 10, say.");
        if (!(limit >= -1 && limit <= 1)) throw new IllegalArgumentException("Limit of the weight must be from -1 to 1, but is " + limit + ". Choose -1 for any.");
        this.count = count;
        this.neighbours = neighbours;
        this.limit = limit;
    }

    @Override public Selection fit(TrainingSet rows, long seed) {
        Selection.requireComplete(rows);
        double[][] values = ranged(rows);
        int p = rows.features().count(), n = rows.rows();
        List<double[]> parts = InParallel.map(IntStream.range(0, PARTS).boxed().collect(Collectors.toList()), part -> {
            double[] sums = new double[rows.isClassification() ? p : 2 * p + 1];
            for (int i = part * n / PARTS; i < (part + 1) * n / PARTS; i++) {
                if (rows.isClassification()) classes(rows, values, i, sums);
                else numbers(rows, values, i, sums);
            }
            return sums;
        });
        double[] sums = new double[parts.get(0).length];
        for (double[] part : parts) for (int f = 0; f < sums.length; f++) sums[f] += part[f];
        return Selection.above(rows.isClassification() ? shared(sums, n) : weights(sums, p, n), Math.nextDown(limit), count);
    }

    private static double[] shared(double[] sums, int n) {
        return Arrays.stream(sums).map(s -> s / n).toArray();
    }

    /** RReliefF: the sums are of differing features, of those together with other numbers, and at last of other numbers. */
    private static double[] weights(double[] sums, int p, int n) {
        double other = sums[2 * p];
        double[] weights = new double[p];
        for (int f = 0; f < p; f++) weights[f] = other > 0 && other < n ? sums[p + f] / other - (sums[f] - sums[p + f]) / (n - other) : 0;
        return weights;
    }

    /** A row each, features divided by their range. */
    private static double[][] ranged(TrainingSet rows) {
        double[][] values = new double[rows.rows()][rows.features().count()];
        for (int f = 0; f < rows.features().count(); f++) {
            double[] column = rows.features().column(f);
            double range = range(column);
            for (int i = 0; i < column.length; i++) values[i][f] = range > 0 ? column[i] / range : 0;
        }
        return values;
    }

    private static double range(double[] values) {
        return Arrays.stream(values).max().orElse(0) - Arrays.stream(values).min().orElse(0);
    }

    private void classes(TrainingSet rows, double[][] values, int row, double[] sums) {
        int n = rows.rows(), own = (int) rows.target(row);
        double[] distances = distances(values, row);
        double[] counts = new double[rows.classes().size()];
        for (int i = 0; i < n; i++) counts[(int) rows.target(i)]++;
        for (int c = 0; c < counts.length; c++) {
            int k = c;
            int[] near = nearest(distances, IntStream.range(0, n).filter(i -> i != row && rows.target(i) == k).toArray());
            double share = c == own ? -1.0 / near.length : counts[c] / (n - counts[own]) / near.length;
            for (int other : near) for (int f = 0; f < sums.length; f++) sums[f] += share * Math.abs(values[row][f] - values[other][f]);
        }
    }

    private void numbers(TrainingSet rows, double[][] values, int row, double[] sums) {
        int p = values[row].length, n = rows.rows();
        double range = range(rows.targets()), all = 0;
        int[] near = nearest(distances(values, row), IntStream.range(0, n).filter(i -> i != row).toArray());
        for (int r = 0; r < near.length; r++) all += influence(r);
        for (int r = 0; r < near.length; r++) {
            double share = influence(r) / all, differs = range > 0 ? Math.abs(rows.target(row) - rows.target(near[r])) / range : 0;
            sums[2 * p] += share * differs;
            for (int f = 0; f < p; f++) {
                double difference = share * Math.abs(values[row][f] - values[near[r]][f]);
                sums[f] += difference;
                sums[p + f] += difference * differs;
            }
        }
    }

    private static double influence(int rank) {
        return Math.exp(-Math.pow((rank + 1) / RANK_WIDTH, 2));
    }

    private static double[] distances(double[][] values, int row) {
        double[] distances = new double[values.length];
        for (int i = 0; i < distances.length; i++)
            for (int f = 0; f < values[i].length; f++) distances[i] += Math.abs(values[i][f] - values[row][f]);
        return distances;
    }

    private int[] nearest(double[] distances, int[] candidates) {
        return Arrays.stream(candidates).boxed().sorted((a, b) -> Double.compare(distances[a], distances[b])).limit(neighbours).mapToInt(i -> i).toArray();
    }
}
