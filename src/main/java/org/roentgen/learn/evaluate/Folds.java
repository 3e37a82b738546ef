package org.roentgen.learn.evaluate;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;

import org.roentgen.learn.table.DataColumn;
import org.roentgen.learn.train.Target;

/**
 * Divides rows into k parts for cross-validation. All rows of a group (a patient) are in the same part, and each part has nearly the same share of each class: groups, in
 * random order but those with most rows of rare classes first, go one by one to the part where they make the shares most even.
 */
public final class Folds {

    private final int[] fold;
    private final int count;

    private Folds(int[] fold, int count) {
        this.fold = fold;
        this.count = count;
    }

    /** Parts that are given, counted from 0: those of a published split, say. Rows of part −1 are trained on in every part, and never tested. */
    public static Folds of(int[] fold) {
        return new Folds(fold.clone(), Arrays.stream(fold).max().orElse(-1) + 1);
    }

    /** Parts that a column names: {@code train} and {@code test}, or a name for each part.
     * @throws IllegalArgumentException when a row has none, or there is nothing to test or to train on */
    public static Folds of(DataColumn column) {
        List<String> names = new ArrayList<>();
        int[] fold = new int[column.rows()];
        for (int i = 0; i < fold.length; i++) {
            String name = column.text(i);
            if (name.isEmpty()) throw new IllegalArgumentException("Split " + column.name + " must be given in every row, but is missing in row " + (i + 1)
                + ". Fill it.");
            if (!name.equals("train") && !names.contains(name)) names.add(name);
            fold[i] = names.indexOf(name);
        }
        boolean trained = Arrays.stream(fold).anyMatch(f -> f < 0);
        if (names.isEmpty() || names.size() == 1 && !trained)
            throw new IllegalArgumentException("Split " + column.name + " must name rows to train on and others to test, but names "
                + (names.isEmpty() ? "no test" : "one part") + ". Write train and test, or several parts.");
        return new Folds(fold, names.size());
    }

    /**
     * @param groups rows of one number stay together
     * @param seed decides the order; the same seed gives the same parts on every machine
     * @throws IllegalArgumentException when there are fewer groups than parts, or a class has fewer groups than parts
     */
    public static Folds stratified(Target target, int[] groups, int count, long seed) {
        if (count < 2) throw new IllegalArgumentException("Folds must be at least 2, but are " + count + ". Choose 5 or 10.");
        Map<Integer, List<Integer>> members = new LinkedHashMap<>();
        for (int i = 0; i < groups.length; i++) members.computeIfAbsent(groups[i], g -> new ArrayList<>()).add(i);
        if (members.size() < count)
            throw new IllegalArgumentException("Folds must be at most the number of groups (" + members.size() + "), but are " + count
                + ". Choose fewer, or add patients.");
        int classes = Math.max(1, target.classes().size());
        List<double[]> counts = new ArrayList<>();
        List<List<Integer>> rows = new ArrayList<>(members.values());
        Collections.shuffle(rows, new Random(seed));
        for (List<Integer> group : rows) counts.add(counts(target, group, classes));
        requireEnough(target, counts, count);
        return new Folds(assign(rows, counts, count, classes, groups.length), count);
    }

    /** As many parts as can be made: no more than the groups that have rows of the rarest class. */
    public static int most(Target target, int[] groups) {
        int most = (int) Arrays.stream(groups).distinct().count();
        for (int c = 0; c < target.classes().size(); c++) {
            int k = c;
            most = Math.min(most, (int) IntStream.range(0, groups.length).filter(i -> target.value(i) == k).map(i -> groups[i]).distinct().count());
        }
        return most;
    }

    private static double[] counts(Target target, List<Integer> rows, int classes) {
        double[] counts = new double[classes];
        for (int i : rows) counts[target.isClassification() ? (int) target.value(i) : 0]++;
        return counts;
    }

    private static void requireEnough(Target target, List<double[]> counts, int count) {
        for (int c = 0; c < target.classes().size(); c++) {
            int k = c;
            long having = counts.stream().filter(n -> n[k] > 0).count();
            if (having < count)
                throw new IllegalArgumentException("Folds must be at most the number of groups with class " + target.classes().get(c) + " (" + having + "), but are "
                    + count + ". Choose fewer, or add rows of that class.");
        }
    }

    private static int[] assign(List<List<Integer>> rows, List<double[]> counts, int count, int classes, int n) {
        double[] totals = new double[classes];
        for (double[] c : counts) for (int k = 0; k < classes; k++) totals[k] += c[k];
        Integer[] order = IntStream.range(0, rows.size()).boxed().toArray(Integer[]::new);
        Arrays.sort(order, (a, b) -> Double.compare(weight(counts.get(b), totals), weight(counts.get(a), totals)));
        double[][] filled = new double[count][classes];
        int[] fold = new int[n];
        for (int g : order) {
            int best = 0;
            double least = Double.POSITIVE_INFINITY;
            for (int f = 0; f < count; f++) {
                double cost = cost(filled[f], counts.get(g), totals);
                if (cost < least) {
                    least = cost;
                    best = f;
                }
            }
            for (int k = 0; k < classes; k++) filled[best][k] += counts.get(g)[k];
            for (int row : rows.get(g)) fold[row] = best;
        }
        return fold;
    }

    private static double weight(double[] counts, double[] totals) {
        double most = 0;
        for (int k = 0; k < counts.length; k++) if (totals[k] > 0) most = Math.max(most, counts[k] / totals[k]);
        return most;
    }

    /** How much the squares of the shares grow: least where the part has least of what the group brings. */
    private static double cost(double[] filled, double[] counts, double[] totals) {
        double cost = 0;
        for (int k = 0; k < counts.length; k++)
            if (totals[k] > 0) cost += (Math.pow(filled[k] + counts[k], 2) - Math.pow(filled[k], 2)) / (totals[k] * totals[k]);
        return cost;
    }

    public int count() {
        return count;
    }

    public int of(int row) {
        return fold[row];
    }

    public int[] testRows(int part) {
        return IntStream.range(0, fold.length).filter(i -> fold[i] == part).toArray();
    }

    /** The rows that are tested in any part. */
    public int[] testedRows() {
        return IntStream.range(0, fold.length).filter(i -> fold[i] >= 0).toArray();
    }

    public int[] trainRows(int part) {
        return IntStream.range(0, fold.length).filter(i -> fold[i] != part).toArray();
    }
}
