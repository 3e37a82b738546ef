package org.roentgen.filter.fourier;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Optional;

import net.imglib2.img.array.ArrayImg;
import net.imglib2.type.numeric.real.FloatType;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.roentgen.filter.Filters;
import org.roentgen.filter.VolumeFilter;
import org.roentgen.filter.VolumeFilterContract;
import org.roentgen.image.Boundary;
import org.roentgen.image.Spacing;
import org.roentgen.image.TileRunner;
import org.roentgen.testing.Volumes;

class NotchTest {

    @Nested class Contract implements VolumeFilterContract {

        @Override public VolumeFilter filter() {
            return new Notch(new double[] {4, -6, 0}, 0.2, 2);
        }

        @Override public Optional<String> directional() {
            return Optional.of("the wave runs in one direction");
        }
    }

    private static final int NX = 48, NY = 40, NZ = 16;

    /** Periodic, with 12, -5 and 2 cycles along x, y, z; spacing 0.5, 1, 2. */
    private static double wave(int x, int y, int z, double harmonic) {
        return Math.cos(2 * Math.PI * harmonic * (8.0 * x / NX - 5.0 * y / NY + 2.0 * z / NZ) + 0.4);
    }

    private static float[] filtered(ArrayImg<FloatType, ?> image, int harmonics) {
        double[] period = {NX / 8.0 * 0.5, -NY / 5.0, NZ / 2.0 * 2};
        return Volumes.values(Filters.apply(new Notch(period, 0.05, harmonics), image, new TileRunner(Spacing.of(0.5, 1, 2)).boundary(Boundary.PERIODIC)));
    }

    @Test void theWaveGoesAndTheRestStays() {
        ArrayImg<FloatType, ?> clean = Volumes.of(NX, NY, NZ, (x, y, z) -> 50 + 20 * Math.cos(2 * Math.PI * x / NX) + 10 * Math.sin(2 * Math.PI * 9 * y / NY));
        float[] expected = Volumes.values(clean);
        float[] found = filtered(Volumes.of(NX, NY, NZ, (x, y, z) -> expected[x + NX * (y + NY * z)] + 30 * wave(x, y, z, 1)), 1);
        for (int i = 0; i < found.length; i++) assertEquals(expected[i], found[i], 1e-3);        // other waves are 15 widths away and more
    }

    @ParameterizedTest @CsvSource({"1, 1", "2, 0"})
    void harmonicsGoWhereAskedFor(int harmonics, double gain) {
        float[] found = filtered(Volumes.of(NX, NY, NZ, (x, y, z) -> 30 * wave(x, y, z, 2)), harmonics);
        for (int i = 0; i < found.length; i++) assertEquals(gain * 30 * wave(i % NX, i / NX % NY, i / NX / NY, 2), found[i], 1e-3);
    }

    /** e^(−½ d²/w²) of a wave goes whose frequency is d away. */
    @Test void awayFromTheWaveItPassesByTheGaussian() {
        double width = 0.1;
        for (int cycles = 7; cycles < 18; cycles++) {
            int c = cycles;
            ArrayImg<FloatType, ?> image = Volumes.of(120, 1, 1, (x, y, z) -> 100 * Math.cos(2 * Math.PI * c * x / 120));
            float[] found = Volumes.values(Filters.apply(new Notch(new double[] {10, 0, 0}, width, 1), image,
                new TileRunner(Spacing.of(1, 1, 1)).boundary(Boundary.PERIODIC)));
            double d = (c - 12) / 12.0 / width;
            assertEquals(100 * (1 - Math.exp(-d * d / 2)), found[0], 1e-3);
        }
    }

    /** In a mirrored image the wave breaks at the edges only. */
    @Test void stripesGoFromTheMiddleOfAMirroredImage() {
        ArrayImg<FloatType, ?> image = Volumes.of(201, 7, 1, (x, y, z) -> 50 + 30 * Math.sin(2 * Math.PI * x / 5.3));
        float[] found = Volumes.values(Filters.apply(new Notch(new double[] {5.3, 0, 0}, 0.2, 1), image, 1, 1));
        for (int x = 40; x < 160; x++) assertEquals(50, found[x + 201 * 3], 0.05);
        assertTrue(Math.abs(found[0] - 50) < 30);
    }

    @Test void refusesNonsense() {
        assertThrows(IllegalArgumentException.class, () -> new Notch(new double[3], 0.1, 1));
        assertThrows(IllegalArgumentException.class, () -> new Notch(new double[] {Double.NaN, 0, 0}, 0.1, 1));
        assertThrows(IllegalArgumentException.class, () -> new Notch(new double[] {4, 0, 0}, 0, 1));
        assertThrows(IllegalArgumentException.class, () -> new Notch(new double[] {4, 0, 0}, 0.1, 0));
        assertEquals("Period must be at least two voxels (2.0) along x, but is 1.5. Raise it, or give 0 where the wave is constant.",
            assertThrows(IllegalArgumentException.class,
                () -> Filters.apply(new Notch(new double[] {1.5, 0, 0}, 0.1, 1), Volumes.noise(1, 9, 9, 9), 1, 1, 1)).getMessage());
        assertEquals("Period must be 0 along z in a plane, but is 4.0. Process the stack in 3D, or give 0.",
            assertThrows(IllegalArgumentException.class, () -> Filters.apply(new Notch(new double[] {0, 0, 4}, 0.1, 1), Volumes.noise(1, 9, 9, 9), 1, 1)).getMessage());
    }
}
