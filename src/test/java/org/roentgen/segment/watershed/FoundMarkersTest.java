package org.roentgen.segment.watershed;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

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

/** The watershed with markers that it finds itself. */
class FoundMarkersTest implements SegmentationContract {

    @Override public Segmentation segmentation() {
        return new MarkerWatershed(MarkerWatershed.Markers.MINIMA, Relief.GRADIENT, 1, 2, Connectivity.FACES, 0, false);
    }

    @Override public Optional<String> directional() {
        return Optional.of("minima of equal size are numbered in raster order");
    }

    @Override public Optional<RandomAccessibleInterval<FloatType>> seeds() {
        return Optional.empty();
    }

    private static Labels run(Segmentation segmentation, RandomAccessibleInterval<FloatType> image, double[] spacing) {
        return segmentation.run(image, Optional.<RandomAccessibleInterval<FloatType>>empty(), Optional.<RandomAccessibleInterval<BitType>>empty(), spacing,
            Progress.NONE);
    }

    private static MarkerWatershed of(MarkerWatershed.Markers markers, Relief relief, double height) {
        return new MarkerWatershed(markers, relief, 0, height, Connectivity.FACES, 0, false);
    }

    /** Basins of depth 4, 2 and 5: only those deeper than the height are markers. */
    @ParameterizedTest @CsvSource({"0, 3", "1.9, 3", "2, 2", "3.9, 2", "4, 1", "100, 1"}) void minimaMustBeDeeperThanTheHeight(double height, int labels) {
        RandomAccessibleInterval<FloatType> relief = Volumes.of(7, 1, 1, (x, y, z) -> new double[] {5, 1, 5, 3, 5, 0, 5}[x]);
        assertEquals(labels, run(of(MarkerWatershed.Markers.MINIMA, Relief.INTENSITY, height), relief, Spacing.of(1, 1, 1)).greatest());
    }

    /** Two halves of one value each are the minima of the slope; they meet where the values change. */
    @Test void slopesDivideWhereValuesChange() {
        Labels found = run(of(MarkerWatershed.Markers.MINIMA, Relief.GRADIENT, 1), Volumes.of(20, 9, 5, (x, y, z) -> x < 8 ? 10 : 70), Spacing.of(1, 1, 2));
        assertEquals(2, found.greatest());
        for (int i = 0; i < found.labels().size(); i++) assertEquals(i % 20 < 8 ? 2 : 1, found.labels().data[i], "the larger one is the first");
    }

    /** A dumb-bell: thick at both ends, which the distance to its edge tells, in mm. */
    @ParameterizedTest @CsvSource({"1, 2", "4, 1"}) void distancesDivideAtTheWaist(double height, int labels) {
        RandomAccessibleInterval<FloatType> bell = Volumes.of(30, 13, 1, (x, y, z) -> Math.hypot(x - 7, y - 6) <= 5 || Math.hypot(x - 22, y - 6) <= 5
            || y >= 5 && y <= 7 && x > 7 && x < 22 ? -3 : 0);
        for (Relief relief : new Relief[] {Relief.DISTANCE, Relief.INTENSITY}) {
            Labels found = run(of(MarkerWatershed.Markers.DISTANCE_MAXIMA, relief, height), bell, Spacing.ofPlane(1, 1));
            assertEquals(labels, found.greatest());
            for (int i = 0; i < found.labels().size(); i++) assertEquals(Volumes.values(bell)[i] != 0, found.labels().data[i] > 0, "the object and nothing else");
        }
    }

    @Test void aFlatImageIsOneRegion() {
        int[] labels = run(of(MarkerWatershed.Markers.MINIMA, Relief.INTENSITY, 0), Volumes.of(3, 2, 1, (x, y, z) -> 4), Spacing.of(1, 1, 1)).labels().data;
        assertArrayEquals(new int[] {1, 1, 1, 1, 1, 1}, labels);
    }

    @Test void parametersAreChecked() {
        for (double wrong : new double[] {-1, Double.NaN, Double.POSITIVE_INFINITY}) {
            ErrorForm.check(assertThrows(IllegalArgumentException.class, () -> of(MarkerWatershed.Markers.MINIMA, Relief.INTENSITY, wrong)).getMessage());
            ErrorForm.check(assertThrows(IllegalArgumentException.class,
                () -> new MarkerWatershed(MarkerWatershed.Markers.SEEDS, Relief.GRADIENT, wrong, 0, Connectivity.ALL, 0, false)).getMessage());
        }
    }
}
