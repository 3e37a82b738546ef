package org.roentgen.filter.background;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Optional;

import net.imglib2.img.Img;
import net.imglib2.img.array.ArrayImg;
import net.imglib2.type.numeric.real.FloatType;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.roentgen.filter.Filters;
import org.roentgen.filter.VolumeFilter;
import org.roentgen.filter.VolumeFilterContract;
import org.roentgen.image.Block;
import org.roentgen.image.Spacing;
import org.roentgen.testing.Volumes;

class RollingBallTest {

    @Nested class Background implements VolumeFilterContract {

        @Override public VolumeFilter filter() {
            return new RollingBall(4, 30, false, true, false);
        }
    }

    @Nested class CorrectedOnALightBackground implements VolumeFilterContract {

        @Override public VolumeFilter filter() {
            return new RollingBall(3, 30, true, false, true);
        }

        @Override public Optional<String> dependsOnSampling() {
            return Optional.of("what is left above the background is the detail that the sampling shows");
        }
    }

    /** Erosion and dilation by the ball, voxel by voxel; beyond the image there is nothing. */
    @ParameterizedTest @CsvSource({"1, 10, 1", "2.4, 30, 1.5", "4, 5, 1", "9, 100, 3", "30, 40, 1"})
    void openingByItsDefinition(double radius, double height, double sz) {
        ArrayImg<FloatType, ?> image = Volumes.noise(4, 7, 6, 4);
        for (double[] s : new double[][] {{1, 1.2, sz}, Spacing.ofPlane(1.1, 1)}) {
            float[] found = Volumes.values(Filters.apply(new RollingBall(radius, height, false, true, true), image, s));
            double[] expected = dilated(dilated(Volumes.values(image), radius, height, s, -1), radius, height, s, 1);
            for (int i = 0; i < found.length; i++) assertEquals(expected[i], found[i], 3e-5);               // four roundings of up to 200
        }
    }

    /** sign 1: the greatest of the values plus the ball's surface; sign −1: the least of the values less that. */
    private static double[] dilated(float[] in, double radius, double height, double[] s, int sign) {
        double[] values = new double[in.length];
        for (int i = 0; i < in.length; i++) values[i] = in[i];
        return dilated(values, radius, height, s, sign);
    }

    private static double[] dilated(double[] in, double radius, double height, double[] s, int sign) {
        double[] out = new double[in.length];
        for (int i = 0; i < in.length; i++) {
            double best = Double.NEGATIVE_INFINITY;
            for (int j = 0; j < in.length; j++) {
                int dx = i % 7 - j % 7, dy = i / 7 % 6 - j / 7 % 6, dz = i / 42 - j / 42;
                if (dz != 0 && Spacing.isPlane(s)) continue;
                double squared = (Math.pow(dx * s[0], 2) + Math.pow(dy * s[1], 2) + (dz == 0 ? 0 : Math.pow(dz * s[2], 2))) / radius / radius;
                if (squared <= 1 + 1e-9) best = Math.max(best, sign * in[j] + height * Math.sqrt(Math.max(0, 1 - squared)));
            }
            out[i] = sign * best;
        }
        return out;
    }

    /** Into a single bright voxel the ball rises by what its top stands above its surface one voxel away. */
    @Test void theBallRisesALittleIntoASpot() {
        ArrayImg<FloatType, ?> image = Volumes.of(31, 31, 1, (x, y, z) -> x == 15 && y == 15 ? 500 : 100);
        float[] found = Volumes.values(Filters.apply(new RollingBall(10, 50, false, true, true), image, Spacing.ofPlane(1, 1)));
        assertEquals(150 - 50 * Math.sqrt(1 - 0.01), found[15 + 31 * 15], 1e-4);
        assertEquals(100, found[0]);
    }

    @ParameterizedTest @CsvSource({"5, true", "40, false"})
    void aLightBackgroundIsTheDarkOneOfTheNegative(double radius, boolean exact) {
        float[] noise = Volumes.values(Volumes.noise(5, 50, 40, 3));
        ArrayImg<FloatType, ?> image = Volumes.of(50, 40, 3, (x, y, z) -> noise[x + 50 * (y + 40 * z)]),
            negative = Volumes.of(50, 40, 3, (x, y, z) -> -noise[x + 50 * (y + 40 * z)]);
        float[] dark = Volumes.values(Filters.apply(new RollingBall(radius, 20, false, false, exact), image, 1, 1, 4));
        float[] light = Volumes.values(Filters.apply(new RollingBall(radius, 20, true, false, exact), negative, 1, 1, 4));
        for (int i = 0; i < dark.length; i++) {
            assertEquals(dark[i], 0 - light[i]);
            assertTrue(dark[i] >= 0, "a dark background is below the image");
        }
    }

    @Test void rollingTwiceIsRollingOnce() {
        RollingBall filter = new RollingBall(4, 20, false, true, false);
        Img<FloatType> once = Filters.apply(filter, Volumes.noise(6, 20, 18, 9), 1, 1, 1.5);
        assertArrayEquals(Volumes.values(once), Volumes.values(Filters.apply(filter, once, 1, 1, 1.5)), 3e-5f);    // roundings of 100
    }

    /** A background that the ball fits into, with spots: shrunk by 4 along x and y, and by 2 along z, it is found to about what it varies in a cell. */
    @ParameterizedTest @CsvSource({"2", "3"})
    void shrinkingFindsNearlyTheSame(int axes) {
        double[] spacing = axes == 2 ? Spacing.ofPlane(1, 1) : new double[] {1, 1, 2};
        ArrayImg<FloatType, ?> image = Volumes.of(101, 90, axes == 2 ? 1 : 30,
            (x, y, z) -> 200 + 40 * Math.sin(x / 40.0) + 30 * Math.cos((y + z) / 50.0) + (x % 13 < 3 && y % 11 < 4 ? 80 : 0));
        float[] exact = Volumes.values(Filters.apply(new RollingBall(50, 50, false, true, true), image, spacing));
        float[] shrunk = Volumes.values(Filters.apply(new RollingBall(50, 50, false, true, false), image, spacing));
        for (int i = 0; i < exact.length; i++) assertEquals(exact[i], shrunk[i], 5);                              // a slope of up to 1.2 per voxel
    }

    /** A cell's least value, and a ramp through the middles of cells. */
    @Test void cellsAreShrunkAndEnlarged() {
        float[] ramp = new float[10];
        for (int i = 0; i < 10; i++) ramp[i] = i;
        Block image = new Block(ramp, 10, 1, 1);
        ShrunkImage shrunk = new ShrunkImage(image, new int[] {4, 1, 1});
        assertArrayEquals(new float[] {0, 4, 8}, shrunk.block.data);
        Block enlarged = new Block(10, 1, 1);
        shrunk.enlarge(shrunk.block, enlarged);
        assertArrayEquals(new float[] {0, 0, 0.5f, 1.5f, 2.5f, 3.5f, 4.5f, 5.5f, 6.5f, 7.5f}, enlarged.data);
    }

    @Test void wrongParametersAreRefused() {
        assertEquals("Radius must be greater than 0, but is 0.0. Give it in image units.",
            assertThrows(IllegalArgumentException.class, () -> new RollingBall(0, 1, false, false, false)).getMessage());
        assertEquals("Ball height must be greater than 0, but is NaN. Give it as an intensity.",
            assertThrows(IllegalArgumentException.class, () -> new RollingBall(1, Double.NaN, false, false, false)).getMessage());
    }
}
