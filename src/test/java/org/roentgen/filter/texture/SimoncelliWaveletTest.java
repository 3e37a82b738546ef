package org.roentgen.filter.texture;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.Optional;

import net.imglib2.img.array.ArrayImg;
import net.imglib2.type.numeric.real.FloatType;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.roentgen.filter.Filters;
import org.roentgen.filter.VolumeFilter;
import org.roentgen.filter.VolumeFilterContract;
import org.roentgen.image.Boundary;
import org.roentgen.testing.Volumes;

class SimoncelliWaveletTest {

    @Nested class Band implements VolumeFilterContract {

        @Override public VolumeFilter filter() {
            return new SimoncelliWavelet(1);
        }

        @Override public Optional<String> dependsOnSampling() {
            return Optional.of("octaves count from the finest axis");
        }
    }

    @Test void agreesWithIbsi8a1() {
        Ibsi.assertAgrees("8_a_1", new SimoncelliWavelet(1), "checkerboard", Boundary.MIRROR);
    }

    @Test void agreesWithIbsi8a3() {
        Ibsi.assertAgrees("8_a_3", new SimoncelliWavelet(3), "checkerboard", Boundary.MIRROR);
    }

    /** An axis of odd size has exact frequencies: a cosine of k periods in n voxels has 2k/(n − 1), and is passed by cos(π/2 · log₂(2ʲ · that)). */
    @ParameterizedTest @CsvSource({"1, 32", "1, 20", "1, 60", "2, 16", "2, 10", "3, 8", "1, 15", "1, 64"})
    void cosinesPassByTheirFrequency(int level, int periods) {
        int n = 129;
        ArrayImg<FloatType, ?> wave = Volumes.of(n, 1, 1, (x, y, z) -> Math.cos(2 * Math.PI * periods * x / n));
        double octave = Math.log(2.0 * periods / (n - 1)) / Math.log(2) + level;
        double gain = Math.abs(octave) <= 1 ? Math.cos(0.5 * Math.PI * octave) : 0;
        float[] found = Volumes.values(Filters.apply(new SimoncelliWavelet(level), wave, 1, 1, 1));
        for (int x = 0; x < n; x++) assertEquals(gain * Math.cos(2 * Math.PI * periods * x / n), found[x], 1e-5);
    }

    /** cos² + sin² = 1: from the finest band's middle to the coarsest's, the energies of neighbouring levels add up. */
    @Test void neighbouringLevelsShareTheEnergy() {
        int n = 129, periods = 23;
        ArrayImg<FloatType, ?> wave = Volumes.of(n, 1, 1, (x, y, z) -> Math.cos(2 * Math.PI * periods * x / n));
        double sum = 0;
        for (int level = 1; level <= 3; level++)
            for (float v : Volumes.values(Filters.apply(new SimoncelliWavelet(level), wave, 1, 1, 1))) sum += v * v;
        assertEquals(0.5 * n, sum, 1e-3);
    }

    /** A slab of twice the spacing along z knows frequencies up to half of those along x. */
    @Test void bandsAreSpheresInPhysicalFrequencies() {
        int n = 65, periods = 16;
        ArrayImg<FloatType, ?> alongZ = Volumes.of(1, 1, n, (x, y, z) -> Math.cos(2 * Math.PI * periods * z / n));
        double octave = Math.log(2.0 * periods / (n - 1) / 2) / Math.log(2) + 2;
        assertEquals(Math.cos(0.5 * Math.PI * octave), Filters.apply(new SimoncelliWavelet(2), alongZ, 1, 1, 2).getAt(0, 0, 0).get(), 1e-5);
    }

    @ParameterizedTest @ValueSource(ints = {1, 2, 3, 4, 5, 8})
    void flatImagesHaveNoDetail(int level) {
        ArrayImg<FloatType, ?> flat = Volumes.of(16, 15, 14, (x, y, z) -> 100);
        for (float v : Volumes.values(Filters.apply(new SimoncelliWavelet(level), flat, 1, 1, 1))) assertEquals(0, v, 1e-3);
    }

    @Test void levelsBeginAtOne() {
        assertThrows(IllegalArgumentException.class, () -> new SimoncelliWavelet(0));
    }
}
