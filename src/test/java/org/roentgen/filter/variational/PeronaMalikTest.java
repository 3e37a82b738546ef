package org.roentgen.filter.variational;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import net.imglib2.img.array.ArrayImg;
import net.imglib2.type.numeric.real.FloatType;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.roentgen.filter.Filters;
import org.roentgen.filter.GaussianSmoothing;
import org.roentgen.filter.VolumeFilter;
import org.roentgen.filter.VolumeFilterContract;
import org.roentgen.image.Spacing;
import org.roentgen.testing.Volumes;

class PeronaMalikTest {

    @Nested class Exponential implements VolumeFilterContract {

        @Override public VolumeFilter filter() {
            return new PeronaMalik(Conductance.EXPONENTIAL, 20, 0.08, 20);
        }
    }

    @Nested class Quadratic implements VolumeFilterContract {

        @Override public VolumeFilter filter() {
            return new PeronaMalik(Conductance.QUADRATIC, 20, 0.08, 20);
        }
    }

    /** The paper's scheme, neighbour by neighbour. */
    @ParameterizedTest
    @CsvSource({"6, 5, 4, 1, 1", "6, 5, 4, 1.3, 2.5", "7, 6, 1, 0.7, 1", "9, 1, 1, 1, 1", "1, 5, 3, 0.6, 2", "1, 1, 6, 1, 0.5", "4, 1, 5, 1, 1.5"})
    void isTheSchemeOfThePaper(int nx, int ny, int nz, double sy, double sz) {
        double[] spacing = Spacing.of(1, sy, sz);
        ArrayImg<FloatType, ?> image = Volumes.noise(4, nx, ny, nz);
        for (Conductance conductance : Conductance.values()) {
            float[] found = Volumes.values(Filters.apply(new PeronaMalik(conductance, 30, 0.03, 8), image, spacing));
            double[] expected = slowly(Volumes.values(image), new int[] {nx, ny, nz}, spacing, conductance, 30, 0.03, 8);
            for (int i = 0; i < expected.length; i++) assertEquals(expected[i], found[i], 2e-4);    // differences of up to 100, exponentials to 3·10⁻⁶, 8 steps
        }
    }

    private static double[] slowly(float[] in, int[] size, double[] spacing, Conductance conductance, double contrast, double time, int iterations) {
        double[] u = new double[in.length];
        for (int i = 0; i < u.length; i++) u[i] = in[i];
        for (int k = 0; k < iterations; k++) {
            double[] next = u.clone();
            for (int i = 0; i < u.length; i++)
                for (int axis = 0, stride = 1; axis < 3; stride *= size[axis++])
                    for (int side = -1; side <= 1; side += 2) {
                        int position = i / stride % size[axis] + side;
                        if (position < 0 || position >= size[axis]) continue;
                        double d = (u[i + side * stride] - u[i]) / spacing[axis], q = d * d / (contrast * contrast);
                        next[i] += time * (conductance == Conductance.EXPONENTIAL ? Math.exp(-q) : 1 / (1 + q)) * d / spacing[axis];
                    }
            u = next;
        }
        return u;
    }

    /** A Gaussian with σ² = 2t, far from the edges as near. */
    @ParameterizedTest @CsvSource({"1, 1, 1", "0.8, 1, 1.5"})
    void withoutContrastItIsTheHeatEquation(double sx, double sy, double sz) {
        ArrayImg<FloatType, ?> image = Volumes.of(30, 24, 18,
            (x, y, z) -> 100 * Math.exp(-(Math.pow((x - 12) * sx, 2) + Math.pow((y - 12) * sy, 2) + Math.pow((z - 5) * sz, 2)) / 18));
        for (Conductance conductance : Conductance.values()) {
            float[] found = Volumes.values(Filters.apply(new PeronaMalik(conductance, Double.POSITIVE_INFINITY, 0.05, 40), image, sx, sy, sz));
            assertArrayEquals(Volumes.values(Filters.apply(new GaussianSmoothing(2), image, sx, sy, sz)), found, 0.5f);   // of 100: second differences of a σ of 3
        }
    }

    @ParameterizedTest @EnumSource(Conductance.class)
    void theMeanStaysAndNoValueLeavesTheRangeAtTheLargestStep(Conductance conductance) {
        ArrayImg<FloatType, ?> image = Volumes.noise(6, 20, 15, 10);
        float[] before = Volumes.values(image), after = Volumes.values(Filters.apply(new PeronaMalik(conductance, 1e3, 0, 100), image, 1, 1.2, 2));
        double sum = 0;
        for (int i = 0; i < before.length; i++) {
            sum += after[i] - before[i];
            assertTrue(after[i] >= 0 && after[i] <= 100);
        }
        assertEquals(0, sum / before.length, 1e-3);
    }

    /** Noise of a slope of 10 goes, a step of 100 stays. */
    @ParameterizedTest @EnumSource(Conductance.class)
    void edgesStayWhileNoiseGoes(Conductance conductance) {
        ArrayImg<FloatType, ?> noise = Volumes.noise(3, 24, 12, 1);
        float[] level = Volumes.values(noise);
        ArrayImg<FloatType, ?> image = Volumes.of(24, 12, 1, (x, y, z) -> (x < 12 ? 0 : 500) + level[x + 24 * y] / 10);
        float[] found = Volumes.values(Filters.apply(new PeronaMalik(conductance, 15, 0, 100), image, 1, 1));
        for (int i = 0; i < found.length; i++) assertEquals(i % 24 < 12 ? 5 : 505, found[i], conductance == Conductance.EXPONENTIAL ? 2.5 : 60);
    }

    /** In units of intensity and of length alike. */
    @Test void scalesGoTogether() {
        ArrayImg<FloatType, ?> image = Volumes.noise(6, 12, 9, 5), larger = Volumes.noise(6, 12, 9, 5);
        for (FloatType v : larger) v.mul(64f);
        float[] one = Volumes.values(Filters.apply(new PeronaMalik(Conductance.QUADRATIC, 20, 0.05, 9), image, 1, 1, 2));
        float[] many = Volumes.values(Filters.apply(new PeronaMalik(Conductance.QUADRATIC, 20 * 64 / 4.0, 0.05 * 16, 9), larger, 4, 4, 8));
        for (int i = 0; i < one.length; i++) assertEquals(64 * one[i], many[i], 1e-3);
    }

    @Test void tellsTheLargestStableStep() {
        assertEquals("Time step must be at most 0.125 at this voxel size, but is 0.2. Lower it and raise the iterations, or give 0 for the largest stable one.",
            assertThrows(IllegalArgumentException.class, () -> Filters.apply(new PeronaMalik(Conductance.QUADRATIC, 1, 0.2, 1), Volumes.noise(1, 5, 5, 1),
                Math.sqrt(0.5), Math.sqrt(0.5))).getMessage().replaceAll("0.125000*\\d*", "0.125"));
        assertThrows(IllegalArgumentException.class, () -> new PeronaMalik(Conductance.QUADRATIC, 0, 0.1, 1));
        assertThrows(IllegalArgumentException.class, () -> new PeronaMalik(Conductance.QUADRATIC, 1, Double.NaN, 1));
        assertThrows(IllegalArgumentException.class, () -> new PeronaMalik(Conductance.QUADRATIC, 1, 0.1, -1));
    }
}
