package org.roentgen.segment.cluster.joint;

import java.util.Arrays;
import java.util.stream.IntStream;

/** Shares, means and covariances of classes from vectors that belong to them more or less. */
final class Moments {

    private final int dimensions;
    final double[] share;
    final double[][] mean;
    final double[][][] covariance;
    private final double[][] from;                                // means that distances are taken to
    private double total;
    double energy;                                                // a sum that goes along

    /** @param from means near those sought, or these themselves */
    Moments(double[][] from) {
        this.from = from;
        dimensions = from[0].length;
        share = new double[from.length];
        mean = new double[from.length][dimensions];
        covariance = new double[from.length][dimensions][dimensions];
    }

    Moments(double[] share, double[][] mean, double[][][] covariance) {
        this.share = share;
        this.mean = mean;
        this.covariance = covariance;
        from = mean;
        dimensions = mean[0].length;
    }

    void add(double[] vector, double[] weights) {
        total++;
        for (int c = 0; c < share.length; c++) {
            if (weights[c] == 0) continue;
            share[c] += weights[c];
            for (int d = 0; d < dimensions; d++) {
                double distance = weights[c] * (vector[d] - from[c][d]);
                mean[c][d] += distance;
                for (int e = 0; e <= d; e++) covariance[c][d][e] += distance * (vector[e] - from[c][e]);
            }
        }
    }

    void add(Moments other) {
        total += other.total;
        energy += other.energy;
        for (int c = 0; c < share.length; c++) {
            share[c] += other.share[c];
            for (int d = 0; d < dimensions; d++) {
                mean[c][d] += other.mean[c][d];
                for (int e = 0; e <= d; e++) covariance[c][d][e] += other.covariance[c][d][e];
            }
        }
    }

    /** Of a vector in the mean. */
    double energy() {
        return energy / total;
    }

    /** From sums to means; a class without weight stays where it was. */
    Moments done() {
        for (int c = 0; c < share.length; c++) {
            double weight = share[c];
            share[c] /= total;
            for (int d = 0; d < dimensions; d++) mean[c][d] = weight > 0 ? mean[c][d] / weight : 0;
            for (int d = 0; d < dimensions; d++)
                for (int e = 0; e <= d; e++) {
                    double value = weight > 0 ? covariance[c][d][e] / weight - mean[c][d] * mean[c][e] : 0;
                    covariance[c][d][e] = covariance[c][e][d] = value;
                }
            for (int d = 0; d < dimensions; d++) mean[c][d] += from[c][d];
        }
        return this;
    }

    /** The greatest distance of a mean from where it was. */
    double moved() {
        return IntStream.range(0, share.length).mapToDouble(c -> Math.sqrt(JointClasses.squaredDistance(mean[c], from[c]))).max().getAsDouble();
    }

    /** Without classes that nothing belongs to, from the darkest on. */
    Moments sorted() {
        return inOrder(Arrays.stream(JointClasses.order(mean)).filter(c -> share[c] > 0).toArray());
    }

    Moments inOrder(int[] order) {
        return new Moments(IntStream.of(order).mapToDouble(c -> share[c]).toArray(), IntStream.of(order).mapToObj(c -> mean[c]).toArray(double[][]::new),
            IntStream.of(order).mapToObj(c -> covariance[c]).toArray(double[][][]::new));
    }
}
