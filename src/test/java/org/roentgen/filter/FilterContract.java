package org.roentgen.filter;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.util.Arrays;
import java.util.Optional;

import net.imglib2.RandomAccessible;
import net.imglib2.RandomAccessibleInterval;
import net.imglib2.img.array.ArrayImg;
import net.imglib2.img.array.ArrayImgFactory;
import net.imglib2.img.cell.CellImgFactory;
import net.imglib2.img.planar.PlanarImgFactory;
import net.imglib2.loops.LoopBuilder;
import net.imglib2.parallel.Parallelization;
import net.imglib2.type.NativeType;
import net.imglib2.type.numeric.RealType;
import net.imglib2.type.numeric.integer.ByteType;
import net.imglib2.type.numeric.integer.IntType;
import net.imglib2.type.numeric.integer.ShortType;
import net.imglib2.type.numeric.integer.UnsignedByteType;
import net.imglib2.type.numeric.integer.UnsignedShortType;
import net.imglib2.type.numeric.real.DoubleType;
import net.imglib2.type.numeric.real.FloatType;
import net.imglib2.view.Views;
import org.junit.jupiter.api.Test;
import org.roentgen.image.Boundary;
import org.roentgen.image.Spacing;
import org.roentgen.image.TileRunner;
import org.roentgen.testing.Volumes;

/**
 * What every filter promises; a test class implements this and inherits the checks. Choose a filter with a reach of a few
 * voxels at the spacing below; what does not hold for a kind of filter is switched off with a reason.
 */
public interface FilterContract {

    double[] SPACING = {1, 1.25, 1.5};

    Filter filter();

    /** Why the filter distinguishes x, y and z, if it does: then turned images give other results. */
    default Optional<String> directional() {
        return Optional.empty();
    }

    /** Why the same object sampled twice as finely along z may come out differently, if it may. */
    default Optional<String> dependsOnSampling() {
        return Optional.empty();
    }

    /** Largest difference that another order of summation may make, relative to the range of the values. */
    default double rounding() {
        return 1e-5;
    }

    @Test default void tilesJoinWithoutSeams() {
        RandomAccessibleInterval<FloatType> image = Volumes.noise(1, 23, 17, 11);
        float[] whole = run(image, new TileRunner(SPACING).tileSize(100, 100, 100));
        for (int[] tile : new int[][] {{7, 5, 3}, {23, 1, 1}, {1, 17, 2}, {10, 10, 10}, {3, 3, 11}})
            assertArrayEquals(whole, run(image, new TileRunner(SPACING).tileSize(tile[0], tile[1], tile[2])), Arrays.toString(tile));
        assertArrayEquals(whole, run(image, new TileRunner(SPACING)), "tiles of its own choice");
    }

    @Test default void inputIsUntouched() {
        RandomAccessibleInterval<FloatType> image = Volumes.noise(2, 15, 9, 7);
        float[] before = Volumes.values(image).clone();
        run(image, new TileRunner(SPACING));
        assertArrayEquals(before, Volumes.values(image));
    }

    @Test default void anyNumberOfThreadsGivesTheSame() {
        RandomAccessibleInterval<FloatType> image = Volumes.noise(3, 40, 30, 9);
        float[] one = Parallelization.runSingleThreaded(() -> run(image, new TileRunner(SPACING)));
        for (int threads : new int[] {2, 3, 7})
            assertArrayEquals(one, Parallelization.runWithNumThreads(threads, () -> run(image, new TileRunner(SPACING))));
    }

    @Test default void originDoesNotMatter() {
        RandomAccessibleInterval<FloatType> image = Volumes.noise(4, 13, 11, 5);
        assertArrayEquals(run(image, new TileRunner(SPACING)), run(Views.translate(image, -5, 100, 3), new TileRunner(SPACING)));
    }

    @Test default void storageDoesNotMatter() {
        ArrayImg<FloatType, ?> image = Volumes.noise(5, 13, 11, 5);
        float[] expected = run(image, new TileRunner(SPACING));
        assertArrayEquals(expected, run(copied(image, new PlanarImgFactory<>(new FloatType()).create(13, 11, 5)), new TileRunner(SPACING)));
        assertArrayEquals(expected, run(copied(image, new CellImgFactory<>(new FloatType(), 4).create(13, 11, 5)), new TileRunner(SPACING)));
    }

    @Test default void everyPixelTypeGivesTheSameNumbers() {
        ArrayImg<FloatType, ?> image = Volumes.noise(6, 13, 11, 5);
        float[] expected = run(image, new TileRunner(SPACING));
        for (RealType<?> type : new RealType<?>[] {new UnsignedByteType(), new ByteType(), new UnsignedShortType(), new ShortType(),
            new IntType(), new DoubleType()}) assertArrayEquals(expected, run(copied(image, type), new TileRunner(SPACING)), type.getClass().getName());
    }

    @Test default void quarterTurnsCommute() {
        assumeTrue(!directional().isPresent(), () -> directional().get());
        RandomAccessibleInterval<FloatType> image = Volumes.noise(7, 13, 12, 11);
        for (int[] axes : new int[][] {{0, 1}, {1, 2}, {2, 0}}) {
            double[] turned = SPACING.clone();
            turned[axes[0]] = SPACING[axes[1]];
            turned[axes[1]] = SPACING[axes[0]];
            RandomAccessibleInterval<FloatType> expected = Views.rotate(result(image, new TileRunner(SPACING)), axes[0], axes[1]);
            assertClose(Volumes.values(expected), run(Views.rotate(image, axes[0], axes[1]), new TileRunner(turned)), rounding());
        }
    }

    /** A wave with a period of 12 units along z: a filter that took voxels for units would flatten it very differently. */
    @Test default void finerSlicesGiveTheSameObject() {
        assumeTrue(!dependsOnSampling().isPresent(), () -> dependsOnSampling().get());
        RandomAccessibleInterval<FloatType> coarse = Volumes.of(9, 9, 24, (x, y, z) -> wave(x, y, z)),
            fine = Volumes.of(9, 9, 47, (x, y, z) -> wave(x, y, z / 2.0));
        float[] every = Volumes.values(Views.subsample(result(fine, new TileRunner(Spacing.of(1, 1, 0.5))), 1, 1, 2));
        float[] expected = run(coarse, new TileRunner(Spacing.of(1, 1, 1)));
        int border = 10 * 81;                                           // the mirrors stand at different places
        assertClose(Arrays.copyOfRange(expected, border, expected.length - border),
            Arrays.copyOfRange(every, border, every.length - border), 0.1);                  // sampled means differ by some per cent
    }

    static double wave(int x, int y, double z) {
        return 50 + 20 * Math.cos(2 * Math.PI * z / 12) + x + 2 * y;
    }

    @Test default void slicesOnTheirOwnAreImagesWithTwoAxes() {
        ArrayImg<FloatType, ?> image = Volumes.noise(8, 14, 13, 5);
        double[] plane = Spacing.ofPlane(SPACING[0], SPACING[1]);
        RandomAccessibleInterval<FloatType> slices = result(image, new TileRunner(plane));
        for (int z = 0; z < 5; z++) {
            float[] alone = run(Views.hyperSlice(image, 2, z), new TileRunner(plane));
            assertArrayEquals(alone, Volumes.values(Views.hyperSlice(slices, 2, z)), "slice " + z);
            assertArrayEquals(alone, run(Views.hyperSlice(image, 2, z), new TileRunner(SPACING)), "two axes make a plane, slice " + z);
        }
    }

    @Test default void flatStaysFlat() {
        assumeTrue(filter().output() != Filter.Output.OTHER, "only intensities stay what they are");
        for (double value : new double[] {0, 1, 100, -1000, 0.1}) {
            float[] result = run(Volumes.of(9, 8, 7, (x, y, z) -> value), new TileRunner(SPACING));
            for (float v : result) assertEquals(value, v, 1e-6 * Math.abs(value));          // a float is known to 6e-8
        }
    }

    @Test default void oneVoxelIsEnough() {
        for (Boundary boundary : Boundary.values())
            assertEquals(1, run(Volumes.of(1, 1, 1, (x, y, z) -> 5), new TileRunner(SPACING).boundary(boundary)).length);
    }

    @Test default void nanSpreadsNoFartherThanTheReach() {
        int[] reach = filter().reach(SPACING);
        int nx = 2 * reach[0] + 5, ny = 2 * reach[1] + 5, nz = 2 * reach[2] + 5;
        ArrayImg<FloatType, ?> clean = Volumes.noise(9, nx, ny, nz), dirty = Volumes.noise(9, nx, ny, nz);
        dirty.getAt(1, 1, 1).set(Float.NaN);
        float[] expected = run(clean, new TileRunner(SPACING)), found = run(dirty, new TileRunner(SPACING));
        for (int i = 0; i < found.length; i++) {
            boolean far = i % nx > reach[0] + 1 || i / nx % ny > reach[1] + 1 || i / nx / ny > reach[2] + 1;
            if (far) assertEquals(expected[i], found[i], "voxel " + i);
        }
    }

    /** The definition: the image is really made larger, and the result cut out of it. */
    @Test default void boundariesAreWhatTheySay() {
        for (int[] size : new int[][] {{13, 11, 9}, {2, 3, 1}})
            for (Boundary boundary : Boundary.values()) {
                RandomAccessibleInterval<FloatType> image = Volumes.noise(10, size[0], size[1], size[2]);
                int[] reach = filter().reach(SPACING);
                RandomAccessibleInterval<FloatType> larger = copied(Views.interval(extended(image, boundary),
                    new long[] {-reach[0], -reach[1], -reach[2]},
                    new long[] {size[0] - 1L + reach[0], size[1] - 1L + reach[1], size[2] - 1L + reach[2]}), new FloatType());
                RandomAccessibleInterval<FloatType> inner = Views.offsetInterval(result(larger, new TileRunner(SPACING)),
                    new long[] {reach[0], reach[1], reach[2]}, new long[] {size[0], size[1], size[2]});
                assertArrayEquals(Volumes.values(inner), run(image, new TileRunner(SPACING).boundary(boundary)), boundary + Arrays.toString(size));
            }
    }

    static RandomAccessible<FloatType> extended(RandomAccessibleInterval<FloatType> image, Boundary boundary) {
        switch (boundary) {
            case MIRROR: return Views.extendMirrorDouble(image);
            case NEAREST: return Views.extendBorder(image);
            case PERIODIC: return Views.extendPeriodic(image);
            default: return Views.extendZero(image);
        }
    }

    default RandomAccessibleInterval<FloatType> result(RandomAccessibleInterval<? extends RealType<?>> image, TileRunner runner) {
        return Filters.apply(filter(), image, runner);
    }

    default float[] run(RandomAccessibleInterval<? extends RealType<?>> image, TileRunner runner) {
        return Volumes.values(result(image, runner));
    }

    static <T extends RealType<?>> RandomAccessibleInterval<T> copied(RandomAccessibleInterval<FloatType> image, RandomAccessibleInterval<T> copy) {
        LoopBuilder.setImages(image, copy).forEachPixel((from, to) -> to.setReal(from.get()));
        return copy;
    }

    @SuppressWarnings({"unchecked", "rawtypes"})
    static <T extends RealType<?>> RandomAccessibleInterval<T> copied(RandomAccessibleInterval<FloatType> image, T type) {
        return copied(Views.zeroMin(image), (RandomAccessibleInterval<T>) new ArrayImgFactory((NativeType) type).create(image.dimensionsAsLongArray()));
    }

    /** Differences relative to the range of the expected values. */
    static void assertClose(float[] expected, float[] found, double tolerance) {
        assertEquals(expected.length, found.length);
        float min = Float.POSITIVE_INFINITY, max = Float.NEGATIVE_INFINITY;
        for (float v : expected) {
            min = Math.min(min, v);
            max = Math.max(max, v);
        }
        for (int i = 0; i < expected.length; i++)
            if (!(Math.abs(expected[i] - found[i]) <= tolerance * (max - min)))
                assertEquals(expected[i], found[i], tolerance * (max - min), "voxel " + i);
    }
}
