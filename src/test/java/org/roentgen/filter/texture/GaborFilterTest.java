package org.roentgen.filter.texture;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.Optional;

import net.imglib2.RandomAccess;
import net.imglib2.RandomAccessibleInterval;
import net.imglib2.img.array.ArrayImg;
import net.imglib2.type.numeric.real.FloatType;
import net.imglib2.view.Views;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.roentgen.filter.FilterContract;
import org.roentgen.filter.Filters;
import org.roentgen.filter.VolumeFilter;
import org.roentgen.filter.VolumeFilterContract;
import org.roentgen.image.Boundary;
import org.roentgen.image.Spacing;
import org.roentgen.image.TileRunner;
import org.roentgen.testing.Peers;
import org.roentgen.testing.Volumes;

class GaborFilterTest {

    @Nested class OnePlane implements VolumeFilterContract {

        @Override public VolumeFilter filter() {
            return new GaborFilter(new GaborKernel(2, 3, 0.7), 0.4, GaborFilter.Part.REAL, false);
        }

        @Override public Optional<String> directional() {
            return Optional.of("it looks for waves in one direction");
        }
    }

    @Nested class AllAround implements VolumeFilterContract {

        @Override public VolumeFilter filter() {
            return new GaborFilter(new GaborKernel(2, 3, 0.7), 0, Math.PI / 4, Pooling.MAX, GaborFilter.Part.MODULUS, true);
        }

        @Override public Optional<String> dependsOnSampling() {
            return Optional.of("a sum over pixels, as IBSI has it");
        }
    }

    /** σ* = 10 mm, λ* = 4 mm. */
    @Test void agreesWithIbsi4a1() {
        Ibsi.assertAgrees("4_a_1", new GaborFilter(new GaborKernel(10, 4, 0.5), Math.PI / 3, GaborFilter.Part.MODULUS, false), "impulse", Boundary.ZERO);
    }

    @Test void agreesWithIbsi4b1() {
        Ibsi.assertAgrees("4_b_1", new GaborFilter(new GaborKernel(20, 8, 2.5), 5 * Math.PI / 4, GaborFilter.Part.MODULUS, false),
            "sphere", Boundary.MIRROR);
    }

    /** The sum itself, in double, in each of the planes. */
    @ParameterizedTest @EnumSource(GaborFilter.Part.class)
    void convolutionByItsDefinition(GaborFilter.Part part) {
        double[] spacing = {1, 1.25, 1.5};
        ArrayImg<FloatType, ?> image = Volumes.noise(3, 8, 7, 5);
        float[] xy = new float[280], three = new float[280];
        for (int i = 0; i < 280; i++) {
            int[] at = {i % 8, i / 8 % 7, i / 56};
            xy[i] = (float) response(image, at, 0, 1, spacing, part);
            three[i] = (float) (xy[i] + response(image, at, 0, 2, spacing, part) + response(image, at, 1, 2, spacing, part)) / 3;
        }
        GaborKernel kernel = new GaborKernel(1.4, 2.9, 0.6);
        VolumeFilterContract.assertClose(xy, Volumes.values(Filters.apply(new GaborFilter(kernel, 0.7, part, false), image, spacing)), 2e-6);
        VolumeFilterContract.assertClose(three, Volumes.values(Filters.apply(new GaborFilter(kernel, 0.7, part, true), image, spacing)), 2e-6);
    }

    private static double response(ArrayImg<FloatType, ?> image, int[] at, int a, int b, double[] spacing, GaborFilter.Part part) {
        RandomAccess<FloatType> access = Views.extendMirrorDouble(image).randomAccess();
        double re = 0, im = 0, cos = Math.cos(0.7), sin = Math.sin(0.7);
        for (int i = -20; i <= 20; i++)
            for (int j = -20; j <= 20; j++) {
                access.setPosition(at);
                access.move(-i, a);
                access.move(-j, b);
                double u = i * spacing[a] * cos + j * spacing[b] * sin, v = -i * spacing[a] * sin + j * spacing[b] * cos;
                double g = Math.exp(-(u * u + 0.36 * v * v) / (2 * 1.4 * 1.4));
                re += access.get().get() * g * Math.cos(2 * Math.PI * u / 2.9);
                im += access.get().get() * g * Math.sin(2 * Math.PI * u / 2.9);
            }
        return part == GaborFilter.Part.REAL ? re : part == GaborFilter.Part.IMAGINARY ? im : Math.hypot(re, im);
    }

    /** A wave that runs along θ, clockwise from x on the screen, answers with half the sum of the Gaussian; one across it hardly. */
    @ParameterizedTest @CsvSource({"30", "60", "135"})
    void wavesAnswerInTheirOrientation(double degrees) {
        double theta = Math.toRadians(degrees), sigma = 6, wavelength = 5;
        ArrayImg<FloatType, ?> wave = Volumes.of(99, 99, 1, (x, y, z) -> Math.cos(2 * Math.PI * (x * Math.cos(theta) + y * Math.sin(theta)) / wavelength));
        GaborKernel kernel = new GaborKernel(sigma, wavelength, 1);
        double along = Filters.apply(new GaborFilter(kernel, theta, GaborFilter.Part.MODULUS, false), wave, 1, 1).getAt(49, 49, 0).get(),
            across = Filters.apply(new GaborFilter(kernel, theta + Math.PI / 2, GaborFilter.Part.MODULUS, false), wave, 1, 1).getAt(49, 49, 0).get();
        assertEquals(Math.PI * sigma * sigma, along, 1e-4 * along);      // 2πσ²/2; the other half of the cosine adds e^(−28)
        assertEquals(0, across, 1e-3 * along);
    }

    @ParameterizedTest @CsvSource({"MODULUS, AVERAGE", "MODULUS, MAX", "REAL, AVERAGE", "REAL, MAX", "IMAGINARY, MAX"})
    void poolsAllOrientationsAround(GaborFilter.Part part, Pooling pooling) {
        ArrayImg<FloatType, ?> image = Volumes.noise(4, 20, 18, 1);
        GaborKernel kernel = new GaborKernel(1.5, 3, 0.6);
        float[] pooled = new float[360];
        for (int o = 0; o < 8; o++) {
            float[] one = Volumes.values(Filters.apply(new GaborFilter(kernel, 0.2 + o * Math.PI / 4, part, false), image, 1, 1));
            for (int i = 0; i < 360; i++) pooled[i] = pooling == Pooling.AVERAGE ? pooled[i] + one[i] / 8 : o == 0 ? one[i] : Math.max(pooled[i], one[i]);
        }
        VolumeFilterContract.assertClose(pooled, Volumes.values(Filters.apply(
            new GaborFilter(kernel, 0.2, Math.PI / 4, pooling, part, false), image, 1, 1)), 1e-5);
    }

    @ParameterizedTest @EnumSource(Boundary.class)
    void boundariesAreWhatTheySay(Boundary boundary) {
        RandomAccessibleInterval<FloatType> image = Volumes.noise(5, 9, 8, 1),
            larger = Views.zeroMin(Views.interval(FilterContract.extended(image, boundary), new long[] {-20, -20, 0}, new long[] {28, 27, 0}));
        GaborFilter filter = new GaborFilter(new GaborKernel(1.5, 3, 0.8), 1, GaborFilter.Part.REAL, false);
        float[] expected = Volumes.values(Views.offsetInterval(Filters.apply(filter, larger, 1, 1), new long[] {20, 20, 0}, new long[] {9, 8, 1}));
        TileRunner runner = new TileRunner(Spacing.of(1, 1, 1)).boundary(boundary);
        VolumeFilterContract.assertClose(expected, Volumes.values(Filters.apply(filter, image, runner)), 1e-5);
    }

    /**
     * scikit-image divides by 2πσ², has σ = √(ln 2 / 2)/π · 3/f for a bandwidth of one octave, and cuts off at 3σ along the axis of the wave: at
     * 45° that leaves a rectangle of 3σ/√2.
     */
    @ParameterizedTest @CsvSource({"ct, 0", "ct, 45", "retina, 0", "retina, 45"})
    void agreesWithScikitImage(String input, int degrees) {
        double frequency = 0.15, sigma = Math.sqrt(Math.log(2) / 2) / Math.PI * 3 / frequency;
        GaborKernel kernel = new GaborKernel(sigma, 1 / frequency, 1, degrees == 0 ? 3 : 3 / Math.sqrt(2));
        RandomAccessibleInterval<FloatType> image = Peers.image("input_" + input);
        float[] values = Volumes.values(image);
        float min = Float.POSITIVE_INFINITY, max = Float.NEGATIVE_INFINITY;
        for (float v : values) {
            min = Math.min(min, v);
            max = Math.max(max, v);
        }
        for (FloatType v : Views.iterable(image)) v.set((v.get() - min) / (max - min));
        float[] found = Volumes.values(Filters.apply(new GaborFilter(kernel, Math.toRadians(degrees), GaborFilter.Part.REAL, false), image,
            new TileRunner(Spacing.of(1, 1, 1)).boundary(Boundary.NEAREST)));
        for (int i = 0; i < found.length; i++) found[i] /= 2 * Math.PI * sigma * sigma;
        VolumeFilterContract.assertClose(Volumes.values(Peers.image(input + "__gabor_" + degrees + "_real")), found, 1e-5);
    }

    @Test void parametersAreChecked() {
        assertThrows(IllegalArgumentException.class, () -> new GaborKernel(0, 1, 1));
        assertThrows(IllegalArgumentException.class, () -> new GaborKernel(1, -1, 1));
        assertThrows(IllegalArgumentException.class, () -> new GaborKernel(1, 1, Double.NaN));
        GaborKernel kernel = new GaborKernel(1, 2, 1);
        assertThrows(IllegalArgumentException.class, () -> new GaborFilter(kernel, 0, Math.toRadians(50), Pooling.MAX, GaborFilter.Part.REAL, false));
        assertThrows(IllegalArgumentException.class, () -> new GaborFilter(kernel, 0, Math.PI / 4, Pooling.AVERAGE, GaborFilter.Part.IMAGINARY, false));
        assertThrows(IllegalArgumentException.class, () -> Filters.apply(
            new GaborFilter(new GaborKernel(1e5, 2, 1), 0, GaborFilter.Part.REAL, false), Volumes.noise(1, 5, 5, 1), 1, 1));
    }
}
