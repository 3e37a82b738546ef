package org.roentgen.filter.morphology;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.Optional;
import java.util.Random;

import net.imglib2.img.array.ArrayImg;
import net.imglib2.type.numeric.real.FloatType;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.roentgen.filter.Filters;
import org.roentgen.filter.VolumeFilter;
import org.roentgen.filter.VolumeFilterContract;
import org.roentgen.testing.Peers;
import org.roentgen.testing.Volumes;
import org.roentgen.image.Connectivity;

class AreaOpeningTest {

    @Nested class Opening implements VolumeFilterContract {

        @Override public VolumeFilter filter() {
            return new AreaOpening(false, 12, Connectivity.FACES);
        }
    }

    @Nested class Closing implements VolumeFilterContract {

        @Override public VolumeFilter filter() {
            return new AreaOpening(true, 30, Connectivity.ALL);
        }

        @Override public Optional<String> dependsOnSampling() {
            return Optional.of("a volume of a few voxels");
        }
    }

    /** The definition: for each voxel the highest level at which the component around it is large enough. */
    private static float[] opened(float[] values, int nx, int ny, int size, Connectivity connectivity) {
        float[] opened = new float[values.length];
        for (int i = 0; i < values.length; i++) {
            float level = Float.NEGATIVE_INFINITY, lowest = Float.POSITIVE_INFINITY;
            for (float v : values) {
                if (v <= values[i] && component(values, i, v, nx, ny, connectivity) >= size) level = Math.max(level, v);
                lowest = Math.min(lowest, v);
            }
            opened[i] = Math.max(level, lowest);
        }
        return opened;
    }

    private static int component(float[] values, int i, float level, int nx, int ny, Connectivity connectivity) {
        boolean[] inside = new boolean[values.length];
        inside[i] = true;
        int count = 1;
        for (boolean grows = true; grows; ) {
            grows = false;
            for (int p = 0; p < values.length; p++)
                for (int q = 0; q < values.length; q++)
                    if (inside[p] && !inside[q] && values[q] >= level && GreyReconstructionTest.neighbours(p, q, nx, ny, connectivity)) {
                        inside[q] = grows = true;
                        count++;
                    }
        }
        return count;
    }

    @ParameterizedTest @EnumSource(Connectivity.class)
    void openingByItsDefinition(Connectivity connectivity) {
        for (int[] n : new int[][] {{7, 6, 1}, {4, 4, 3}, {1, 6, 4}})
            for (long seed = 0; seed < 4; seed++) {
                Random random = new Random(seed);
                float[] values = new float[n[0] * n[1] * n[2]];
                for (int i = 0; i < values.length; i++) values[i] = random.nextInt(7) - 3.5f;
                ArrayImg<FloatType, ?> image = Volumes.of(n[0], n[1], n[2], (x, y, z) -> values[x + n[0] * (y + n[1] * z)]),
                    negative = Volumes.of(n[0], n[1], n[2], (x, y, z) -> -values[x + n[0] * (y + n[1] * z)]);
                for (int size : new int[] {0, 1, 2, 4, 9, 1000}) {
                    float[] expected = opened(values, n[0], n[1], size, connectivity);
                    assertArrayEquals(expected, Volumes.values(Filters.apply(new AreaOpening(false, size * 3, connectivity), image, 1, 1.5, 2)));
                    float[] closed = Volumes.values(Filters.apply(new AreaOpening(true, size * 3, connectivity), negative, 1, 1.5, 2));
                    for (int i = 0; i < closed.length; i++) assertEquals(-expected[i], closed[i]);
                }
            }
    }

    /** 3 × 2 voxels of 0.1 × 0.2 × 0.5: 0.12 in the plane, 0.06 in the volume; a size is kept that is met exactly. */
    @Test void sizesArePhysical() {
        ArrayImg<FloatType, ?> image = Volumes.of(9, 8, 5, (x, y, z) -> x >= 3 && x <= 5 && y >= 3 && y <= 4 && z == 2 ? 40 : 5);
        assertEquals(40, at(image, 0.06, 0.5));
        assertEquals(5, at(image, 0.0601, 0.5));
        assertEquals(40, at(image, 0.12, Double.POSITIVE_INFINITY));
        assertEquals(5, at(image, 0.1201, Double.POSITIVE_INFINITY));
    }

    private static float at(ArrayImg<FloatType, ?> image, double size, double sz) {
        return Volumes.values(Filters.apply(new AreaOpening(false, size, Connectivity.ALL), image, 0.1, 0.2, sz))[4 + 9 * (3 + 8 * 2)];
    }

    @Test void nanIsAWallAndInfinityAValue() {
        ArrayImg<FloatType, ?> image = Volumes.of(9, 1, 1, (x, y, z) -> x == 4 ? Double.NaN : x == 8 ? Double.POSITIVE_INFINITY : x == 0 ? Double.NEGATIVE_INFINITY : x);
        assertArrayEquals(new float[] {Float.NEGATIVE_INFINITY, 1, 1, 1, Float.NaN, 5, 6, 6, 6},
            Volumes.values(Filters.apply(new AreaOpening(false, 3, Connectivity.FACES), image, 1, 1, 1)));
    }

    /** scikit-image's area_opening, 32 voxels, 4 neighbours: bit for bit. */
    @ParameterizedTest @CsvSource({"ct", "retina"})
    void agreesWithScikitImage(String input) {
        assertArrayEquals(Volumes.values(Peers.image(input + "__area_opening")), Volumes.values(Filters.apply(
            new AreaOpening(false, 32, Connectivity.FACES), GreyMorphologyTest.eightBit(Peers.image("input_" + input)), 1, 1)));
    }

    @Test void refusesANegativeSize() {
        assertEquals("Size must be a number of at least 0, but is -1.0. Give it in squared image units for planes, in cubed ones for volumes.",
            assertThrows(IllegalArgumentException.class, () -> new AreaOpening(false, -1, Connectivity.ALL)).getMessage());
    }
}
