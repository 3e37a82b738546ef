package org.roentgen.filter.texture;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import java.util.Optional;

import net.imglib2.img.Img;
import net.imglib2.img.array.ArrayImg;
import net.imglib2.type.numeric.real.FloatType;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.roentgen.filter.Filters;
import org.roentgen.filter.GaussianSmoothing;
import org.roentgen.filter.VolumeFilter;
import org.roentgen.filter.VolumeFilterContract;
import org.roentgen.image.Boundary;
import org.roentgen.image.Spacing;
import org.roentgen.image.TileRunner;
import org.roentgen.testing.Volumes;

class RieszTransformTest {

    @Nested class Component implements VolumeFilterContract {

        @Override public VolumeFilter filter() {
            return new RieszTransform(1, 1, 0);
        }

        @Override public Optional<String> directional() {
            return Optional.of("axes have their own orders");
        }

        @Override public Optional<String> dependsOnSampling() {
            return Optional.of("ends of the axes meet elsewhere");
        }
    }

    @Nested class OfABand implements VolumeFilterContract {

        @Override public VolumeFilter filter() {
            return new RieszTransform(0, 1, 0, List.of(new SimoncelliWavelet(1)));
        }

        @Override public Optional<String> directional() {
            return Optional.of("axes have their own orders");
        }

        @Override public Optional<String> dependsOnSampling() {
            return Optional.of("octaves count from the finest axis");
        }
    }

    /** σ* = 3 mm, cut off at 4σ; ours is per mm², IBSI's per squared voxel of 2 mm. */
    @Test void agreesWithIbsi9a() {
        TileRunner runner = new TileRunner(Spacing.of(2, 2, 2)).boundary(Boundary.ZERO);
        Img<FloatType> response = Filters.apply(new RieszTransform(1, 0, 0, laplacianOfGaussian(3)), Ibsi.volume("ibsi2_phantoms/impulse"), runner);
        response.forEach(v -> v.set(4 * v.get()));
        Ibsi.assertAgrees("9_a", response);
    }

    private static List<GaussianSmoothing> laplacianOfGaussian(double sigma) {
        double[] sigmas = {sigma, sigma, sigma};
        return List.of(new GaussianSmoothing(sigmas, new int[] {2, 0, 0}, 4), new GaussianSmoothing(sigmas, new int[] {0, 2, 0}, 4),
            new GaussianSmoothing(sigmas, new int[] {0, 0, 2}, 4));
    }

    /** The sum of several filters before is transformed as one. */
    @Test void filtersBeforeAddUp() {
        ArrayImg<FloatType, ?> image = Volumes.noise(8, 9, 7, 5);
        float[] found = Volumes.values(Filters.apply(new RieszTransform(1, 0, 0, laplacianOfGaussian(1)), image, 1, 1, 1));
        float[] expected = new float[found.length];
        for (GaussianSmoothing part : laplacianOfGaussian(1)) {
            float[] share = Volumes.values(Filters.apply(new RieszTransform(1, 0, 0, List.of(part)), image, 1, 1, 1));
            for (int i = 0; i < share.length; i++) expected[i] += share[i];
        }
        VolumeFilterContract.assertClose(expected, found, 1e-5);
    }

    /** Along one axis it is the Hilbert transform, and that again the negative. */
    @Test void ofACosineIsASine() {
        ArrayImg<FloatType, ?> wave = Volumes.of(24, 1, 1, (x, y, z) -> Math.cos(2 * Math.PI * 3 * x / 24));
        float[] first = Volumes.values(Filters.apply(new RieszTransform(1, 0, 0), wave, 1, 1, 1)),
            second = Volumes.values(Filters.apply(new RieszTransform(2, 0, 0), wave, 1, 1, 1));
        for (int x = 0; x < 24; x++) {
            assertEquals(Math.sin(2 * Math.PI * 3 * x / 24), first[x], 1e-6);
            assertEquals(-Math.cos(2 * Math.PI * 3 * x / 24), second[x], 1e-6);
        }
    }

    /** A wave along (3/24, 4/32 · 1/2, 0) cycles per unit: its direction decides, also where y has a spacing of 2. */
    @Test void ofAWaveIsItsDirectionTimesTheSine() {
        ArrayImg<FloatType, ?> wave = Volumes.of(24, 32, 1, (x, y, z) -> Math.cos(2 * Math.PI * (3 * x / 24.0 + 4 * y / 32.0)));
        float[] found = Volumes.values(Filters.apply(new RieszTransform(1, 1, 0), wave, 1, 2));
        double fx = 3 / 24.0, fy = 4 / 32.0 / 2, length = Math.hypot(fx, fy);
        for (int i = 0; i < found.length; i++)
            assertEquals(-Math.sqrt(2) * fx / length * fy / length * Math.cos(2 * Math.PI * (3 * (i % 24) / 24.0 + 4 * (i / 24) / 32.0)), found[i], 1e-6);
    }

    /** Odd sizes have no frequency without a sign. */
    @ParameterizedTest @ValueSource(ints = {1, 2, 3, 4})
    void componentsOfAnOrderShareTheEnergy(int total) {
        ArrayImg<FloatType, ?> image = Volumes.noise(total, 9, 7, 5);
        double sum = 0, mean = 0, expected = 0;
        for (float v : Volumes.values(image)) mean += v / 315;
        for (float v : Volumes.values(image)) expected += (v - mean) * (v - mean);
        for (int lx = 0; lx <= total; lx++)
            for (int ly = 0; lx + ly <= total; ly++)
                for (float v : Volumes.values(Filters.apply(new RieszTransform(lx, ly, total - lx - ly), image, 1, 1.5, 2))) sum += v * v;
        assertEquals(expected, sum, 1e-5 * expected);
    }

    @Test void secondOrdersAddUpToTheNegativeImage() {
        ArrayImg<FloatType, ?> image = Volumes.noise(6, 9, 7, 5);
        double mean = 0;
        for (float v : Volumes.values(image)) mean += v / 315;
        float[] xx = Volumes.values(Filters.apply(new RieszTransform(2, 0, 0), image, 1, 1, 1)),
            yy = Volumes.values(Filters.apply(new RieszTransform(0, 2, 0), image, 1, 1, 1)),
            zz = Volumes.values(Filters.apply(new RieszTransform(0, 0, 2), image, 1, 1, 1)), f = Volumes.values(image);
        for (int i = 0; i < f.length; i++) assertEquals(mean - f[i], xx[i] + yy[i] + zz[i], 1e-4);
    }

    /** The transform of a band is the band of the transform. */
    @Test void bandsCommute() {
        ArrayImg<FloatType, ?> image = Volumes.noise(7, 12, 9, 8);
        float[] expected = Volumes.values(Filters.apply(new SimoncelliWavelet(1), Filters.apply(new RieszTransform(1, 0, 0), image, 1, 1, 1), 1, 1, 1));
        VolumeFilterContract.assertClose(expected, Volumes.values(Filters.apply(
            new RieszTransform(1, 0, 0, List.of(new SimoncelliWavelet(1))), image, 1, 1, 1)), 1e-5);
    }

    @ParameterizedTest @CsvSource({"0, 0, 0", "-1, 2, 0", "5, 5, 1"})
    void ordersAreChecked(int lx, int ly, int lz) {
        assertThrows(IllegalArgumentException.class, () -> new RieszTransform(lx, ly, lz));
    }

    @Test void planesHaveNoOrderAlongZ() {
        assertThrows(IllegalArgumentException.class, () -> Filters.apply(new RieszTransform(0, 0, 1), Volumes.noise(1, 8, 8, 2), 1, 1));
    }
}
