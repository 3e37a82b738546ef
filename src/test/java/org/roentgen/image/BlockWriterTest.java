package org.roentgen.image;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.nio.ByteBuffer;
import java.nio.FloatBuffer;
import java.util.Arrays;
import java.util.Random;
import java.util.stream.Stream;

import net.imglib2.RandomAccess;
import net.imglib2.RandomAccessibleInterval;
import net.imglib2.img.array.ArrayImg;
import net.imglib2.img.array.ArrayImgFactory;
import net.imglib2.img.array.ArrayImgs;
import net.imglib2.img.basictypeaccess.nio.FloatBufferAccess;
import net.imglib2.img.basictypeaccess.nio.ShortBufferAccess;
import net.imglib2.img.cell.CellImgFactory;
import net.imglib2.img.list.ListImgFactory;
import net.imglib2.img.planar.PlanarImg;
import net.imglib2.img.planar.PlanarImgFactory;
import net.imglib2.img.planar.PlanarImgs;
import net.imglib2.parallel.Parallelization;
import net.imglib2.type.NativeType;
import net.imglib2.type.logic.BitType;
import net.imglib2.type.numeric.RealType;
import net.imglib2.type.numeric.integer.UnsignedShortType;
import net.imglib2.type.numeric.real.FloatType;
import net.imglib2.util.Fraction;
import net.imglib2.view.Views;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class BlockWriterTest {

    static Stream<RandomAccessibleInterval<? extends RealType<?>>> images() {
        UnsignedShortType type = new UnsignedShortType();
        return Stream.concat(BlockReaderTest.types().map(BlockWriterTest::array), Stream.of(
            new PlanarImgFactory<>(type).create(6, 5, 4), new CellImgFactory<>(type, 3, 3, 3).create(6, 5, 4),
            new ListImgFactory<>(type).create(6, 5, 4), Views.translate(new PlanarImgFactory<>(type).create(6, 5, 4), 9, -9, 2),
            Views.interval(ArrayImgs.floats(8, 8, 8), new long[] {1, 2, 3}, new long[] {6, 6, 6}),
            Views.hyperSlice(PlanarImgs.floats(6, 5, 4, 3), 3, 1), Views.hyperSlice(PlanarImgs.floats(6, 5, 3, 4), 2, 1),
            Views.hyperSlice(PlanarImgs.floats(6, 5, 4), 2, 1), Views.hyperSlice(PlanarImgs.floats(6, 5, 4), 1, 1),
            Views.hyperSlice(ArrayImgs.shorts(6, 5, 4), 1, 1), Views.rotate(PlanarImgs.shorts(5, 6, 4), 0, 1), ArrayImgs.floats(7),
            Views.permute(ArrayImgs.floats(6, 5, 4), 1, 2), Views.invertAxis(PlanarImgs.floats(6, 5, 4), 2),
            new PlanarImgFactory<>(type).create(1, 1, 3), Calibration.linear(2, -1000).view(ArrayImgs.unsignedShorts(6, 5, 4))));
    }

    @SuppressWarnings({"unchecked", "rawtypes"})
    private static RandomAccessibleInterval<? extends RealType<?>> array(RealType<?> type) {
        return (RandomAccessibleInterval) new ArrayImgFactory((NativeType) type).create(6, 5, 4);
    }

    /** Written in two boxes and read voxel by voxel. */
    @ParameterizedTest @MethodSource("images")
    void everyStorageHoldsWhatWasWritten(RandomAccessibleInterval<? extends RealType<?>> image) {
        long[] size = Axes.size(image);
        Block all = new Block((int) size[0], (int) size[1], (int) size[2]);
        Random random = new Random(1);
        for (int i = 0; i < all.size(); i++) all.data[i] = 2 * random.nextInt((int) Math.min(100, image.getType().getMaxValue() / 2 + 1));
        int width = Math.max(1, all.nx / 2);
        for (int x = 0; x < all.nx; x += width) {
            Block part = part(all, x, Math.min(width, all.nx - x));
            BlockWriter.of(image).copy().write(part, x, 0, 0);
        }
        RandomAccess<? extends RealType<?>> access = image.randomAccess();
        for (int i = 0; i < all.size(); i++) {
            int[] at = {i % all.nx, i / all.nx % all.ny, i / all.strideZ};
            for (int d = 0; d < image.numDimensions(); d++) access.setPosition(at[d] + image.min(d), d);
            assertEquals(all.data[i], access.get().getRealFloat(), Arrays.toString(at));
        }
    }

    private static Block part(Block all, int x, int width) {
        Block part = new Block(width, all.ny, all.nz);
        for (int i = 0; i < part.size(); i++) part.data[i] = all.data[all.index(x + i % width, i / width % all.ny, i / part.strideZ)];
        return part;
    }

    private static final float[] VALUES = {2.5f, 2.49f, -2.5f, -2.51f, 0.49999997f, -0.5f, 1e9f, -1e9f, Float.NaN,
        Float.POSITIVE_INFINITY, Float.NEGATIVE_INFINITY, 254.5f, 65534.5f};

    static Stream<RealType<?>> types() {
        return BlockReaderTest.types();
    }

    /** By the definition: the largest integer not above value + 1/2, then the nearest the type can hold. */
    @ParameterizedTest @MethodSource("types")
    void integersAreRoundedHalfUpAndClamped(RealType<?> type) {
        RandomAccessibleInterval<? extends RealType<?>> image = array(type);
        boolean integer = type instanceof net.imglib2.type.numeric.IntegerType;
        for (float value : VALUES) {
            BlockWriter.of(image).write(new Block(new float[] {value}, 1, 1, 1), 2, 2, 2);
            double clamped = Math.max(type.getMinValue(), Math.min(type.getMaxValue(), Math.floor((double) value + 0.5)));
            double expected = !integer ? value : Float.isNaN(value) ? 0 : clamped;
            assertEquals(expected, image.getAt(2, 2, 2).getRealDouble(), type.getClass() + " " + value);
        }
    }

    @Test void aTypeThatPacksVoxelsIsWrittenSafelyByManyThreads() {
        for (int attempt = 0; attempt < 5; attempt++) {
            ArrayImg<BitType, ?> bits = ArrayImgs.bits(64, 64, 64);
            TileRunner runner = new TileRunner(Spacing.of(1, 1, 1)).tileSize(2, 1, 8);
            Parallelization.runWithNumThreads(4, () -> runner.run(new Same(), ones(64), bits));
            bits.forEach(bit -> assertEquals(true, bit.get()));
        }
    }

    private static ArrayImg<FloatType, ?> ones(int n) {
        float[] data = new float[n * n * n];
        Arrays.fill(data, 1);
        return ArrayImgs.floats(data, n, n, n);
    }

    @Test void calibratedImagesAreWrittenThroughTheInverse() {
        short[] raw = new short[5];
        Calibration hounsfield = Calibration.linear(1, -1024);
        BlockWriter.of(hounsfield.view(ArrayImgs.unsignedShorts(raw, 5)))
            .write(new Block(new float[] {-1024, 40.5f, 1e6f, -2000, Float.NaN}, 5, 1, 1), 0, 0, 0);
        assertArrayEquals(new short[] {0, 1065, -1, 0, 0}, raw);
        assertThrows(IllegalArgumentException.class, () -> BlockWriter.of(Calibration.table(new float[9]).view(ArrayImgs.unsignedShorts(raw, 5))));
    }

    @Test void buffersAreWrittenLikeArrays() {
        FloatBuffer floats = ByteBuffer.allocateDirect(4 * 12).asFloatBuffer();
        PlanarImg<FloatType, FloatBufferAccess> image = new PlanarImg<>(java.util.List.of(new FloatBufferAccess(floats)), new long[] {4, 3, 1}, new Fraction());
        image.setLinkedType(new FloatType(image));
        BlockWriter.of(image).write(new Block(new float[] {1, 2, 3, 4}, 2, 2, 1), 1, 1, 0);
        assertEquals(1, floats.get(5));
        assertEquals(4, floats.get(10));
        PlanarImg<UnsignedShortType, ShortBufferAccess> shorts = new PlanarImg<>(java.util.List.of(new ShortBufferAccess(12)), new long[] {4, 3, 1}, new Fraction());
        shorts.setLinkedType(new UnsignedShortType(shorts));
        BlockWriter.of(shorts).write(new Block(new float[] {1, 70000}, 2, 1, 1), 2, 2, 0);
        assertEquals(65535, shorts.getAt(3, 2, 0).get());
    }

    /** Passes its input on. */
    private static final class Same implements BlockOperation {

        @Override public int[] reach(double[] spacing) {
            return new int[3];
        }

        @Override public void apply(Block in, Block out, double[] spacing) {
            System.arraycopy(in.data, 0, out.data, 0, out.size());
        }
    }
}
