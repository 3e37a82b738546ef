package org.roentgen.learn.explain;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

import net.imglib2.parallel.Parallelization;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.roentgen.image.Progress;
import org.roentgen.learn.prepare.Features;
import org.roentgen.learn.train.Learner;
import org.roentgen.learn.train.TrainingSet;
import org.roentgen.learn.tree.DecisionTree;
import org.roentgen.learn.tree.GradientBoosting;
import org.roentgen.learn.tree.RandomForest;
import org.roentgen.learn.tree.Tree;
import org.roentgen.learn.tree.TreePredictor;

class TreeShapTest {

    /** Sums of some hundred products of shares, in doubles. */
    private static final double ROUNDING = 1e-10;

    /** Four features with some cells missing, three classes or two, or a number, with interactions and one feature of no use. */
    private static TrainingSet rows(int n, int classes) {
        Features features = Samples.noise(1, n, 4);
        double[] a = features.column(0).clone(), b = features.column(1).clone(), c = features.column(2).clone();
        double[] target = IntStream.range(0, n).mapToDouble(i -> (a[i] > 0.5 ? b[i] > 0.4 ? 2 : 1 : c[i] > 0.6 ? 1 : 0) + (classes == 0 ? a[i] * c[i] : 0)).toArray();
        for (int i = 0; i < n; i += 9) features.column(i % 3)[i] = Double.NaN;
        if (classes == 0) return TrainingSet.numbers(features, target);
        return TrainingSet.classes(features, Arrays.stream(target).map(t -> Math.min(t, classes - 1)).toArray(), List.of("x", "y", "z").subList(0, classes));
    }

    static List<Learner> learners() {
        return List.of(new DecisionTree(false, 100, 1, 0), new RandomForest(10, 2, 100, 1), new RandomForest(7, 1, 3, 5), new GradientBoosting(15, 0.3, 3, 1, 0.1, 0.7));
    }

    private static TreePredictor trained(Learner learner, TrainingSet rows) {
        return (TreePredictor) learner.train(rows, 1);
    }

    /** The output when the features of a set are known, by the definition. */
    private static double known(Tree tree, int node, double[] row, int set, int output) {
        if (tree.isLeaf(node)) return tree.value(node, output);
        int left = tree.left(node), right = tree.right(node), feature = tree.feature(node);
        if ((set >> feature & 1) == 1) return known(tree, tree.goesLeft(node, row[feature]) ? left : right, row, set, output);
        double ofLeft = known(tree, left, row, set, output), ofRight = known(tree, right, row, set, output);
        return (tree.cover(left) * ofLeft + tree.cover(right) * ofRight) / (tree.cover(left) + tree.cover(right));
    }

    private static double known(TreePredictor trees, double[] row, int set, int output) {
        double sum = trees.base()[output];
        for (int t = 0; t < trees.trees().size(); t++) {
            Tree tree = trees.trees().get(t);
            boolean all = tree.outputs() == trees.base().length;
            if (all || t % trees.base().length == output) sum += trees.weight() * known(tree, 0, row, set, all ? output : 0);
        }
        return sum;
    }

    @ParameterizedTest @MethodSource("learners") void equalsShapleysDefinition(Learner learner) {
        for (int classes : new int[] {0, 2, 3}) {
            TrainingSet rows = rows(90, classes);
            TreePredictor trees = trained(learner, rows);
            Attributions found = new TreeShap(trees).explain(rows.features(), Progress.NONE);
            for (int i = 0; i < 30; i++)
                for (int o = 0; o < found.outputs(); o++) {
                    double[] row = rows.features().row(i);
                    int output = o;
                    double[] values = Samples.shapley(4, set -> known(trees, row, set, output));
                    assertEquals(known(trees, row, 0, o), found.expected(o), ROUNDING);
                    for (int f = 0; f < 4; f++) assertEquals(values[f], found.value(i, o, f), ROUNDING, "row " + i + ", output " + o + ", feature " + f);
                }
        }
    }

    /** Before the link: probabilities of forests, numbers, log odds of two classes, and scores whose softmax are the probabilities. */
    @ParameterizedTest @MethodSource("learners") void sumsToThePrediction(Learner learner) {
        for (int classes : new int[] {0, 2, 3}) {
            TrainingSet rows = rows(300, classes);
            TreePredictor trees = trained(learner, rows);
            Attributions found = new TreeShap(trees).explain(rows.features(), Progress.NONE);
            double[][] predicted = trees.predict(rows.features());
            for (int i = 0; i < 300; i++)
                for (int o = 0; o < found.outputs(); o++)
                    assertEquals(output(trees, predicted[i], o), found.total(i, o) - (softmax(trees) ? found.total(i, 0) : 0), ROUNDING);
        }
    }

    private static boolean softmax(TreePredictor trees) {
        return trees.link() == TreePredictor.Link.SOFTMAX;
    }

    private static double output(TreePredictor trees, double[] predicted, int o) {
        if (trees.link() == TreePredictor.Link.LOGISTIC) return Math.log(predicted[1] / predicted[0]);
        return softmax(trees) ? Math.log(predicted[o] / predicted[0]) : predicted[o];
    }

    /** Thirty features, trees as deep as they grow: taking back extensions stays exact. */
    @Test void deepTreesOfManyFeaturesSumToThePrediction() {
        Features features = Samples.noise(5, 800, 30);
        double[] target = IntStream.range(0, 800).mapToDouble(i -> IntStream.range(0, 30).mapToDouble(f -> features.value(i, f) * (f % 5 - 2)).sum()).toArray();
        TreePredictor trees = trained(new RandomForest(8, 1, 1000, 1), TrainingSet.numbers(features, target));
        Features some = features.select(IntStream.range(0, 60).toArray());
        Attributions found = new TreeShap(trees).explain(some, Progress.NONE);
        double[][] predicted = trees.predict(some);
        for (int i = 0; i < 60; i++) assertEquals(predicted[i][0], found.total(i, 0), 1e-8);        // up to 20 extensions taken back
    }

    /** Models A and B of Lundberg et al. 2018, arXiv:1802.03888, figure 1: fever and cough, 30 and 30; and 10 more with a cough, 30 and 35. */
    @Test void publishedExample() {
        Features features = Samples.features(new double[] {0, 0, 1, 1}, new double[] {0, 1, 0, 1});
        double[][] targets = {{0, 0, 0, 80}, {0, 10, 0, 90}}, values = {{30, 30}, {30, 35}};
        for (int m = 0; m < 2; m++) {
            Attributions found = new TreeShap(trained(new DecisionTree(false, 5, 1, 0), TrainingSet.numbers(features, targets[m]))).explain(features, Progress.NONE);
            for (int f = 0; f < 2; f++) assertEquals(values[m][f], found.value(3, 0, f), 1e-12);
            assertEquals(m == 0 ? 20 : 25, found.expected(0), 1e-12);
        }
    }

    @Test void whatNoTreeLooksAtAddsNothing() {
        TrainingSet rows = rows(200, 2);
        TreePredictor stump = trained(new DecisionTree(false, 1, 1, 0), rows);
        Attributions found = new TreeShap(stump).explain(rows.features(), Progress.NONE);
        for (int f = 0; f < 4; f++) assertEquals(f == stump.trees().get(0).feature(0), found.importance(1, f) > 0);
    }

    @Test void threadsDoNotMatter() {
        TrainingSet rows = rows(200, 3);
        TreeShap shap = new TreeShap(trained(new RandomForest(10, 2, 100, 1), rows));
        Attributions one = Parallelization.runSingleThreaded(() -> shap.explain(rows.features(), Progress.NONE));
        Attributions many = Parallelization.runWithNumThreads(5, () -> shap.explain(rows.features(), Progress.NONE));
        for (int i = 0; i < 200; i++) for (int o = 0; o < 3; o++) for (int f = 0; f < 4; f++) assertEquals(one.value(i, o, f), many.value(i, o, f));
    }

    /** Of values that raise and lower alike the mean says nothing; their sizes do. */
    @Test void importanceIsTheMeanSize() {
        TrainingSet rows = rows(90, 3);
        Attributions found = new TreeShap(trained(new RandomForest(10, 2, 100, 1), rows)).explain(rows.features(), Progress.NONE);
        for (int o = 0; o < 3; o++)
            for (int f = 0; f < 4; f++) {
                int output = o, feature = f;
                assertEquals(IntStream.range(0, 90).mapToDouble(i -> Math.abs(found.value(i, output, feature))).average().getAsDouble(), found.importance(o, f), 1e-15);
            }
    }

    @Test void sourcesAreAddedUp() {
        TrainingSet rows = rows(50, 3);
        Attributions found = new TreeShap(trained(new RandomForest(10, 2, 100, 1), rows)).explain(rows.features(), Progress.NONE);
        Attributions summed = found.summed(name -> name.equals("f2") ? "f0" : name);
        assertArrayEquals(new Object[] {"f0", "f1", "f3"}, summed.names().toArray());
        for (int i = 0; i < 50; i++) {
            assertEquals(found.value(i, 1, 0) + found.value(i, 1, 2), summed.value(i, 1, 0));
            assertEquals(found.total(i, 1), summed.total(i, 1), 1e-12);
        }
        assertTrue(summed.importance(1, 0) > 0);
    }
}
