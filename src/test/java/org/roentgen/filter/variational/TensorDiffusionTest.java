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
import org.junit.jupiter.params.provider.EnumSource;
import org.roentgen.filter.Filters;
import org.roentgen.filter.VolumeFilter;
import org.roentgen.filter.VolumeFilterContract;
import org.roentgen.testing.Volumes;

class TensorDiffusionTest {

    @Nested class EdgeEnhancing implements VolumeFilterContract {

        @Override public VolumeFilter filter() {
            return new TensorDiffusion(TensorRule.EDGE_ENHANCING, 10, 1, 0, 0.08, 5);
        }
    }

    @Nested class CoherenceEnhancing implements VolumeFilterContract {

        @Override public VolumeFilter filter() {
            return new TensorDiffusion(TensorRule.COHERENCE_ENHANCING, 5, 0.7, 1.5, 0.08, 5);
        }
    }

    /** One step by Weickert's nine-point stencil, inside a plane, of the tensor by its definition. */
    @ParameterizedTest @EnumSource(TensorRule.class)
    void aStepIsThatOfThePaper(TensorRule rule) {
        int n = 9;
        double contrast = 20, h = 1.3, time = 0.1;
        ArrayImg<FloatType, ?> image = Volumes.noise(4, n, n, 1);
        float[] u = Volumes.values(image), found = Volumes.values(Filters.apply(new TensorDiffusion(rule, contrast, 0, 0, time, 1), image, 1, h));
        double[] a = new double[n * n], b = new double[n * n], c = new double[n * n];
        for (int i = n + 1; i < n * n - n - 1; i++) {
            double gx = (u[i + 1] - u[i - 1]) / 2.0, gy = (u[i + n] - u[i - n]) / (2 * h), squared = gx * gx + gy * gy;
            boolean edges = rule == TensorRule.EDGE_ENHANCING;
            double across = edges ? 1 - Math.exp(-3.31488 / Math.pow(squared / contrast / contrast, 4)) : 0.001;
            double along = edges ? 1 : 0.001 + 0.999 * Math.exp(-Math.pow(contrast, 4) / squared / squared);      // eigenvalues are squared and 0
            a[i] = (across * gx * gx + along * gy * gy) / squared;
            b[i] = (across - along) * gx * gy / squared;
            c[i] = (across * gy * gy + along * gx * gx) / squared;
        }
        for (int y = 2; y < n - 2; y++)
            for (int x = 2; x < n - 2; x++) {
                int i = x + n * y;
                double sum = ((a[i] + a[i + 1]) * (u[i + 1] - u[i]) - (a[i] + a[i - 1]) * (u[i] - u[i - 1])) / 2
                    + ((c[i] + c[i + n]) * (u[i + n] - u[i]) - (c[i] + c[i - n]) * (u[i] - u[i - n])) / (2 * h * h)
                    + (b[i + 1] * (u[i + n + 1] - u[i - n + 1]) - b[i - 1] * (u[i + n - 1] - u[i - n - 1])
                    + b[i + n] * (u[i + n + 1] - u[i + n - 1]) - b[i - n] * (u[i - n + 1] - u[i - n - 1])) / (4 * h);
                assertEquals(u[i] + time * sum, found[i], 1e-4);
            }
    }

    /** D = I then. */
    @Test void edgesOfInfiniteContrastLeaveTheHeatEquation() {
        ArrayImg<FloatType, ?> image = Volumes.noise(5, 14, 12, 9);
        assertArrayEquals(Volumes.values(Filters.apply(new PeronaMalik(Conductance.QUADRATIC, Double.POSITIVE_INFINITY, 0.1, 9), image, 1, 1.2, 2)),
            Volumes.values(Filters.apply(new TensorDiffusion(TensorRule.EDGE_ENHANCING, 1e9, 1, 0, 0.1, 9), image, 1, 1.2, 2)), 1e-3f);
    }

    @ParameterizedTest @EnumSource(TensorRule.class)
    void theMeanStaysAndTheVarianceFallsAtTheLargestStep(TensorRule rule) {
        ArrayImg<FloatType, ?> image = Volumes.noise(6, 20, 15, 10);
        float[] before = Volumes.values(image);
        double variance = variance(before);
        for (int iterations : new int[] {1, 5, 50}) {
            float[] after = Volumes.values(Filters.apply(new TensorDiffusion(rule, 15, 0.5, 1, 0, iterations), image, 1, 1.2, 2));
            assertEquals(mean(before), mean(after), 1e-3);
            assertTrue(variance(after) < variance);
            variance = variance(after);
        }
    }

    private static double mean(float[] values) {
        double sum = 0;
        for (float v : values) sum += v;
        return sum / values.length;
    }

    private static double variance(float[] values) {
        double mean = mean(values), sum = 0;
        for (float v : values) sum += (v - mean) * (v - mean);
        return sum / values.length;
    }

    /** Noise goes, on the slanting edge itself too, which stays. */
    @Test void edgesStaySharpAndBecomeSmooth() {
        float[] noise = Volumes.values(Volumes.noise(3, 40, 40, 1));
        ArrayImg<FloatType, ?> image = Volumes.of(40, 40, 1, (x, y, z) -> (x + 0.4 * y < 28 ? 0 : 300) + 0.4 * noise[x + 40 * y]);
        float[] found = Volumes.values(Filters.apply(new TensorDiffusion(TensorRule.EDGE_ENHANCING, 20, 1, 0, 0, 60), image, 1, 1));
        for (int y = 5; y < 35; y++)
            for (int x = 5; x < 35; x++) {
                double distance = (x + 0.4 * y - 28) / Math.hypot(1, 0.4);
                if (Math.abs(distance) > 3) assertEquals(distance < 0 ? 20 : 320, found[x + 40 * y], 25);
            }
    }

    /** An interrupted line, slanting in a plane and straight in a volume, is closed where a Gaussian would only spread it. */
    @Test void linesAreClosed() {
        ArrayImg<FloatType, ?> plane = Volumes.of(41, 41, 1, (x, y, z) -> Math.abs(x - y) < 2 && Math.abs(x - 20) > 1 ? 100 : 0);
        ArrayImg<FloatType, ?> volume = Volumes.of(15, 15, 25, (x, y, z) -> Math.hypot(x - 7, y - 7) < 2 && Math.abs(z - 12) > 1 ? 100 : 0);
        TensorDiffusion filter = new TensorDiffusion(TensorRule.COHERENCE_ENHANCING, 2, 0.7, 3, 0, 60);
        float[] closed = Volumes.values(Filters.apply(filter, plane, 1, 1)), closed3 = Volumes.values(Filters.apply(filter, volume, 1, 1, 1));
        assertTrue(closed[20 + 41 * 20] > 0.65 * closed[12 + 41 * 12], "in the gap: " + closed[20 + 41 * 20]);       // slanting lines lose some height to the grid
        assertTrue(closed[25 + 41 * 15] < 10, "beside it: " + closed[25 + 41 * 15]);
        assertTrue(closed3[7 + 15 * (7 + 15 * 12)] > 60, "in the gap: " + closed3[7 + 15 * (7 + 15 * 12)]);
        assertTrue(closed3[11 + 15 * (7 + 15 * 12)] < 10, "beside it: " + closed3[11 + 15 * (7 + 15 * 12)]);
    }

    @Test void refusesNonsense() {
        assertThrows(IllegalArgumentException.class, () -> new TensorDiffusion(TensorRule.EDGE_ENHANCING, 0, 1, 1, 0, 1));
        assertThrows(IllegalArgumentException.class, () -> new TensorDiffusion(TensorRule.EDGE_ENHANCING, 1, -1, 1, 0, 1));
        assertThrows(IllegalArgumentException.class, () -> new TensorDiffusion(TensorRule.EDGE_ENHANCING, 1, 1, Double.NaN, 0, 1));
        assertThrows(IllegalArgumentException.class,
            () -> Filters.apply(new TensorDiffusion(TensorRule.EDGE_ENHANCING, 1, 1, 1, 1, 1), Volumes.noise(1, 5, 5, 5), 1, 1, 1));
    }
}
