package org.roentgen.filter.texture;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import java.util.Optional;

import net.imglib2.img.array.ArrayImg;
import net.imglib2.type.numeric.real.FloatType;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.roentgen.filter.Filters;
import org.roentgen.filter.VolumeFilter;
import org.roentgen.filter.VolumeFilterContract;
import org.roentgen.image.Boundary;
import org.roentgen.image.Spacing;
import org.roentgen.image.TileRunner;
import org.roentgen.testing.Volumes;

class DecimatedWaveletTest {

    @Nested class Forward implements VolumeFilterContract {

        @Override public VolumeFilter filter() {
            return new DecimatedWavelet(Wavelet.daubechies(3), 2, false);
        }

        @Override public Optional<String> directional() {
            return Optional.of("filters have a direction");
        }

        @Override public Optional<String> dependsOnSampling() {
            return Optional.of("levels are in voxels");
        }
    }

    @Nested class Inverse implements VolumeFilterContract {

        @Override public VolumeFilter filter() {
            return new DecimatedWavelet(Wavelet.biorthogonal(2, 4), 2, true);
        }

        @Override public Optional<String> directional() {
            return Optional.of("filters have a direction");
        }

        @Override public Optional<String> dependsOnSampling() {
            return Optional.of("levels are in voxels");
        }
    }

    static List<String> wavelets() {
        return WaveletTest.all();
    }

    @ParameterizedTest @MethodSource("wavelets")
    void theInverseGivesTheImageBack(String name) {
        for (int[] size : new int[][] {{16, 8, 24}, {13, 9, 6}, {5, 3, 1}}) {
            ArrayImg<FloatType, ?> image = Volumes.noise(1, size[0], size[1], size[2]);
            float[] found = Volumes.values(Filters.apply(new DecimatedWavelet(Wavelet.named(name), 3, true),
                Filters.apply(new DecimatedWavelet(Wavelet.named(name), 3, false), image, 1, 1, 1), 1, 1, 1));
            float[] expected = Volumes.values(image);
            for (int i = 0; i < found.length; i++) assertEquals(expected[i], found[i], 1e-3);     // coefficients of up to 2000 keep 1e-4
        }
    }

    @ParameterizedTest @CsvSource({"haar", "db4", "sym5", "coif2"})
    void energyStays(String name) {
        ArrayImg<FloatType, ?> image = Volumes.noise(2, 16, 8, 24);
        double before = energy(Volumes.values(image));
        assertEquals(before, energy(Volumes.values(Filters.apply(new DecimatedWavelet(Wavelet.named(name), 3, false), image, 1, 1, 1))), 1e-6 * before);
    }

    private static double energy(float[] values) {
        double sum = 0;
        for (float v : values) sum += v * v;
        return sum;
    }

    /** Every second value of the undecimated sub-band, in its corner. */
    @ParameterizedTest @CsvSource({"LLL, 0, 0, 0", "HLL, 8, 0, 0", "LHL, 0, 6, 0", "LLH, 0, 0, 5", "HHH, 8, 6, 5"})
    void bandsAreTheUndecimatedOnesThinnedOut(String band, int x0, int y0, int z0) {
        ArrayImg<FloatType, ?> image = Volumes.noise(3, 16, 12, 10);
        TileRunner periodic = new TileRunner(Spacing.of(1, 1, 1)).boundary(Boundary.PERIODIC);
        ArrayImg<FloatType, ?> all = (ArrayImg<FloatType, ?>) Filters.apply(
                new UndecimatedWavelet(Wavelet.daubechies(2), band, 1, Pooling.NONE), image, periodic),
            thin = (ArrayImg<FloatType, ?>) Filters.apply(new DecimatedWavelet(Wavelet.daubechies(2), 1, false), image, periodic);
        for (int z = 0; z < 5; z++)
            for (int y = 0; y < 6; y++)
                for (int x = 0; x < 8; x++)
                    assertEquals(all.getAt(2 * x, 2 * y, 2 * z).get(), thin.getAt(x0 + x, y0 + y, z0 + z).get(), 1e-4);
    }

    /** At each level the low-pass corner gains √2 per axis. */
    @Test void aFlatImageIsAllInTheCorner() {
        ArrayImg<FloatType, ?> thin = (ArrayImg<FloatType, ?>) Filters.apply(new DecimatedWavelet(Wavelet.symlet(4), 2, false),
            Volumes.of(16, 16, 16, (x, y, z) -> 10), 1, 1, 1);
        assertEquals(80, thin.getAt(1, 2, 3).get(), 1e-4);
        assertEquals(0, thin.getAt(4, 2, 3).get(), 1e-4);
        assertEquals(0, thin.getAt(12, 12, 12).get(), 1e-4);
    }

    @Test void levelsAreFromOneToEight() {
        for (int levels : new int[] {0, 9})
            assertThrows(IllegalArgumentException.class, () -> new DecimatedWavelet(Wavelet.haar(), levels, false));
    }
}
