package org.roentgen.filter.variational;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Optional;

import net.imglib2.img.array.ArrayImg;
import net.imglib2.img.array.ArrayImgs;
import net.imglib2.type.logic.BitType;
import net.imglib2.type.numeric.real.FloatType;
import net.imglib2.view.Views;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.roentgen.filter.Filters;
import org.roentgen.filter.VolumeFilter;
import org.roentgen.filter.VolumeFilterContract;
import org.roentgen.image.Spacing;
import org.roentgen.image.TileRunner;
import org.roentgen.testing.Peers;
import org.roentgen.testing.Volumes;

class TotalVariationTest {

    @Nested class Contract implements VolumeFilterContract {

        @Override public VolumeFilter filter() {
            return new TotalVariation(4, 0, 300);                                          // enough to converge
        }

        @Override public Optional<String> directional() {
            return Optional.of("forward differences distinguish up from down");
        }
    }

    /** The paper's iteration with the gradient as a matrix and the divergence as minus its transpose: so they are adjoint here too. */
    @ParameterizedTest
    @CsvSource({"6, 5, 4, 1, 1", "6, 5, 4, 1.3, 2.5", "7, 6, 1, 0.7, 1", "9, 1, 1, 1, 1", "1, 5, 3, 0.6, 2", "1, 1, 6, 1, 0.5", "4, 1, 5, 1, 1.5"})
    void isTheIterationOfThePaper(int nx, int ny, int nz, double sy, double sz) {
        double[] spacing = Spacing.of(1, sy, sz);
        ArrayImg<FloatType, ?> image = Volumes.noise(4, nx, ny, nz);
        float[] found = Volumes.values(Filters.apply(new TotalVariation(9, 0, 12), image, spacing));
        double[] expected = slowly(Volumes.values(image), new int[] {nx, ny, nz}, spacing, 9, 12);
        for (int i = 0; i < expected.length; i++) assertEquals(expected[i], found[i], 1e-4);        // a dozen steps from values of 100, rounded to 4·10⁻⁶
    }

    private static double[] slowly(float[] f, int[] size, double[] spacing, double weight, int iterations) {
        int n = f.length;
        double[][] gradient = new double[3 * n][n];
        double step = 0;
        for (int axis = 0, stride = 1; axis < 3; stride *= size[axis++]) {
            if (size[axis] > 1) step += 2 / (spacing[axis] * spacing[axis]);
            for (int i = 0; i < n; i++) {
                if (i / stride % size[axis] == size[axis] - 1) continue;
                gradient[axis * n + i][i + stride] = 1 / spacing[axis];
                gradient[axis * n + i][i] = -1 / spacing[axis];
            }
        }
        double[] p = new double[3 * n], u = new double[n];
        for (int k = 0; k < iterations; k++) {
            for (int i = 0; i < n; i++) {
                u[i] = f[i];
                for (int j = 0; j < 3 * n; j++) u[i] -= gradient[j][i] * p[j];
            }
            double[] g = new double[3 * n];
            for (int j = 0; j < 3 * n; j++) for (int i = 0; i < n; i++) g[j] += gradient[j][i] * u[i];
            for (int i = 0; i < n; i++) {
                double slope = Math.sqrt(g[i] * g[i] + g[n + i] * g[n + i] + g[2 * n + i] * g[2 * n + i]);
                for (int j = i; j < 3 * n; j += n) p[j] = (p[j] + g[j] / step) / (1 + slope / step / weight);
            }
        }
        return u;
    }

    /** scikit-image's denoise_tv_chambolle, in doubles, of the image stretched to 0 … 1. */
    @ParameterizedTest
    @CsvSource({"ct__tv_chambolle, ct, 0.1", "retina__tv_chambolle, retina, 0.1", "synth3d__tv, synth3d, 0.08", "mr3d__tv, mr3d, 0.08"})
    void agreesWithScikitImage(String reference, String input, double weight) {
        ArrayImg<FloatType, ?> image = Peers.image("input_" + input);
        float[] values = Volumes.values(image);
        float min = Float.POSITIVE_INFINITY, max = Float.NEGATIVE_INFINITY;
        for (float v : values) {
            min = Math.min(min, v);
            max = Math.max(max, v);
        }
        for (FloatType v : image) v.set((v.get() - min) / (max - min));
        float[] found = Volumes.values(Filters.apply(new TotalVariation(weight, 2e-4, 200), image, 1, 1, 1));
        assertArrayEquals(Volumes.values(Peers.image(reference)), found, 2e-6f);                    // both end in the same iteration; floats know 1 to 6·10⁻⁸
    }

    /** A ball loses 3 · weight / r of its contrast, a disc 2 · weight / r, in units of length; the staircase of voxels makes its surface a bit larger. */
    @ParameterizedTest @CsvSource({"1, 1", "0.5, 1", "1, 2"})
    void roundThingsLoseContrastByTheirRadius(double sxy, double sz) {
        double radius = 10, weight = 20;
        int n = (int) (48 / sxy), m = (int) (48 / sz);
        ArrayImg<FloatType, ?> disc = Volumes.of(n, n, 1, (x, y, z) -> inside(sxy * (x - n / 2), sxy * (y - n / 2), 0, radius) ? 100 : 0);
        ArrayImg<FloatType, ?> ball = Volumes.of(n, n, m, (x, y, z) -> inside(sxy * (x - n / 2), sxy * (y - n / 2), sz * (z - m / 2), radius) ? 100 : 0);
        assertEquals(2 * weight / radius, loss(disc, Spacing.ofPlane(sxy, sxy), weight, n / 2, n / 2, 0), 0.25 * 2 * weight / radius);
        assertEquals(3 * weight / radius, loss(ball, Spacing.of(sxy, sxy, sz), weight, n / 2, n / 2, m / 2), 0.3 * 3 * weight / radius);
    }

    private static boolean inside(double x, double y, double z, double radius) {
        return x * x + y * y + z * z <= radius * radius;
    }

    private static double loss(ArrayImg<FloatType, ?> image, double[] spacing, double weight, int x, int y, int z) {
        ArrayImg<FloatType, ?> result = (ArrayImg<FloatType, ?>) Filters.apply(new TotalVariation(weight, 0, 400), image, new TileRunner(spacing));
        return 100 - result.getAt(x, y, z).get() + result.getAt(0, 0, 0).get();
    }

    @Test void theMeanStaysAndValuesStayInTheirRange() {
        ArrayImg<FloatType, ?> image = Volumes.noise(6, 20, 15, 10);
        float[] before = Volumes.values(image), after = Volumes.values(Filters.apply(new TotalVariation(15, 0, 100), image, 1, 1.2, 2));
        assertEquals(mean(before), mean(after), 1e-4);
        for (float v : after) assertTrue(v > 0 && v < 100);
    }

    private static double mean(float[] values) {
        double sum = 0;
        for (float v : values) sum += v;
        return sum / values.length;
    }

    @Test void scaledImagesAndWeightsGiveScaledResults() {
        ArrayImg<FloatType, ?> image = Volumes.noise(6, 12, 9, 5), larger = Volumes.noise(6, 12, 9, 5);
        for (FloatType v : larger) v.mul(64f);                                                      // a power of two: the same roundings
        float[] one = Volumes.values(Filters.apply(new TotalVariation(5, 1e-3, 200), image, 1, 1, 1));
        float[] many = Volumes.values(Filters.apply(new TotalVariation(5 * 64, 1e-3, 200), larger, 1, 1, 1));
        for (int i = 0; i < one.length; i++) assertEquals(64 * one[i], many[i]);
    }

    @Test void swappedAxesCommute() {
        ArrayImg<FloatType, ?> image = Volumes.noise(8, 12, 9, 7);
        float[] expected = Volumes.values(Views.permute(Filters.apply(new TotalVariation(5, 0, 30), image, 1, 2, 3), 0, 2));
        assertArrayEquals(expected, Volumes.values(Filters.apply(new TotalVariation(5, 0, 30), Views.permute(image, 0, 2), 3, 2, 1)), 1e-4f);
    }

    @Test void withoutWeightNothingChanges() {
        ArrayImg<FloatType, ?> image = Volumes.noise(8, 12, 9, 7);
        assertArrayEquals(Volumes.values(image), Volumes.values(Filters.apply(new TotalVariation(0, 0, 3), image, 1, 1, 1)));
    }

    @Test void muchWeightLeavesTheMean() {
        ArrayImg<FloatType, ?> image = Volumes.noise(8, 6, 5, 4);
        double mean = mean(Volumes.values(image));
        for (FloatType v : Filters.apply(new TotalVariation(1000, 0, 2000), image, 1, 1, 1)) assertEquals(mean, v.get(), 0.05);
    }

    @Test void outsideAMaskTheInputStays() {
        ArrayImg<FloatType, ?> image = Volumes.noise(8, 12, 9, 7);
        ArrayImg<BitType, ?> mask = ArrayImgs.bits(12, 9, 7);
        mask.getAt(3, 4, 5).set(true);
        float[] in = Volumes.values(image), all = Volumes.values(Filters.apply(new TotalVariation(9, 0, 10), image, 1, 1, 1));
        float[] found = Volumes.values(Filters.apply(new TotalVariation(9, 0, 10), image, new TileRunner(Spacing.of(1, 1, 1)).mask(mask)));
        for (int i = 0; i < in.length; i++) assertEquals(i == 3 + 12 * (4 + 9 * 5) ? all[i] : in[i], found[i]);
    }

    @Test void nanEnds() {
        ArrayImg<FloatType, ?> image = Volumes.noise(8, 12, 9, 7);
        image.getAt(0, 0, 0).set(Float.NaN);
        float[] found = Volumes.values(Filters.apply(new TotalVariation(9, 1e-2, 3), image, 1, 1, 1));
        assertTrue(Float.isNaN(found[0]) && !Float.isNaN(found[found.length - 1]));
    }

    @Test void refusesNonsense() {
        assertEquals("Weight must be a number of at least 0, but is -1.0. Give it in intensities times image units.",
            assertThrows(IllegalArgumentException.class, () -> new TotalVariation(-1, 0, 1)).getMessage());
        assertThrows(IllegalArgumentException.class, () -> new TotalVariation(1, Double.NaN, 1));
        assertThrows(IllegalArgumentException.class, () -> new TotalVariation(1, 0, 0));
    }
}
