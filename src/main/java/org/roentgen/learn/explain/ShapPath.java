package org.roentgen.learn.explain;

import java.util.Arrays;

/**
 * The features that were split on from the root to a node, each with the share of rows that goes this way when it is unknown (zero) and when it is known (one), and for
 * each size of a set of known features the weight of all sets of that size: Lundberg et al.'s m. A feature stands there once.
 */
final class ShapPath {

    private int length;
    private int[] feature = new int[16];
    private double[] zero = new double[16], one = new double[16], weight = new double[16];

    void clear() {
        length = 0;
    }

    void copy(ShapPath other) {
        length = other.length;
        while (feature.length <= length) grow();
        System.arraycopy(other.feature, 0, feature, 0, length);
        System.arraycopy(other.zero, 0, zero, 0, length);
        System.arraycopy(other.one, 0, one, 0, length);
        System.arraycopy(other.weight, 0, weight, 0, length);
    }

    private void grow() {
        feature = Arrays.copyOf(feature, 2 * feature.length);
        zero = Arrays.copyOf(zero, 2 * zero.length);
        one = Arrays.copyOf(one, 2 * one.length);
        weight = Arrays.copyOf(weight, 2 * weight.length);
    }

    int length() {
        return length;
    }

    int feature(int at) {
        return feature[at];
    }

    double zero(int at) {
        return zero[at];
    }

    double one(int at) {
        return one[at];
    }

    /** Where a feature stands, or −1. */
    int indexOf(int searched) {
        for (int i = 0; i < length; i++) if (feature[i] == searched) return i;
        return -1;
    }

    /** Every set either has the new feature or has it not. */
    void extend(int by, double zeroShare, double oneShare) {
        if (length == feature.length) grow();
        int l = length++;
        feature[l] = by;
        zero[l] = zeroShare;
        one[l] = oneShare;
        weight[l] = l == 0 ? 1 : 0;
        for (int i = l - 1; i >= 0; i--) {
            weight[i + 1] += oneShare * weight[i] * (i + 1) / (l + 1);
            weight[i] = zeroShare * weight[i] * (l - i) / (l + 1);
        }
    }

    /** Takes back an extension, whenever it was made. */
    void unwind(int at) {
        int l = length - 1;
        double next = weight[l];
        for (int j = l - 1; j >= 0; j--) {
            double before = weight[j];
            weight[j] = unwound(at, j, next);
            next = before - weight[j] * zero[at] * (l - j) / (l + 1);
        }
        for (int j = at; j < l; j++) {
            feature[j] = feature[j + 1];
            zero[j] = zero[j + 1];
            one[j] = one[j + 1];
        }
        length = l;
    }

    /** The weight of all sets without a feature: the sum of what {@link #unwind} would leave. */
    double sumWithout(int at) {
        int l = length - 1;
        double next = weight[l], sum = 0;
        for (int j = l - 1; j >= 0; j--) {
            double w = unwound(at, j, next);
            sum += w;
            next = weight[j] - w * zero[at] * (l - j) / (l + 1);
        }
        return sum;
    }

    private double unwound(int at, int j, double next) {
        return one[at] != 0 ? next * length / ((j + 1) * one[at]) : weight[j] * length / (zero[at] * (length - 1 - j));
    }
}
