package org.roentgen.learn.tree;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.Paths;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

import org.roentgen.benchmark.Input;
import org.roentgen.benchmark.Threads;

import weka.classifiers.trees.RandomForest;
import weka.core.Attribute;
import weka.core.DenseInstance;
import weka.core.Instances;
import weka.core.SerializationHelper;

/** Rows of 80 features and two classes: the sign of a noisy sum of ten features and of their products. And Weka's forest of 100 trees on 50 000 of them. */
final class ForestRows {

    static final int TRAINING = 50_000, PREDICTED = 200_000;
    private static final int FEATURES = 80, TOLD = 10;

    private ForestRows() { }

    static Instances rows(int count, long seed) {
        ArrayList<Attribute> attributes = new ArrayList<>();
        for (int f = 0; f < FEATURES; f++) attributes.add(new Attribute("f" + f));
        attributes.add(new Attribute("class", List.of("a", "b")));
        Instances rows = new Instances("rows", attributes, count);
        rows.setClassIndex(FEATURES);
        Random random = new Random(seed);
        for (int i = 0; i < count; i++) rows.add(new DenseInstance(1, row(random)));
        return rows;
    }

    private static double[] row(Random random) {
        double[] row = new double[FEATURES + 1];
        for (int f = 0; f < FEATURES; f++) row[f] = random.nextGaussian();
        double sum = 1.5 * random.nextGaussian();
        for (int f = 0; f < TOLD; f++) sum += f % 2 == 0 ? row[f] : row[f] * row[(f + 1) % TOLD];
        row[FEATURES] = sum > 0 ? 1 : 0;
        return row;
    }

    static RandomForest untrained() {
        RandomForest forest = new RandomForest();
        forest.setNumExecutionSlots(Threads.COUNT);
        return forest;
    }

    /** Trained once for a run of benchmarks: it takes Weka most of a minute. */
    static RandomForest trained() throws Exception {
        Path file = Paths.get(System.getProperty(Input.FOLDER), "forest.model");
        if (!Files.exists(file)) train(file);
        return (RandomForest) SerializationHelper.read(file.toString());
    }

    private static void train(Path file) throws Exception {
        RandomForest forest = untrained();
        forest.buildClassifier(rows(TRAINING, 1));
        Path beside = Files.createTempFile(file.getParent(), "forest", ".part");
        SerializationHelper.write(beside.toString(), forest);
        Files.move(beside, file);
    }
}
