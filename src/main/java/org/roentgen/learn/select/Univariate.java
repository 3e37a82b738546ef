package org.roentgen.learn.select;

import org.apache.commons.math3.special.Beta;
import org.roentgen.learn.evaluate.Ranking;
import org.roentgen.learn.train.TrainingSet;

/**
 * What one feature alone says of the target. Classes: F of the one-way analysis of variance, between classes / (classes − 1) over within classes / (n − classes).
 * Numbers: F = r² (n − 2) / (1 − r²). p is the chance of so large an F when they have nothing to do with each other and errors are normal (Fisher 1925). The area
 * under the ROC curve is that of the feature as a score for the second class; of more classes the mean over pairs, each the way that is above one half
 * (Hand and Till 2001).
 * <p>Rows count with weight one. F is 0 for a constant feature, infinite where it decides the target. Where n is too small, F and p are NaN.
 */
public final class Univariate {

    private final double[] feature, target;
    private final int classes, n;

    public Univariate(TrainingSet rows, int feature) {
        this(rows.features().column(feature), rows.targets(), rows.classes().size());
    }

    /** @param classes 0 where the target is a number */
    public Univariate(double[] feature, double[] target, int classes) {
        this.feature = feature;
        this.target = target;
        this.classes = classes;
        n = target.length;
    }

    public double f() {
        double mean = mean(feature, null, 0), total = squares(feature, mean, null, 0);
        if (total == 0) return 0;
        if (classes == 0) return ofNumbers(mean, total);
        double within = 0;
        int present = 0;
        for (int c = 0; c < classes; c++) {
            double own = mean(feature, target, c);
            if (Double.isNaN(own)) continue;
            present++;
            within += squares(feature, own, target, c);
        }
        double between = between(mean);
        return n <= present || present < 2 ? Double.NaN : between / (present - 1) / (within / (n - present));
    }

    private double between(double mean) {
        double between = 0;
        for (int c = 0; c < classes; c++) {
            double own = mean(feature, target, c);
            if (!Double.isNaN(own)) between += count(c) * (own - mean) * (own - mean);
        }
        return between;
    }

    private double ofNumbers(double mean, double total) {
        double targetMean = mean(target, null, 0), products = 0, targetTotal = squares(target, targetMean, null, 0);
        if (n < 3) return Double.NaN;
        if (targetTotal == 0) return 0;
        for (int i = 0; i < n; i++) products += (feature[i] - mean) * (target[i] - targetMean);
        double r2 = Math.min(1, products * products / (total * targetTotal));
        return r2 * (n - 2) / (1 - r2);
    }

    public double p() {
        double f = f(), above = freedom(), below = n - above - 1;
        if (Double.isNaN(f)) return f;
        if (Double.isInfinite(f)) return 0;
        return Beta.regularizedBeta(below / (below + above * f), below / 2, above / 2);      // keeps the digits of small p, which 1 − F(x) would not
    }

    private double freedom() {
        if (classes == 0) return 1;
        int present = 0;
        for (int c = 0; c < classes; c++) if (count(c) > 0) present++;
        return present - 1;
    }

    /** NaN for numbers. */
    public double area() {
        if (classes == 0) return Double.NaN;
        if (classes == 2) return pair(0, 1);
        double sum = 0, pairs = 0;
        for (int a = 0; a < classes; a++)
            for (int b = a + 1; b < classes; b++) {
                double area = pair(a, b);
                if (Double.isNaN(area)) continue;
                sum += Math.max(area, 1 - area);
                pairs++;
            }
        return sum / pairs;
    }

    private double pair(int a, int b) {
        double[] scores = new double[count(a) + count(b)];
        boolean[] positive = new boolean[scores.length];
        for (int i = 0, k = 0; i < n; i++)
            if (target[i] == a || target[i] == b) {
                scores[k] = feature[i];
                positive[k++] = target[i] == b;
            }
        return Ranking.areaUnderRoc(scores, positive);
    }

    private int count(int c) {
        int count = 0;
        for (double t : target) if (t == c) count++;
        return count;
    }

    /** Of the values whose class is c; of all when classes is null. NaN of none. */
    private static double mean(double[] values, double[] classes, int c) {
        double sum = 0, count = 0;
        for (int i = 0; i < values.length; i++)
            if (classes == null || classes[i] == c) {
                sum += values[i] - values[0];
                count++;
            }
        return values[0] + sum / count;
    }

    private static double squares(double[] values, double mean, double[] classes, int c) {
        double sum = 0;
        for (int i = 0; i < values.length; i++) if (classes == null || classes[i] == c) sum += (values[i] - mean) * (values[i] - mean);
        return sum;
    }
}
