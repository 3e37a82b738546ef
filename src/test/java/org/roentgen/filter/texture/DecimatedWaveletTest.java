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

    /** {@code coeffs_to_array(wavedec(line, wavelet, 'periodization', level=2))} of PyWavelets 1.1.1. */
    @ParameterizedTest @CsvSource({
        "haar, 4.500000 11.000000 10.500000 -0.500000 3.000000 -2.500000 1.414214 2.121320 -2.828427 -2.828427 1.414214 -2.121320",
        "db2, 8.416266 7.604968 9.978766 -2.526602 0.306810 0.487740 -2.803043 -2.604283 5.312592 0.991310 -1.802442 3.734294",
        "db3, 10.248733 5.638613 10.112653 -2.362530 0.325666 3.719463 2.889647 0.231621 -4.969846 0.952262 -0.098494 -1.833616",
        "sym2, 8.416266 7.604968 9.978766 -2.526602 0.306810 0.487740 -2.803043 -2.604283 5.312592 0.991310 -1.802442 3.734294",
        "sym3, 10.248733 5.638613 10.112653 -2.362530 0.325666 3.719463 2.889647 0.231621 -4.969846 0.952262 -0.098494 -1.833616",
        "sym7, 9.484592 5.958496 10.556912 -0.009341 -1.850388 3.539960 3.107905 1.093296 -5.098378 0.668667 -0.190820 -2.409097",
        "sym10, 6.903650 10.514082 8.582268 2.956828 -3.123862 1.904511 1.795159 -3.341281 0.250651 5.062750 -1.332016 0.393165",
        "sym4, 7.253451 10.098664 8.647885 3.963932 -3.484798 1.257152 2.011630 -2.618482 -0.835879 5.027820 -0.463432 -0.293230",
        "coif1, 7.034217 9.014486 9.951297 2.467652 0.580188 -1.724964 2.229928 3.056735 -4.626523 -1.861701 2.043042 -3.669907",
        "bior2.2, 6.406250 9.375000 10.218750 1.937500 1.312500 -1.250000 1.767767 2.474874 -3.889087 -1.767767 1.414214 -2.828427",
        "bior1.3, 5.078125 10.601563 10.320313 0.250000 2.187500 -2.437500 1.414214 2.121320 -2.828427 -2.828427 1.414214 -2.121320",
        "bior4.4, 7.168617 8.806038 10.025345 2.553465 0.606209 -1.533887 1.858976 3.058545 -4.465749 -1.961384 2.062423 -3.381239"})
    void evenLinesAreThoseOfPyWavelets(String name, String coefficients) {
        int[] line = {3, 1, 4, 1, 5, 9, 2, 6, 5, 3, 5, 8};
        float[] found = Volumes.values(Filters.apply(new DecimatedWavelet(Wavelet.named(name), 2, false), Volumes.of(12, 1, 1, (x, y, z) -> line[x]), 1, 1, 1));
        String[] expected = coefficients.split(" ");
        for (int i = 0; i < 12; i++) assertEquals(Double.parseDouble(expected[i]), found[i], 2e-6, "coefficient " + i);         // six decimals, and floats of 10
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
