package org.roentgen.filter.ridge;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.Random;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class EigenvaluesTest {

    /** Jacobi's rotations until nothing is off the diagonal, in the plainest form. */
    private static double[] jacobi(float... c) {
        double[][] a = c.length == 3 ? new double[][] {{c[0], c[1]}, {c[1], c[2]}}
            : new double[][] {{c[0], c[1], c[2]}, {c[1], c[3], c[4]}, {c[2], c[4], c[5]}};
        for (int sweep = 0; sweep < 50; sweep++)
            for (int p = 0; p < a.length; p++)
                for (int q = p + 1; q < a.length; q++) {
                    double angle = 0.5 * Math.atan2(2 * a[p][q], a[q][q] - a[p][p]), cos = Math.cos(angle), sin = Math.sin(angle);
                    for (int k = 0; k < a.length; k++) {
                        double x = a[p][k], y = a[q][k];
                        a[p][k] = cos * x - sin * y;
                        a[q][k] = sin * x + cos * y;
                    }
                    for (int k = 0; k < a.length; k++) {
                        double x = a[k][p], y = a[k][q];
                        a[k][p] = cos * x - sin * y;
                        a[k][q] = sin * x + cos * y;
                    }
                }
        double[] values = new double[a.length];
        for (int k = 0; k < a.length; k++) values[k] = -a[k][k];
        Arrays.sort(values);
        for (int k = 0; k < a.length; k++) values[k] = -values[k];
        return values;
    }

    static double[] closed(float... c) {
        Eigenvalues eigenvalues = new Eigenvalues(c.length);
        float[][] components = new float[c.length][4];
        for (int i = 0; i < c.length; i++) components[i][3] = c[i];
        eigenvalues.compute(components, 3, 1, 1);
        double[] values = new double[eigenvalues.values.length];
        for (int k = 0; k < values.length; k++) values[k] = eigenvalues.values[k][0];
        return values;
    }

    /** 10⁻⁷ of the largest is the rounding of a float. */
    private static void agree(float... c) {
        double[] expected = jacobi(c), found = closed(c);
        double largest = Math.max(Math.abs(expected[0]), Math.abs(expected[expected.length - 1]));
        for (int k = 0; k < expected.length; k++) assertEquals(expected[k], found[k], 1e-7 * largest, () -> Arrays.toString(c));
        for (int k = 1; k < expected.length; k++) assertTrue(found[k] <= found[k - 1] + 1e-15 * largest, () -> Arrays.toString(found));
    }

    @ParameterizedTest @ValueSource(ints = {3, 6})
    void anyMatrixByJacobi(int components) {
        Random random = new Random(1);
        for (int i = 0; i < 20000; i++) {
            float[] c = new float[components];
            for (int k = 0; k < c.length; k++) c[k] = (float) random.nextGaussian();
            agree(c);
        }
    }

    /** Turned diagonal matrices whose eigenvalues differ by little or nothing: tubes, plates and balls. */
    @ParameterizedTest @ValueSource(doubles = {0, 1e-9, 1e-7, 1e-6, 1e-5, 1e-4, 1e-3, 1e-2, 0.1, 1})
    void nearlyEqualEigenvaluesByJacobi(double gap) {
        Random random = new Random(2);
        double[][] kinds = {{1, 1 + gap, 1 - gap}, {1, 1 + gap, 0}, {-1, -1 - gap, 0}, {gap, 0, 1}, {gap, -gap, -1}, {5, 5 + gap, -10}, {gap, 1, 1e-3}};
        for (double[] e : kinds)
            for (int i = 0; i < 500; i++) {
                double[] u = unit(random), v = orthogonal(u, unit(random)), w = {u[1] * v[2] - u[2] * v[1], u[2] * v[0] - u[0] * v[2], u[0] * v[1] - u[1] * v[0]};
                float[] c = new float[6];
                for (int row = 0, k = 0; row < 3; row++)
                    for (int col = row; col < 3; col++) c[k++] = (float) (e[0] * u[row] * u[col] + e[1] * v[row] * v[col] + e[2] * w[row] * w[col]);
                agree(c);
            }
    }

    private static double[] unit(Random random) {
        double[] v = {random.nextGaussian(), random.nextGaussian(), random.nextGaussian()};
        double norm = Math.sqrt(v[0] * v[0] + v[1] * v[1] + v[2] * v[2]);
        return new double[] {v[0] / norm, v[1] / norm, v[2] / norm};
    }

    private static double[] orthogonal(double[] u, double[] v) {
        double dot = u[0] * v[0] + u[1] * v[1] + u[2] * v[2];
        double[] w = {v[0] - dot * u[0], v[1] - dot * u[1], v[2] - dot * u[2]};
        double norm = Math.sqrt(w[0] * w[0] + w[1] * w[1] + w[2] * w[2]);
        return new double[] {w[0] / norm, w[1] / norm, w[2] / norm};
    }

    /** The one that stands apart is known to the rounding of doubles. */
    @Test void theLoneEigenvalueIsExact() {
        assertEquals(2, closed(2, 0, 0, 1, 0, 1)[0], 1e-14);
        assertEquals(-10, closed(5, 0, 0, 5, 0, -10)[2], 1e-13);
        assertEquals(3, closed(1, 1, 1, 1, 1, 1)[0], 1e-14);
    }

    @Test void byHand() {
        assertEquals(0, closed(0, 0, 0, 0, 0, 0)[1]);
        assertEquals(7, closed(7, 0, 0, 7, 0, 7)[0]);
        assertEquals(7, closed(7, 0, 0, 7, 0, 7)[2]);
        agree(1, 0, 0, 0, 0, -1);                                                                // r = 0
        agree(0, 1, 0, 0, 0, 0);
        agree(0, 1, 1, 0, 1, 0);
        agree(1, 2, 3);
        agree(5, 0, 5);
        agree(0, 0, 0);
    }

    @ParameterizedTest @ValueSource(floats = {1e-30f, 1e-10f, 1e10f, 1e30f})
    void hugeAndTinyMatrices(float scale) {
        agree(2 * scale, scale, -scale, 3 * scale, 0.5f * scale, -4 * scale);
        agree(2 * scale, scale, -scale);
    }

    @Test void aMatrixThatIsNotFiniteHasNone() {
        for (float bad : new float[] {Float.NaN, Float.POSITIVE_INFINITY})
            for (int k = 0; k < 6; k++) {
                float[] c = {1, 2, 3, 4, 5, 6};
                c[k] = bad;
                for (double value : closed(c)) assertTrue(Double.isNaN(value), Arrays.toString(c));
            }
    }

    /** The eigenvector of the largest magnitude: A v = λ v, of length 1, pointing to the positive side. */
    @ParameterizedTest @ValueSource(ints = {3, 6})
    void mainEigenvectorByItsDefinition(int components) {
        Random random = new Random(3);
        MainEigenvector vector = new MainEigenvector(components);
        for (int i = 0; i < 5000; i++) {
            float[][] c = new float[components][1];
            float[] values = new float[components];
            for (int k = 0; k < components; k++) values[k] = c[k][0] = (float) random.nextGaussian() * (i % 3 == 0 && k % 2 == 1 ? 1e-6f : 1);
            vector.compute(c, 0);
            double[] v = vector.direction, e = jacobi(values);
            double main = Math.abs(e[0]) > Math.abs(e[e.length - 1]) ? e[0] : e[e.length - 1], norm = 0;
            for (int row = 0; row < v.length; row++) {
                double sum = 0;
                for (int col = 0; col < v.length; col++) sum += entry(values, v.length, row, col) * v[col];
                assertEquals(main * v[row], sum, 1e-12);
                norm += v[row] * v[row];
            }
            assertEquals(1, norm, 1e-12);
            assertTrue(v[v.length - 1] > 0 || v[v.length - 1] == 0);
        }
    }

    private static double entry(float[] c, int n, int row, int col) {
        int i = Math.min(row, col), j = Math.max(row, col);
        return c[i * n - i * (i - 1) / 2 + j - i];
    }

    @Test void theZeroMatrixHasNoDirectionAndABadOneNone() {
        MainEigenvector vector = new MainEigenvector(6);
        vector.compute(new float[6][1], 0);
        for (double d : vector.direction) assertEquals(0, d);
        for (int k = 0; k < 6; k++) {
            float[][] bad = {{1}, {2}, {3}, {4}, {5}, {6}};
            bad[k][0] = k % 2 == 0 ? Float.NaN : Float.POSITIVE_INFINITY;
            vector.compute(bad, 0);
            for (double d : vector.direction) assertTrue(Double.isNaN(d));
        }
    }
}
