package org.roentgen.learn.tree;

import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;

import org.roentgen.benchmark.Threads;

import weka.classifiers.Classifier;
import weka.core.Instances;

/** 100 trees on 50 000 rows of 80 features and two classes, seven features drawn at each node, on as many threads. */
@State(Scope.Benchmark)
public class ForestTrainingBenchmark {

    private final Instances rows = ForestRows.rows(ForestRows.TRAINING, 1);

    @Benchmark public Object histogram() {
        HistogramForest forest = new HistogramForest();
        forest.setNumExecutionSlots(Threads.COUNT);
        return train(forest);
    }

    @Benchmark public Object weka() {
        return train(ForestRows.untrained());
    }

    private Classifier train(Classifier forest) {
        try {
            forest.buildClassifier(rows);
            return forest;
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }
}
