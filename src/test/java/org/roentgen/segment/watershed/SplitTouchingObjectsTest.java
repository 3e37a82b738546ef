package org.roentgen.segment.watershed;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Optional;

import net.imglib2.RandomAccessibleInterval;
import net.imglib2.type.logic.BitType;
import net.imglib2.type.numeric.real.FloatType;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.roentgen.image.Connectivity;
import org.roentgen.image.Progress;
import org.roentgen.image.Spacing;
import org.roentgen.segment.Labels;
import org.roentgen.segment.Segmentation;
import org.roentgen.segment.SegmentationContract;
import org.roentgen.testing.ErrorForm;
import org.roentgen.testing.Volumes;

class SplitTouchingObjectsTest implements SegmentationContract {

    @Override public Segmentation segmentation() {
        return new SplitTouchingObjects(1, 0.3, Connectivity.FACES, false);
    }

    @Override public Optional<String> directional() {
        return Optional.of("parts of equal size are numbered in raster order");
    }

    @Override public Optional<RandomAccessibleInterval<FloatType>> seeds() {
        return Optional.empty();
    }

    @Override public RandomAccessibleInterval<FloatType> sample() {
        return Volumes.of(NX, NY, NZ, (x, y, z) -> SegmentationContract.inBall(x, y, z, 4, 4, 4) ? 3 : SegmentationContract.inBall(x, y, z, 8, 6, 4) ? 1 : 0);
    }

    private static Labels split(Segmentation segmentation, RandomAccessibleInterval<FloatType> image, double[] spacing) {
        return segmentation.run(image, Optional.<RandomAccessibleInterval<FloatType>>empty(), Optional.<RandomAccessibleInterval<BitType>>empty(), spacing,
            Progress.NONE);
    }

    /** Balls of 10 and 8 mm whose centres are 15 mm apart: their waist is a plane, the radical plane of the two. */
    private static RandomAccessibleInterval<FloatType> balls(double[] s, double value) {
        return Volumes.of((int) (40 / s[0]), (int) (24 / s[1]), (int) (24 / s[2]),
            (x, y, z) -> isIn(x * s[0], y * s[1], z * s[2], 12, 10) || isIn(x * s[0], y * s[1], z * s[2], 27, 8) ? value : 0);
    }

    private static boolean isIn(double x, double y, double z, double centre, double radius) {
        return (x - centre) * (x - centre) + (y - 12) * (y - 12) + (z - 12) * (z - 12) <= radius * radius;
    }

    @ParameterizedTest @CsvSource({"1, 1, 1", "0.5, 0.5, 2", "1, 0.5, 1"}) void ballsThatTouchArePartedAtTheirWaist(double x, double y, double z) {
        double[] s = {x, y, z};
        Labels found = split(new SplitTouchingObjects(1, 0.5, Connectivity.ALL, false), balls(s, 255), Spacing.of(x, y, z));
        assertEquals(2, found.greatest());
        double waist = 12 + (15 * 15 + 100 - 64) / 30.0;                     // where x² + r² of both balls agree
        float[] object = Volumes.values(balls(s, 255));
        int wrong = 0, nx = found.labels().nx, large = found.labels().data[found.labels().index((int) (12 / x), (int) (12 / y), (int) (12 / z))];
        for (int i = 0; i < object.length; i++) {
            int label = found.labels().data[i];
            assertEquals(object[i] > 0, label > 0, "the object as a whole");
            if (label > 0 && Math.abs(i % nx * x - waist) > 1.5 && label == large != i % nx * x < waist) wrong++;
        }
        assertEquals(0, wrong, "beyond 1.5 mm from the waist");
    }

    @Test void heightDecidesWhatIsAWaist() {
        assertEquals(1, split(new SplitTouchingObjects(1, 5, Connectivity.ALL, false), balls(new double[] {1, 1, 1}, 1), Spacing.of(1, 1, 1)).greatest());
        ErrorForm.check(assertThrows(IllegalArgumentException.class, () -> new SplitTouchingObjects(-1, 1, Connectivity.ALL, false)).getMessage());
        ErrorForm.check(assertThrows(IllegalArgumentException.class, () -> new SplitTouchingObjects(1, Double.NaN, Connectivity.ALL, false)).getMessage());
    }

    @Test void linesPartThePartsAndNothingElseIsLost() {
        double[] spacing = Spacing.of(1, 1, 1);
        int[] with = split(new SplitTouchingObjects(1, 0.5, Connectivity.FACES, true), balls(spacing, 1), spacing).labels().data,
            without = split(new SplitTouchingObjects(1, 0.5, Connectivity.FACES, false), balls(spacing, 1), spacing).labels().data;
        int lost = 0;
        for (int i = 0; i + 1 < with.length; i++) {
            if (with[i] != without[i]) lost++;
            if (with[i] > 0 && with[i + 1] > 0 && i % 40 < 39) assertEquals(with[i], with[i + 1], "neighbours along x");
        }
        assertTrue(lost > 50 && lost < 400, lost + " voxels of a waist of about " + Math.PI * 30 + " voxels");
    }

    /** A box of one value beside a box of another: each is convex, so that neither is split nor are they joined. */
    @Test void labelsAreNeverJoined() {
        RandomAccessibleInterval<FloatType> image = Volumes.of(12, 6, 1, (x, y, z) -> x == 0 || y == 0 || x == 11 || y == 5 ? 0 : x < 5 ? 70_000 : 2);
        Labels found = split(new SplitTouchingObjects(0, 0, Connectivity.ALL, false), image, Spacing.ofPlane(1, 1));
        assertEquals(2, found.greatest());
        assertNotEquals(found.labels().data[12 + 4], found.labels().data[12 + 5]);
        assertEquals(1, found.labels().data[12 + 5], "the larger one is the first");
    }

    @Test void partsOfSeveralObjectsHaveNumbersOfTheirOwn() {
        double[] spacing = Spacing.of(1, 1, 1);
        float[] pair = Volumes.values(balls(spacing, 1));
        RandomAccessibleInterval<FloatType> two = Volumes.of(40, 48, 24, (x, y, z) -> pair[x + 40 * (y % 24 + 24 * z)]);
        Labels found = split(new SplitTouchingObjects(1, 0.5, Connectivity.ALL, false), two, spacing);
        assertEquals(4, found.count());
        assertEquals(4, found.greatest());
    }

    @Test void backgroundAndNoNumbersStayBackground() {
        RandomAccessibleInterval<FloatType> image = Volumes.of(4, 1, 1, (x, y, z) -> new double[] {Double.NaN, -3, 0.9, 1}[x]);
        assertArrayEquals(new int[] {0, 0, 0, 1}, split(segmentation(), image, Spacing.of(1, 1, 1)).labels().data);
    }

    /** The whole image is object: there is no edge to be far from. */
    @Test void anObjectWithoutBackgroundIsOne() {
        assertEquals(1, split(segmentation(), Volumes.of(5, 4, 3, (x, y, z) -> 9), Spacing.of(1, 1, 1)).greatest());
    }
}
