package org.roentgen.learn.tree;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;

import org.apache.commons.math3.distribution.TDistribution;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.roentgen.learn.prepare.Features;
import org.roentgen.learn.table.Block;
import org.roentgen.learn.table.DataColumn;
import org.roentgen.learn.table.DataTable;
import org.roentgen.learn.train.TrainingSet;
import org.roentgen.testing.ErrorForm;

import weka.classifiers.AbstractClassifier;
import weka.classifiers.Classifier;
import weka.core.Attribute;
import weka.core.DenseInstance;
import weka.core.Instances;
import weka.core.UnsupportedAttributeTypeException;
import weka.core.Utils;

class HistogramForestTest {

    private static final int TARGET = 2;

    /** Three numbers with gaps, something of two values, and the target in their midst: a class, or a number. */
    private static Instances rows(int n, boolean numeric, long seed) {
        ArrayList<Attribute> attributes = new ArrayList<>(List.of(new Attribute("a"), new Attribute("b"),
            numeric ? new Attribute("y") : new Attribute("y", List.of("low", "middle", "high")), new Attribute("c"), new Attribute("sex", List.of("f", "m"))));
        Instances rows = new Instances("rows", attributes, n);
        rows.setClassIndex(TARGET);
        Random random = new Random(seed);
        for (int i = 0; i < n; i++) {
            double[] v = {random.nextGaussian(), random.nextInt(5), 0, random.nextGaussian(), random.nextInt(2)};
            double score = v[0] + (v[4] == 1 ? v[3] : v[1] - 2) + 0.3 * random.nextGaussian();
            v[TARGET] = numeric ? score : score < -0.7 ? 0 : score < 0.7 ? 1 : 2;
            if (i % 9 == 0) v[0] = Double.NaN;
            rows.add(new DenseInstance(1 + i % 2, v));
        }
        return rows;
    }

    private static HistogramForest forest(Instances rows) throws Exception {
        HistogramForest forest = new HistogramForest();
        forest.setNumTrees(17);
        forest.setSeed(5);
        forest.buildClassifier(rows);
        return forest;
    }

    private static TrainingSet set(Instances rows) {
        List<DataColumn> columns = new ArrayList<>();
        for (int f = 0; f < 5; f++) if (f != TARGET) columns.add(DataColumn.numbers("f" + f, Block.IMAGE, rows.attributeToDoubleArray(f)));
        Features features = Features.of(new DataTable("t", columns));
        double[] targets = rows.attributeToDoubleArray(TARGET);
        TrainingSet set = rows.classAttribute().isNumeric() ? TrainingSet.numbers(features, targets)
            : TrainingSet.classes(features, targets, List.of("low", "middle", "high"));
        return set.weighted(rows.stream().mapToDouble(row -> row.weight()).toArray());
    }

    /** Of four features three are drawn: log2(4) + 1. */
    @ParameterizedTest @ValueSource(booleans = {false, true}) void saysWhatTheForestSays(boolean numeric) throws Exception {
        Instances train = rows(300, numeric, 1), test = rows(1100, numeric, 2);
        double[][] expected = new RandomForest(17, 3, 100, 1).train(set(train), 5).predict(set(test).features());
        HistogramForest forest = forest(train);
        double[][] batch = forest.distributionsForInstances(test);
        for (int i = 0; i < test.size(); i++) {
            assertArrayEquals(expected[i], batch[i]);
            assertArrayEquals(expected[i], forest.distributionForInstance(test.get(i)));
        }
    }

    @Test void rowsOfUnknownClassAreNotLearnedFrom() throws Exception {
        Instances rows = rows(200, false, 1), more = new Instances(rows);
        more.add(0, new DenseInstance(1, new double[] {3, 3, Double.NaN, 3, 1}));
        assertArrayEquals(forest(rows).distributionsForInstances(rows), forest(more).distributionsForInstances(rows));
    }

    /** Many trees draw none of the few rows that weigh something: they know nothing, and say so without spoiling what the others know. */
    @ParameterizedTest @ValueSource(booleans = {false, true}) void treesOfRowsThatWeighNothingSpoilNothing(boolean numeric) throws Exception {
        Instances rows = rows(40, numeric, 1);
        rows.deleteWithMissing(0);
        for (int i = 3; i < rows.size(); i++) rows.get(i).setWeight(0);
        rows.get(0).setClassValue(0);
        rows.get(1).setClassValue(1);
        for (double[] distribution : forest(rows).distributionsForInstances(rows)) {
            assertTrue(Arrays.stream(distribution).allMatch(Double::isFinite), Arrays.toString(distribution));
            if (!numeric) assertEquals(1, Arrays.stream(distribution).sum(), 1e-12);
        }
    }

    @Test void optionsAreTakenToldAndObeyed() throws Exception {
        HistogramForest forest = new HistogramForest();
        forest.setOptions(Utils.splitOptions("-I 7 -K 2 -depth 3 -M 4.5 -S 11 -num-slots 3"));
        String told = Utils.joinOptions(forest.getOptions());
        for (String option : new String[] {"-I 7", "-K 2", "-depth 3", "-M 4.5", "-S 11", "-num-slots 3"}) assertTrue((told + " ").contains(option + " "), told);
        Instances rows = rows(200, false, 1);
        forest.buildClassifier(rows);
        double[][] expected = new RandomForest(7, 2, 3, 4.5).train(set(rows), 11).predict(set(rows).features());
        for (int i = 0; i < 200; i++) assertArrayEquals(expected[i], forest.distributionForInstance(rows.get(i)));
        assertNotEquals(new HistogramForest().getSeed(), forest.getSeed());
    }

    @Test void copiesPredictTheSame() throws Exception {
        Instances rows = rows(200, false, 1);
        HistogramForest forest = forest(rows);
        Classifier copy = AbstractClassifier.makeCopy(forest);
        for (int i = 0; i < 200; i++) assertArrayEquals(forest.distributionForInstance(rows.get(i)), copy.distributionForInstance(rows.get(i)));
    }

    @Test void whatItCannotLearnIsSaid() throws Exception {
        Instances colours = new Instances("colours",
            new ArrayList<>(List.of(new Attribute("colour", List.of("red", "green", "blue")), new Attribute("y", List.of("a", "b")))), 0);
        colours.setClassIndex(1);
        colours.add(new DenseInstance(1, new double[] {0, 1}));
        assertThrows(UnsupportedAttributeTypeException.class, () -> new HistogramForest().buildClassifier(colours));
        Instances one = rows(50, false, 1);
        one.removeIf(row -> row.classValue() != 1);
        ErrorForm.check(assertThrows(IllegalArgumentException.class, () -> forest(one)).getMessage());
        ErrorForm.check(assertThrows(IllegalStateException.class, () -> new HistogramForest().distributionForInstance(one.get(0))).getMessage());
    }

    /** On the same ten folds as Weka's forest: no difference at 1 % by the corrected t-test (Nadeau and Bengio 2003). */
    @Test void isAsAccurateAsWekas() throws Exception {
        Instances rows = rows(600, false, 3);
        rows.deleteWithMissing(0);
        rows.stratify(10);
        double[] differences = new double[10];
        for (int fold = 0; fold < 10; fold++) {
            Instances train = rows.trainCV(10, fold), test = rows.testCV(10, fold);
            HistogramForest ours = new HistogramForest();
            weka.classifiers.trees.RandomForest wekas = new weka.classifiers.trees.RandomForest();
            differences[fold] = accuracy(ours, train, test) - accuracy(wekas, train, test);
        }
        double t = Utils.mean(differences) / Math.sqrt((1 / 10.0 + 1 / 9.0) * Utils.variance(differences));
        assertTrue(Math.abs(t) < new TDistribution(9).inverseCumulativeProbability(0.995), "t " + t + " of " + Arrays.toString(differences));
    }

    private static double accuracy(Classifier forest, Instances train, Instances test) throws Exception {
        forest.buildClassifier(train);
        double right = 0;
        for (int i = 0; i < test.size(); i++) if (forest.classifyInstance(test.get(i)) == test.get(i).classValue()) right++;
        assertEquals(TARGET, test.classIndex());
        return right / test.size();
    }
}
