package org.roentgen.learn.tree;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

import net.imglib2.parallel.Parallelization;

import org.roentgen.image.InParallel;
import org.roentgen.learn.prepare.Features;
import org.roentgen.learn.table.Block;
import org.roentgen.learn.table.DataColumn;
import org.roentgen.learn.table.DataTable;
import org.roentgen.learn.train.Learner;
import org.roentgen.learn.train.TrainingSet;

import weka.classifiers.AbstractClassifier;
import weka.core.Attribute;
import weka.core.Capabilities;
import weka.core.Capabilities.Capability;
import weka.core.Instance;
import weka.core.Instances;
import weka.core.OptionMetadata;
import weka.core.Randomizable;
import weka.core.WeightedInstancesHandler;

/**
 * Our {@link RandomForest} as a classifier and regression of Weka's, for its Explorer, Trainable Segmentation and everything else that takes one.
 * <p>Features are numbers, or categories of two values; missing values are learned from. Training and batches use all cores, and the forest does not depend on how many.
 * Deviates from Weka's RandomForest: splits lie between bins of at most 254, and Gini's impurity judges them. Deviates from the learner by itself: as in Weka,
 * log2(features) + 1 are drawn at each node where 0 are asked for.
 */
public final class HistogramForest extends AbstractClassifier implements Randomizable, WeightedInstancesHandler {

    private static final long serialVersionUID = 1;
    private static final int BLOCK = 512;

    private int trees = 100, drawn, depth = 100, seed = 1, slots;
    private double leaf = 1;
    private TreePredictor predictor;
    private int[] attributes;
    private boolean numbers;

    public String globalInfo() {
        return "A random forest (Breiman 2001) whose features are counted in bins: as accurate as trees that sort their features, and grown many times faster, on all"
            + " threads.";
    }

    @Override public Capabilities getCapabilities() {
        Capabilities can = super.getCapabilities();
        can.disableAll();
        for (Capability each : new Capability[] {Capability.NUMERIC_ATTRIBUTES, Capability.DATE_ATTRIBUTES, Capability.BINARY_ATTRIBUTES, Capability.MISSING_VALUES,
            Capability.NOMINAL_CLASS, Capability.NUMERIC_CLASS, Capability.MISSING_CLASS_VALUES}) can.enable(each);
        return can;
    }

    /** @throws IllegalArgumentException when the rows have fewer than two classes, or infinite numbers */
    @Override public void buildClassifier(Instances rows) throws Exception {
        getCapabilities().testWithFail(rows);
        Instances known = new Instances(rows);
        known.deleteWithMissingClass();
        numbers = known.classAttribute().isNumeric();
        attributes = new int[known.numAttributes() - 1];
        for (int f = 0; f < attributes.length; f++) attributes[f] = f < known.classIndex() ? f : f + 1;
        double[] targets = known.attributeToDoubleArray(known.classIndex()), weights = new double[known.size()];
        for (int i = 0; i < weights.length; i++) weights[i] = known.get(i).weight();
        TrainingSet set = numbers ? TrainingSet.numbers(features(known), targets) : TrainingSet.classes(features(known), targets, names(known.classAttribute()));
        int few = drawn > 0 ? drawn : 1 + (int) (Math.log(attributes.length) / Math.log(2));
        Learner learner = new RandomForest(trees, few, depth, leaf);
        predictor = (TreePredictor) Parallelization.runWithNumThreads(threads(), () -> learner.train(set.weighted(weights), seed));
    }

    private int threads() {
        return slots > 0 ? slots : Runtime.getRuntime().availableProcessors();
    }

    private Features features(Instances rows) {
        List<DataColumn> columns = new ArrayList<>();
        for (int f = 0; f < attributes.length; f++)
            columns.add(DataColumn.numbers("f" + f + " " + rows.attribute(attributes[f]).name(), Block.IMAGE, rows.attributeToDoubleArray(attributes[f])));
        return Features.of(new DataTable(rows.relationName(), columns));
    }

    private static List<String> names(Attribute attribute) {
        List<String> names = new ArrayList<>();
        for (int i = 0; i < attribute.numValues(); i++) names.add(attribute.value(i));
        return names;
    }

    @Override public double[] distributionForInstance(Instance row) {
        TreePredictor forest = trained();
        double[] values = new double[attributes.length];
        fill(row, values, 0);
        return forest.sums(values, attributes.length, 1);
    }

    @Override public boolean implementsMoreEfficientBatchPrediction() {
        return true;
    }

    @Override public double[][] distributionsForInstances(Instances rows) {
        double[][] distributions = new double[rows.size()][];
        TreePredictor forest = trained();
        List<Integer> blocks = new ArrayList<>();
        for (int first = 0; first < rows.size(); first += BLOCK) blocks.add(first);
        Parallelization.runWithNumThreads(threads(), () -> InParallel.forEach(blocks, first -> predict(forest, rows, first, distributions)));
        return distributions;
    }

    private void predict(TreePredictor forest, Instances rows, int first, double[][] distributions) {
        int count = Math.min(BLOCK, rows.size() - first), stride = attributes.length, outputs = forest.base().length;
        double[] values = new double[count * stride];
        for (int i = 0; i < count; i++) fill(rows.get(first + i), values, i * stride);
        double[] sums = forest.sums(values, stride, count);
        for (int i = 0; i < count; i++) distributions[first + i] = Arrays.copyOfRange(sums, i * outputs, (i + 1) * outputs);
    }

    private void fill(Instance row, double[] values, int at) {
        for (int f = 0; f < attributes.length; f++) values[at + f] = row.value(attributes[f]);
    }

    private TreePredictor trained() {
        if (predictor == null) throw new IllegalStateException("Forest must be trained before it predicts, but is not. Build it first.");
        return predictor;
    }

    public int getNumTrees() {
        return trees;
    }

    @OptionMetadata(displayName = "numTrees", description = "Number of trees.", commandLineParamName = "I", commandLineParamSynopsis = "-I <trees>", displayOrder = 1)
    public void setNumTrees(int trees) {
        this.trees = trees;
    }

    public int getNumFeatures() {
        return drawn;
    }

    @OptionMetadata(displayName = "numFeatures", description = "Features drawn at each node; 0 for log2(features) + 1.",
        commandLineParamName = "K", commandLineParamSynopsis = "-K <features>", displayOrder = 2)
    public void setNumFeatures(int features) {
        drawn = features;
    }

    public int getMaxDepth() {
        return depth;
    }

    @OptionMetadata(displayName = "maxDepth", description = "Splits from the root to a leaf at most.", commandLineParamName = "depth",
        commandLineParamSynopsis = "-depth <splits>", displayOrder = 3)
    public void setMaxDepth(int depth) {
        this.depth = depth;
    }

    public double getLeastWeight() {
        return leaf;
    }

    @OptionMetadata(displayName = "leastWeight", description = "Least weight of the rows in a leaf.", commandLineParamName = "M",
        commandLineParamSynopsis = "-M <weight>",
        displayOrder = 4)
    public void setLeastWeight(double weight) {
        leaf = weight;
    }

    @Override public int getSeed() {
        return seed;
    }

    @OptionMetadata(displayName = "seed", description = "Seed of the draws.", commandLineParamName = "S", commandLineParamSynopsis = "-S <seed>", displayOrder = 5)
    @Override public void setSeed(int seed) {
        this.seed = seed;
    }

    public int getNumExecutionSlots() {
        return slots;
    }

    @OptionMetadata(displayName = "numExecutionSlots", description = "Threads; 0 for all cores.", commandLineParamName = "num-slots",
        commandLineParamSynopsis = "-num-slots <threads>", displayOrder = 6)
    public void setNumExecutionSlots(int slots) {
        this.slots = slots;
    }

    @Override public String toString() {
        return predictor == null ? "A forest, not trained yet." : "A random forest of " + trees + " trees on " + attributes.length + " features.";
    }
}
