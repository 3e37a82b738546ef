package org.roentgen.segment.graph;

/** Densities from the values under the seeds of a label, counted in bins of equal width over the range and smoothed with a Gaussian of one bin. */
final class HistogramModel implements ValueModel {

    private static final int REACH = 3;

    private final double lowest, perBin;
    private final double[] costs;

    HistogramModel(float[] values, ValueSpan span, int bins) {
        lowest = span.lowest;
        perBin = span.range() > 0 ? bins / span.range() : 0;
        double[] shares = new double[bins];
        for (float v : values) shares[bin(v, bins)] += 1.0 / values.length;
        costs = new double[bins];
        for (int b = 0; b < bins; b++) costs[b] = ValueModel.cost(bins * smoothed(shares, b));
    }

    private int bin(float value, int bins) {
        return Math.max(0, Math.min(bins - 1, (int) ((value - lowest) * perBin)));
    }

    private static double smoothed(double[] shares, int b) {
        double sum = 0, weights = 0;
        for (int k = Math.max(0, b - REACH); k <= Math.min(shares.length - 1, b + REACH); k++) {
            double w = Math.exp(-0.5 * (k - b) * (k - b));
            sum += w * shares[k];
            weights += w;
        }
        return sum / weights;
    }

    @Override public double cost(float value) {
        return costs[bin(value, costs.length)];
    }
}
