package org.roentgen.segment.cluster.joint;

import java.util.Arrays;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;

/** Classes of vectors: how large they are, their means and covariances, and how much a vector belongs to each. Immutable. */
abstract class JointClasses {

    final double[] share;
    final double[][] mean;
    final double[][][] covariance;

    JointClasses(Moments moments) {
        share = moments.share;
        mean = moments.mean;
        covariance = moments.covariance;
    }

    final int size() {
        return share.length;
    }

    /** How much a vector belongs to each class: 1 in sum. */
    abstract void shares(double[] vector, double[] shares);

    /** The class that has the greatest share; the first of equal ones. */
    static int most(double[] shares) {
        int most = 0;
        for (int c = 1; c < shares.length; c++) if (shares[c] > shares[most]) most = c;
        return most;
    }

    static double squaredDistance(double[] a, double[] b) {
        double sum = 0;
        for (int d = 0; d < a.length; d++) sum += (a[d] - b[d]) * (a[d] - b[d]);
        return sum;
    }

    /** Numbers from the darkest class on: by the sum of the means; of sums that are equal to a millionth by the mean of the first channel, then the next. */
    static int[] order(double[][] mean) {
        return IntStream.range(0, mean.length).boxed().sorted((a, b) -> Arrays.compare(keys(mean[a]), keys(mean[b]))).mapToInt(Integer::intValue).toArray();
    }

    private static double[] keys(double[] mean) {
        return DoubleStream.concat(DoubleStream.of(Arrays.stream(mean).sum()), Arrays.stream(mean)).map(value -> Math.rint(value * 1e6) + 0.0).toArray();
    }
}
