package org.roentgen.learn.train;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;

import org.roentgen.learn.prepare.Features;

/** Rows to learn from: features, and for each row a target, a weight and the group (patient) that it belongs to. Immutable. */
public final class TrainingSet {

    private final Features features;
    private final double[] targets, weights;
    private final List<String> classes;
    private final int[] groups;

    private TrainingSet(Features features, double[] targets, double[] weights, List<String> classes, int[] groups) {
        this.features = features;
        this.targets = targets;
        this.weights = weights;
        this.classes = Collections.unmodifiableList(new ArrayList<>(classes));
        this.groups = groups;
        if (targets.length != features.rows())
            throw new IllegalArgumentException("Target must have a value for each of the " + features.rows() + " rows, but has " + targets.length + ". Check the table.");
        for (double t : targets)
            if (Double.isNaN(t) || Double.isInfinite(t))
                throw new IllegalArgumentException("Target must be known in every row to learn from, but is " + t + ". Leave such rows out.");
    }

    /** @param targets index of the class of each row */
    public static TrainingSet classes(Features features, double[] targets, List<String> classes) {
        if (Arrays.stream(targets).distinct().count() < 2)
            throw new IllegalArgumentException("Target must have at least two classes in the rows to learn from, but has one. Choose another target, or add rows.");
        return new TrainingSet(features, targets.clone(), ones(targets.length), classes, ownGroups(targets.length));
    }

    public static TrainingSet numbers(Features features, double[] targets) {
        return new TrainingSet(features, targets.clone(), ones(targets.length), List.of(), ownGroups(targets.length));
    }

    private static double[] ones(int n) {
        double[] ones = new double[n];
        Arrays.fill(ones, 1);
        return ones;
    }

    private static int[] ownGroups(int n) {
        return IntStream.range(0, n).toArray();
    }

    /** @param weights at least 0, a row each */
    public TrainingSet weighted(double[] weights) {
        return new TrainingSet(features, targets, weights.clone(), classes, groups);
    }

    /** @param groups rows of one number are never on both sides of a split */
    public TrainingSet grouped(int[] groups) {
        return new TrainingSet(features, targets, weights, classes, groups.clone());
    }

    public TrainingSet select(int[] rows) {
        double[] chosen = Arrays.stream(rows).mapToDouble(i -> targets[i]).toArray(), weighing = Arrays.stream(rows).mapToDouble(i -> weights[i]).toArray();
        return new TrainingSet(features.select(rows), chosen, weighing, classes, Arrays.stream(rows).map(i -> groups[i]).toArray());
    }

    /** The same rows with other features. */
    public TrainingSet with(Features others) {
        return new TrainingSet(others, targets, weights, classes, groups);
    }

    public Features features() {
        return features;
    }

    public int rows() {
        return targets.length;
    }

    /** Index of the class, or the number to predict. */
    public double target(int row) {
        return targets[row];
    }

    public double[] targets() {
        return targets.clone();
    }

    public double weight(int row) {
        return weights[row];
    }

    public int group(int row) {
        return groups[row];
    }

    /** Names of the classes; empty where numbers are to be predicted. */
    public List<String> classes() {
        return classes;
    }

    public boolean isClassification() {
        return !classes.isEmpty();
    }
}
