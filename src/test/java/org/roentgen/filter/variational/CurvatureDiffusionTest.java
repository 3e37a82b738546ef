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
import org.roentgen.filter.Filters;
import org.roentgen.filter.VolumeFilter;
import org.roentgen.filter.VolumeFilterContract;
import org.roentgen.image.Spacing;
import org.roentgen.image.TileRunner;
import org.roentgen.testing.Volumes;

class CurvatureDiffusionTest {

    @Nested class Contract implements VolumeFilterContract {

        @Override public VolumeFilter filter() {
            return new CurvatureDiffusion(20, 0.03, 10);
        }
    }

    /** Spheres of radius r move by 2/r, circles by 1/r: the distance r from a point becomes √(r² + 4t), √(r² + 2t) in a plane. */
    @ParameterizedTest @CsvSource({"1, 1, 1", "0.8, 1, 1.25"})
    void roundLinesMoveByTheirCurvature(double sx, double sy, double sz) {
        int n = 31, c = 15;
        ArrayImg<FloatType, ?> cone = Volumes.of(n, n, n, (x, y, z) -> distance(sx * (x - c), sy * (y - c), sz * (z - c)));
        ArrayImg<FloatType, ?> disc = Volumes.of(n, n, 1, (x, y, z) -> distance(sx * (x - c), sy * (y - c), 0));
        double time = 0.04;
        int iterations = 50;
        CurvatureDiffusion filter = new CurvatureDiffusion(Double.POSITIVE_INFINITY, time, iterations);
        float[] sphere = Volumes.values(Filters.apply(filter, cone, sx, sy, sz)),
            circle = Volumes.values(Filters.apply(filter, disc, new TileRunner(Spacing.ofPlane(sx, sy))));
        for (int i = 0; i < sphere.length; i++) {
            double r = distance(sx * (i % n - c), sy * (i / n % n - c), sz * (i / n / n - c));
            if (r > 4 && r < 9) assertEquals(Math.sqrt(r * r + 4 * time * iterations), sphere[i], 0.12);    // it moved by about 1; differences of first order
            if (i < circle.length) {
                r = distance(sx * (i % n - c), sy * (i / n - c), 0);
                if (r > 4 && r < 9) assertEquals(Math.sqrt(r * r + 2 * time * iterations), circle[i], 0.06);
            }
        }
    }

    private static double distance(double x, double y, double z) {
        return Math.sqrt(x * x + y * y + z * z);
    }

    @ParameterizedTest @CsvSource({"12, 1e9", "12, 30", "1, 1e9"})
    void noValueLeavesTheRangeAtTheLargestStep(int nz, double contrast) {
        ArrayImg<FloatType, ?> image = Volumes.noise(6, 20, 15, nz);
        float last = Float.POSITIVE_INFINITY;
        for (int iterations : new int[] {1, 10, 100}) {
            float[] after = Volumes.values(Filters.apply(new CurvatureDiffusion(contrast, 0, iterations), image, 1, 1.2, 2));
            float min = 200, max = -200;
            for (float v : after) {
                min = Math.min(min, v);
                max = Math.max(max, v);
            }
            assertTrue(min >= 0 && max <= 100 && max - min <= last);
            last = max - min;
        }
    }

    /** A single bright voxel falls at most to its neighbours. */
    @Test void aPointFallsAtTheLargestStep() {
        float[] found = Volumes.values(Filters.apply(new CurvatureDiffusion(Double.POSITIVE_INFINITY, 0, 1), Volumes.dirac(5, 5, 5), 1, 1, 1));
        assertEquals(0, found[62], 1e-6);
        for (float v : found) assertTrue(v >= -1e-6f && v <= 1);
    }

    @Test void straightEdgesStayAndNoiseGoes() {
        float[] noise = Volumes.values(Volumes.noise(3, 24, 16, 1));
        ArrayImg<FloatType, ?> step = Volumes.of(24, 16, 1, (x, y, z) -> x < 12 ? 0 : 500),
            noisy = Volumes.of(24, 16, 1, (x, y, z) -> (x < 12 ? 0 : 500) + 0.2 * noise[x + 24 * y]);
        float[] sharp = Volumes.values(Filters.apply(new CurvatureDiffusion(50, 0, 50), step, 1, 1)),
            found = Volumes.values(Filters.apply(new CurvatureDiffusion(50, 0, 50), noisy, 1, 1));
        assertArrayEquals(Volumes.values(step), sharp, 0.5f);
        for (int i = 0; i < found.length; i++) assertEquals(sharp[i] + 10, found[i], 9);                    // 0 … 20 before
    }

    @Test void scaledImagesAndContrastsGiveScaledResults() {
        ArrayImg<FloatType, ?> image = Volumes.noise(6, 12, 9, 5), larger = Volumes.noise(6, 12, 9, 5);
        for (FloatType v : larger) v.mul(64f);
        float[] one = Volumes.values(Filters.apply(new CurvatureDiffusion(20, 0.05, 9), image, 1, 1, 2));
        float[] many = Volumes.values(Filters.apply(new CurvatureDiffusion(20 * 64, 0.05, 9), larger, 1, 1, 2));
        for (int i = 0; i < one.length; i++) assertEquals(64 * one[i], many[i]);
    }

    @Test void refusesNonsense() {
        assertThrows(IllegalArgumentException.class, () -> new CurvatureDiffusion(0, 0, 1));
        assertEquals("Time step must be at most 0.125 at this voxel size, but is 0.2. Lower it and raise the iterations, or give 0 for the largest stable one.",
            assertThrows(IllegalArgumentException.class, () -> Filters.apply(new CurvatureDiffusion(1, 0.2, 1), Volumes.noise(1, 5, 5, 1), 1, 1)).getMessage());
    }
}
