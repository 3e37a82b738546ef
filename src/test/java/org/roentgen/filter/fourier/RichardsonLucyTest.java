package org.roentgen.filter.fourier;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.Optional;

import net.imglib2.img.Img;
import net.imglib2.img.array.ArrayImg;
import net.imglib2.type.numeric.real.FloatType;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.roentgen.filter.Filters;
import org.roentgen.filter.GaussianSmoothing;
import org.roentgen.filter.VolumeFilter;
import org.roentgen.filter.VolumeFilterContract;
import org.roentgen.image.Block;
import org.roentgen.image.Boundary;
import org.roentgen.image.Spacing;
import org.roentgen.image.TileRunner;
import org.roentgen.testing.Volumes;

class RichardsonLucyTest {

    @Nested class Plain implements VolumeFilterContract {

        @Override public VolumeFilter filter() {
            return new RichardsonLucy(PointSpread.gaussian(1.2), 5, 0);
        }
    }

    @Nested class Regularised implements VolumeFilterContract {

        @Override public VolumeFilter filter() {
            return new RichardsonLucy(PointSpread.gaussian(1.2), 5, 0.01);
        }

        @Override public Optional<String> directional() {
            return Optional.of("forward differences distinguish up from down");
        }

        @Override public Optional<String> dependsOnSampling() {
            return Optional.of("at a crest the curvature of total variation is the larger, the smaller the voxels are");
        }
    }

    private static final TileRunner PERIODIC = new TileRunner(Spacing.of(1, 1.2, 1)).boundary(Boundary.PERIODIC);
    private static final int NX = 24, NY = 20, NZ = 1;

    private static ArrayImg<FloatType, ?> points() {
        return Volumes.of(NX, NY, NZ, (x, y, z) -> x % 7 == 3 && y % 6 == 2 ? 500 : x > 10 && x < 18 && y > 12 ? 100 : 5);
    }

    private static Img<FloatType> blurred() {
        return Filters.apply(new GaussianSmoothing(1.3), points(), PERIODIC);
    }

    private static Img<FloatType> restored(Img<FloatType> image, int iterations, double regularisation) {
        return Filters.apply(new RichardsonLucy(PointSpread.gaussian(1.3), iterations, regularisation), image, PERIODIC);
    }

    @Test void everyIterationRaisesTheLikelihoodAndKeepsTheSum() {
        float[] f = Volumes.values(blurred());
        double last = Double.NEGATIVE_INFINITY, sum = sum(f);
        for (int i = 1; i < 12; i++) {
            Img<FloatType> u = restored(blurred(), i, 0);
            float[] again = Volumes.values(Filters.apply(new GaussianSmoothing(1.3), u, PERIODIC));
            double likelihood = 0;
            for (int j = 0; j < f.length; j++) likelihood += f[j] * Math.log(again[j]) - again[j];
            assertTrue(likelihood > last, "iteration " + i);
            assertEquals(sum, sum(Volumes.values(u)), 1e-4 * sum);
            for (float v : Volumes.values(u)) assertTrue(v >= 0);
            last = likelihood;
        }
    }

    private static double sum(float[] values) {
        double sum = 0;
        for (float v : values) sum += v;
        return sum;
    }

    /** The formula with convolutions as sums, and the total variation's slope from Dey's paper, on a small periodic plane. */
    @ParameterizedTest @ValueSource(doubles = {0, 0.05})
    void isTheFormula(double regularisation) {
        int n = 8, m = 6;
        double sy = 1.2;
        float[] k = {1, 3, 1, 2, 6, 1, 0, 1, 2};                                                   // neither symmetric nor separable
        ArrayImg<FloatType, ?> image = Volumes.noise(3, n, m, 1);
        float[] f = Volumes.values(image),
            found = Volumes.values(Filters.apply(new RichardsonLucy(PointSpread.of(new Block(k, 3, 3, 1)), 6, regularisation), image, PERIODIC));
        double[] u = new double[n * m], ratio = new double[n * m];
        Arrays.fill(u, sum(f) / f.length);
        for (int i = 0; i < 6; i++) {
            double[] blurred = convolved(u, k, n, m, 1);
            for (int j = 0; j < u.length; j++) ratio[j] = f[j] / blurred[j];
            double[] correction = convolved(ratio, k, n, m, -1), curvature = curvature(u, n, m, 1, sy);
            for (int j = 0; j < u.length; j++) u[j] *= correction[j] / (1 - regularisation * curvature[j]);
        }
        for (int j = 0; j < u.length; j++) assertEquals(u[j], found[j], 5e-4 * (1 + u[j]));
    }

    private static double[] convolved(double[] u, float[] k, int n, int m, int sign) {
        double[] result = new double[n * m];
        for (int j = 0; j < u.length; j++)
            for (int i = 0; i < k.length; i++)
                result[j] += k[i] / 17 * u[Math.floorMod(j % n - sign * (i % 3 - 1), n) + n * Math.floorMod(j / n - sign * (i / 3 - 1), m)];
        return result;
    }

    private static double[] curvature(double[] u, int n, int m, double sx, double sy) {
        double[] px = new double[n * m], py = new double[n * m], result = new double[n * m];
        for (int j = 0; j < u.length; j++) {
            double gx = j % n + 1 < n ? (u[j + 1] - u[j]) / sx : 0, gy = j / n + 1 < m ? (u[j + n] - u[j]) / sy : 0, length = Math.hypot(gx, gy);
            px[j] = length == 0 ? 0 : gx / length;
            py[j] = length == 0 ? 0 : gy / length;
        }
        for (int j = 0; j < u.length; j++)
            result[j] = (px[j] - (j % n > 0 ? px[j - 1] : 0)) / sx + (py[j] - (j / n > 0 ? py[j - n] : 0)) / sy;
        return result;
    }

    @Test void pointsBecomeSharper() {
        float[] sharp = Volumes.values(points()), blurred = Volumes.values(blurred()), found = Volumes.values(restored(blurred(), 200, 0));
        double before = 0, after = 0;
        for (int i = 0; i < sharp.length; i++) {
            before += Math.abs(blurred[i] - sharp[i]);
            after += Math.abs(found[i] - sharp[i]);
        }
        assertTrue(after < 0.6 * before, after + " of " + before);
    }

    /** Noise in a flat image grows with the iterations, and less so with regularisation. */
    @Test void regularisationDampsNoise() {
        Img<FloatType> noise = Volumes.noise(5, NX, NY, NZ);
        double plain = variance(Volumes.values(restored(noise, 30, 0))), regularised = variance(Volumes.values(restored(noise, 30, 0.1)));
        assertTrue(regularised < 0.7 * plain, regularised + " of " + plain);
    }

    private static double variance(float[] values) {
        double mean = sum(values) / values.length, variance = 0;
        for (float v : values) variance += (v - mean) * (v - mean) / values.length;
        return variance;
    }

    @ParameterizedTest @EnumSource(Boundary.class)
    void negativeValuesAreLifted(Boundary boundary) {
        ArrayImg<FloatType, ?> image = points(), lower = Volumes.of(NX, NY, NZ, (x, y, z) -> image.getAt(x, y, z).get() - 1005);
        image.forEach(v -> v.sub(new FloatType(5)));
        if (boundary == Boundary.ZERO) return;                                                     // zero is then another value
        TileRunner runner = new TileRunner(Spacing.of(1, 1, 1)).boundary(boundary);
        RichardsonLucy filter = new RichardsonLucy(PointSpread.gaussian(1.3), 4, 0);
        float[] expected = Volumes.values(Filters.apply(filter, image, runner)), found = Volumes.values(Filters.apply(filter, lower, runner));
        for (int i = 0; i < found.length; i++) assertEquals(expected[i] - 1000, found[i], 1e-3);
    }

    @Test void refusesNonsense() {
        assertThrows(IllegalArgumentException.class, () -> new RichardsonLucy(PointSpread.gaussian(1), 0, 0));
        assertThrows(IllegalArgumentException.class, () -> new RichardsonLucy(PointSpread.gaussian(1), 1, -1));
        assertEquals("Regularisation must be less than 0.25 at this voxel size, but is 0.3. Lower it: a hundredth of the voxel size is a good start.",
            assertThrows(IllegalArgumentException.class, () -> Filters.apply(new RichardsonLucy(PointSpread.gaussian(1), 1, 0.3), points(), 1, 1)).getMessage());
    }
}
