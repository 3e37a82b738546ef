package org.roentgen.learn.explore;

/** Distances between rows. */
final class Euclidean {

    private Euclidean() { }

    static double squared(double[] a, double[] b) {
        double sum = 0;
        for (int i = 0; i < a.length; i++) sum += (a[i] - b[i]) * (a[i] - b[i]);
        return sum;
    }

    static double distance(double[] a, double[] b) {
        return Math.sqrt(squared(a, b));
    }
}
