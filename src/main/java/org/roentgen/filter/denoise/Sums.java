package org.roentgen.filter.denoise;

import java.util.Arrays;

/** Sums of weights and of weighted changes, line by line. */
final class Sums {

    final float[][] weights, changes;

    Sums(float[][] weights, float[][] changes) {
        this.weights = weights;
        this.changes = changes;
    }

    void clear() {
        for (float[] line : weights) Arrays.fill(line, 0);
        for (float[] line : changes) Arrays.fill(line, 0);
    }

    void add(int y, float[] weight, float[] change, int from, int to) {
        add(weight, change, weights[y], changes[y], from, to);
    }

    /** Seen from the other end of a pair the change has the opposite sign. */
    void subtract(int y, float[] weight, float[] change, int from, int to) {
        subtract(weight, change, weights[y], changes[y], from, to);
    }

    /** Adds the others' numbers from {@code from} to {@code to} where they belong, at a shift. */
    void addShifted(Sums others, int shift, int from, int to) {
        float[] weight = new float[weights[0].length], change = new float[weights[0].length];
        for (int y = 0; y < weights.length; y++) {
            System.arraycopy(others.weights[y], from, weight, from + shift, to - from);
            System.arraycopy(others.changes[y], from, change, from + shift, to - from);
            add(y, weight, change, from + shift, to + shift);
        }
    }

    private static void add(float[] weight, float[] change, float[] weights, float[] changes, int from, int to) {
        for (int i = from; i < to; i++) {
            weights[i] += weight[i];
            changes[i] += change[i];
        }
    }

    private static void subtract(float[] weight, float[] change, float[] weights, float[] changes, int from, int to) {
        for (int i = from; i < to; i++) {
            weights[i] += weight[i];
            changes[i] -= change[i];
        }
    }
}
