package org.roentgen.filter;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.util.Arrays;
import java.util.Optional;
import java.util.function.UnaryOperator;

import net.imglib2.RandomAccessibleInterval;
import net.imglib2.img.array.ArrayImg;
import net.imglib2.img.array.ArrayImgFactory;
import net.imglib2.img.array.ArrayImgs;
import net.imglib2.img.cell.CellImgFactory;
import net.imglib2.img.planar.PlanarImgFactory;
import net.imglib2.loops.LoopBuilder;
import net.imglib2.parallel.Parallelization;
import net.imglib2.type.NativeType;
import net.imglib2.type.logic.BitType;
import net.imglib2.type.logic.NativeBoolType;
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
 * What every filter of a volume promises; a test class implements this and inherits the checks. What does not hold for a kind of filter is switched off with a
 * reason.
 */
public interface VolumeFilterContract {

    double[] SPACING = {1, 1.25, 1.5};

    VolumeFilter filter();

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

    /** An image of 1 bit, and a mask of 1 bit, are as good as those of bytes. */
    @Test default void oneBitIsEnough() {
        ArrayImg<FloatType, ?> noise = Volumes.noise(12, 13, 11, 5), binary = Volumes.of(13, 11, 5, (x, y, z) -> x * y % 7 > z ? 1 : 0);
        assertArrayEquals(run(binary, new TileRunner(SPACING)), run(copied(binary, new BitType()), new TileRunner(SPACING)));
        RandomAccessibleInterval<NativeBoolType> mask = ArrayImgs.booleans(13, 11, 5);
        LoopBuilder.setImages(binary, mask).forEachPixel((from, to) -> to.set(from.get() > 0));
        assertArrayEquals(run(noise, Filters.inside(mask, filter(), new TileRunner(SPACING))),
            run(noise, Filters.inside(copied(binary, new BitType()), filter(), new TileRunner(SPACING))));
    }

    @Test default void quarterTurnsCommute() {
        assumeTrue(!directional().isPresent(), () -> directional().get());
        RandomAccessibleInterval<FloatType> image = Volumes.noise(7, 13, 12, 11);
        for (int[] axes : new int[][] {{0, 1}, {1, 2}, {2, 0}}) {
            double[] turned = SPACING.clone();
            turned[axes[0]] = SPACING[axes[1]];
            turned[axes[1]] = SPACING[axes[0]];
            float[] expected = run(image, new TileRunner(SPACING), result -> Views.rotate(result, axes[0], axes[1]));
            assertClose(expected, run(Views.rotate(image, axes[0], axes[1]), new TileRunner(turned)), rounding());
        }
    }

    /** A wave with a period of 12 units along z: a filter that took voxels for units would flatten it very differently. */
    @Test default void finerSlicesGiveTheSameObject() {
        assumeTrue(!dependsOnSampling().isPresent(), () -> dependsOnSampling().get());
        RandomAccessibleInterval<FloatType> coarse = Volumes.of(9, 9, 24, (x, y, z) -> wave(x, y, z)),
            fine = Volumes.of(9, 9, 47, (x, y, z) -> wave(x, y, z / 2.0));
        float[] every = run(fine, new TileRunner(Spacing.of(1, 1, 0.5)), result -> inner(Views.subsample(result, 1, 1, 2))),
            expected = run(coarse, new TileRunner(Spacing.of(1, 1, 1)), VolumeFilterContract::inner);
        assertClose(expected, every, 0.1);                                               // sampled means differ by some per cent
    }

    /** Far from the mirrors, which stand at different places. */
    static RandomAccessibleInterval<FloatType> inner(RandomAccessibleInterval<FloatType> volume) {
        return Views.interval(volume, new long[] {0, 0, 10}, new long[] {8, 8, 13});
    }

    static double wave(int x, int y, double z) {
        return 50 + 20 * Math.cos(2 * Math.PI * z / 12) + x + 2 * y;
    }

    @Test default void slicesOnTheirOwnAreImagesWithTwoAxes() {
        ArrayImg<FloatType, ?> image = Volumes.noise(8, 14, 13, 5);
        double[] plane = Spacing.ofPlane(SPACING[0], SPACING[1]);
        for (int z = 0; z < 5; z++) {
            float[] alone = run(Views.hyperSlice(image, 2, z), new TileRunner(plane));
            int slice = z;
            assertArrayEquals(alone, run(image, new TileRunner(plane), result -> Views.hyperSlice(result, 2, slice)), "slice " + z);
            assertArrayEquals(alone, run(Views.hyperSlice(image, 2, z), new TileRunner(SPACING)), "two axes make a plane, slice " + z);
        }
    }

    @Test default void flatStaysFlat() {
        assumeTrue(!filter().output().isAnotherQuantity(), "only intensities stay what they are");
        for (double value : new double[] {0, 1, 100, -1000, 0.1}) {
            float[] result = run(Volumes.of(9, 8, 7, (x, y, z) -> value), new TileRunner(SPACING));
            for (float v : result) assertEquals(value, v, 1e-6 * Math.abs(value));          // a float is known to 6e-8
        }
    }

    @Test default void oneVoxelIsEnough() {
        for (Boundary boundary : Boundary.values())
            assertEquals(filter().names().size(), run(Volumes.of(1, 1, 1, (x, y, z) -> 5), new TileRunner(SPACING).boundary(boundary)).length);
    }

    /** The values of all outputs, one after the other. */
    default float[] run(RandomAccessibleInterval<? extends RealType<?>> image, TileRunner runner) {
        return run(image, runner, result -> result);
    }

    /** As above, of a view of each output. */
    default float[] run(RandomAccessibleInterval<? extends RealType<?>> image, TileRunner runner,
            UnaryOperator<RandomAccessibleInterval<FloatType>> view) {
        float[] all = {};
        for (RandomAccessibleInterval<FloatType> result : Filters.applyAll(filter(), image, runner)) {
            float[] values = Volumes.values(view.apply(result));
            all = Arrays.copyOf(all, all.length + values.length);
            System.arraycopy(values, 0, all, all.length - values.length, values.length);
        }
        return all;
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
