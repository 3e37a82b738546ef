package org.roentgen.learn.train;

import java.util.Arrays;

/** Scores of classes as probabilities: e^score of each, divided by their sum. */
public final class Softmax {

    private Softmax() { }

    /** Relative to the largest score: exponentials of large ones would be infinite. */
    public static double[] of(double[] scores) {
        double most = Arrays.stream(scores).max().getAsDouble(), sum = 0;
        double[] shares = new double[scores.length];
        for (int i = 0; i < shares.length; i++) sum += shares[i] = Math.exp(scores[i] - most);
        for (int i = 0; i < shares.length; i++) shares[i] /= sum;
        return shares;
    }
}
