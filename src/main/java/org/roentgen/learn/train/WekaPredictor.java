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
            throw new IllegalArgumentException("Rows must suit the model, but Weka says \"" + told(e) + "\". Check the table.", e);
        }
        return predicted;
    }

    /** What Weka says, in one line without its last mark. */
    static String told(Exception e) {
        String said = e.getMessage() == null ? e.toString() : e.getMessage();
        return said.trim().replaceAll("\\s+", " ").replaceFirst("[.!]+$", "");
    }

    public Classifier classifier() {
        return classifier;
    }
}
