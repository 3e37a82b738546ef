package org.roentgen.segment.growing;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Optional;
import java.util.Random;

import net.imglib2.RandomAccessibleInterval;
import net.imglib2.type.logic.BitType;
import net.imglib2.type.numeric.real.FloatType;
import org.junit.jupiter.api.Test;
import org.roentgen.image.Connectivity;
import org.roentgen.image.Progress;
import org.roentgen.image.Spacing;
import org.roentgen.segment.Labels;
import org.roentgen.segment.Segmentation;
import org.roentgen.segment.SegmentationContract;
import org.roentgen.testing.Volumes;

class ConfidenceGrowingTest implements SegmentationContract {

    @Override public Segmentation segmentation() {
        return new ConfidenceGrowing(2.5, 3, 1.3, Connectivity.FACES);
    }

    private static Labels run(Segmentation segmentation, RandomAccessibleInterval<FloatType> image, RandomAccessibleInterval<FloatType> seeds) {
        return segmentation.run(image, Optional.of(seeds), Optional.<RandomAccessibleInterval<BitType>>empty(), Spacing.of(1, 1, 1), Progress.NONE);
    }

    /** On a line: 10 11 12 | 30; seed at 11, box of one voxel: mean 11, deviation 1; then the same region again. */
    @Test void theRangeIsMeanAndDeviationOfTheBoxAndThenOfTheRegion() {
        RandomAccessibleInterval<FloatType> image = Volumes.of(8, 1, 1, (x, y, z) -> new double[] {14, 13, 10, 11, 12, 13, 30, 12}[x]),
            seeds = Volumes.of(8, 1, 1, (x, y, z) -> x == 3 ? 1 : 0);
        Labels none = run(new ConfidenceGrowing(1.5, 0, 1, Connectivity.FACES), image, seeds);
        assertArrayEquals(new int[] {0, 0, 1, 1, 1, 0, 0, 0}, none.labels().data);
        assertArrayEquals(new double[] {0, 1, 11, 1, 9.5, 12.5, 3}, none.rows().get(0), 1e-12);
        Labels wide = run(new ConfidenceGrowing(2, 5, 1, Connectivity.FACES), image, seeds);
        double m = (13 + 10 + 11 + 12 + 13) / 5.0, s = Math.sqrt((1.2 * 1.2 * 2 + 1.8 * 1.8 + 0.8 * 0.8 + 0.2 * 0.2) / 4);
        assertArrayEquals(new double[] {0, 1, 11, 1, 9, 13, 5}, wide.rows().get(0), 1e-12);
        assertArrayEquals(new double[] {1, 1, m, s, m - 2 * s, m + 2 * s, 6}, wide.rows().get(1), 1e-12);
        assertArrayEquals(new int[] {1, 1, 1, 1, 1, 1, 0, 0}, wide.labels().data);
    }

    /** Two noisy halves: three deviations on each side hold nearly all of a half, and nothing of the other. */
    @Test void findsTheRegionsOfTwoTissues() {
        Random random = new Random(4);
        RandomAccessibleInterval<FloatType> image = Volumes.of(40, 30, 10, (x, y, z) -> (x < 20 ? 100 : 200) + 8 * random.nextGaussian()),
            seeds = Volumes.of(40, 30, 10, (x, y, z) -> y == 15 && z == 5 ? (x == 5 ? 1 : x == 33 ? 2 : 0) : 0);
        Labels found = run(new ConfidenceGrowing(3, 6, 2, Connectivity.FACES), image, seeds);
        int[] right = new int[2];
        for (int i = 0; i < found.labels().size(); i++) {
            int half = i % 40 < 20 ? 1 : 2, label = found.labels().data[i];
            assertTrue(label == 0 || label == half, "leaks");
            if (label == half) right[half - 1]++;
        }
        for (int n : right) assertTrue(n > 0.98 * 6000, n + " of 6000");
        List<double[]> rows = found.rows();
        assertEquals(100, rows.get(rows.size() - 2)[2], 1);
        assertEquals(8, rows.get(rows.size() - 1)[3], 0.3);
    }

    @Test void aSeedOfNoNumbersGrowsNothing() {
        int[] labels = run(segmentation(), Volumes.of(5, 1, 1, (x, y, z) -> Double.NaN), Volumes.of(5, 1, 1, (x, y, z) -> x == 2 ? 3 : 0)).labels().data;
        assertArrayEquals(new int[] {0, 0, 3, 0, 0}, labels);
    }
}
