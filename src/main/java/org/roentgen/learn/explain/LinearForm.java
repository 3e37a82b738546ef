package org.roentgen.learn.explain;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.roentgen.learn.train.LinearPredictor;
import org.roentgen.learn.train.Predictor;
import org.roentgen.learn.train.WekaPredictor;

import weka.classifiers.Classifier;
import weka.classifiers.functions.SMO;

/**
 * The coefficients of a model that is a sum of features times coefficients. Of two classes there is one sum, which speaks for the second class; of more, one for each
 * class or, of a support vector machine, one for each two of them; of a number, the number itself. Immutable.
 */
public final class LinearForm {

    private final List<String> outputs = new ArrayList<>();
    private final List<double[]> coefficients = new ArrayList<>();
    private final List<Double> intercepts = new ArrayList<>();

    private LinearForm() { }

    /**
     * Nothing where the model is no such sum.
     * @param classes of the model; empty where it predicts a number
     * @param features that the predictor takes
     */
    public static Optional<LinearForm> of(Predictor predictor, List<String> classes, int features) {
        LinearForm form = new LinearForm();
        if (predictor instanceof LinearPredictor) form.own((LinearPredictor) predictor, classes, features);
        else if (predictor instanceof WekaPredictor) form.weka(((WekaPredictor) predictor).classifier(), classes, features);
        return form.outputs.isEmpty() ? Optional.empty() : Optional.of(form);
    }

    private void add(String output, double intercept, double[] values) {
        outputs.add(output);
        intercepts.add(intercept);
        coefficients.add(values);
    }

    private void own(LinearPredictor linear, List<String> classes, int features) {
        for (int o = 0; o < linear.outputs(); o++) {
            double[] values = new double[features];
            for (int f = 0; f < features; f++) values[f] = linear.coefficient(o, f);
            add(classes.isEmpty() ? "the number" : "the log odds of " + classes.get(classes.size() == 2 ? 1 : o), linear.intercept(o), values);
        }
    }

    private void weka(Classifier classifier, List<String> classes, int features) {
        if (classifier instanceof SMO) machines((SMO) classifier, classes, features);
    }

    /** Weka's machine of two classes is Σ w x − b, positive for the second; it may keep a weight of the class too, which it never uses. */
    private void machines(SMO svm, List<String> classes, int features) {
        double[][][] weights = svm.sparseWeights();
        int[][][] indices = svm.sparseIndices();
        for (int a = 0; a < classes.size(); a++)
            for (int b = a + 1; b < classes.size(); b++) {
                if (weights[a][b] == null) return;
                double[] values = new double[features];
                for (int k = 0; k < weights[a][b].length; k++) if (indices[a][b][k] < features) values[indices[a][b][k]] = weights[a][b][k];
                add("the side of " + classes.get(b) + (classes.size() == 2 ? "" : " against " + classes.get(a)), -svm.bias()[a][b], values);
            }
    }

    /** What each sum is, in words. */
    public List<String> outputs() {
        return List.copyOf(outputs);
    }

    public double intercept(int output) {
        return intercepts.get(output);
    }

    /** For a prepared feature. */
    public double coefficient(int output, int feature) {
        return coefficients.get(output)[feature];
    }
}
