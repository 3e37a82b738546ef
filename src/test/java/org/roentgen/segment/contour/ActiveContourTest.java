package org.roentgen.segment.contour;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Optional;

import net.imglib2.RandomAccessibleInterval;
import net.imglib2.type.numeric.real.FloatType;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.roentgen.image.Progress;
import org.roentgen.segment.Labels;
import org.roentgen.segment.Segmentation;
import org.roentgen.segment.SegmentationContract;
import org.roentgen.testing.ErrorForm;
import org.roentgen.testing.Volumes;

class ActiveContourTest {

    private static final double[] UNIT = {1, 1, 1};

    /** Methods with parameters for a bright object of 200 on a ground of 100. */
    enum Kind {
        MORPHOLOGICAL_CHAN_VESE(0.99, new MorphologicalChanVese(1, 1, 0, 1)), CHAN_VESE(0.99, new ChanVese(0.1, 0, 1, 1, 0.001)),
        LOCAL_CHAN_VESE(0.99, new LocalChanVese(new ChanVese(0.1, 0, 1, 1, 0.001), 4)), MORPHOLOGICAL_GEODESIC(0.9, new MorphologicalGeodesic(2, 5, 0.5, 1, 1)),
        GEODESIC(0.97, new GeodesicContour(1, 3, 1, 0.2, 1, 4, 0.001)), THRESHOLD(0.99, new ThresholdLevelSet(150, Double.POSITIVE_INFINITY, 1, 0.1, 4, 0.001));

        final double dice;                                                  // at least; a balloon goes a voxel beyond the edge
        final ContourMethod method;

        Kind(double dice, ContourMethod method) {
            this.dice = dice;
            this.method = method;
        }
    }

    private abstract static class Contract implements SegmentationContract {

        abstract Kind kind();

        @Override public Segmentation segmentation() {
            return new ActiveContour(kind().method, ContourStart.SEEDS, 2, true, 12);
        }
    }

    @Nested class MorphologicalChanVeseContract extends Contract {
        @Override Kind kind() {
            return Kind.MORPHOLOGICAL_CHAN_VESE;
        }
    }

    @Nested class ChanVeseContract extends Contract {
        @Override Kind kind() {
            return Kind.CHAN_VESE;
        }
    }

    @Nested class LocalChanVeseContract extends Contract {
        @Override Kind kind() {
            return Kind.LOCAL_CHAN_VESE;
        }
    }

    @Nested class MorphologicalGeodesicContract extends Contract {
        @Override Kind kind() {
            return Kind.MORPHOLOGICAL_GEODESIC;
        }
    }

    @Nested class GeodesicContract extends Contract {
        @Override Kind kind() {
            return Kind.GEODESIC;
        }
    }

    @Nested class ThresholdContract extends Contract {
        @Override Kind kind() {
            return Kind.THRESHOLD;
        }
    }

    private static RandomAccessibleInterval<FloatType> ball(int n, double radius, double value, double ground, double thick) {
        return Volumes.of(n, n, (int) (n / thick), (x, y, z) -> {
            double c = (n - 1) / 2.0, dz = z * thick - c;
            return (x - c) * (x - c) + (y - c) * (y - c) + dz * dz <= radius * radius ? value : ground;
        });
    }

    /** Truth: a ball of known radius, from a small ball inside it, whatever the method. */
    @ParameterizedTest @EnumSource(Kind.class) void findsABall(Kind kind) {
        RandomAccessibleInterval<FloatType> truth = ball(32, 10, 1, 0, 1);
        Labels labels = Contours.run(kind.method, 200, ball(32, 10, 200, 100, 1), ball(32, 4, 1, 0, 1), UNIT);
        double dice = Contours.dice(labels.labels().data, Volumes.values(truth));
        assertTrue(dice >= kind.dice, kind + ": Dice " + dice);
        assertTrue(labels.rows().size() < 200, kind + " does not rest");
        assertEquals(count(labels.labels().data), Contours.last(labels)[2]);
    }

    /** Slices three times as thick as pixels are wide; morphological contours go voxel by voxel, so that their smoothing and balloon reach far along z. */
    @ParameterizedTest @EnumSource(Kind.class) void findsABallInThickSlices(Kind kind) {
        RandomAccessibleInterval<FloatType> truth = ball(36, 12, 1, 0, 3);
        Labels labels = Contours.run(kind.method, 400, ball(36, 12, 200, 100, 3), ball(36, 5, 1, 0, 3), 1, 1, 3);
        double dice = Contours.dice(labels.labels().data, Volumes.values(truth));
        assertTrue(dice >= kind.dice - 0.05, kind + ": Dice " + dice);
        assertEquals(count(labels.labels().data) * 3, Contours.last(labels)[2], 1e-9);
    }

    private static int count(int[] labels) {
        int count = 0;
        for (int label : labels) if (label > 0) count++;
        return count;
    }

    @Test void labelsAreContoursOfTheirOwnOrBeginOneTogether() {
        RandomAccessibleInterval<FloatType> image = Volumes.of(40, 20, 1, (x, y, z) -> inSquare(x, y, 10) || inSquare(x, y, 29) ? 200 : 100);
        RandomAccessibleInterval<FloatType> seeds = Volumes.of(40, 20, 1, (x, y, z) -> y == 10 && x == 10 ? 3 : y == 10 && x == 29 ? 5 : 0);
        ContourMethod method = new MorphologicalGeodesic(1, 10, 0.3, 1, 1);
        int[] apart = new ActiveContour(method, ContourStart.SEEDS, 2, true, 50).run(image, Optional.of(seeds), Optional.empty(), UNIT, Progress.NONE).labels().data;
        int[] together = new ActiveContour(method, ContourStart.SEEDS, 2, false, 50).run(image, Optional.of(seeds), Optional.empty(), UNIT, Progress.NONE).labels().data;
        assertEquals(3, apart[10 * 40 + 10]);
        assertEquals(5, apart[10 * 40 + 29]);
        assertEquals(1, together[10 * 40 + 10]);
        assertEquals(1, together[10 * 40 + 29]);
        assertEquals(0, apart[0]);
    }

    private static boolean inSquare(int x, int y, int centre) {
        return Math.abs(x - centre) <= 6 && Math.abs(y - 10) <= 6;
    }

    @Test void earlierLabelsKeepWhatTwoWouldHave() {
        RandomAccessibleInterval<FloatType> seeds = Volumes.of(32, 32, 32, (x, y, z) -> x == 12 && y == 15 && z == 15 ? 2 : x == 19 && y == 15 && z == 15 ? 1 : 0);
        int[] labels = new ActiveContour(Kind.MORPHOLOGICAL_CHAN_VESE.method, ContourStart.SEEDS, 3, true, 100)
            .run(ball(32, 10, 200, 100, 1), Optional.of(seeds), Optional.empty(), UNIT, Progress.NONE).labels().data;
        assertEquals(1, labels[15 * 32 * 32 + 15 * 32 + 12]);
    }

    @Test void onlySinglePointsAreGrown() {
        RandomAccessibleInterval<FloatType> seeds = Volumes.of(20, 20, 1, (x, y, z) -> x == 4 && y == 4 ? 1 : (x == 14 || x == 15) && y == 14 ? 2 : 0);
        int[] labels = new ActiveContour(new ThresholdLevelSet(0, 10, 0, 0, 4, 0), ContourStart.SEEDS, 2, true, 1)
            .run(Volumes.of(20, 20, 1, (x, y, z) -> 5), Optional.of(seeds), Optional.empty(), UNIT, Progress.NONE).labels().data;
        int[] counts = new int[3];
        for (int label : labels) counts[label]++;
        assertEquals(13, counts[1]);                                        // a disc of radius 2
        assertEquals(2, counts[2]);
    }

    @Test void withoutSeedsItSaysSo() {
        Exception e = assertThrows(IllegalArgumentException.class, () -> new ActiveContour(Kind.GEODESIC.method, ContourStart.SEEDS, 2, true, 10)
            .run(ball(10, 3, 2, 1, 1), Optional.empty(), Optional.empty(), UNIT, Progress.NONE));
        ErrorForm.check(e.getMessage());
    }

    @Test void anImageOfNaNIsAnError() {
        Exception e = assertThrows(IllegalArgumentException.class,
            () -> Contours.run(Kind.CHAN_VESE.method, ContourStart.CHECKERBOARD, 5, Volumes.of(8, 8, 1, (x, y, z) -> Double.NaN), UNIT));
        ErrorForm.check(e.getMessage());
    }

    @Test void theBoxLeavesTwoVoxels() {
        int[] labels = Contours.run(new ThresholdLevelSet(0, 10, 0, 0, 4, 0), ContourStart.BOX, 1, Volumes.of(10, 8, 1, (x, y, z) -> 5), UNIT).labels().data;
        assertEquals(6 * 4, count(labels));
    }

    @Test void parametersAreChecked() {
        for (Runnable wrong : new Runnable[] {() -> new ActiveContour(Kind.GEODESIC.method, ContourStart.BOX, -1, true, 1),
            () -> new ActiveContour(Kind.GEODESIC.method, ContourStart.BOX, 0, true, 0),
            () -> new MorphologicalChanVese(0, 1, 0, 1), () -> new MorphologicalChanVese(1, 1, Double.NaN, 1), () -> new MorphologicalChanVese(1, 1, 0, -1),
            () -> new MorphologicalGeodesic(1, 0, 1, 1, 1), () -> new ChanVese(-1, 0, 1, 1, 0), () -> new ThresholdLevelSet(3, 3, 1, 1, 4, 0),
            () -> new GeodesicContour(-1, 0, 1, 1, 1, 4, 0), () -> new GeodesicContour(1, 0, 1, 1, 1, 2, 0)})
            ErrorForm.check(assertThrows(IllegalArgumentException.class, wrong::run).getMessage());
    }

    /** More would take hours: said before anything is done. */
    @ParameterizedTest @EnumSource(value = Kind.class, names = {"LOCAL_CHAN_VESE", "GEODESIC", "THRESHOLD"})
    void narrowBandsEverywhereInLargeVolumesAreRefused(Kind kind) {
        RandomAccessibleInterval<FloatType> image = Volumes.of(4097, 4096, 1, (x, y, z) -> 0);
        String message = assertThrows(IllegalArgumentException.class, () -> Contours.run(kind.method, ContourStart.CHECKERBOARD, 1, image, UNIT)).getMessage();
        ErrorForm.check(message);
        assertTrue(message.startsWith("Image must have at most 16777216 voxels where a narrow band starts at a checkerboard"), message);
    }
}
