package org.roentgen.learn.train;

import java.io.Serializable;

import org.roentgen.learn.prepare.Features;
import org.roentgen.learn.tree.FlatForest;

import weka.classifiers.Classifier;
import weka.core.Instances;

/** A trained classifier of Weka's, with the header of the rows that it learned from. */
public final class WekaPredictor implements Predictor, Serializable {

    private static final long serialVersionUID = 1;

    private final Classifier classifier;
    private final Instances header;
    private final boolean classification;

    WekaPredictor(Classifier classifier, Instances header, boolean classification) {
        this.classifier = classifier;
        this.header = header;
        this.classification = classification;
    }

    @Override public double[][] predict(Features rows) {
        Instances instances = WekaRows.of(rows, header);
        if (FlatForest.understands(classifier)) return FlatForest.of(classifier).distributions(instances);
        double[][] predicted = new double[rows.rows()][];
        try {
            for (int i = 0; i < predicted.length; i++)
                predicted[i] = classification ? classifier.distributionForInstance(instances.get(i)) : new double[] {classifier.classifyInstance(instances.get(i))};
        } catch (Exception e) {
            throw new IllegalArgumentException("Model must be able to predict the rows, but Weka says: " + e.getMessage() + " Check the table.", e);
        }
        return predicted;
    }

    public Classifier classifier() {
        return classifier;
    }
}
