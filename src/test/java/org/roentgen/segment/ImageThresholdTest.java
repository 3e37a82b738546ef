package org.roentgen.segment;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.Optional;

import net.imglib2.RandomAccessibleInterval;
import net.imglib2.img.array.ArrayImg;
import net.imglib2.img.array.ArrayImgs;
import net.imglib2.img.basictypeaccess.array.ByteArray;
import net.imglib2.type.logic.BitType;
import net.imglib2.type.numeric.RealType;
import net.imglib2.type.numeric.integer.UnsignedByteType;

import org.junit.jupiter.api.Test;

import org.roentgen.image.Calibration;
import org.roentgen.image.Progress;

class ImageThresholdTest {

    private static final byte IN = (byte) 255;

    @Test void bothLimitsAreKept() {
        float[] values = {-500.01f, -500, 0, 40, 40.01f, Float.NaN, Float.POSITIVE_INFINITY};
        assertArrayEquals(new byte[] {0, IN, IN, IN, 0, 0, 0}, marked(ImageThreshold.range(-500, 40), ArrayImgs.floats(values, 7)));
        assertArrayEquals(new byte[] {0, 0, 0, IN, IN, 0, IN}, marked(ImageThreshold.range(40, Double.POSITIVE_INFINITY), ArrayImgs.floats(values, 7)));
    }

    @Test void limitsAreInHounsfieldUnits() {
        short[] raw = {0, 523, 524, 1064, 1065};
        RandomAccessibleInterval<? extends RealType<?>> ct = Calibration.linear(1, -1024).view(ArrayImgs.unsignedShorts(raw, 5));
        assertArrayEquals(new byte[] {0, 0, IN, IN, 0}, marked(ImageThreshold.range(-500, 40), ct));
    }

    @Test void automaticLooksAndMarksInsideTheMaskOnly() {
        byte[] values = {0, 0, 10, 10, 99, 99, 99, 99};
        RandomAccessibleInterval<BitType> mask = ArrayImgs.bits(4, 2);
        for (int i = 0; i < 5; i++) mask.getAt(i % 4, i / 4).set(i < 4);
        ArrayImg<UnsignedByteType, ByteArray> out = ArrayImgs.unsignedBytes(4, 2);
        double[] threshold = ImageThreshold.automatic(new OtsuThreshold())
            .apply(ArrayImgs.unsignedBytes(values, 4, 2), Optional.of(mask), out, Progress.NONE);
        assertArrayEquals(new double[] {1}, threshold);
        assertArrayEquals(new byte[] {0, 0, IN, IN, 0, 0, 0, 0}, out.update(null).getCurrentStorageArray());
    }

    @Test void eachSliceHasItsOwnThresholdAndAConstantOneStaysEmpty() {
        byte[] values = {1, 1, 9, 9, 50, 50, 50, 90, 7, 7, 7, 7};
        ArrayImg<UnsignedByteType, ByteArray> out = ArrayImgs.unsignedBytes(2, 2, 3);
        double[] thresholds = ImageThreshold.automaticEachSlice(new OtsuThreshold())
            .apply(ArrayImgs.unsignedBytes(values, 2, 2, 3), Optional.empty(), out, Progress.NONE);
        assertArrayEquals(new double[] {2, 51, Double.NaN}, thresholds);
        assertArrayEquals(new byte[] {0, 0, IN, IN, 0, 0, 0, IN, 0, 0, 0, 0}, out.update(null).getCurrentStorageArray());
    }

    @Test void wrongInputIsAnErrorBeforeAnyWork() {
        assertEquals("Lower threshold must be at most the upper one, 3.0, but is 5.0. Swap them.",
            assertThrows(IllegalArgumentException.class, () -> ImageThreshold.range(5, 3)).getMessage());
        assertThrows(IllegalArgumentException.class, () -> ImageThreshold.range(Double.NaN, 3));
        assertThrows(IllegalArgumentException.class, () -> ImageThreshold.range(0, 3)
            .apply(ArrayImgs.bytes(2, 2), Optional.empty(), ArrayImgs.unsignedBytes(2, 3), Progress.NONE));
    }

    private static byte[] marked(ImageThreshold threshold, RandomAccessibleInterval<? extends RealType<?>> image) {
        ArrayImg<UnsignedByteType, ByteArray> out = ArrayImgs.unsignedBytes(image.dimensionsAsLongArray());
        threshold.apply(image, Optional.empty(), out, Progress.NONE);
        return out.update(null).getCurrentStorageArray();
    }
}
