package org.roentgen.learn.tree;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;

import net.imglib2.parallel.Parallelization;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.roentgen.testing.ErrorForm;

import weka.classifiers.Classifier;
import weka.classifiers.trees.J48;
import weka.classifiers.trees.RandomForest;
import weka.classifiers.trees.RandomTree;
import weka.core.Attribute;
import weka.core.DenseInstance;
import weka.core.Instances;
import weka.core.SparseInstance;

/** The oracle is Weka's own prediction of one row; equality is to the last bit. */
class FlatForestTest {

    /** Numbers (some of few values), categories, weights, and a class of that many values, or a number where it is 0. */
    private static Instances rows(int n, int classes, double missing, long seed) {
        ArrayList<Attribute> attributes = new ArrayList<>();
        for (int f = 0; f < 4; f++) attributes.add(new Attribute("f" + f));
        attributes.add(new Attribute("colour", List.of("red", "green", "blue", "grey", "white")));
        attributes.add(classes == 0 ? new Attribute("y") : new Attribute("y", List.of("a", "b", "c").subList(0, classes)));
        Instances rows = new Instances("rows", attributes, n);
        rows.setClassIndex(5);
        Random random = new Random(seed);
        for (int i = 0; i < n; i++) rows.add(row(random, classes, missing));
        return rows;
    }

    private static DenseInstance row(Random random, int classes, double missing) {
        double[] v = {random.nextGaussian(), random.nextInt(4), random.nextGaussian(), random.nextDouble(), random.nextInt(5), 0};
        double score = v[0] + v[1] * v[2] + (v[4] == 2 ? 2 : 0) + 0.3 * random.nextGaussian();
        v[5] = classes == 0 ? score : Math.min(classes - 1, Math.max(0, Math.floor(score + 1)));
        for (int f = 0; f < 5; f++) if (random.nextDouble() < missing) v[f] = Double.NaN;
        return new DenseInstance(1 + random.nextInt(3) / 3.0, v);
    }

    private static void equal(Classifier trained, Instances rows) throws Exception {
        double[][] flat = FlatForest.of(trained).distributions(rows);
        for (int i = 0; i < rows.size(); i++) assertArrayEquals(trained.distributionForInstance(rows.get(i)), flat[i], "row " + i);
    }

    @ParameterizedTest @CsvSource({"2, 0, 0", "3, 0, 0.1", "0, 0, 0", "0, 0.1, 0.1", "3, 0.1, 0"})
    void aForestSaysWhatWekaSays(int classes, double missingInTraining, double missing) throws Exception {
        for (int depth : new int[] {0, 1, 5}) {
            RandomForest forest = new RandomForest();
            forest.setNumIterations(23);
            forest.setMaxDepth(depth);
            forest.buildClassifier(rows(400, classes, missingInTraining, 1));
            equal(forest, rows(1200, classes, missing, 2));
        }
    }

    @ParameterizedTest @CsvSource({"2, false", "3, true", "0, true", "0, false"})
    void aTreeSaysWhatWekaSays(int classes, boolean unclassified) throws Exception {
        RandomTree tree = new RandomTree();
        tree.setAllowUnclassifiedInstances(unclassified);
        tree.setNumFolds(3);
        tree.buildClassifier(rows(150, classes, 0, 1));
        equal(tree, rows(700, classes, 0.05, 2));
    }

    /** Leaves without rows, which categories bring: what they say comes from above, or is nothing. */
    @ParameterizedTest @CsvSource({"2, true", "2, false", "0, true"})
    void emptyLeavesSayWhatWekaSays(int classes, boolean unclassified) throws Exception {
        RandomForest forest = new RandomForest();
        RandomTree tree = (RandomTree) forest.getClassifier();
        tree.setAllowUnclassifiedInstances(unclassified);
        forest.setNumIterations(3);
        Instances few = rows(12, classes, 0, 3), many = rows(600, classes, 0, 4);
        for (int f = 3; f >= 0; f--) {
            few.deleteAttributeAt(f);
            many.deleteAttributeAt(f);
        }
        forest.buildClassifier(few);
        equal(forest, many);
    }

    @Test void valuesOnASplitAndBeyondAllNumbersGoWekasWay() throws Exception {
        RandomTree tree = new RandomTree();
        Instances rows = rows(100, 2, 0, 1);
        tree.buildClassifier(rows);
        Instances edges = new Instances(rows, 0);
        for (int i = 0; i < 100; i++)
            for (int j = 0; j < 100; j += 9)
                for (double v : new double[] {(rows.get(i).value(0) + rows.get(j).value(0)) / 2, Double.POSITIVE_INFINITY, Double.NEGATIVE_INFINITY, -0.0}) {
                    DenseInstance row = new DenseInstance(rows.get(i));
                    row.setValue((i + j) % 4, v);
                    edges.add(row);
                }
        equal(tree, edges);
    }

    @Test void sparseRowsAreRowsToo() throws Exception {
        RandomForest forest = new RandomForest();
        forest.setNumIterations(5);
        Instances rows = rows(200, 2, 0, 1), sparse = new Instances(rows, 0);
        forest.buildClassifier(rows);
        rows.forEach(row -> sparse.add(new SparseInstance(row)));
        equal(forest, sparse);
        equal(forest, new Instances(rows, 0));
    }

    @Test void threadsDoNotMatter() throws Exception {
        RandomForest forest = new RandomForest();
        forest.setNumIterations(5);
        Instances rows = rows(1500, 3, 0, 1);
        forest.buildClassifier(rows);
        double[][] one = Parallelization.runSingleThreaded(() -> FlatForest.of(forest).distributions(rows));
        double[][] many = Parallelization.runWithNumThreads(4, () -> FlatForest.of(forest).distributions(rows));
        for (int i = 0; i < one.length; i++) assertArrayEquals(one[i], many[i]);
    }

    @Test void othersAndTheUntrainedAreRefused() throws Exception {
        Instances rows = rows(50, 2, 0, 1), fewer = new Instances(rows);
        fewer.deleteAttributeAt(0);
        RandomTree tree = new RandomTree();
        tree.buildClassifier(rows);
        for (Runnable wrong : new Runnable[] {() -> FlatForest.of(new J48()), () -> FlatForest.of(new RandomForest()), () -> FlatForest.of(new RandomTree()),
            () -> FlatForest.of(tree).distributions(fewer)})
            ErrorForm.check(assertThrows(IllegalArgumentException.class, wrong::run).getMessage());
        assertTrue(FlatForest.understands(tree) && !FlatForest.understands(new J48()));
    }
}
