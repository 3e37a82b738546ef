package org.roentgen.filter.variational;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Random;

import org.junit.jupiter.api.Test;

class TensorMapTest {

    private static final int N = 600;                             // more than are done at a time
    private static final double[][] EIGENVALUES = {{9, 4, 1}, {400, 5, 0}, {3e5, 5, 2}, {7, 7, 3}, {6, 2, 2}, {5, 5, 5}, {1, 0, 0}, {0, 0, 0}, {1e-20, 1e-21, 0}};

    /** Matrices with known eigenvalues and directions: D = α I + (1 − α) e^(−contrast⁴ / κ) v vᵀ. */
    @Test void coherenceFlowsAlongTheSmallestEigenvector() {
        double contrast = 1.5;
        float[][] tensor = new float[6][N];
        double[][] v = new double[N][];
        Random random = new Random(4);
        for (int i = 0; i < N; i++) {
            double[][] e = orthonormal(random);
            v[i] = e[2];
            for (int c = 0, a = 0; a < 3; a++)
                for (int b = a; b < 3; b++, c++)
                    for (int k = 0; k < 3; k++) tensor[c][i] += (float) (EIGENVALUES[i % 9][k] * e[k][a] * e[k][b]);
        }
        new CoherenceEnhancing(contrast, false).apply(tensor, N);
        for (int i = 0; i < N; i++) {
            double difference = EIGENVALUES[i % 9][1] - EIGENVALUES[i % 9][2];
            double along = difference == 0 ? 0 : 0.999 * Math.exp(-Math.pow(contrast, 4) / (difference * difference));
            double rounding = i % 9 == 2 ? 0.1 : 1e-4;            // eigenvalues of a float matrix are known to 10⁻⁷ of the largest, here 0.03 to 0.1
            for (int c = 0, a = 0; a < 3; a++)
                for (int b = a; b < 3; b++, c++) assertEquals((a == b ? 0.001 : 0) + along * v[i][a] * v[i][b], tensor[c][i], rounding, "matrix " + i);
        }
    }

    private static double[][] orthonormal(Random random) {
        double[][] e = new double[3][3];
        for (int k = 0; k < 3; k++) {
            for (int a = 0; a < 3; a++) e[k][a] = random.nextGaussian();
            for (int j = 0; j < k; j++) {
                double dot = e[k][0] * e[j][0] + e[k][1] * e[j][1] + e[k][2] * e[j][2];
                for (int a = 0; a < 3; a++) e[k][a] -= dot * e[j][a];
            }
            double length = Math.sqrt(e[k][0] * e[k][0] + e[k][1] * e[k][1] + e[k][2] * e[k][2]);
            for (int a = 0; a < 3; a++) e[k][a] /= length;
        }
        return e;
    }

    /** The series stands for the exponential, and ends in 0. */
    @Test void exponentialIsExact() {
        double[] x = new double[N];
        for (int i = 0; i < N; i++) x[i] = i < 500 ? 0.1 * i : i < 599 ? Math.pow(10, i - 500) : Double.POSITIVE_INFINITY;
        double[] found = x.clone();
        TensorMap.exponential(found, N);
        for (int i = 0; i < N; i++) assertEquals(Math.exp(-x[i]), found[i], 1e-11);
        assertEquals(0, found[N - 1]);
    }
}
