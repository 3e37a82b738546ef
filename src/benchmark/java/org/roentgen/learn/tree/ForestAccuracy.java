package org.roentgen.learn.tree;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.stream.IntStream;

import org.apache.commons.math3.distribution.TDistribution;

import weka.classifiers.Classifier;
import weka.classifiers.trees.RandomForest;
import weka.core.Attribute;
import weka.core.DenseInstance;
import weka.core.Instances;
import weka.core.converters.ConverterUtils.DataSource;
import weka.core.Utils;

/**
 * Is our forest as accurate as Weka's? Ten-fold cross-validation, repeated, on the same folds; the accuracies' difference by the corrected resampled t-test (Nadeau and
 * Bengio 2003, Mach. Learn. 52:239–281): t = mean / √((1/k + 1/9) · variance) for k differences.
 * <p>{@code main(folder with wdbc/wdbc.csv and iris.csv, repetitions)}
 */
public final class ForestAccuracy {

    private static final int FOLDS = 10;

    private ForestAccuracy() { }

    public static void main(String... args) throws Exception {
        int repetitions = Integer.parseInt(args[1]);
        List<Instances> sets = new ArrayList<>(List.of(read(args[0] + "/iris.csv", false), read(args[0] + "/wdbc/wdbc.csv", true)));
        sets.addAll(List.of(sums(), xor(), rings()));
        System.out.println("| rows | ours | Weka | difference | t | p |\n|---|---|---|---|---|---|");
        for (Instances set : sets) System.out.println(compare(set, repetitions));
    }

    private static Instances read(String file, boolean numbered) throws Exception {
        Instances rows = DataSource.read(file);
        if (numbered) rows.deleteAttributeAt(0);
        int target = rows.attribute("target") != null ? rows.attribute("target").index() : rows.numAttributes() - 1;
        double[] values = rows.attributeToDoubleArray(target);
        rows.deleteAttributeAt(target);
        Instances all = header(file.substring(file.lastIndexOf('/') + 1), rows.numAttributes(), (int) Arrays.stream(values).distinct().count());
        for (int i = 0; i < rows.size(); i++) {
            double[] row = Arrays.copyOf(rows.get(i).toDoubleArray(), rows.numAttributes() + 1);
            row[row.length - 1] = values[i];
            all.add(new DenseInstance(1, row));
        }
        return all;
    }

    private static Instances header(String name, int features, int classes) {
        ArrayList<Attribute> attributes = new ArrayList<>();
        for (int f = 0; f < features; f++) attributes.add(new Attribute("f" + f));
        List<String> names = new ArrayList<>();
        for (int c = 0; c < classes; c++) names.add("c" + c);
        attributes.add(new Attribute("class", names));
        Instances rows = new Instances(name, attributes, 0);
        rows.setClassIndex(features);
        return rows;
    }

    /** Two classes by the sign of a noisy sum of ten of twenty features and of their products. */
    private static Instances sums() {
        return synthetic("sums", 20, 2, (x, random) -> {
            double sum = 1.5 * random.nextGaussian();
            for (int f = 0; f < 10; f++) sum += f % 2 == 0 ? x[f] : x[f] * x[f - 1];
            return sum > 0 ? 1 : 0;
        });
    }

    /** Which of two features is positive alone, among ten, with one row of ten wrong. */
    private static Instances xor() {
        return synthetic("exclusive or", 10, 2, (x, random) -> (x[0] > 0 ^ x[1] > 0 ^ random.nextInt(10) == 0) ? 1 : 0);
    }

    /** Four classes by the distance from the centre in three of eight features, with noise. */
    private static Instances rings() {
        return synthetic("rings", 8, 4, (x, random) -> (int) Math.min(3, Math.sqrt(x[0] * x[0] + x[1] * x[1] + x[2] * x[2]) + 0.3 * random.nextDouble()));
    }

    private interface Rule {

        int of(double[] x, Random random);
    }

    private static Instances synthetic(String name, int features, int classes, Rule rule) {
        Instances rows = header(name, features, classes);
        Random random = new Random(features);
        for (int i = 0; i < 1000; i++) {
            double[] row = new double[features + 1];
            for (int f = 0; f < features; f++) row[f] = random.nextGaussian();
            row[features] = rule.of(row, random);
            rows.add(new DenseInstance(1, row));
        }
        return rows;
    }

    private static String compare(Instances rows, int repetitions) throws Exception {
        double[] ours = new double[repetitions * FOLDS], theirs = new double[ours.length];
        for (int r = 0; r < repetitions; r++) {
            Instances shuffled = new Instances(rows);
            shuffled.randomize(new Random(r));
            shuffled.stratify(FOLDS);
            for (int fold = 0; fold < FOLDS; fold++) {
                HistogramForest ourForest = new HistogramForest();
                ourForest.setSeed(r + 1);
                RandomForest wekas = new RandomForest();
                wekas.setNumExecutionSlots(2);
                wekas.setSeed(r + 1);
                ours[r * FOLDS + fold] = accuracy(ourForest, shuffled, fold);
                theirs[r * FOLDS + fold] = accuracy(wekas, shuffled, fold);
            }
        }
        return text(rows.relationName(), ours, theirs);
    }

    private static double accuracy(Classifier forest, Instances rows, int fold) throws Exception {
        forest.buildClassifier(rows.trainCV(FOLDS, fold));
        Instances test = rows.testCV(FOLDS, fold);
        int right = 0;
        for (int i = 0; i < test.size(); i++) if (Utils.maxIndex(forest.distributionForInstance(test.get(i))) == test.get(i).classValue()) right++;
        return (double) right / test.size();
    }

    private static String text(String name, double[] ours, double[] theirs) {
        double[] differences = IntStream.range(0, ours.length).mapToDouble(i -> ours[i] - theirs[i]).toArray();
        double mean = Utils.mean(differences), variance = Utils.variance(differences);
        double t = variance > 0 ? mean / Math.sqrt((1.0 / differences.length + 1.0 / (FOLDS - 1)) * variance) : 0;
        double p = 2 * new TDistribution(differences.length - 1).cumulativeProbability(-Math.abs(t));
        return String.format(Locale.ROOT, "| %s | %.4f | %.4f | %+.4f | %+.2f | %.2f |", name, Utils.mean(ours), Utils.mean(theirs), mean, t, p);
    }
}
