package org.roentgen.filter.background;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * The products P_a(u) P_b(v) P_c(w) of Legendre polynomials with a + b + c ≤ degree, where u, v, w go from −1 to 1 over an image: the middle of voxel i
 * of n is at (2i + 1) / n − 1. Along an axis of n voxels the degree is less than n.
 */
final class Polynomial {

    /** P_a at each voxel of an axis: [axis][a][i]. */
    final double[][][] along = new double[3][][];
    /** The degrees a, b, c of each term. */
    final int[][] terms;

    Polynomial(int degree, int... size) {
        for (int d = 0; d < 3; d++) along[d] = legendre(Math.min(degree, size[d] - 1), size[d]);
        List<int[]> all = new ArrayList<>();
        for (int c = 0; c < along[2].length; c++)
            for (int b = 0; b < along[1].length; b++)
                for (int a = 0; a < along[0].length; a++) if (a + b + c <= degree) all.add(new int[] {a, b, c});
        terms = all.toArray(new int[0][]);
    }

    private static double[][] legendre(int degree, int n) {
        double[][] values = new double[degree + 1][n];
        for (int i = 0; i < n; i++) {
            double u = (2 * i + 1.0) / n - 1;
            values[0][i] = 1;
            if (degree > 0) values[1][i] = u;
            for (int k = 2; k <= degree; k++) values[k][i] = ((2 * k - 1) * u * values[k - 1][i] - (k - 1) * values[k - 2][i]) / k;
        }
        return values;
    }

    /** The factor of a term that is the same all over a row. */
    double atRow(int[] term, int y, int z) {
        return along[1][term[1]][y] * along[2][term[2]][z];
    }

    /** Writes a row of the sum of all terms. */
    void row(double[] coefficients, int y, int z, double[] row) {
        double[] ofX = new double[along[0].length];
        for (int t = 0; t < terms.length; t++) ofX[terms[t][0]] += coefficients[t] * atRow(terms[t], y, z);
        Arrays.fill(row, 0);
        for (int a = 0; a < ofX.length; a++) add(ofX[a], along[0][a], row);
    }

    private static void add(double factor, double[] values, double[] sum) {
        for (int i = 0; i < sum.length; i++) sum[i] += factor * values[i];
    }
}
