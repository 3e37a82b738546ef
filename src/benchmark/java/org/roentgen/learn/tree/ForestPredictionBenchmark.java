package org.roentgen.learn.tree;

import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;

import org.roentgen.benchmark.Threads;

import weka.classifiers.trees.RandomForest;
import weka.core.Instances;

/** Shares of the classes of 200 000 rows by a forest that Weka trained: ours from flat arrays, which are made anew each time; Weka's row by row, and as a batch. */
@State(Scope.Benchmark)
public class ForestPredictionBenchmark {

    private RandomForest forest;
    private Instances rows;
    private double[][] predicted;

    @Setup public void train() throws Exception {
        forest = ForestRows.trained();
        forest.setNumExecutionSlots(Threads.COUNT);
        rows = ForestRows.rows(ForestRows.PREDICTED, 7);
    }

    @Benchmark public Object flat(Threads threads) {
        threads.run(() -> predicted = FlatForest.of(forest).distributions(rows));
        return predicted;
    }

    @Benchmark public Object weka() throws Exception {
        predicted = new double[rows.size()][];
        for (int i = 0; i < predicted.length; i++) predicted[i] = forest.distributionForInstance(rows.get(i));
        return predicted;
    }

    @Benchmark public Object wekaBatch() throws Exception {
        return forest.distributionsForInstances(rows);
    }
}
