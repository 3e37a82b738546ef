package org.roentgen.segment.cluster;

import java.util.Arrays;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;

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
        this(IntStream.range(0, histogram.bins()).filter(bin -> histogram.count(bin) > 0).toArray(), histogram);
    }

    private Distribution(int[] bins, Histogram histogram) {
        this(IntStream.of(bins).mapToDouble(histogram::value).toArray(), IntStream.of(bins).mapToDouble(histogram::count).toArray(),
            IntStream.of(bins).mapToDouble(bin -> bin + 1 < histogram.bins() ? histogram.start(bin + 1) : Double.POSITIVE_INFINITY).toArray(),
            histogram.bins() > 1 ? histogram.value(1) - histogram.value(0) : 0);
    }

    private Distribution(double[] value, double[] count, double[] end, double binWidth) {
        int n = value.length;
        this.value = value;
        this.count = count;
        this.end = end;
        binVariance = binWidth * binWidth / 12;
        total = DoubleStream.of(count).sum();
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

    /** Of some numbers, each as it is. */
    public static Distribution of(float[] values) {
        float[] sorted = values.clone();
        Arrays.sort(sorted);
        int[] first = IntStream.range(0, sorted.length).filter(i -> i == 0 || sorted[i] != sorted[i - 1]).toArray();
        int n = first.length;
        double[] value = IntStream.of(first).mapToDouble(i -> sorted[i]).toArray();
        double[] count = IntStream.range(0, n).mapToDouble(i -> (i + 1 < n ? first[i + 1] : sorted.length) - first[i]).toArray();
        return new Distribution(value, count, IntStream.range(0, n).mapToDouble(i -> i + 1 < n ? value[i + 1] : Double.POSITIVE_INFINITY).toArray(), 0);
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

    /** Which value stands at a place from 0 on when all are put in a row. */
    int ofRank(double place) {
        int low = 0, high = value.length - 1;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (counts[middle + 1] > place) high = middle;
            else low = middle + 1;
        }
        return low;
    }
}
