package org.roentgen.segment.growing;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;

import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;

import net.imglib2.RandomAccessibleInterval;
import net.imglib2.type.logic.BitType;
import net.imglib2.type.numeric.real.FloatType;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.roentgen.image.Connectivity;
import org.roentgen.image.Progress;
import org.roentgen.image.Spacing;
import org.roentgen.segment.Segmentation;
import org.roentgen.segment.SegmentationContract;
import org.roentgen.testing.Volumes;

class CompetingRegionsTest implements SegmentationContract {

    private static final int X = 6, Y = 5, Z = 4, N = X * Y * Z;

    @Override public Segmentation segmentation() {
        return new CompetingRegions(Connectivity.FACES);
    }

    private static int[] run(Segmentation segmentation, RandomAccessibleInterval<FloatType> image, RandomAccessibleInterval<FloatType> seeds) {
        return segmentation.run(image, Optional.of(seeds), Optional.<RandomAccessibleInterval<BitType>>empty(), Spacing.of(1, 1, 1), Progress.NONE).labels().data;
    }

    private static boolean touch(int i, int j, Connectivity connectivity) {
        int dx = Math.abs(i % X - j % X), dy = Math.abs(i / X % Y - j / X % Y), dz = Math.abs(i / X / Y - j / X / Y);
        return Math.max(dx, Math.max(dy, dz)) == 1 && dx + dy + dz <= connectivity.ordinal() + 1;
    }

    /** The rule in words, with a table of all differences instead of a list that is kept in order. */
    private static int[] slowly(float[] f, float[] seeds, Connectivity connectivity) {
        int[] labels = new int[N];
        double[][] difference = new double[N][5];                           // of each voxel to each region, from when they first touched
        for (double[] row : difference) java.util.Arrays.fill(row, -1);
        for (int i = 0; i < N; i++) labels[i] = (int) seeds[i];
        for (double least = 0; least < Double.POSITIVE_INFINITY; ) {
            double[] mean = new double[5], count = new double[5];
            for (int i = 0; i < N; i++) mean[labels[i]] += f[i];
            for (int i = 0; i < N; i++) count[labels[i]]++;
            least = Double.POSITIVE_INFINITY;
            for (int q = 0; q < N; q++)
                for (int p = 0; p < N; p++)
                    if (labels[q] == 0 && labels[p] > 0 && touch(p, q, connectivity)) {
                        if (difference[q][labels[p]] < 0) difference[q][labels[p]] = Math.abs(f[q] - mean[labels[p]] / count[labels[p]]);
                        least = Math.min(least, difference[q][labels[p]]);
                    }
            Map<Integer, Integer> joining = new TreeMap<>();
            for (int q = 0; q < N; q++)
                for (int label = 4; label > 0; label--) if (labels[q] == 0 && difference[q][label] == least) joining.put(q, label);
            joining.forEach((q, label) -> labels[q] = label);
        }
        return labels;
    }

    @ParameterizedTest @EnumSource(Connectivity.class) void growsAsTheDefinitionSays(Connectivity connectivity) {
        for (int seed = 0; seed < 12; seed++) {
            Random random = new Random(seed);
            int levels = seed % 2 == 0 ? 6 : 1000;                          // with and without ties
            RandomAccessibleInterval<FloatType> image = Volumes.of(X, Y, Z, (x, y, z) -> random.nextInt(levels)),
                seeds = Volumes.of(X, Y, Z, (x, y, z) -> random.nextInt(20) == 0 ? 1 + random.nextInt(4) : 0);
            seeds.getAt(0, 0, 0).set(1);
            assertArrayEquals(slowly(Volumes.values(image), Volumes.values(seeds), connectivity), run(new CompetingRegions(connectivity), image, seeds), "seed " + seed);
        }
    }

    /** Where the tissue ends is where regions meet, though the seeds lie far from it. */
    @Test void regionsMeetAtTheEdge() {
        Random random = new Random(1);
        RandomAccessibleInterval<FloatType> image = Volumes.of(30, 12, 5, (x, y, z) -> (x < 9 ? 10 : 60) + random.nextInt(20)),
            seeds = Volumes.of(30, 12, 5, (x, y, z) -> x == 1 && y == 1 ? 2 : x == 28 && y == 9 ? 1 : 0);
        int[] expected = new int[30 * 12 * 5];
        for (int i = 0; i < expected.length; i++) expected[i] = i % 30 < 9 ? 2 : 1;
        assertArrayEquals(expected, run(segmentation(), image, seeds));
    }

    @Test void noNumbersStayBackgroundAndOneLabelFillsTheRest() {
        RandomAccessibleInterval<FloatType> image = Volumes.of(5, 1, 1, (x, y, z) -> x == 3 ? Double.NaN : x), seeds = Volumes.of(5, 1, 1, (x, y, z) -> x == 0 ? 7 : 0);
        assertArrayEquals(new int[] {7, 7, 7, 0, 0}, run(segmentation(), image, seeds));
    }
}
