package org.roentgen.segment.growing;

import java.util.Map;
import java.util.function.Consumer;

/** Mean and standard deviation of a region, in two passes over its values, and the range around the mean; numbers that are not finite do not count. */
final class RegionStatistics {

    /** Takes a value of a label's region. */
    interface Adder {
        void add(int label, float value);
    }

    private final double multiplier;
    private double sum, squares, mean;
    private long count;

    RegionStatistics(double multiplier) {
        this.multiplier = multiplier;
    }

    /** Finds the statistics of all regions anew.
     * @param values gives each value to the adder; called twice */
    static void pass(Map<Integer, RegionStatistics> regions, Consumer<Adder> values) {
        regions.values().forEach(RegionStatistics::clear);
        values.accept((label, value) -> regions.get(label).addToMean(value));
        regions.values().forEach(r -> r.mean = r.sum / r.count);
        values.accept((label, value) -> regions.get(label).addToDeviation(value));
    }

    private void clear() {
        sum = 0;
        squares = 0;
        count = 0;
    }

    private void addToMean(float value) {
        if (!Float.isFinite(value)) return;
        sum += value;
        count++;
    }

    private void addToDeviation(float value) {
        if (Float.isFinite(value)) squares += (value - mean) * (value - mean);
    }

    /** NaN where no value is finite. */
    double mean() {
        return mean;
    }

    double deviation() {
        return count > 1 ? Math.sqrt(squares / (count - 1)) : 0;
    }

    double lower() {
        return mean - multiplier * deviation();
    }

    double upper() {
        return mean + multiplier * deviation();
    }

    boolean includes(float value) {
        return value >= lower() && value <= upper();
    }
}
