package org.roentgen.learn.tree;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import org.roentgen.image.InParallel;

import weka.classifiers.Classifier;
import weka.classifiers.trees.RandomForest;
import weka.classifiers.trees.RandomTree;
import weka.core.Instances;
import weka.core.Utils;

/**
 * A trained {@link RandomForest} or {@link RandomTree} of Weka's in flat arrays: predicts just what it predicts, to the last bit, but block by block of rows, tree by
 * tree, on all threads. Rows in which a feature that a tree asks for is missing go Weka's own way.
 * <p>A forest's distribution is the sum of its trees' in their order, then divided by its own sum; a number is the mean of the trees' numbers. Weka's own batches
 * ({@code distributionsForInstances}) add up groups of trees in the order in which they are ready, which may change the last bit from run to run.
 * <b>Cost</b> O(rows · trees · depth). <b>Memory</b> 16 bytes and a few more for each node, and a copy of the rows at work.
 */
public final class FlatForest {

    private static final int BLOCK = 512;

    private final Classifier origin;
    private final FlatTree[] trees;
    private final boolean normalised;
    private final boolean numbers;
    private final int outputs;
    private final boolean[] asked;

    private FlatForest(Classifier origin, List<FlatTree> trees, boolean forest, boolean numbers, int attributes) {
        this.origin = origin;
        this.trees = trees.toArray(new FlatTree[0]);
        this.numbers = numbers;
        normalised = forest;
        outputs = this.trees[0].outputs();
        asked = new boolean[attributes];
        for (FlatTree tree : trees) tree.markAsked(asked);
    }

    public static boolean understands(Classifier classifier) {
        return classifier.getClass() == RandomForest.class || classifier.getClass() == RandomTree.class;
    }

    /** @throws IllegalArgumentException when it is another classifier, or not trained */
    public static FlatForest of(Classifier trained) {
        if (!understands(trained))
            throw new IllegalArgumentException("Classifier must be a RandomForest or RandomTree of Weka's, but is " + trained.getClass().getName()
                + ". Let it predict by itself.");
        boolean forest = trained instanceof RandomForest;
        List<WekaTree> read = forest ? WekaTree.ofForest((RandomForest) trained) : List.of(WekaTree.of((RandomTree) trained));
        List<FlatTree> trees = InParallel.map(read, FlatTree::new);
        return new FlatForest(trained, trees, forest, read.get(0).isNumeric(), read.get(0).attributes());
    }

    /** As {@code distributionForInstance} of each row: of classes the shares, of numbers the number. */
    public double[][] distributions(Instances rows) {
        if (rows.numAttributes() != asked.length)
            throw new IllegalArgumentException("Rows must have the " + asked.length + " attributes of the training, but have " + rows.numAttributes()
                + ". Check the table.");
        double[][] distributions = new double[rows.size()][];
        List<Integer> blocks = IntStream.range(0, (rows.size() + BLOCK - 1) / BLOCK).mapToObj(b -> b * BLOCK).collect(Collectors.toCollection(ArrayList::new));
        InParallel.forEach(blocks, first -> predict(rows, first, Math.min(BLOCK, rows.size() - first), distributions));
        return distributions;
    }

    private void predict(Instances rows, int first, int count, double[][] distributions) {
        int stride = asked.length;
        double[] values = new double[count * stride];
        boolean[] own = new boolean[count];
        for (int i = 0; i < count; i++) {
            double[] row = rows.get(first + i).toDoubleArray();
            System.arraycopy(row, 0, values, i * stride, stride);
            for (int f = 0; f < stride; f++) own[i] |= asked[f] && row[f] != row[f];
        }
        double[] sums = new double[count * outputs], known = new double[count];
        FlatTree.Walk walk = new FlatTree.Walk(values, stride, count);
        for (FlatTree tree : trees) tree.add(walk, numbers, sums, known);
        for (int i = 0; i < count; i++) distributions[first + i] = own[i] ? slowly(rows, first + i) : finished(sums, i, known[i]);
    }

    private double[] finished(double[] sums, int row, double known) {
        double[] distribution = new double[outputs];
        System.arraycopy(sums, row * outputs, distribution, 0, outputs);
        if (numbers) distribution[0] = known == 0 ? Double.NaN : normalised ? distribution[0] / known : distribution[0];
        else if (normalised && !Utils.eq(Utils.sum(distribution), 0)) Utils.normalize(distribution);
        return distribution;
    }

    private double[] slowly(Instances rows, int row) {
        try {
            return origin.distributionForInstance(rows.get(row));
        } catch (Exception e) {
            throw new IllegalArgumentException("Model must be able to predict the rows, but Weka says: " + e.getMessage() + " Check the table.", e);
        }
    }
}
