package org.roentgen.filter.texture;

import java.util.Arrays;

/**
 * A kernel along one axis: out(i) = Σₖ weight(k) · in(i + first + k), with k from 0. A convolution kernel is the same thing with its values
 * in reverse. Immutable.
 */
final class Taps {

    final int first;
    private final double[] weights;

    Taps(int first, double... weights) {
        this.first = first;
        this.weights = weights.clone();
    }

    /** An odd number of weights around the voxel itself. */
    static Taps centred(double... weights) {
        return new Taps(-(weights.length / 2), weights);
    }

    int size() {
        return weights.length;
    }

    int last() {
        return first + weights.length - 1;
    }

    double weight(int k) {
        return weights[k];
    }

    /** Voxels looked at on the side that is looked at farther. */
    int reach() {
        return Math.max(Math.abs(first), Math.abs(last()));
    }

    /** The kernel on a mirrored axis. */
    Taps flipped() {
        double[] reversed = new double[size()];
        for (int k = 0; k < size(); k++) reversed[k] = weights[size() - 1 - k];
        return new Taps(-last(), reversed);
    }

    Taps times(double factor) {
        return new Taps(first, Arrays.stream(weights).map(w -> w == 0 ? 0 : w * factor).toArray());
    }

    /** Zeros between the weights: what was a voxel away is {@code factor} voxels away. */
    Taps dilated(int factor) {
        double[] spread = new double[(size() - 1) * factor + 1];
        for (int k = 0; k < size(); k++) spread[k * factor] = weights[k];
        return new Taps(first * factor, spread);
    }

    /** One kernel for this and another after it. */
    Taps then(Taps other) {
        double[] product = new double[size() + other.size() - 1];
        for (int k = 0; k < size(); k++)
            for (int l = 0; l < other.size(); l++) product[k + l] += weights[k] * other.weights[l];
        return new Taps(first + other.first, product);
    }

    /** Of the first weight that is not zero. */
    double sign() {
        return Arrays.stream(weights).filter(w -> w != 0).map(Math::signum).findFirst().orElse(1);
    }

    @Override public boolean equals(Object other) {
        return other instanceof Taps && first == ((Taps) other).first && Arrays.equals(weights, ((Taps) other).weights);
    }

    @Override public int hashCode() {
        return 31 * first + Arrays.hashCode(weights);
    }
}
