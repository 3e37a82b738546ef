package org.roentgen.filter.variational;

import java.util.Arrays;

/** Eigenvalues and one eigenvector of a symmetric matrix of two or three rows, by Jacobi's rotations: exact also where eigenvalues meet. */
final class SymmetricMatrix {

    private static final int SWEEPS = 20;                          // five are enough for doubles; NaN never is

    private final int n;
    private final double[][] a = new double[3][3], vectors = {{1, 0, 0}, {0, 1, 0}, {0, 0, 1}};

    /** @param components xx, xy, xz, yy, yz, zz; with two rows those with z do not count */
    SymmetricMatrix(double[] components, int n) {
        this.n = n;
        for (int i = 0, c = 0; i < 3; i++) for (int j = i; j < 3; j++) a[i][j] = a[j][i] = components[c++];
        for (int sweep = 0; sweep < SWEEPS && !isDiagonal(); sweep++)
            for (int p = 0; p < n; p++) for (int q = p + 1; q < n; q++) if (a[p][q] != 0) rotate(p, q);
    }

    /** Smallest first. */
    double[] values() {
        double[] values = new double[n];
        for (int i = 0; i < n; i++) values[i] = a[i][i];
        Arrays.sort(values);
        return values;
    }

    /** Of length 1, that of the smallest eigenvalue. */
    double[] smallestVector() {
        int smallest = 0;
        for (int i = 1; i < n; i++) if (a[i][i] < a[smallest][smallest]) smallest = i;
        return new double[] {vectors[0][smallest], vectors[1][smallest], vectors[2][smallest]};
    }

    private boolean isDiagonal() {
        double off = 0, diagonal = 0;
        for (int i = 0; i < n; i++) {
            diagonal += a[i][i] * a[i][i];
            for (int j = i + 1; j < n; j++) off += a[i][j] * a[i][j];
        }
        return off <= 1e-30 * diagonal;
    }

    /** Makes a[p][q] zero. */
    private void rotate(int p, int q) {
        double theta = (a[q][q] - a[p][p]) / (2 * a[p][q]), t = (theta < 0 ? -1 : 1) / (Math.abs(theta) + Math.sqrt(theta * theta + 1));
        double cos = 1 / Math.sqrt(t * t + 1), sin = t * cos;
        for (int k = 0; k < n; k++) turn(a[k], p, q, cos, sin);
        for (int k = 0; k < n; k++) {
            double ap = a[p][k], aq = a[q][k];
            a[p][k] = cos * ap - sin * aq;
            a[q][k] = sin * ap + cos * aq;
        }
        for (int k = 0; k < n; k++) turn(vectors[k], p, q, cos, sin);
    }

    private static void turn(double[] row, int p, int q, double cos, double sin) {
        double rp = row[p], rq = row[q];
        row[p] = cos * rp - sin * rq;
        row[q] = sin * rp + cos * rq;
    }
}
