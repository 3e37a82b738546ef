package org.roentgen.learn.train;

/**
 * A Gaussian for each feature and class, as if features were independent within a class: P(c | x) ∝ P(c) Π N(x; μ, σ²).
 * <p>P(c) is the share of the class, μ its weighted mean, and σ² = (Σ w (x − μ)² + s²) / (Σ w + 1), with weights of mean 1 and s² the variance of the feature in all
 * rows: that of the class (maximum likelihood) as if one more row had the variance of all, so that it is never 0. A feature that is constant in all rows says nothing;
 * a missing value neither, in training and afterwards.
 * <p><b>Units</b> do not matter: standardised or not, the probabilities are the same.  <b>Cost</b> O(rows · features).
 * <p>John and Langley 1995, UAI, 338–345. Weka's rounds values to a precision, the mean gap between neighbouring ones, and so takes a standardised column of 0 and 1
 * for constant; that is why this one is ours. scikit-learn's adds 1e-9 of the largest variance of any feature, which depends on units, instead of a row.
 */
public final class NaiveBayes implements Learner {

    @Override public String name() {
        return "naive Bayes";
    }

    @Override public Predictor train(TrainingSet rows, long seed) {
        if (!rows.isClassification()) throw new IllegalArgumentException("Target of naive Bayes must be classes, but is a number. Choose another learner.");
        int features = rows.features().count(), classes = rows.classes().size();
        double unit = sum(rows, -1) / rows.rows();
        double[] shares = new double[classes];
        double[][] means = new double[classes][features], variances = new double[classes][features];
        for (int c = 0; c < classes; c++) shares[c] = sum(rows, c) / unit / rows.rows();
        for (int f = 0; f < features; f++) {
            double[] all = moments(rows, f, -1, unit);
            for (int c = 0; c < classes; c++) {
                double[] own = moments(rows, f, c, unit);
                means[c][f] = own[0] > 0 ? own[1] : all[1];
                variances[c][f] = (own[2] + (all[0] > 0 ? all[2] / all[0] : 0)) / (own[0] + 1);
            }
        }
        return new BayesPredictor(shares, means, variances);
    }

    /** Of the weights; −1 for all classes. */
    private static double sum(TrainingSet rows, int c) {
        double sum = 0;
        for (int i = 0; i < rows.rows(); i++) if (c < 0 || rows.target(i) == c) sum += rows.weight(i);
        return sum;
    }

    /** Weight, mean and sum of weighted squares about it of the rows where the feature is known; −1 for all classes. */
    private static double[] moments(TrainingSet rows, int feature, int c, double unit) {
        double weight = 0, mean = 0, squares = 0;
        for (int i = 0; i < rows.rows(); i++) {
            double value = rows.features().value(i, feature), w = rows.weight(i) / unit;
            if (c >= 0 && rows.target(i) != c || Double.isNaN(value) || w == 0) continue;
            weight += w;
            double from = value - mean;
            mean += from * w / weight;
            squares += w * from * (value - mean);
        }
        return new double[] {weight, mean, squares};
    }
}
