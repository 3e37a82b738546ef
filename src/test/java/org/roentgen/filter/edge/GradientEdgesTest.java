package org.roentgen.filter.edge;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.Optional;

import net.imglib2.img.array.ArrayImg;
import net.imglib2.img.array.ArrayImgs;
import net.imglib2.type.logic.BitType;
import net.imglib2.type.numeric.real.FloatType;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.roentgen.filter.Filters;
import org.roentgen.filter.VolumeFilter;
import org.roentgen.filter.VolumeFilterContract;
import org.roentgen.image.Progress;
import org.roentgen.image.Spacing;
import org.roentgen.image.TileRunner;
import org.roentgen.segment.Histogram;
import org.roentgen.segment.OtsuThreshold;
import org.roentgen.testing.Volumes;

class GradientEdgesTest {

    @Nested class Otsu implements VolumeFilterContract {

        @Override public VolumeFilter filter() {
            return new GradientEdges(DifferenceOperator.SOBEL, EdgeThreshold.otsu(1));
        }

        @Override public Optional<String> dependsOnSampling() {
            return Optional.of("a voxel is an edge or not");
        }
    }

    @Nested class Absolute implements VolumeFilterContract {

        @Override public VolumeFilter filter() {
            return new GradientEdges(DifferenceOperator.CENTRAL, EdgeThreshold.absolute(20));
        }

        @Override public Optional<String> dependsOnSampling() {
            return Optional.of("a voxel is an edge or not");
        }
    }

    private static final ArrayImg<FloatType, ?> NOISE = Volumes.noise(1, 20, 18, 9);

    private static float[] magnitudes() {
        return Volumes.values(Filters.apply(new GradientMagnitude(DifferenceOperator.SOBEL), NOISE, 1, 1, 1));
    }

    private static float[] edges(EdgeThreshold threshold) {
        return Volumes.values(Filters.apply(new GradientEdges(DifferenceOperator.SOBEL, threshold), NOISE, 1, 1, 1));
    }

    private static void assertKeeps(double threshold, float[] edges) {
        float[] magnitudes = magnitudes();
        for (int i = 0; i < edges.length; i++) assertEquals(magnitudes[i] >= threshold ? 255 : 0, edges[i]);
    }

    /** Its own slope is known, from its neighbours, but those of its neighbours are not. */
    @Test void whatIsNoNumberIsNoEdge() {
        ArrayImg<FloatType, ?> ramp = Volumes.of(9, 9, 9, (x, y, z) -> x == 4 && y == 4 && z == 4 ? Double.NaN : 3 * x);
        for (GradientOperator operator : new GradientOperator[] {DifferenceOperator.SOBEL, DifferenceOperator.CENTRAL, new GaussianDerivative(0.5)}) {
            float[] edges = Volumes.values(Filters.apply(new GradientEdges(operator, EdgeThreshold.absolute(2)), ramp, 1, 1, 1));
            for (int x = 3; x <= 5; x++) assertEquals(0, edges[x + 9 * (4 + 9 * 4)]);
            assertEquals(255, edges[4 + 9 * (4 + 9)]);
        }
    }

    @Test void anAbsoluteThresholdIsKept() {
        assertKeeps(13, edges(EdgeThreshold.absolute(13)));
    }

    @ParameterizedTest @ValueSource(doubles = {0, 12.5, 50, 90, 99.99, 100})
    void aPercentileLeavesAsManyAsItSays(double percent) {
        float[] sorted = magnitudes();
        Arrays.sort(sorted);
        int rank = (int) Math.max(0, Math.ceil(percent / 100 * sorted.length) - 1);
        assertKeeps(sorted[rank], edges(EdgeThreshold.percentile(percent)));
    }

    @Test void deviationsAreMedianAndMedianAbsoluteDeviation() {
        float[] sorted = magnitudes(), distances = sorted.clone();
        Arrays.sort(sorted);
        float median = sorted[(sorted.length + 1) / 2 - 1];
        for (int i = 0; i < distances.length; i++) distances[i] = Math.abs(distances[i] - median);
        Arrays.sort(distances);
        assertKeeps(0.8 * (median + 2 * 1.4826 * distances[(sorted.length + 1) / 2 - 1]), edges(EdgeThreshold.deviations(2, 0.8)));
    }

    /** The same as that of the segmentation, whose room a filter does not know. */
    @Test void otsuIsThatOfThresholdImage() {
        double threshold = new OtsuThreshold().threshold(Histogram.of(Filters.apply(new GradientMagnitude(DifferenceOperator.SOBEL), NOISE, 1, 1, 1),
            Optional.empty(), new OtsuThreshold().bins(), Progress.NONE));
        assertKeeps(threshold, edges(EdgeThreshold.otsu(1)));
    }

    @Test void aConstantImageHasNoEdges() {
        for (EdgeThreshold threshold : new EdgeThreshold[] {EdgeThreshold.absolute(0), EdgeThreshold.otsu(1), EdgeThreshold.percentile(0),
            EdgeThreshold.deviations(0, 1)})
            for (float v : Volumes.values(Filters.apply(new GradientEdges(DifferenceOperator.SOBEL, threshold), Volumes.of(6, 5, 4, (x, y, z) -> 7), 1, 1, 1)))
                assertEquals(0, v);
    }

    @Test void onlyTheMaskDecides() {
        ArrayImg<BitType, ?> mask = ArrayImgs.bits(20, 18, 9);
        for (int z = 0; z < 9; z++)
            for (int y = 0; y < 18; y++)
                for (int x = 0; x < 10; x++) mask.getAt(x, y, z).set(true);
        float[] left = new float[10 * 18 * 9], magnitudes = magnitudes();
        for (int i = 0; i < left.length; i++) left[i] = magnitudes[i % 10 + 20 * (i / 10)];
        Arrays.sort(left);
        GradientEdges filter = new GradientEdges(DifferenceOperator.SOBEL, EdgeThreshold.percentile(75));
        float[] found = Volumes.values(Filters.apply(filter, NOISE, Filters.inside(mask, filter, new TileRunner(Spacing.of(1, 1, 1)))));
        for (int i = 0; i < found.length; i++)
            assertEquals(i % 20 < 10 && magnitudes[i] >= left[(int) Math.ceil(0.75 * left.length) - 1] ? 255 : 0, found[i]);
    }

    @Test void nanIsNoEdgeAndDoesNotCount() {
        ArrayImg<FloatType, ?> image = Volumes.noise(1, 20, 18, 9);
        image.getAt(3, 3, 3).set(Float.NaN);
        float[] found = Volumes.values(Filters.apply(new GradientEdges(DifferenceOperator.SOBEL, EdgeThreshold.percentile(0)), image, 1, 1, 1));
        int none = 0;
        for (float v : found) none += v == 0 ? 1 : 0;
        assertEquals(27, none);                                     // itself, too, though its slope is known from its neighbours
        assertArrayEquals(edges(EdgeThreshold.percentile(0)), edges(EdgeThreshold.absolute(0)));
    }

    @Test void refusesNonsense() {
        assertTrue(assertThrows(IllegalArgumentException.class, () -> EdgeThreshold.absolute(-1)).getMessage().startsWith("Threshold must be at least 0, but is -1.0."));
        assertTrue(assertThrows(IllegalArgumentException.class,
            () -> EdgeThreshold.percentile(101)).getMessage().startsWith("Percentile must be between 0 and 100, but is 101.0."));
        assertTrue(assertThrows(IllegalArgumentException.class, () -> EdgeThreshold.otsu(Double.NaN)).getMessage().startsWith("Share must be"));
    }
}
