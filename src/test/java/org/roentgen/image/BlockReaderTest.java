package org.roentgen.image;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.math.BigInteger;
import java.util.Random;
import java.util.stream.Stream;

import net.imglib2.RandomAccess;
import net.imglib2.RandomAccessible;
import net.imglib2.RandomAccessibleInterval;
import net.imglib2.img.Img;
import net.imglib2.img.array.ArrayImgFactory;
import net.imglib2.img.array.ArrayImgs;
import net.imglib2.img.cell.CellImgFactory;
import net.imglib2.img.list.ListImgFactory;
import net.imglib2.img.planar.PlanarImgFactory;
import net.imglib2.type.NativeType;
import net.imglib2.type.logic.BitType;
import net.imglib2.type.logic.NativeBoolType;
import net.imglib2.type.numeric.IntegerType;
import net.imglib2.type.numeric.RealType;
import net.imglib2.type.numeric.integer.ByteType;
import net.imglib2.type.numeric.integer.IntType;
import net.imglib2.type.numeric.integer.LongType;
import net.imglib2.type.numeric.integer.ShortType;
import net.imglib2.type.numeric.integer.Unsigned12BitType;
import net.imglib2.type.numeric.integer.UnsignedByteType;
import net.imglib2.type.numeric.integer.UnsignedIntType;
import net.imglib2.type.numeric.integer.UnsignedLongType;
import net.imglib2.type.numeric.integer.UnsignedShortType;
import net.imglib2.type.numeric.real.DoubleType;
import net.imglib2.type.numeric.real.FloatType;
import net.imglib2.util.Util;
import net.imglib2.view.Views;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

class BlockReaderTest {

    static Stream<RealType<?>> types() {
        return Stream.of(new UnsignedByteType(), new ByteType(), new UnsignedShortType(), new ShortType(), new UnsignedIntType(),
            new IntType(), new LongType(), new UnsignedLongType(), new FloatType(), new DoubleType(), new BitType(),
            new NativeBoolType(), new Unsigned12BitType());
    }

    static Stream<RandomAccessibleInterval<? extends RealType<?>>> storages() {
        UnsignedShortType type = new UnsignedShortType();
        Img<UnsignedShortType> array = random(new ArrayImgFactory<>(type).create(5, 4, 6), 1);
        return Stream.of(array, random(new PlanarImgFactory<>(type).create(5, 4, 6), 1),
            random(new CellImgFactory<>(type, 2, 3, 4).create(5, 4, 6), 1), random(new ListImgFactory<>(type).create(5, 4, 6), 1),
            Views.translate(array, -7, 100, 3), Views.interval(array, new long[] {1, 0, 2}, new long[] {3, 3, 4}),
            Views.rotate(array, 0, 2), Views.hyperSlice(array, 2, 3), Views.hyperSlice(array, 0, 3),
            Views.hyperSlice(Views.hyperSlice(array, 2, 1), 1, 1), random(new ArrayImgFactory<>(type).create(1, 1, 1), 2));
    }

    /** The boundary as ImgLib2 defines it, or by adding zeros. */
    @ParameterizedTest @MethodSource("storages")
    void everyBoxOfEveryStorageIsTheExtendedImage(RandomAccessibleInterval<? extends RealType<?>> image) {
        for (Boundary boundary : Boundary.values())
            for (int[] box : new int[][] {{0, 0, 0, 5, 4, 6}, {-2, -1, -3, 9, 7, 12}, {1, 1, 1, 2, 2, 2}, {-14, -15, -20, 40, 30, 45},
                {20, 20, 20, 3, 4, 5}, {-9, 2, 8, 3, 1, 2}}) assertReads(image, boundary, box);
    }

    @ParameterizedTest @MethodSource("types")
    @SuppressWarnings({"unchecked", "rawtypes"})
    void everyTypeGivesItsRealValue(RealType<?> type) {
        Img<? extends RealType<?>> image = random(new ArrayImgFactory(natively(type)).create(5, 4, 3), 7);
        assertReads(image, Boundary.MIRROR, new int[] {-2, -1, 0, 8, 6, 4});
        assertReads(Views.translate((RandomAccessibleInterval) image, 1, 2, 3), Boundary.ZERO, new int[] {-2, -1, 0, 8, 6, 4});
    }

    private static NativeType<?> natively(RealType<?> type) {
        return (NativeType<?>) type;
    }

    @Test void extremesOfEachTypeAreKept() {
        assertArrayEquals(new float[] {-128, 127, 0}, row(ArrayImgs.bytes(new byte[] {-128, 127, 0}, 3)));
        assertArrayEquals(new float[] {128, 255, 0}, row(ArrayImgs.unsignedBytes(new byte[] {-128, -1, 0}, 3)));
        assertArrayEquals(new float[] {-32768, -1, 32767}, row(ArrayImgs.shorts(new short[] {-32768, -1, 32767}, 3)));
        assertArrayEquals(new float[] {32768, 65535, 32767}, row(ArrayImgs.unsignedShorts(new short[] {-32768, -1, 32767}, 3)));
        assertArrayEquals(new float[] {4294967295f, 1}, row(ArrayImgs.unsignedInts(new int[] {-1, 1}, 2)));
        assertArrayEquals(new float[] {Float.NaN, Float.NEGATIVE_INFINITY}, row(ArrayImgs.floats(new float[] {Float.NaN, Float.NEGATIVE_INFINITY}, 2)));
        assertArrayEquals(new float[] {Float.NaN, Float.POSITIVE_INFINITY}, row(ArrayImgs.doubles(new double[] {Double.NaN, 1e300}, 2)));
        Img<UnsignedLongType> large = ArrayImgs.unsignedLongs(1);
        large.firstElement().set(BigInteger.ONE.shiftLeft(63));
        assertArrayEquals(new float[] {0x1p63f}, row(large));
    }

    @ParameterizedTest @EnumSource(Boundary.class)
    void calibratedViewsAreReadAsTheyLook(Boundary boundary) {
        Img<UnsignedShortType> raw = random(ArrayImgs.unsignedShorts(5, 4, 3), 3);
        Img<ShortType> signed = random(ArrayImgs.shorts(5, 4, 3), 4);
        Img<UnsignedByteType> bytes = random(ArrayImgs.unsignedBytes(5, 4, 3), 5);
        Img<IntType> ints = random(ArrayImgs.ints(5, 4, 3), 6);
        float[] table = new float[65536];
        for (int i = 0; i < table.length; i++) table[i] = (float) Math.sqrt(i) - 100;
        int[] box = {-2, -1, -1, 9, 7, 5};
        for (Calibration calibration : new Calibration[] {Calibration.linear(1, -1024), Calibration.linear(0.1, 1 / 3.0),
            Calibration.table(table), Calibration.table(table, 32768), Calibration.table(new float[] {1, 4, 9})}) {
            assertReads(calibration.view(raw), boundary, box);
            assertReads(calibration.view(signed), boundary, box);
            assertReads(calibration.view(bytes), boundary, box);
            assertReads(calibration.view(ints), boundary, box);
            assertReads(Views.hyperSlice(calibration.view(raw), 2, 1), boundary, box);
        }
    }

    /** Zero is 0 HU, not raw 0. */
    @Test void zeroBoundaryIsZeroInCalibratedUnits() {
        Block block = new Block(3, 1, 1);
        BlockReader.of(Calibration.linear(1, -1000).view(ArrayImgs.unsignedShorts(new short[] {5}, 1)), Boundary.ZERO).read(block, -1, 0, 0);
        assertArrayEquals(new float[] {0, -995, 0}, block.data);
    }

    @Test void nothingIsPrinted() {
        PrintStream err = System.err, out = System.out;
        ByteArrayOutputStream printed = new ByteArrayOutputStream();
        System.setErr(new PrintStream(printed, true));
        System.setOut(new PrintStream(printed, true));
        try {
            storages().forEach(image -> BlockReader.of(image, Boundary.PERIODIC).read(new Block(9, 9, 9), -2, -2, -2));
        } finally {
            System.setErr(err);
            System.setOut(out);
        }
        assertEquals(0, printed.size());
    }

    @Test void refusesImagesItCannotRead() {
        assertThrows(IllegalArgumentException.class, () -> BlockReader.of(ArrayImgs.floats(2, 2, 2, 2), Boundary.ZERO));
        assertThrows(IllegalArgumentException.class, () -> BlockReader.of(ArrayImgs.floats(2, 0), Boundary.ZERO));
    }

    private static float[] row(RandomAccessibleInterval<? extends RealType<?>> image) {
        Block block = new Block((int) image.dimension(0), 1, 1);
        BlockReader.of(image, Boundary.ZERO).read(block, 0, 0, 0);
        return block.data;
    }

    static <T extends RealType<?>, I extends RandomAccessibleInterval<T>> I random(I image, long seed) {
        Random random = new Random(seed);
        for (T voxel : Views.iterable(image)) {
            if (voxel instanceof IntegerType) voxel.setReal(Math.rint(voxel.getMinValue() + random.nextDouble() * (voxel.getMaxValue() - voxel.getMinValue())));
            else voxel.setReal(random.nextGaussian());
        }
        return image;
    }

    private static void assertReads(RandomAccessibleInterval<? extends RealType<?>> image, Boundary boundary, int[] box) {
        Block block = new Block(box[3], box[4], box[5]);
        BlockReader.of(image, boundary).read(block, box[0], box[1], box[2]);
        RandomAccess<? extends RealType<?>> access = extended(image, boundary).randomAccess();
        for (int i = 0; i < block.size(); i++) {
            long[] at = {box[0] + i % block.nx, box[1] + i / block.nx % block.ny, box[2] + i / block.nx / block.ny};
            for (int d = 0; d < image.numDimensions(); d++) access.setPosition(at[d] + image.min(d), d);
            boolean beyond = false;
            for (int d = 0; d < 3; d++) beyond |= at[d] < 0 || at[d] >= (d < image.numDimensions() ? image.dimension(d) : 1);
            float expected = boundary == Boundary.ZERO && beyond ? 0 : access.get().getRealFloat();
            assertEquals(expected, block.data[i], () -> boundary + " " + Util.printCoordinates(at));
        }
    }

    private static <T extends RealType<?>> RandomAccessible<T> extended(RandomAccessibleInterval<T> image, Boundary boundary) {
        switch (boundary) {
            case MIRROR: return Views.extendMirrorDouble(image);
            case PERIODIC: return Views.extendPeriodic(image);
            default: return Views.extendBorder(image);
        }
    }
}
