package org.roentgen.image;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Random;

import net.imglib2.RandomAccessibleInterval;
import net.imglib2.img.Img;
import net.imglib2.img.ImgFactory;
import net.imglib2.img.array.ArrayImgFactory;
import net.imglib2.img.cell.CellImgFactory;
import net.imglib2.img.planar.PlanarImgFactory;
import net.imglib2.parallel.Parallelization;
import net.imglib2.type.NativeType;
import net.imglib2.type.numeric.RealType;
import net.imglib2.type.numeric.integer.ByteType;
import net.imglib2.type.numeric.integer.ShortType;
import net.imglib2.type.numeric.integer.UnsignedByteType;
import net.imglib2.type.numeric.integer.UnsignedShortType;
import net.imglib2.view.Views;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.roentgen.filter.Element;
import org.roentgen.filter.rank.ExtremumFilter;
import org.roentgen.testing.Volumes;

/** Extremes in boxes of stored integers, which go over planes row by row. */
class StoredPlanesTest {

    /** Reaches of 2 and 3 pixels with a radius of 2. */
    private static final double[] PLANE = Spacing.ofPlane(1, 0.6);

    private static <T extends RealType<T> & NativeType<T>> Img<T> noise(ImgFactory<T> factory, long... size) {
        Img<T> image = factory.create(size);
        Random random = new Random(7);
        for (T pixel : Views.flatIterable(image)) pixel.setReal(pixel.getMinValue() + random.nextInt((int) (pixel.getMaxValue() - pixel.getMinValue()) + 1));
        return image;
    }

    private static <T extends RealType<T> & NativeType<T>> Img<T> noise(T type, long... size) {
        return noise(new ArrayImgFactory<>(type), size);
    }

    private static <T extends RealType<T> & NativeType<T>> float[] run(ExtremumFilter filter, RandomAccessibleInterval<T> image, TileRunner runner) {
        Img<T> out = new ArrayImgFactory<>(image.getType()).create(image.dimensionsAsLongArray());
        runner.run(filter, image, out);
        return Volumes.values(out);
    }

    /** By the definition, for radii in pixels. */
    private static <T extends RealType<T>> float[] slowly(boolean greatest, int rx, int ry, RandomAccessibleInterval<T> image, Boundary boundary) {
        int nx = (int) image.dimension(0), ny = (int) image.dimension(1), n = (int) Views.iterable(image).size();
        float[] values = Volumes.values(image), found = new float[n];
        for (int i = 0; i < n; i++) {
            found[i] = greatest ? Float.NEGATIVE_INFINITY : Float.POSITIVE_INFINITY;
            for (int dy = -ry; dy <= ry; dy++)
                for (int dx = -rx; dx <= rx; dx++) {
                    long x = Axis.source(i % nx + dx, nx, boundary), y = Axis.source(i / nx % ny + dy, ny, boundary);
                    float value = x < 0 || y < 0 ? 0 : values[(int) (x + nx * (y + (long) ny * (i / nx / ny)))];
                    found[i] = greatest ? Math.max(found[i], value) : Math.min(found[i], value);
                }
        }
        return found;
    }

    private static <T extends RealType<T> & NativeType<T>> void check(T type, Boundary boundary, long... size) {
        Img<T> image = noise(type, size);
        TileRunner runner = new TileRunner(PLANE).boundary(boundary);
        for (boolean greatest : new boolean[] {false, true}) {
            ExtremumFilter filter = greatest ? ExtremumFilter.maximum(Element.BOX, 2) : ExtremumFilter.minimum(Element.BOX, 2);
            assertArrayEquals(slowly(greatest, 2, 3, image, boundary), run(filter, image, runner), type.getClass() + " " + image);
        }
    }

    /** Also what an extreme does not notice: the order of mirrored pixels. */
    @ParameterizedTest @EnumSource(Boundary.class) void rowsBeyondTheEdges(Boundary boundary) {
        for (long[] size : new long[][] {{1, 1, 1}, {3, 2, 1}, {13, 9, 2}}) {
            rows(noise(new UnsignedByteType(), size), StoredIntegers.UNSIGNED_BYTES, boundary);
            rows(noise(new ShortType(), size), StoredIntegers.SHORTS, boundary);
        }
    }

    private static void rows(RandomAccessibleInterval<? extends RealType<?>> image, StoredIntegers kind, Boundary boundary) {
        int nx = (int) image.dimension(0), ny = (int) image.dimension(1), z = (int) image.dimension(2) - 1;
        float[] values = Volumes.values(image);
        int[] found = new int[nx + 40];
        for (int begin : new int[] {-20, 0}) {
            int n = begin < 0 ? nx + 40 : nx;
            Rows rows = StoredPlanes.of(image).get().rows(kind, boundary, begin, n, -5, z);
            for (int j = 0; j < ny + 10; j++) {
                kind.decode(rows.array(j, 0), rows.begin(j, 0), found, 0, n);
                for (int i = 0; i < n; i++) {
                    long x = Axis.source(begin + i, nx, boundary), y = Axis.source(j - 5, ny, boundary);
                    assertEquals(x < 0 || y < 0 ? 0 : values[(int) (x + nx * (y + (long) ny * z))], found[i], boundary + " " + image + ": " + i + ", " + j);
                }
            }
        }
    }

    /** One pixel, one row, one column, rows that end within eight pixels, several strips in width and height, several slices. */
    @ParameterizedTest @EnumSource(Boundary.class) void rowsGiveWhatTheDefinitionSays(Boundary boundary) {
        for (long[] size : new long[][] {{1, 1}, {1, 9}, {9, 1}, {2, 3}, {8, 8}, {37, 29}, {2051, 5}, {4099, 3}, {5, 1100}, {11, 7, 3}, {1, 1, 2}}) {
            check(new UnsignedByteType(), boundary, size);
            check(new ByteType(), boundary, size);
            check(new UnsignedShortType(), boundary, size);
            check(new ShortType(), boundary, size);
        }
    }

    /** Radii of other widths, along one axis alone, and beyond the image. */
    @ParameterizedTest @EnumSource(Boundary.class) void radiiOfAllKinds(Boundary boundary) {
        Img<UnsignedByteType> image = noise(new UnsignedByteType(), 43, 31);
        for (int[] reach : new int[][] {{0, 0}, {1, 0}, {0, 1}, {3, 1}, {4, 4}, {7, 15}, {8, 2}, {12, 9}, {15, 15}, {50, 40}}) {
            double radius = Math.max(reach[0], reach[1]) + 0.1;
            TileRunner runner = new TileRunner(Spacing.ofPlane(radius / (reach[0] + 0.05), radius / (reach[1] + 0.05))).boundary(boundary);
            assertArrayEquals(slowly(false, reach[0], reach[1], image, boundary), run(ExtremumFilter.minimum(Element.BOX, radius), image, runner));
        }
    }

    @Test void storageViewsAndTilesMakeNoDifference() {
        UnsignedByteType type = new UnsignedByteType();
        ExtremumFilter filter = ExtremumFilter.maximum(Element.BOX, 2);
        TileRunner runner = new TileRunner(PLANE);
        Img<UnsignedByteType> image = noise(type, 45, 33, 4);
        float[] expected = run(filter, image, runner);
        assertArrayEquals(expected, run(filter, noise(new PlanarImgFactory<>(type), 45, 33, 4), runner));
        assertArrayEquals(expected, run(filter, noise(new CellImgFactory<>(type, 45, 33, 4), 45, 33, 4), runner));
        assertArrayEquals(expected, run(filter, image, runner.tileSize(7, 5, 1)));
        assertArrayEquals(expected, run(filter, Views.translate(image, 100, -7, 3), runner));
        RandomAccessibleInterval<UnsignedByteType> part = Views.zeroMin(Views.interval(image, new long[] {3, 4, 1}, new long[] {33, 24, 2}));
        assertArrayEquals(run(filter, part, runner.tileSize(7, 5, 1)), run(filter, part, runner));
    }

    @Test void theOutputMayBeAPartOfAnImage() {
        Img<ShortType> image = noise(new ShortType(), 45, 33, 4), whole = noise(new ShortType(), 60, 50, 6);
        float[] before = Volumes.values(whole);
        new TileRunner(PLANE).run(ExtremumFilter.minimum(Element.BOX, 2), image, Views.offsetInterval(whole, new long[] {7, 9, 1}, new long[] {45, 33, 4}));
        float[] after = Volumes.values(whole), expected = slowly(false, 2, 3, image, Boundary.MIRROR);
        for (int i = 0; i < after.length; i++) {
            int x = i % 60 - 7, y = i / 60 % 50 - 9, z = i / 60 / 50 - 1;
            boolean inside = x >= 0 && x < 45 && y >= 0 && y < 33 && z >= 0 && z < 4;
            assertEquals(inside ? expected[x + 45 * (y + 33 * z)] : before[i], after[i]);
        }
    }

    @Test void threadsMakeNoDifference() {
        Img<UnsignedByteType> image = noise(new UnsignedByteType(), 301, 270);
        ExtremumFilter filter = ExtremumFilter.minimum(Element.BOX, 2);
        float[] one = Parallelization.runSingleThreaded(() -> run(filter, image, new TileRunner(PLANE)));
        for (int threads : new int[] {2, 5}) assertArrayEquals(one, Parallelization.runWithNumThreads(threads, () -> run(filter, image, new TileRunner(PLANE))));
    }

    /** A disc, a volume, a far reach and what is not in arrays go by tiles. */
    @Test void suitsBoxesInPlanesInArrays() {
        UnsignedByteType type = new UnsignedByteType();
        Img<UnsignedByteType> image = noise(type, 8, 7, 3), cells = noise(new CellImgFactory<>(type, 4), 8, 7, 3);
        assertEquals(true, suits(Element.BOX, 2, PLANE, image, image));
        assertEquals(false, suits(Element.BALL, 2, PLANE, image, image));
        assertEquals(false, suits(Element.BOX, 2, Spacing.of(1, 1, 1), image, image));
        assertEquals(false, suits(Element.BOX, 200, PLANE, image, image));
        assertEquals(false, suits(Element.BOX, 2, PLANE, cells, image));
        assertEquals(false, suits(Element.BOX, 2, PLANE, image, cells));
    }

    private static boolean suits(Element element, double radius, double[] spacing, Img<UnsignedByteType> in, Img<UnsignedByteType> out) {
        return StoredStrip.job(ExtremumFilter.minimum(element, radius), new TileRunner(spacing), spacing, StoredIntegers.UNSIGNED_BYTES, in, out).isPresent();
    }
}
