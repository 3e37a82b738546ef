package org.roentgen.segment.cluster;

import org.roentgen.segment.Histogram;

/** The different values of an image in ascending order, how often each occurs, and sums over any run of them at once. */
public final class Distribution {

    final double[] value, count;
    /** The smallest value beyond each one that is counted elsewhere. */
    final double[] end;
    final double total, mean, variance;
    /** The variance that counting in bins takes away. */
    final double binVariance;
    private final double[] counts, sums, squares;                    // of the first so many values, less the mean

    public Distribution(Histogram histogram) {
        int n = 0;
        for (int bin = 0; bin < histogram.bins(); bin++) if (histogram.count(bin) > 0) n++;
        value = new double[n];
        count = new double[n];
        end = new double[n];
        for (int bin = 0, i = 0; bin < histogram.bins(); bin++) {
            if (histogram.count(bin) == 0) continue;
            value[i] = histogram.value(bin);
            count[i] = histogram.count(bin);
            end[i++] = bin + 1 < histogram.bins() ? histogram.start(bin + 1) : Double.POSITIVE_INFINITY;
        }
        double width = histogram.bins() > 1 ? histogram.value(1) - histogram.value(0) : 0;
        binVariance = width * width / 12;
        total = histogram.total();
        mean = mean();
        counts = new double[n + 1];
        sums = new double[n + 1];
        squares = new double[n + 1];
        for (int i = 0; i < n; i++) {
            double distance = value[i] - mean;
            counts[i + 1] = counts[i] + count[i];
            sums[i + 1] = sums[i] + count[i] * distance;
            squares[i + 1] = squares[i] + count[i] * distance * distance;
        }
        variance = squares[n] / total;
    }

    private double mean() {
        double sum = 0;
        for (int i = 0; i < value.length; i++) sum += count[i] * value[i];
        return sum / total;
    }

    int size() {
        return value.length;
    }

    double range() {
        return value[value.length - 1] - value[0];
    }

    double countOf(int from, int to) {
        return counts[to] - counts[from];
    }

    double meanOf(int from, int to) {
        return mean + (sums[to] - sums[from]) / countOf(from, to);
    }

    /** (Σ (v − mean))² / n: what a class adds to n · the variance between classes. */
    double betweenOf(int from, int to) {
        double sum = sums[to] - sums[from];
        return sum * sum / countOf(from, to);
    }

    /** Σ (v − mean of the run)². */
    double withinOf(int from, int to) {
        return Math.max(0, squares[to] - squares[from] - betweenOf(from, to));
    }

    /** How many values lie below a limit. */
    int below(double limit) {
        int low = 0, high = value.length;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (value[middle] < limit) low = middle + 1;
            else high = middle;
        }
        return low;
    }
}
