package org.roentgen.filter.morphology;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Optional;
import java.util.Random;

import net.imglib2.RandomAccessibleInterval;
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
import org.roentgen.filter.morphology.GreyReconstruction.Operation;
import org.roentgen.image.Block;
import org.roentgen.image.Connectivity;
import org.roentgen.image.Progress;
import org.roentgen.testing.Peers;
import org.roentgen.testing.Volumes;

class GreyReconstructionTest {

    @Nested class Opening implements VolumeFilterContract {

        @Override public VolumeFilter filter() {
            return filterOf(Operation.OPEN, Connectivity.ALL);
        }
    }

    @Nested class Holes implements VolumeFilterContract {

        @Override public VolumeFilter filter() {
            return filterOf(Operation.FILL_HOLES, Connectivity.FACES);
        }
    }

    @Nested class Maxima implements VolumeFilterContract {

        @Override public VolumeFilter filter() {
            return filterOf(Operation.MAXIMA, Connectivity.EDGES);
        }

        @Override public Optional<String> dependsOnSampling() {
            return Optional.of("a maximum between two slices is a voxel of one or the other");
        }
    }

    private static GreyReconstruction filterOf(Operation operation, Connectivity connectivity) {
        return new GreyReconstruction(operation, 1.5, 10, connectivity);
    }

    private static float[] run(Operation operation, Connectivity connectivity, RandomAccessibleInterval<FloatType> image) {
        return Volumes.values(Filters.apply(filterOf(operation, connectivity), image, 1, 1, 1));
    }

    /** Few values, so that there are plateaus; walls make winding ways that a scan or two do not find. */
    private static float[] maze(long seed, int size) {
        Random random = new Random(seed);
        float[] values = new float[size];
        for (int i = 0; i < size; i++) values[i] = random.nextInt(10) < 4 ? 0 : 3 + random.nextInt(6);
        return values;
    }

    /** The definition: elementary dilations below the mask until nothing changes. */
    private static float[] reconstructed(float[] marker, float[] mask, int nx, int ny, int nz, Connectivity connectivity) {
        float[] now = new float[mask.length];
        for (int i = 0; i < now.length; i++) now[i] = Math.min(marker[i], mask[i]);
        for (boolean changed = true; changed; ) {
            changed = false;
            float[] next = now.clone();
            for (int i = 0; i < now.length; i++)
                for (int j = 0; j < now.length; j++)
                    if (neighbours(i, j, nx, ny, connectivity)) next[i] = Math.max(next[i], Math.min(now[j], mask[i]));
            for (int i = 0; i < now.length; i++) changed |= next[i] != now[i];
            now = next;
        }
        return now;
    }

    static boolean neighbours(int i, int j, int nx, int ny, Connectivity connectivity) {
        int dx = Math.abs(i % nx - j % nx), dy = Math.abs(i / nx % ny - j / nx % ny), dz = Math.abs(i / nx / ny - j / nx / ny);
        return Math.max(dx, Math.max(dy, dz)) == 1 && dx + dy + dz <= 1 + connectivity.ordinal();
    }

    @ParameterizedTest @EnumSource(Connectivity.class)
    void dilatesUntilNothingChanges(Connectivity connectivity) {
        for (int[] n : new int[][] {{9, 8, 1}, {6, 5, 4}, {1, 9, 5}, {7, 1, 1}, {16, 14, 1}})
            for (long seed = 0; seed < 15; seed++) {
                int size = n[0] * n[1] * n[2];
                float[] mask = maze(seed, size), marker = new float[size], negativeMask = new float[size], negativeMarker = new float[size];
                Random random = new Random(seed + 100);
                for (int i = 0; i < size; i++) {
                    marker[i] = random.nextInt(12) == 0 ? random.nextInt(12) : -1;                        // may be above the mask
                    negativeMask[i] = -mask[i];
                    negativeMarker[i] = -marker[i];
                }
                float[] expected = reconstructed(marker, mask, n[0], n[1], n[2], connectivity);
                Block found = new Block(n[0], n[1], n[2]), negative = new Block(n[0], n[1], n[2]);
                Reconstruction.byDilation(marker, new Block(mask, n[0], n[1], n[2]), found, connectivity, Progress.NONE);
                assertArrayEquals(expected, found.data);
                Reconstruction.byErosion(negativeMarker, new Block(negativeMask, n[0], n[1], n[2]), negative, connectivity, Progress.NONE);
                for (int i = 0; i < size; i++) assertEquals(expected[i], -negative.data[i] + 0f);
            }
    }

    /** A snake of one voxel's width through a large image: the queue does the work, and becomes full more than once. */
    @Test void aLongWayIsWalkedToItsEnd() {
        int n = 201;
        float[] mask = new float[n * n], marker = new float[n * n];
        for (int i = 0; i < mask.length; i++) {
            int x = i % n, y = i / n;
            mask[i] = y % 2 == 0 || x == (y % 4 == 1 ? n - 1 : 0) ? 5 : 0;
        }
        marker[n * n - 1] = 5;
        Block found = new Block(n, n, 1);
        Reconstruction.byDilation(marker, new Block(mask.clone(), n, n, 1), found, Connectivity.FACES, Progress.NONE);
        assertArrayEquals(mask, found.data);
    }

    @ParameterizedTest @EnumSource(Connectivity.class)
    void maximaAndMinimaAreWithoutHigherAndLowerNeighbours(Connectivity connectivity) {
        float[] values = maze(3, 6 * 5 * 4);
        ArrayImg<FloatType, ?> image = Volumes.of(6, 5, 4, (x, y, z) -> values[x + 6 * (y + 5 * z)]);
        float[] maxima = run(Operation.MAXIMA, connectivity, image), minima = run(Operation.MINIMA, connectivity, image);
        for (int i = 0; i < values.length; i++) {
            boolean[] plateau = new boolean[values.length];
            plateau[i] = true;
            boolean max = true, min = true;
            for (boolean grows = true; grows; ) {
                grows = false;
                for (int p = 0; p < values.length; p++)
                    for (int q = 0; q < values.length; q++)
                        if (plateau[p] && neighbours(p, q, 6, 5, connectivity)) {
                            max &= values[q] <= values[p];
                            min &= values[q] >= values[p];
                            grows |= values[q] == values[p] && !plateau[q];
                            plateau[q] |= values[q] == values[p];
                        }
            }
            assertEquals(max ? 255 : 0, maxima[i], "voxel " + i);
            assertEquals(min ? 255 : 0, minima[i], "voxel " + i);
        }
    }

    @Test void peaksLoseTheirHeightAndSmallOnesGo() {
        ArrayImg<FloatType, ?> image = Volumes.of(21, 5, 5, (x, y, z) -> y != 2 || z != 2 ? 0 : x == 4 ? 30 : x == 10 ? 8 : x == 16 ? 10 : 0);
        float[] high = run(Operation.H_MAXIMA, Connectivity.FACES, image);
        for (int i = 0; i < high.length; i++) assertEquals(i == 4 + 21 * 12 ? 20 : 0, high[i] > 0 ? high[i] : 0);
        float[] values = Volumes.values(Volumes.noise(4, 8, 7, 6));
        float[] maxima = run(Operation.H_MAXIMA, Connectivity.ALL, Volumes.noise(4, 8, 7, 6)),
            minima = run(Operation.H_MINIMA, Connectivity.ALL, Volumes.of(8, 7, 6, (x, y, z) -> -values[x + 8 * (y + 7 * z)]));
        for (int i = 0; i < values.length; i++) {
            assertEquals(-maxima[i], minima[i]);
            assertTrue(values[i] - maxima[i] >= 0 && values[i] - maxima[i] <= 10);
        }
    }

    @Test void aBasinIsFilledToItsRimAndAValleyToTheEdgeIsNot() {
        ArrayImg<FloatType, ?> image = Volumes.of(15, 11, 9, (x, y, z) -> x == 4 && y == 5 && z == 4 ? 1 : x == 10 && y == 5 ? 2 : x == 4 ? 7 : 9);
        float[] before = Volumes.values(image), found = run(Operation.FILL_HOLES, Connectivity.FACES, image);
        for (int i = 0; i < found.length; i++) assertEquals(before[i] == 1 ? 7 : before[i], found[i]);
    }

    /** The ball fits into the thick end of a club, not into its handle or into the thin bar: the handle stays with the club. */
    @Test void openingKeepsWhatHangsTogether() {
        ArrayImg<FloatType, ?> image = Volumes.of(24, 11, 1, (x, y, z) -> x >= 2 && x <= 7 && y >= 2 && y <= 7 || y == 4 && x > 7 && x < 20 ? 50 : y == 9 ? 60 : 10);
        float[] before = Volumes.values(image), found = run(Operation.OPEN, Connectivity.FACES, image);
        for (int i = 0; i < found.length; i++) assertEquals(before[i] == 60 ? 10 : before[i], found[i], "voxel " + i);
        assertArrayEquals(found, run(Operation.OPEN, Connectivity.FACES, Volumes.of(24, 11, 1, (x, y, z) -> found[x + 24 * y])));
    }

    @Test void nanIsAWall() {
        ArrayImg<FloatType, ?> image = Volumes.of(9, 1, 1, (x, y, z) -> x == 4 ? Double.NaN : x);
        float[] found = run(Operation.H_MAXIMA, Connectivity.ALL, image), maxima = run(Operation.MAXIMA, Connectivity.ALL, image);
        for (int x = 0; x < 9; x++) {
            assertEquals(x == 4 ? Float.NaN : Math.min(x, x < 4 ? 3 - 10 : 8 - 10), found[x]);
            assertEquals(x == 3 || x == 8 ? 255 : 0, maxima[x]);
        }
    }

    /** u8 − reconstruction(u8 − 20, u8) of scikit-image, whose default neighbours are all 8: bit for bit. */
    @ParameterizedTest @CsvSource({"ct", "retina"})
    void agreesWithScikitImage(String input) {
        ArrayImg<FloatType, ?> image = GreyMorphologyTest.eightBit(Peers.image("input_" + input));
        float[] before = Volumes.values(image), expected = Volumes.values(Peers.image(input + "__hdome"));
        float[] found = Volumes.values(Filters.apply(new GreyReconstruction(Operation.H_MAXIMA, 0, 20, Connectivity.ALL), image, 1, 1));
        for (int i = 0; i < found.length; i++) assertEquals(expected[i], before[i] - found[i], "voxel " + i);
    }

    @Test void refusesANegativeHeight() {
        assertEquals("Height must be a number of at least 0, but is -1.0. Give it in units of the intensity.",
            assertThrows(IllegalArgumentException.class, () -> new GreyReconstruction(Operation.H_MAXIMA, 1, -1, Connectivity.ALL)).getMessage());
    }
}
