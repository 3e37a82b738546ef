package org.roentgen.filter.descriptor;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.function.DoubleFunction;
import java.util.stream.Stream;

import net.imglib2.RandomAccessibleInterval;
import net.imglib2.type.numeric.real.FloatType;
import net.imglib2.view.Views;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.roentgen.filter.Element;
import org.roentgen.filter.Filters;
import org.roentgen.filter.VectorFilter;
import org.roentgen.filter.rank.EntropyFilter;
import org.roentgen.image.Spacing;
import org.roentgen.image.TileRunner;
import org.roentgen.testing.Volumes;

/** What all descriptors have in common: how a changed image changes the maps, in planes and in volumes. */
class DescriptorsTest {

    private static final GreyLevels LEVELS = new GreyLevels(16, 0, 1e6);

    /** Each made from a radius. */
    static Stream<Arguments> descriptors() {
        return Stream.concat(withoutDirections(), Stream.of(
            descriptor("gradients in the plane", radius -> new OrientedGradients(GradientBins.ofPlane(9), radius)),
            descriptor("gradients in space", radius -> new OrientedGradients(GradientBins.ofSpace(), radius))));
    }

    static Stream<Arguments> withoutDirections() {
        List<CooccurrenceFeature> features = List.of(CooccurrenceFeature.values());
        return Stream.of(
            descriptor("patterns", radius -> new LocalBinaryPattern(PatternCode.UNIFORM, 8, radius)),
            descriptor("variance", radius -> new NeighbourVariance(8, radius)),
            descriptor("entropy", radius -> new EntropyFilter(Element.BALL, radius, LEVELS)),
            descriptor("co-occurrence", radius -> new LocalCooccurrence(features, radius, LEVELS)));
    }

    private static Arguments descriptor(String name, DoubleFunction<VectorFilter> filter) {
        return Arguments.of(name, filter);
    }

    private static RandomAccessibleInterval<FloatType> image() {
        Random random = new Random(7);
        return Volumes.of(13, 12, 9, (x, y, z) -> random.nextInt(1000003));
    }

    /** All maps, in a volume and in its planes. */
    private static List<RandomAccessibleInterval<FloatType>> maps(VectorFilter filter, RandomAccessibleInterval<FloatType> image, double... spacing) {
        List<RandomAccessibleInterval<FloatType>> maps = new ArrayList<>();
        for (double[] s : new double[][] {spacing, Spacing.ofPlane(spacing[0], spacing[1])})
            maps.addAll(Filters.applyAll(filter, image, new TileRunner(s)));
        return maps;
    }

    private static void assertSame(List<RandomAccessibleInterval<FloatType>> expected, List<RandomAccessibleInterval<FloatType>> found, double tolerance) {
        assertEquals(expected.size(), found.size());
        for (int m = 0; m < expected.size(); m++) {
            float[] a = Volumes.values(expected.get(m)), b = Volumes.values(found.get(m));
            for (int i = 0; i < a.length; i++) assertEquals(a[i], b[i], tolerance * Math.max(1, Math.abs(a[i])), "map " + m + " voxel " + i);
        }
    }

    /** Millimetres or half millimetres: numbers twice as large, the same maps. */
    @ParameterizedTest(name = "{0}") @MethodSource("descriptors")
    void theUnitDoesNotMatter(String name, DoubleFunction<VectorFilter> filter) {
        assertSame(maps(filter.apply(1.7319), image(), 1, 1.25, 1.5), maps(filter.apply(2 * 1.7319), image(), 2, 2.5, 3), 1e-6);
    }

    /** Left and right exchanged; sums are made in another order. */
    @ParameterizedTest(name = "{0}") @MethodSource("withoutDirections")
    void aMirroredImageHasMirroredMaps(String name, DoubleFunction<VectorFilter> filter) {
        for (int axis = 0; axis < 3; axis++) {
            List<RandomAccessibleInterval<FloatType>> mirrored = new ArrayList<>();
            for (RandomAccessibleInterval<FloatType> map : maps(filter.apply(1.7319), image(), 1, 1.25, 1.5)) mirrored.add(Views.zeroMin(Views.invertAxis(map, axis)));
            assertSame(mirrored, maps(filter.apply(1.7319), Views.zeroMin(Views.invertAxis(image(), axis)), 1, 1.25, 1.5), 1e-5);
        }
    }

    /** What is far does not count: the first half of the image alone has the same maps, but near the cut. */
    @ParameterizedTest(name = "{0}") @MethodSource("descriptors")
    void aPartHasTheSameMaps(String name, DoubleFunction<VectorFilter> filter) {
        Random random = new Random(8);
        RandomAccessibleInterval<FloatType> image = Volumes.of(40, 9, 8, (x, y, z) -> random.nextInt(1000003));
        int reach = filter.apply(1.7319).reach(new double[] {1, 1.25, 1.5})[0];
        List<RandomAccessibleInterval<FloatType>> whole = maps(filter.apply(1.7319), image, 1, 1.25, 1.5),
            part = maps(filter.apply(1.7319), Views.interval(image, new long[3], new long[] {19, 8, 7}), 1, 1.25, 1.5);
        long[] max = {19 - reach, 8, 7};
        whole.replaceAll(map -> Views.interval(map, new long[3], max));
        part.replaceAll(map -> Views.interval(map, new long[3], max));
        assertSame(whole, part, 0);
    }

    /** The negative of an image without equal neighbours, as mirrors make them, has the other points bright: P − code, and no code stays no code. */
    @Test void theNegativeHasTheOtherPoints() {
        VectorFilter filter = new LocalBinaryPattern(PatternCode.UNIFORM, 8, 1.7319);
        float[] v = Volumes.values(image());
        RandomAccessibleInterval<FloatType> negative = Volumes.of(13, 12, 9, (x, y, z) -> -v[x + 13 * (y + 12 * z)]);
        List<RandomAccessibleInterval<FloatType>> positives = maps(filter, image(), 1, 1.25, 1.5),
            negatives = maps(filter, negative, 1, 1.25, 1.5);
        int[] points = {26, 8};
        for (int m = 0; m < 2; m++) {
            float[] a = Volumes.values(inner(positives.get(m))), b = Volumes.values(inner(negatives.get(m)));
            for (int i = 0; i < a.length; i++) assertEquals(a[i] > points[m] ? a[i] : points[m] - a[i], b[i], "map " + m + " voxel " + i);
        }
    }

    private static RandomAccessibleInterval<FloatType> inner(RandomAccessibleInterval<FloatType> map) {
        return Views.interval(map, new long[] {2, 2, 2}, new long[] {10, 9, 6});
    }
}
