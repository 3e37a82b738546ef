package org.roentgen.segment.cluster;

import org.roentgen.segment.Histogram;

/** Classes of values, numbered from 0 by rising mean: how large they are, and to which a value belongs, or how much. Immutable. */
public abstract class Classes {

    final double[] share, mean, variance;

    Classes(double[] share, double[] mean, double[] variance) {
        this.share = share;
        this.mean = mean;
        this.variance = variance;
    }

    public final int size() {
        return mean.length;
    }

    /** The share of all voxels. */
    public final double share(int c) {
        return share[c];
    }

    public final double mean(int c) {
        return mean[c];
    }

    public final double deviation(int c) {
        return Math.sqrt(variance[c]);
    }

    /** The class that a value belongs to most. */
    abstract int of(double value);

    /** How much a value belongs to each class: 1 in sum. */
    abstract void shares(double value, double[] shares);

    /** Classes that meet at thresholds: what is at or above one belongs to the upper class. */
    static final class Separate extends Classes {

        private final double[] threshold;

        private Separate(double[] share, double[] mean, double[] variance, double[] threshold) {
            super(share, mean, variance);
            this.threshold = threshold;
        }

        /** @param first number of the first value of each class, and of all values at the end */
        static Separate of(Distribution values, int[] first) {
            int k = first.length - 1;
            double[] share = new double[k], mean = new double[k], variance = new double[k], threshold = new double[k - 1];
            for (int c = 0; c < k; c++) {
                double count = values.countOf(first[c], first[c + 1]);
                share[c] = count / values.total;
                mean[c] = values.meanOf(first[c], first[c + 1]);
                variance[c] = values.withinOf(first[c], first[c + 1]) / count;
                if (c > 0) threshold[c - 1] = values.end[first[c] - 1];
            }
            return new Separate(share, mean, variance, threshold);
        }

        /** The smallest value of each class but the first. */
        double[] thresholds() {
            return threshold.clone();
        }

        @Override int of(double value) {
            int c = 0;
            while (c < threshold.length && value >= threshold[c]) c++;
            return c;
        }

        @Override void shares(double value, double[] shares) {
            int own = of(value);
            for (int c = 0; c < size(); c++) shares[c] = c == own ? 1 : 0;
        }
    }

    /** The thresholds of k classes by {@link MultiOtsu}: the smallest values of the upper k − 1. */
    public static double[] thresholds(Histogram histogram, int k) {
        return MultiOtsu.separate(new Distribution(histogram), k).thresholds();
    }
}
