package org.roentgen.segment;

import java.util.Arrays;
import java.util.Comparator;
import java.util.stream.IntStream;

import org.roentgen.segment.cluster.Classes;

/** A low and a high threshold: given values, or found from a {@link Histogram}. */
public final class ThresholdPair {

    private static final double NORMAL = 1.4826;                // the standard deviation of normal noise over its median absolute deviation

    private interface Rule {
        double[] of(Histogram histogram);
    }

    private final Rule rule;
    private final boolean automatic;
    private final int values;

    private ThresholdPair(boolean automatic, int values, Rule rule) {
        this.rule = rule;
        this.automatic = automatic;
        this.values = values;
    }

    public static ThresholdPair absolute(double low, double high) {
        if (!(low <= high))
            throw new IllegalArgumentException("Low threshold must be at most the high one, " + high + ", but is " + low + ". Swap them.");
        return new ThresholdPair(false, 0, histogram -> new double[] {low, high});
    }

    /** The smallest values that are at least as great as so many percent of them; of real-valued data to 1/65536 of the range. */
    public static ThresholdPair percentiles(double low, double high) {
        if (!(low >= 0 && low <= high && high <= 100))
            throw new IllegalArgumentException("Low percentile must be between 0 and the high one, " + high + ", but is " + low + ". Give percentages from 0 to 100.");
        return new ThresholdPair(true, 1, histogram -> new double[] {percentile(histogram, low), percentile(histogram, high)});
    }

    /** Median + deviations · 1.4826 · median |f − median|: so many standard deviations above the ground, where most of the image is ground. */
    public static ThresholdPair deviations(double low, double high) {
        if (!(low <= high))
            throw new IllegalArgumentException("Low deviations must be at most the high ones, " + high + ", but are " + low + ". Swap them.");
        return new ThresholdPair(true, 1, histogram -> {
            double median = histogram.value(rank(histogram, 50)), deviation = NORMAL * medianDistance(histogram, median);
            return new double[] {median + low * deviation, median + high * deviation};
        });
    }

    /** Those between the three classes that lie farthest apart, see {@link org.roentgen.segment.cluster.MultiOtsu}. */
    public static ThresholdPair multiOtsu() {
        return new ThresholdPair(true, 3, histogram -> Classes.thresholds(histogram, 3));
    }

    boolean isAutomatic() {
        return automatic;
    }

    /** Has a histogram as many different values as it takes to find them? */
    boolean suits(Histogram histogram) {
        return IntStream.range(0, histogram.bins()).filter(bin -> histogram.count(bin) > 0).limit(values).count() == values;
    }

    /** @param histogram not looked at where the values are given */
    double[] of(Histogram histogram) {
        return rule.of(histogram);
    }

    private static double percentile(Histogram histogram, double percent) {
        return histogram.start(rank(histogram, percent));
    }

    /** The first bin up to which there are so many percent, and that is not empty. */
    private static int rank(Histogram histogram, double percent) {
        double wanted = Math.max(1, Math.ceil(percent / 100 * histogram.total()));
        int bin = 0;
        for (long seen = histogram.count(0); seen < wanted; ) seen += histogram.count(++bin);
        return bin;
    }

    private static double medianDistance(Histogram histogram, double median) {
        int[] bins = IntStream.range(0, histogram.bins()).boxed().sorted(Comparator.comparingDouble(bin -> Math.abs(histogram.value(bin) - median)))
            .mapToInt(Integer::intValue).toArray();
        long[] counts = Arrays.stream(bins).mapToLong(histogram::count).toArray();
        int i = 0;
        for (long seen = counts[0]; 2 * seen < histogram.total(); ) seen += counts[++i];
        return Math.abs(histogram.value(bins[i]) - median);
    }
}
