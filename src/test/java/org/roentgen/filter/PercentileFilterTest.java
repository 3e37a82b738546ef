package org.roentgen.filter;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.Arrays;
import java.util.Optional;
import java.util.function.DoubleUnaryOperator;

import net.imglib2.RandomAccess;
import net.imglib2.RandomAccessibleInterval;
import net.imglib2.converter.Converters;
import net.imglib2.img.array.ArrayImg;
import net.imglib2.type.logic.BitType;
import net.imglib2.type.numeric.IntegerType;
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
import org.junit.jupiter.params.provider.ValueSource;
import org.roentgen.image.Boundary;
import org.roentgen.image.Calibration;
import org.roentgen.image.Spacing;
import org.roentgen.image.TileRunner;
import org.roentgen.testing.Peers;
import org.roentgen.testing.Volumes;

class PercentileFilterTest {

    @Nested class SmallMedian implements FilterContract {

        @Override public Filter filter() {
            return PercentileFilter.median(Element.BALL, 1.6);
        }
    }

    @Nested class LargePercentile implements FilterContract {

        @Override public Filter filter() {
            return new PercentileFilter(Element.BOX, 6, 30);
        }

        @Override public Optional<String> dependsOnSampling() {
            return Optional.of("between coarse slices a rank away from the median moves by more than the noise of sampling");
        }
    }

    @Nested class LargeBall implements FilterContract {

        @Override public Filter filter() {
            return new PercentileFilter(Element.BALL, 6, 70);
        }
    }

    /** Sorts each window of a mirrored image; the radii are chosen for all three ways of finding a rank, and beyond the image. */
    @ParameterizedTest
    @CsvSource({"0, 1", "1, 1", "1.5, 0.7", "2, 1", "2.4, 1.5", "4, 3", "5.3, 1", "9, 2"})
    void percentileByItsDefinition(double radius, double sz) {
        for (double[] spacing : new double[][] {{1, 1.2, sz}, Spacing.ofPlane(1.1, 1)})
            for (Element element : Element.values())
                for (double percentile : new double[] {0, 3, 28, 50, 99, 100}) {
                    ArrayImg<FloatType, ?> image = Volumes.noise((long) (10 * radius), 7, 5, 4);
                    float[] found = Volumes.values(Filters.apply(new PercentileFilter(element, radius, percentile), image, spacing));
                    for (int i = 0; i < found.length; i++)
                        assertEquals(percentile(image, element, radius, percentile, spacing, i % 7, i / 7 % 5, i / 35), found[i]);
                }
    }

    private static float percentile(ArrayImg<FloatType, ?> image, Element element, double radius, double percentile, double[] spacing, int x, int y, int z) {
        RandomAccess<FloatType> access = Views.extendMirrorDouble(image).randomAccess();
        int depth = Spacing.isPlane(spacing) ? 0 : 20, n = 0;
        float[] window = new float[41 * 41 * 41];
        for (int dz = -depth; dz <= depth; dz++)
            for (int dy = -20; dy <= 20; dy++)
                for (int dx = -20; dx <= 20; dx++) {
                    double a = Math.abs(dx * spacing[0]), b = Math.abs(dy * spacing[1]), c = dz == 0 ? 0 : Math.abs(dz * spacing[2]);
                    boolean inside = element == Element.BOX ? Math.max(a, Math.max(b, c)) <= radius + 1e-8 : a * a + b * b + c * c <= radius * radius + 1e-8;
                    if (inside) window[n++] = access.setPositionAndGet(x + dx, y + dy, z + dz).get();
                }
        Arrays.sort(window, 0, n);
        return window[Math.min(n - 1, (int) (n * percentile / 100))];
    }

    @ParameterizedTest @CsvSource({"median_3x3, BOX, 1, 50", "median_5x5, BOX, 2, 50", "median_disk2, BALL, 2, 50", "percentile25_5, BOX, 2, 25",
        "min_3, BOX, 1, 0", "max_3, BOX, 1, 100"})
    void equalsSciPy(String name, Element element, double radius, double percentile) {
        for (String image : new String[] {"ct", "retina"}) {
            float[] found = Volumes.values(Filters.apply(new PercentileFilter(element, radius, percentile), Peers.image("input_" + image),
                new TileRunner(Spacing.ofPlane(1, 1)).boundary(Boundary.NEAREST)));
            assertArrayEquals(Volumes.values(Peers.image(image + "__" + name)), found);
        }
    }

    @ParameterizedTest @ValueSource(strings = {"synth3d", "mr3d"})
    void equalsSciPyInSpace(String image) {
        float[] found = Volumes.values(Filters.apply(PercentileFilter.median(Element.BOX, 1), Peers.image("input_" + image),
            new TileRunner(Spacing.of(1, 1, 1)).boundary(Boundary.NEAREST)));
        assertArrayEquals(Volumes.values(Peers.image(image + "__median3")), found);
    }

    /** Stored integers that stay integers of the same kind do not pass through floats; what comes out is the same. */
    @ParameterizedTest @CsvSource({"BOX, 1", "BOX, 2", "BALL, 2.5", "BOX, 6", "BALL, 6"})
    void storedIntegersGiveTheSameAsFloats(Element element, double radius) {
        IntegerType<?>[] types = {new UnsignedByteType(), new ByteType(), new UnsignedShortType(), new ShortType()};
        RandomAccessibleInterval<FloatType> mask = Volumes.of(23, 14, 9, (x, y, z) -> x > 2 && y < 10 && z != 4 ? 1 : 0);
        for (IntegerType<?> type : types)
            for (double scale : new double[] {1, 2, 0.1, 300, 655})
                for (Boundary boundary : Boundary.values())
                    sameAsFloats(PercentileFilter.median(element, radius), VolumeFilterContract.copied(noise(type, scale), (RealType<?>) type), boundary,
                        Converters.convert(mask, (i, o) -> o.set(i.get() > 0), new BitType()));
    }

    private static ArrayImg<FloatType, ?> noise(IntegerType<?> type, double scale) {
        return mapped(Volumes.noise(12, 23, 14, 9), v -> Math.max(type.getMinValue(), Math.min(type.getMaxValue(), Math.rint(scale * v) + type.getMinValue())));
    }

    private static void sameAsFloats(Filter filter, RandomAccessibleInterval<? extends RealType<?>> stored, Boundary boundary,
            RandomAccessibleInterval<BitType> mask) {
        for (Calibration calibration : new Calibration[] {null, Calibration.linear(0.5, -1024), Calibration.linear(-1, 7)}) {
            RandomAccessibleInterval<? extends RealType<?>> out = VolumeFilterContract.copied(Volumes.of(23, 14, 9, (x, y, z) -> 0), stored.getType()),
                image = calibration == null ? stored : calibration.view(stored), result = calibration == null ? out : calibration.view(out);
            for (TileRunner runner : new TileRunner[] {new TileRunner(Spacing.of(1, 1, 1.3)), new TileRunner(Spacing.ofPlane(1, 1)).mask(mask)}) {
                runner.boundary(boundary).run(filter, image, result);
                float[] expected = Volumes.values(Filters.apply(filter, image, runner.boundary(boundary))), found = Volumes.values(result);
                for (int i = 0; i < found.length; i++)
                    if (expected[i] != found[i]) assertEquals(stored(expected[i], calibration, out), found[i], stored.getType().getClass() + " " + boundary + " " + i);
            }
        }
    }

    /** Zero beyond the edge may not be a value that the image can store. */
    private static float stored(float value, Calibration calibration, RandomAccessibleInterval<? extends RealType<?>> image) {
        RealType<?> type = image.getType().createVariable();
        double raw = calibration == null ? value : calibration.rawOf(value);
        double clamped = Math.max(type.getMinValue(), Math.min(type.getMaxValue(), Math.floor(raw + 0.5)));
        return calibration == null ? (float) clamped : calibration.valueOf(clamped);
    }

    /** Rising maps keep the order: 8-bit, 15-bit, positive, signed and huge values take different paths to the same ranks. */
    @ParameterizedTest @CsvSource({"BOX, 1", "BALL, 2", "BOX, 2.5", "BOX, 5", "BALL, 5"})
    void commutesWithRisingMaps(Element element, double radius) {
        DoubleUnaryOperator[] maps = {v -> v - 50, v -> 300 * v - 1000, v -> 5 * v, v -> v / 3, v -> v / 7 - 6, v -> Math.exp(v / 2), v -> -Math.exp(-v),
            v -> v < 10 ? (v - 10) * 1e37 : v * 1e-35, v -> 70000 * v, v -> v == 100 ? Double.POSITIVE_INFINITY : v, v -> v == 100 ? Double.NaN : v};
        ArrayImg<FloatType, ?> image = Volumes.noise(11, 33, 12, 10);
        for (double percentile : new double[] {0, 20, 50, 100}) {
            Filter filter = new PercentileFilter(element, radius, percentile);
            float[] plain = Volumes.values(Filters.apply(filter, image, 1, 1, 1));
            for (DoubleUnaryOperator map : maps) {
                ArrayImg<FloatType, ?> mapped = mapped(image, map);
                float[] found = Volumes.values(Filters.apply(filter, mapped, 1, 1, 1));
                for (int i = 0; i < plain.length; i++) assertEquals((float) map.applyAsDouble(plain[i]) + 0f, found[i]);
            }
        }
    }

    private static ArrayImg<FloatType, ?> mapped(ArrayImg<FloatType, ?> image, DoubleUnaryOperator map) {
        float[] values = Volumes.values(image);
        int nx = (int) image.dimension(0), ny = (int) image.dimension(1);
        return Volumes.of(nx, ny, (int) image.dimension(2), (x, y, z) -> map.applyAsDouble(values[x + nx * (y + ny * z)]));
    }

    @ParameterizedTest @CsvSource({"BOX, 1.3", "BALL, 3", "BALL, 6"})
    void percentilesOfTheNegativeAreMirrored(Element element, double radius) {
        ArrayImg<FloatType, ?> image = Volumes.noise(12, 14, 13, 9), negative = mapped(image, v -> -v);
        for (double percentile : new double[] {0, 50}) {                  // n is odd: the median is its own mirror
            float[] low = Volumes.values(Filters.apply(new PercentileFilter(element, radius, percentile), image, 1, 1, 1.5));
            float[] high = Volumes.values(Filters.apply(new PercentileFilter(element, radius, 100 - percentile), negative, 1, 1, 1.5));
            for (int i = 0; i < low.length; i++) assertEquals(low[i], 0 - high[i]);
        }
    }

    @ParameterizedTest @CsvSource({"BOX, 1", "BALL, 2", "BALL, 6"})
    void higherPercentilesAndBrighterImagesGiveMore(Element element, double radius) {
        ArrayImg<FloatType, ?> image = Volumes.noise(13, 12, 11, 10), brighter = mapped(image, v -> v + v % 3);
        float[] before = new float[12 * 11 * 10];
        for (double percentile = 0; percentile <= 100; percentile += 20) {
            float[] found = Volumes.values(Filters.apply(new PercentileFilter(element, radius, percentile), image, 1, 1, 1));
            float[] more = Volumes.values(Filters.apply(new PercentileFilter(element, radius, percentile), brighter, 1, 1, 1));
            for (int i = 0; i < found.length; i++) {
                assertEquals(true, before[i] <= found[i] && found[i] <= more[i], "voxel " + i);
            }
            before = found;
        }
    }

    @Test void signOfZeroIsLost() {
        ArrayImg<FloatType, ?> zeros = Volumes.of(5, 5, 5, (x, y, z) -> (x + y + z) % 2 == 0 ? -0.0 : 0.0);
        for (float value : Volumes.values(Filters.apply(PercentileFilter.median(Element.BOX, 1), zeros, 1, 1, 1)))
            assertEquals(0, Float.floatToRawIntBits(value));
    }

    @Test void wrongParametersAreRefused() {
        for (double percentile : new double[] {-1, 100.1, Double.NaN})
            assertThrows(IllegalArgumentException.class, () -> new PercentileFilter(Element.BOX, 1, percentile));
        for (double radius : new double[] {-1, Double.NaN, Double.POSITIVE_INFINITY})
            assertThrows(IllegalArgumentException.class, () -> new PercentileFilter(Element.BOX, radius, 50));
    }
}
