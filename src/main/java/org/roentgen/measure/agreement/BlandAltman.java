package org.roentgen.measure.agreement;

import java.util.Arrays;

/**
 * How far two methods that measure the same cases differ: the bias, which is the mean of the differences (first − second), their standard deviation s (with n − 1),
 * and the limits of agreement, bias ± 1.96 s, between which 95 % of the differences lie if they are normal.
 * <p>The bias is NaN without cases, s and the limits with fewer than two.
 * <p>Bland and Altman 1986, Lancet 327(8476):307–310, doi:10.1016/S0140-6736(86)90837-8.
 */
public final class BlandAltman {

    private static final double NORMAL = 1.96;

    private final double bias, deviation;

    public BlandAltman(double[] first, double[] second) {
        double[] differences = new double[first.length];
        Arrays.setAll(differences, i -> first[i] - second[i]);
        bias = Arrays.stream(differences).average().orElse(Double.NaN);
        double squares = Arrays.stream(differences).map(difference -> (difference - bias) * (difference - bias)).sum();
        deviation = first.length < 2 ? Double.NaN : Math.sqrt(squares / (first.length - 1));
    }

    public double bias() {
        return bias;
    }

    public double deviation() {
        return deviation;
    }

    public double lowerLimit() {
        return bias - NORMAL * deviation;
    }

    public double upperLimit() {
        return bias + NORMAL * deviation;
    }
}
