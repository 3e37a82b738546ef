package org.roentgen.filter.edge;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Optional;

import net.imglib2.img.array.ArrayImg;
import net.imglib2.type.numeric.real.FloatType;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.roentgen.filter.Filter;
import org.roentgen.filter.FilterContract;
import org.roentgen.filter.Filters;
import org.roentgen.testing.Volumes;

class NonMaximumSuppressionTest {

    @Nested class OfSobel implements FilterContract {

        @Override public Filter filter() {
            return new NonMaximumSuppression(DifferenceOperator.SOBEL, 0);
        }

        @Override public Optional<String> dependsOnSampling() {
            return Optional.of("a voxel is a crest or not");
        }
    }

    @Nested class OfTheGaussian implements FilterContract {

        @Override public Filter filter() {
            return new NonMaximumSuppression(new GaussianDerivative(1), 5);
        }

        @Override public Optional<String> dependsOnSampling() {
            return Optional.of("a voxel is a crest or not");
        }
    }

    /**
     * Where a voxel is kept it has the magnitude, and that is no less than at the neighbours the gradient points to: the definition with
     * interpolation by distances; also slice by slice.
     */
    @ParameterizedTest @CsvSource({"1, 1, 1", "0.7, 1.3, 2", "1, 1, Infinity", "0.7, 1.3, Infinity"})
    void crestsByTheirDefinition(double sx, double sy, double sz) {
        double[] s = {sx, sy, sz};
        int nx = 11, ny = 10, nz = 9;
        ArrayImg<FloatType, ?> image = Volumes.noise(7, nx, ny, nz);
        GradientOperator operator = new GaussianDerivative(1);
        float[] magnitude = Volumes.values(Filters.apply(new GradientMagnitude(operator), image, s)),
            found = Volumes.values(Filters.apply(new NonMaximumSuppression(operator, 2), image, s));
        float[][] g = new float[3][];
        for (int d = 0; d < 3; d++) g[d] = Volumes.values(Filters.apply(new Gradient(operator, d), image, s));
        int kept = 0;
        for (int z = 1; z < nz - 1; z++)
            for (int y = 1; y < ny - 1; y++)
                for (int x = 1; x < nx - 1; x++) {
                    int i = x + nx * (y + ny * z);
                    double[] u = {g[0][i] / sx, g[1][i] / sy, g[2][i] / sz};
                    double longest = Math.max(Math.abs(u[0]), Math.max(Math.abs(u[1]), Math.abs(u[2])));
                    double ahead = at(magnitude, x + u[0] / longest, y + u[1] / longest, z + u[2] / longest, nx, ny),
                        behind = at(magnitude, x - u[0] / longest, y - u[1] / longest, z - u[2] / longest, nx, ny);
                    boolean crest = magnitude[i] >= 2 && magnitude[i] > ahead && magnitude[i] >= behind;
                    assertEquals(crest ? magnitude[i] : 0, found[i], 1e-4, x + ", " + y + ", " + z);
                    if (crest) kept++;
                }
        assertTrue(kept > 20, "too few to say: " + kept);
    }

    private static double at(float[] values, double x, double y, double z, int nx, int ny) {
        double sum = 0;
        int x0 = (int) Math.floor(x), y0 = (int) Math.floor(y), z0 = (int) Math.floor(z);
        for (int k = 0; k < 8; k++) {
            int a = x0 + k % 2, b = y0 + k / 2 % 2, c = z0 + k / 4;
            double weight = (1 - Math.abs(x - a)) * (1 - Math.abs(y - b)) * (1 - Math.abs(z - c));
            if (weight > 0) sum += weight * values[a + nx * (b + ny * c)];
        }
        return sum;
    }

    /** A step between two voxels has equal slopes at both; the brighter is kept. */
    @Test void ofTwoEqualSlopesTheBrighterStays() {
        for (boolean rising : new boolean[] {true, false}) {
            ArrayImg<FloatType, ?> step = Volumes.of(12, 5, 5, (x, y, z) -> x < 6 == rising ? 0 : 100);
            float[] found = Volumes.values(Filters.apply(new NonMaximumSuppression(DifferenceOperator.SOBEL, 0), step, 1, 1, 1));
            for (int i = 0; i < found.length; i++) assertEquals(i % 12 == (rising ? 6 : 5) ? 50 : 0, found[i]);
        }
    }

    @Test void aFlatImageHasNoCrests() {
        for (float v : Volumes.values(Filters.apply(new NonMaximumSuppression(new GaussianDerivative(1), 0), Volumes.of(6, 5, 4, (x, y, z) -> 0.1), 1, 1, 1)))
            assertEquals(0, v);
    }

    /** As far as the operator reaches, and where the gradient points to that: also where the NaN has a sign, as that of ∞ − ∞ on some processors. */
    @ParameterizedTest @CsvSource({"1", "5"})
    void noCrestsBesideNaN(int nz) {
        double[] s = {1, 1, nz == 1 ? Double.POSITIVE_INFINITY : 1};
        Filter filter = new NonMaximumSuppression(DifferenceOperator.SOBEL, 0);
        float[] expected = null;
        for (int bits : new int[] {0x7fc00000, 0xffc00000}) {
            float odd = Float.intBitsToFloat(bits);
            float[] found = Volumes.values(Filters.apply(filter, Volumes.of(15, 14, nz, (x, y, z) -> x == 7 && y == 7 ? odd : Math.sin(3 * x * x + 7 * y)), s));
            for (float v : found) assertTrue(v >= 0, v + " is no number");
            if (expected != null) assertArrayEquals(expected, found);
            expected = found;
        }
    }
}
