package org.roentgen.filter.texture;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.Optional;

import net.imglib2.RandomAccessibleInterval;
import net.imglib2.img.array.ArrayImg;
import net.imglib2.type.numeric.real.FloatType;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.roentgen.filter.Filter;
import org.roentgen.filter.FilterContract;
import org.roentgen.filter.Filters;
import org.roentgen.image.Boundary;
import org.roentgen.image.Spacing;
import org.roentgen.image.TileRunner;
import org.roentgen.testing.Volumes;

class UndecimatedWaveletTest {

    @Nested class OneBand implements FilterContract {

        @Override public Filter filter() {
            return new UndecimatedWavelet(Wavelet.daubechies(2), "LHL", 1, Pooling.NONE);
        }

        @Override public Optional<String> directional() {
            return Optional.of("axes differ in their letters");
        }

        @Override public Optional<String> dependsOnSampling() {
            return Optional.of("levels are in voxels");
        }
    }

    @Nested class Turned implements FilterContract {

        @Override public Filter filter() {
            return new UndecimatedWavelet(Wavelet.daubechies(2), "LLH", 2, Pooling.MAX);
        }

        @Override public Optional<String> dependsOnSampling() {
            return Optional.of("levels are in voxels");
        }
    }

    @Test void agreesWithIbsi5a1() {
        Ibsi.assertAgrees("5_a_1", new UndecimatedWavelet(Wavelet.daubechies(2), "LHL", 1, Pooling.NONE), "impulse", Boundary.ZERO);
    }

    @Test void agreesWithIbsi6a1() {
        Ibsi.assertAgrees("6_a_1", new UndecimatedWavelet(Wavelet.coiflet(1), "HHL", 1, Pooling.NONE), "sphere", Boundary.PERIODIC);
    }

    @Test void agreesWithIbsi7a1() {
        Ibsi.assertAgrees("7_a_1", new UndecimatedWavelet(Wavelet.haar(), "LLL", 2, Pooling.AVERAGE), "checkerboard", Boundary.MIRROR);
    }

    /** Level by level along one axis, with the wavelet's own sums, over a repeated line. */
    @ParameterizedTest @CsvSource({"db3, 1", "db3, 3", "bior2.4, 2", "haar, 4"})
    void levelsByTheirDefinition(String name, int level) {
        int n = 40;
        ArrayImg<FloatType, ?> image = Volumes.noise(3, n, 1, 1);
        Wavelet wavelet = Wavelet.named(name);
        double[] line = new double[n];
        for (int i = 0; i < n; i++) line[i] = image.getAt(i, 0, 0).get();
        for (int j = 1; j <= level; j++) line = filtered(line, j == level ? wavelet.high : wavelet.low, 1 << j - 1);
        double gain = Math.pow(2, level);                              // √2 per level along y and z, which are flat
        TileRunner periodic = new TileRunner(Spacing.of(1, 1, 1)).boundary(Boundary.PERIODIC);
        float[] found = Volumes.values(Filters.apply(new UndecimatedWavelet(wavelet, "HLL", level, Pooling.NONE), image, periodic));
        for (int i = 0; i < n; i++) assertEquals(gain * line[i], found[i], 1e-3);                  // sums of about 1000
    }

    private static double[] filtered(double[] line, Taps taps, int gap) {
        double[] result = new double[line.length];
        for (int i = 0; i < line.length; i++)
            for (int k = 0; k < taps.size(); k++) result[i] += taps.weight(k) * line[Math.floorMod(i + (taps.first + k) * gap, line.length)];
        return result;
    }

    /** The definition: turn the image, filter, turn back, and pool all 24. */
    @Test void poolsTwentyFourTurns() {
        RandomAccessibleInterval<FloatType> image = Volumes.noise(4, 8, 7, 6);
        float[] largest = null;
        for (int face = 0; face < 6; face++)
            for (int quarter = 0; quarter < 4; quarter++) {
                UndecimatedWavelet filter = new UndecimatedWavelet(Wavelet.daubechies(3), "LHH", 1, Pooling.NONE);
                float[] values = Volumes.values(Turns.turnBack(Filters.apply(filter, Turns.turn(image, face, quarter), 1, 1, 1), face, quarter));
                if (largest == null) largest = values;
                for (int i = 0; i < values.length; i++) largest[i] = Math.max(largest[i], values[i]);
            }
        float[] found = Volumes.values(Filters.apply(new UndecimatedWavelet(Wavelet.daubechies(3), "LHH", 1, Pooling.MAX), image, 1, 1, 1));
        for (int i = 0; i < found.length; i++) assertEquals(largest[i], found[i], 1e-3);           // sums of some hundreds
    }

    /** Two moments vanish: a ramp has no detail. */
    @ParameterizedTest @ValueSource(strings = {"db2", "sym4", "coif1", "bior2.2", "bior4.4"})
    void aRampHasNoDetail(String name) {
        ArrayImg<FloatType, ?> ramp = Volumes.of(40, 8, 8, (x, y, z) -> 3 * x + 1);
        float found = Filters.apply(new UndecimatedWavelet(Wavelet.named(name), "HLL", 2, Pooling.NONE), ramp, 1, 1, 1).getAt(20, 4, 4).get();
        assertEquals(0, found, 1e-3);                                  // values up to 120 · 8
    }

    /** Tiles would be almost all halo: the axes are done one by one, with the same bits. */
    @Test void aHugeKernelIsTakenApartWithoutADifference() {
        ArrayImg<FloatType, ?> image = Volumes.noise(3, 40, 33, 21);
        UndecimatedWavelet filter = new UndecimatedWavelet(Wavelet.daubechies(3), "LHL", 5, Pooling.NONE);
        for (Boundary boundary : Boundary.values()) {
            TileRunner runner = new TileRunner(Spacing.of(1, 1, 1)).boundary(boundary);
            assertArrayEquals(Volumes.values(Filters.apply(filter, image, runner.tileSize(40, 33, 21))),
                Volumes.values(Filters.apply(filter, image, runner)));
        }
    }

    @Test void pooledKernelsAreNotHuge() {
        assertThrows(IllegalArgumentException.class, () -> new UndecimatedWavelet(Wavelet.daubechies(10), "LLH", 5, Pooling.MAX));
    }

    @Test void bandsAreThreeLetters() {
        for (String band : new String[] {"LL", "LLX", "", "llh"})
            assertThrows(IllegalArgumentException.class, () -> new UndecimatedWavelet(Wavelet.haar(), band, 1, Pooling.NONE));
        assertThrows(IllegalArgumentException.class, () -> new UndecimatedWavelet(Wavelet.haar(), "LLL", 0, Pooling.NONE));
    }
}
