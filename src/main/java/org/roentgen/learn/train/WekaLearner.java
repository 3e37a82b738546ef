package org.roentgen.learn.train;

import java.util.function.LongFunction;

import weka.classifiers.Classifier;
import weka.core.Instances;

/** Any of Weka's classifiers and regressions. */
public final class WekaLearner implements Learner {

    private final String name;
    private final LongFunction<? extends Classifier> classifier;

    /** @param classifier makes an untrained one for a seed */
    public WekaLearner(String name, LongFunction<? extends Classifier> classifier) {
        this.name = name;
        this.classifier = classifier;
    }

    @Override public String name() {
        return name;
    }

    @Override public Predictor train(TrainingSet rows, long seed) {
        WekaSurroundings.prepare();
        if (rows.features().count() == 0) throw new IllegalArgumentException("Features must be at least 1 for " + name + ", but are none. Exclude fewer columns.");
        Instances instances = WekaRows.of(rows);
        Classifier trained = classifier.apply(seed);
        try {
            trained.getCapabilities().testWithFail(instances);
            trained.buildClassifier(instances);
        } catch (Exception e) {
            throw new IllegalArgumentException("Rows must suit " + name + ", but Weka says \"" + WekaPredictor.told(e) + "\". Choose another learner, or prepare the table.", e);
        }
        return new WekaPredictor(trained, new Instances(instances, 0), rows.isClassification());
    }

    @Override public String toString() {
        return name;
    }
}
