package org.roentgen.segment.growing;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.Optional;
import java.util.Random;

import net.imglib2.RandomAccessibleInterval;
import net.imglib2.type.logic.BitType;
import net.imglib2.type.numeric.real.FloatType;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.roentgen.image.Connectivity;
import org.roentgen.image.Progress;
import org.roentgen.image.Spacing;
import org.roentgen.segment.Segmentation;
import org.roentgen.segment.SegmentationContract;
import org.roentgen.testing.ErrorForm;
import org.roentgen.testing.Peers;
import org.roentgen.testing.Volumes;

class RegionGrowingTest implements SegmentationContract {

    private static final int X = 7, Y = 6, Z = 4, N = X * Y * Z;
    private static final double[] SIZE = {1, 1.25, 2};

    @Override public Segmentation segmentation() {
        return RegionGrowing.inRange(0, 60, Connectivity.EDGES);
    }

    private static int[] run(Segmentation segmentation, RandomAccessibleInterval<FloatType> image, RandomAccessibleInterval<FloatType> seeds, double[] spacing) {
        return segmentation.run(image, Optional.of(seeds), Optional.<RandomAccessibleInterval<BitType>>empty(), spacing, Progress.NONE).labels().data;
    }

    private static boolean touch(int i, int j, Connectivity connectivity) {
        int dx = Math.abs(i % X - j % X), dy = Math.abs(i / X % Y - j / X % Y), dz = Math.abs(i / X / Y - j / X / Y);
        return Math.max(dx, Math.max(dy, dz)) == 1 && dx + dy + dz <= connectivity.ordinal() + 1;
    }

    private static double distance(int i, int j) {
        return Math.hypot(Math.hypot((i % X - j % X) * SIZE[0], (i / X % Y - j / X % Y) * SIZE[1]), (i / X / Y - j / X / Y) * SIZE[2]);
    }

    /** The rule in words: step by step, each voxel looks at all that were reached before. */
    private static int[] slowly(float[] f, float[] seeds, Connectivity connectivity, double lower, double upper, double limit) {
        int[] labels = new int[N];
        for (int i = 0; i < N; i++) labels[i] = (int) seeds[i];
        for (boolean changed = true; changed; ) {
            int[] before = labels.clone();
            for (int q = 0; q < N; q++)
                for (int p = 0; p < N; p++)
                    if (before[q] == 0 && before[p] > 0 && touch(p, q, connectivity) && f[q] >= lower && f[q] <= upper && Math.abs(f[q] - f[p]) <= limit * distance(p, q)
                        && (labels[q] == 0 || before[p] < labels[q])) labels[q] = before[p];
            changed = !Arrays.equals(before, labels);
        }
        return labels;
    }

    @ParameterizedTest @EnumSource(Connectivity.class) void growsAsTheDefinitionSays(Connectivity connectivity) {
        for (int seed = 0; seed < 10; seed++) {
            Random random = new Random(seed);
            RandomAccessibleInterval<FloatType> image = Volumes.of(X, Y, Z, (x, y, z) -> random.nextInt(100)),
                seeds = Volumes.of(X, Y, Z, (x, y, z) -> random.nextInt(25) == 0 ? 1 + random.nextInt(4) : 0);
            float[] f = Volumes.values(image), s = Volumes.values(seeds);
            assertArrayEquals(slowly(f, s, connectivity, 20, 80, Double.POSITIVE_INFINITY), run(RegionGrowing.inRange(20, 80, connectivity), image, seeds, SIZE));
            assertArrayEquals(slowly(f, s, connectivity, -1e9, 1e9, 15), run(RegionGrowing.alongSlopes(15, connectivity), image, seeds, SIZE));
        }
    }

    @ParameterizedTest @CsvSource({"ct", "retina"}) void equalsScikitImagesFlood(String image) {
        RandomAccessibleInterval<FloatType> grey = Peers.image(image + "__norm8");
        float seed = grey.getAt(50, 60).get();
        RandomAccessibleInterval<FloatType> seeds = Volumes.of((int) grey.dimension(0), (int) grey.dimension(1), 1, (x, y, z) -> x == 50 && y == 60 ? 255 : 0);
        int[] found = run(RegionGrowing.inRange(seed - 12, seed + 12, Connectivity.FACES), grey, net.imglib2.view.Views.hyperSlice(seeds, 2, 0), Spacing.ofPlane(1, 1));
        float[] expected = Volumes.values(Peers.image(image + "__flood"));
        for (int i = 0; i < found.length; i++) assertEquals(expected[i], found[i], "voxel " + i);
    }

    @Test void largeNumbersOfLabelsStay() {
        RandomAccessibleInterval<FloatType> seeds = Volumes.of(9, 1, 1, (x, y, z) -> x == 0 ? 70_000 : x == 8 ? 16_000_000 : 0);
        int[] found = run(RegionGrowing.inRange(0, 1, Connectivity.ALL), Volumes.of(9, 1, 1, (x, y, z) -> 0), seeds, SIZE);
        assertArrayEquals(new int[] {70_000, 70_000, 70_000, 70_000, 70_000, 16_000_000, 16_000_000, 16_000_000, 16_000_000}, found);
    }

    @Test void noNumberIsAWallAndSeedsStay() {
        RandomAccessibleInterval<FloatType> image = Volumes.of(5, 1, 1, (x, y, z) -> x == 3 ? Double.NaN : x == 0 ? 9 : 1),
            seeds = Volumes.of(5, 1, 1, (x, y, z) -> x == 0 ? 1 : 0);
        assertArrayEquals(new int[] {1, 1, 1, 0, 0}, run(RegionGrowing.inRange(0, 2, Connectivity.ALL), image, seeds, SIZE), "a seed out of the range still grows");
        assertArrayEquals(new int[] {1, 0, 0, 0, 0}, run(RegionGrowing.alongSlopes(7.9, Connectivity.ALL), image, seeds, SIZE));
        assertArrayEquals(new int[] {1, 1, 1, 0, 0}, run(RegionGrowing.alongSlopes(8, Connectivity.ALL), image, seeds, SIZE));
    }

    @Test void parametersAndSeedsAreChecked() {
        for (org.junit.jupiter.api.function.Executable wrong : new org.junit.jupiter.api.function.Executable[] {
            () -> RegionGrowing.inRange(2, 1, Connectivity.ALL), () -> RegionGrowing.inRange(Double.NaN, 1, Connectivity.ALL),
            () -> RegionGrowing.alongSlopes(-1, Connectivity.ALL),
            () -> new ConfidenceGrowing(-1, 1, 1, Connectivity.ALL), () -> new ConfidenceGrowing(1, -1, 1, Connectivity.ALL),
            () -> new ConfidenceGrowing(1, 1, Double.NaN, Connectivity.ALL),
            () -> run(segmentation(), sample(), Volumes.of(NX, NY, NZ, (x, y, z) -> 0), SPACING)})
            ErrorForm.check(assertThrows(IllegalArgumentException.class, wrong).getMessage());
    }

    @Test void theMaskCutsTheWay() {
        int[] labels = segmentation().run(Volumes.of(NX, NY, NZ, (x, y, z) -> 7), Optional.of(Volumes.of(NX, NY, NZ, (x, y, z) -> x == 13 && y == 0 && z == 8 ? 1 : 0)),
            Optional.of(SegmentationContract.mask()), SPACING, Progress.NONE).labels().data;
        for (int i = 0; i < labels.length; i++) assertTrue(i / NX % NY < 10 || labels[i] == 0, "row 10 is outside the mask and 11 behind it");
    }
}
