package org.roentgen.filter.rank;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.Optional;

import net.imglib2.RandomAccessibleInterval;
import net.imglib2.converter.Converters;
import net.imglib2.img.array.ArrayImg;
import net.imglib2.img.array.ArrayImgFactory;
import net.imglib2.loops.LoopBuilder;
import net.imglib2.type.NativeType;
import net.imglib2.type.logic.BitType;
import net.imglib2.type.numeric.RealType;
import net.imglib2.type.numeric.integer.ByteType;
import net.imglib2.type.numeric.integer.ShortType;
import net.imglib2.type.numeric.integer.UnsignedByteType;
import net.imglib2.type.numeric.integer.UnsignedShortType;
import net.imglib2.type.numeric.real.FloatType;
import net.imglib2.view.Views;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.roentgen.filter.Element;
import org.roentgen.filter.Filter;
import org.roentgen.filter.FilterContract;
import org.roentgen.filter.Filters;
import org.roentgen.image.Boundary;
import org.roentgen.image.Spacing;
import org.roentgen.image.TileRunner;
import org.roentgen.testing.Peers;
import org.roentgen.testing.Volumes;

class ExtremumFilterTest {

    @Nested class BoxMinimum implements FilterContract {

        @Override public Filter filter() {
            return ExtremumFilter.minimum(Element.BOX, 2.6);
        }

        @Override public Optional<String> dependsOnSampling() {
            return Optional.of("a box that ends between two slices ends nearer with fine slices");
        }
    }

    @Nested class BallMaximum implements FilterContract {

        @Override public Filter filter() {
            return ExtremumFilter.maximum(Element.BALL, 3);
        }
    }

    @ParameterizedTest
    @CsvSource({"0, 1", "1, 1", "1.5, 0.7", "2, 1", "2.4, 1.5", "4, 3", "5.3, 1", "9, 2", "13, 20"})
    void extremaByTheirDefinition(double radius, double sz) {
        ArrayImg<FloatType, ?> image = Volumes.noise((long) (10 * radius), 7, 5, 4);
        for (double[] spacing : new double[][] {{1, 1.2, sz}, Spacing.ofPlane(1.1, 1)})
            for (Element element : Element.values()) {
                same(Neighbours.map(image, element, radius, spacing, v -> v[0]), ExtremumFilter.minimum(element, radius), image, spacing);
                same(Neighbours.map(image, element, radius, spacing, v -> v[v.length - 1]), ExtremumFilter.maximum(element, radius), image, spacing);
            }
    }

    private static void same(double[] expected, Filter filter, ArrayImg<FloatType, ?> image, double[] spacing) {
        float[] found = Volumes.values(Filters.apply(filter, image, spacing));
        for (int i = 0; i < found.length; i++) assertEquals(expected[i], found[i], "voxel " + i);
    }

    /** A reach beyond all tiles is computed axis by axis. */
    @Test void aHugeRadiusIsTakenApartWithoutADifference() {
        ArrayImg<FloatType, ?> image = Volumes.of(40, 33, 21, (x, y, z) -> Math.sin(x * y + z * 0.7));
        Filter filter = ExtremumFilter.maximum(Element.BOX, 70);
        double[] spacing = Spacing.of(4, 3.5, 5);
        assertArrayEquals(Volumes.values(Filters.apply(filter, image, new TileRunner(spacing).tileSize(40, 33, 21))),
            Volumes.values(Filters.apply(filter, image, new TileRunner(spacing))));
    }

    @ParameterizedTest @CsvSource({"BOX, 1.3", "BOX, 6", "BALL, 3", "BALL, 6"})
    void theMaximumIsTheMinimumOfTheNegative(Element element, double radius) {
        float[] image = Volumes.values(Volumes.noise(12, 14, 13, 9));
        float[] low = Volumes.values(Filters.apply(ExtremumFilter.minimum(element, radius), of(image, 1), 1, 1, 1.5));
        float[] high = Volumes.values(Filters.apply(ExtremumFilter.maximum(element, radius), of(image, -1), 1, 1, 1.5));
        for (int i = 0; i < low.length; i++) assertEquals(low[i], 0 - high[i]);
    }

    private static ArrayImg<FloatType, ?> of(float[] image, int sign) {
        return Volumes.of(14, 13, 9, (x, y, z) -> sign * image[x + 14 * (y + 13 * z)]);
    }

    /** Stored integers that stay integers of the same kind do not pass through floats; what comes out is the same. */
    @ParameterizedTest @CsvSource({"BOX, 1", "BOX, 5", "BALL, 2.5", "BALL, 6"})
    void storedIntegersGiveTheSameAsFloats(Element element, double radius) {
        RandomAccessibleInterval<BitType> mask = Converters.convert(
            (RandomAccessibleInterval<FloatType>) Volumes.of(23, 14, 9, (x, y, z) -> x > 2 && y < 10 ? 1 : 0), (i, o) -> o.set(i.get() > 0), new BitType());
        for (RealType<?> type : new RealType<?>[] {new UnsignedByteType(), new ByteType(), new UnsignedShortType(), new ShortType()})
            for (Boundary boundary : Boundary.values())
                for (Filter filter : new Filter[] {ExtremumFilter.minimum(element, radius), ExtremumFilter.maximum(element, radius)}) {
                    RandomAccessibleInterval<? extends RealType<?>> stored = stored(type, type.getMinValue()), result = stored(type, 0);
                    TileRunner runner = new TileRunner(Spacing.of(1, 1, 1.3)).boundary(boundary).mask(mask);
                    runner.run(filter, stored, result);
                    assertArrayEquals(Volumes.values(Filters.apply(filter, stored, runner)), Volumes.values(result), type.getClass() + " " + boundary);
                }
    }

    @SuppressWarnings({"unchecked", "rawtypes"})
    private static RandomAccessibleInterval<? extends RealType<?>> stored(RealType<?> type, double least) {
        RandomAccessibleInterval<? extends RealType<?>> image = (RandomAccessibleInterval) new ArrayImgFactory(
            (NativeType) type).create(23, 14, 9);
        double scale = (type.getMaxValue() - least) / 100;
        LoopBuilder.setImages(Volumes.noise(12, 23, 14, 9), image).forEachPixel((from, to) -> to.setReal(Math.rint(least + scale * from.get())));
        return image;
    }

    /** SciPy's minimum_filter and maximum_filter; edges repeated. */
    @ParameterizedTest @CsvSource({"ct", "retina"})
    void equalsSciPy(String image) {
        TileRunner nearest = new TileRunner(Spacing.ofPlane(1, 1)).boundary(Boundary.NEAREST);
        assertArrayEquals(Volumes.values(Peers.image(image + "__min_3")),
            Volumes.values(Filters.apply(ExtremumFilter.minimum(Element.BOX, 1), Peers.image("input_" + image), nearest)));
        assertArrayEquals(Volumes.values(Peers.image(image + "__max_3")),
            Volumes.values(Filters.apply(ExtremumFilter.maximum(Element.BOX, 1), Peers.image("input_" + image), nearest)));
    }

    /** scikit-image's erosion and dilation, which leave out what is beyond the edges; there mirrored values of the window's inside are no news. */
    @ParameterizedTest @CsvSource({"ct", "retina"})
    void equalsScikitImage(String image) {
        double[] plane = Spacing.ofPlane(1, 1);
        inside(Peers.image(image + "__grey_erosion"), Filters.apply(ExtremumFilter.minimum(Element.BALL, 2), Peers.image(image + "__norm8"), new TileRunner(plane)));
        inside(Peers.image(image + "__grey_dilation"), Filters.apply(ExtremumFilter.maximum(Element.BALL, 2), Peers.image(image + "__norm8"), new TileRunner(plane)));
    }

    private static void inside(RandomAccessibleInterval<FloatType> expected, RandomAccessibleInterval<FloatType> found) {
        long[] margin = {-2, -2};
        assertArrayEquals(Volumes.values(Views.expandZero(expected, margin)), Volumes.values(Views.expandZero(found, margin)));
    }

    @Test void notANumberSpreadsAsFarAsTheElement() {
        ArrayImg<FloatType, ?> image = Volumes.of(9, 9, 1, (x, y, z) -> x == 4 && y == 4 ? Double.NaN : x);
        for (Element element : Element.values()) {
            float[] found = Volumes.values(Filters.apply(ExtremumFilter.minimum(element, 2), image, Spacing.ofPlane(1, 1)));
            int count = 0;
            for (float v : found) if (Float.isNaN(v)) count++;
            assertEquals(element.size(2, Spacing.ofPlane(1, 1)), count);
        }
    }

    @Test void refusesANegativeRadius() {
        for (double radius : new double[] {-1, Double.NaN, Double.POSITIVE_INFINITY})
            assertThrows(IllegalArgumentException.class, () -> ExtremumFilter.minimum(Element.BOX, radius));
    }
}
