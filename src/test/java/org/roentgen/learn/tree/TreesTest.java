package org.roentgen.learn.tree;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;

import net.imglib2.parallel.Parallelization;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.roentgen.learn.prepare.Features;
import org.roentgen.learn.table.Block;
import org.roentgen.learn.table.DataColumn;
import org.roentgen.learn.table.DataTable;
import org.roentgen.learn.train.Learner;
import org.roentgen.learn.train.TrainingSet;
import org.roentgen.testing.ErrorForm;

class TreesTest {

    private static Features features(double[]... columns) {
        List<DataColumn> all = new ArrayList<>();
        for (int i = 0; i < columns.length; i++) all.add(DataColumn.numbers("f" + i, Block.IMAGE, columns[i]));
        return Features.of(new DataTable("t", all));
    }

    private static double[] noise(long seed, int n, int levels) {
        Random random = new Random(seed);
        return random.doubles(n).map(v -> levels == 0 ? v : Math.floor(v * levels)).toArray();
    }

    /** Three features, two of which tell the class, and a number. */
    private static TrainingSet classes(int n) {
        double[] a = noise(1, n, 0), b = noise(2, n, 7), c = noise(3, n, 0);
        double[] target = IntStream.range(0, n).mapToDouble(i -> a[i] > 0.6 ? 2 : b[i] > 3 && c[i] < 0.9 ? 1 : 0).toArray();
        return TrainingSet.classes(features(a, b, c), target, List.of("x", "y", "z"));
    }

    private static TrainingSet numbers(int n) {
        double[] a = noise(1, n, 0), b = noise(2, n, 7);
        return TrainingSet.numbers(features(a, b), IntStream.range(0, n).mapToDouble(i -> 1000 + 3 * a[i] + (b[i] > 3 ? 2 : 0)).toArray());
    }

    static List<Learner> learners() {
        return List.of(new RandomForest(20, 0, 100, 1), new GradientBoosting(20, 0.3, 3, 1, 1, 0.7), new DecisionTree(false, 100, 1, 0),
            new DecisionTree(true, 4, 2, 0.001));
    }

    private static Tree tree(Learner learner, TrainingSet rows) {
        return ((TreePredictor) learner.train(rows, 1)).trees().get(0);
    }

    /** Gini's gain of each cut between values, by the definition. */
    @Test void theFirstSplitIsTheBestOfAll() {
        for (int n : new int[] {7, 40, 300}) {
            TrainingSet rows = classes(n);
            Tree tree = tree(new DecisionTree(false, 1, 1, 0), rows);
            double best = Double.NEGATIVE_INFINITY;
            for (int f = 0; f < 3; f++)
                for (double cut : rows.features().column(f)) best = Math.max(best, -impurity(rows, f, cut));
            assertEquals(best, -impurity(rows, tree.feature(0), tree.threshold(0)), 1e-12);
        }
    }

    private static double impurity(TrainingSet rows, int feature, double cut) {
        double sum = 0;
        for (boolean left : new boolean[] {true, false}) {
            double[] counts = new double[3];
            for (int i = 0; i < rows.rows(); i++) if (rows.features().value(i, feature) <= cut == left) counts[(int) rows.target(i)]++;
            double all = Arrays.stream(counts).sum();
            if (all == 0) return Double.POSITIVE_INFINITY;
            sum += all * (1 - Arrays.stream(counts).map(c -> c * c / all / all).sum());
        }
        return sum;
    }

    @Test void aFullTreeKnowsItsRows() {
        TrainingSet rows = classes(300);
        double[][] predicted = new DecisionTree(false, 100, 1, 0).train(rows, 1).predict(rows.features());
        for (int i = 0; i < 300; i++) assertEquals(1, predicted[i][(int) rows.target(i)]);
        TrainingSet numbers = numbers(200);
        double[][] values = new DecisionTree(false, 100, 1, 0).train(numbers, 1).predict(numbers.features());
        for (int i = 0; i < 200; i++) assertEquals(numbers.target(i), values[i][0], 1e-9);
    }

    @Test void coversAndValuesOfChildrenAddUp() {
        for (Tree tree : List.of(tree(new DecisionTree(false, 100, 1, 0), classes(300)), tree(new DecisionTree(true, 5, 3, 0.001), classes(300))))
            for (int node = 0; node < tree.nodes(); node++) {
                if (tree.isLeaf(node)) continue;
                int left = tree.left(node), right = tree.right(node);
                assertEquals(tree.cover(node), tree.cover(left) + tree.cover(right));
                for (int c = 0; c < 3; c++)
                    assertEquals(tree.value(node, c), (tree.value(left, c) * tree.cover(left) + tree.value(right, c) * tree.cover(right)) / tree.cover(node), 1e-12);
            }
    }

    @ParameterizedTest @MethodSource("learners") void threadsDoNotMatterAndTheSeedDecides(Learner learner) {
        TrainingSet rows = classes(200);
        double[][] one = Parallelization.runSingleThreaded(() -> learner.train(rows, 5).predict(rows.features()));
        double[][] many = Parallelization.runWithNumThreads(5, () -> learner.train(rows, 5).predict(rows.features()));
        for (int i = 0; i < 200; i++) assertArrayEquals(one[i], many[i]);
    }

    @ParameterizedTest @MethodSource("learners") void probabilitiesAddUpAndTellTheClasses(Learner learner) {
        TrainingSet rows = classes(400);
        int[] train = IntStream.range(0, 200).toArray(), test = IntStream.range(200, 400).toArray();
        double[][] predicted = learner.train(rows.select(train), 5).predict(rows.features().select(test));
        int right = 0;
        for (int i = 0; i < 200; i++) {
            double[] p = predicted[i];
            assertEquals(1, Arrays.stream(p).sum(), 1e-12);
            int best = p[0] >= p[1] && p[0] >= p[2] ? 0 : p[1] >= p[2] ? 1 : 2;
            if (best == rows.target(test[i])) right++;
        }
        assertTrue(right > 175, right + " of 200");
    }

    @ParameterizedTest @MethodSource("learners") void numbersAreLearned(Learner learner) {
        TrainingSet rows = numbers(400);
        int[] train = IntStream.range(0, 200).toArray(), test = IntStream.range(200, 400).toArray();
        double[][] predicted = learner.train(rows.select(train), 5).predict(rows.features().select(test));
        double squares = 0, total = 0;
        for (int i = 0; i < 200; i++) {
            squares += Math.pow(predicted[i][0] - rows.target(test[i]), 2);
            total += Math.pow(rows.target(test[i]) - 1002.4, 2);
        }
        assertTrue(squares < 0.15 * total, squares / total + " is not explained");
    }

    /** Rows whose only sign is that a value is missing are told apart, as missing values go their own way. */
    @ParameterizedTest @ValueSource(ints = {1, -1}) void missingValuesGoWhereTheyBelong(int sign) {
        double[] x = Arrays.stream(noise(4, 120, 0)).map(v -> sign * v).toArray(), target = new double[120];
        for (int i = 0; i < 120; i++) {
            target[i] = sign * x[i] > 0.7 || i % 5 == 0 ? 1 : 0;
            if (i % 5 == 0) x[i] = Double.NaN;
        }
        TrainingSet rows = TrainingSet.classes(features(x), target, List.of("a", "b"));
        double[][] predicted = new DecisionTree(false, 100, 1, 0).train(rows, 1).predict(rows.features());
        for (int i = 0; i < 120; i++) assertEquals(1, predicted[i][(int) target[i]], "row " + i);
    }

    @Test void weightsAreRowsRepeated() {
        TrainingSet rows = classes(80);
        double[] weights = IntStream.range(0, 80).mapToDouble(i -> i % 3).toArray();
        int[] repeated = IntStream.range(0, 80).flatMap(i -> IntStream.generate(() -> i).limit(i % 3)).toArray();
        double[][] weighted = new DecisionTree(false, 3, 2, 0).train(rows.weighted(weights), 1).predict(rows.features());
        double[][] copied = new DecisionTree(false, 3, 2, 0).train(rows.select(repeated), 1).predict(rows.features());
        for (int i = 0; i < 80; i++) assertArrayEquals(copied[i], weighted[i], 1e-12);
    }

    /** Breiman's weakest links by brute force: among all prunings of a small tree, the one of least cost. */
    @Test void pruningMinimisesCostAndComplexity() {
        TrainingSet rows = classes(60);
        Tree full = tree(new DecisionTree(false, 3, 1, 0), rows);
        for (double alpha : new double[] {0.001, 0.01, 0.03, 0.1, 1}) {
            Tree pruned = tree(new DecisionTree(false, 3, 1, alpha), rows);
            assertEquals(least(full, 0, alpha), cost(pruned, 0, alpha), 1e-12, "alpha " + alpha);
        }
        assertEquals(1, tree(new DecisionTree(false, 3, 1, 1), rows).nodes());
    }

    private static double leafCost(Tree tree, int node, double alpha) {
        double squares = 0;
        for (int c = 0; c < 3; c++) squares += tree.value(node, c) * tree.value(node, c);
        return (1 - squares) * tree.cover(node) / tree.cover(0) + alpha;
    }

    private static double least(Tree tree, int node, double alpha) {
        if (tree.isLeaf(node)) return leafCost(tree, node, alpha);
        return Math.min(leafCost(tree, node, alpha), least(tree, tree.left(node), alpha) + least(tree, tree.right(node), alpha));
    }

    private static double cost(Tree tree, int node, double alpha) {
        return tree.isLeaf(node) ? leafCost(tree, node, alpha) : cost(tree, tree.left(node), alpha) + cost(tree, tree.right(node), alpha);
    }

    @Test void boostingWithoutShrinkageStepsToTheMeanOfALeaf() {
        TrainingSet rows = numbers(50);
        double[][] boosted = new GradientBoosting(1, 1, 3, 0, 1, 1).train(rows, 1).predict(rows.features()),
            tree = new DecisionTree(false, 3, 1, 0).train(rows, 1).predict(rows.features());
        for (int i = 0; i < 50; i++) assertEquals(tree[i][0], boosted[i][0], 1e-9);
    }

    @Test void wrongShapesAreSaid() {
        for (Runnable wrong : new Runnable[] {() -> new RandomForest(0, 0, 3, 1), () -> new RandomForest(1, -1, 3, 1), () -> new DecisionTree(false, 0, 1, 0),
            () -> new DecisionTree(false, 1, -1, 0), () -> new DecisionTree(false, 1, 1, -1), () -> new GradientBoosting(0, 0.1, 3, 1, 1, 1),
            () -> new GradientBoosting(1, 0, 3, 1, 1, 1), () -> new GradientBoosting(1, 0.1, 3, -1, 1, 1), () -> new GradientBoosting(1, 0.1, 3, 1, 1, 2)})
            ErrorForm.check(assertThrows(IllegalArgumentException.class, wrong::run).getMessage());
    }
}
