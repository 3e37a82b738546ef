package org.roentgen.segment;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.Arrays;
import java.util.Optional;
import java.util.Random;

import net.imglib2.RandomAccessibleInterval;
import net.imglib2.converter.Converters;
import net.imglib2.img.array.ArrayImgs;
import net.imglib2.img.planar.PlanarImgs;
import net.imglib2.parallel.Parallelization;
import net.imglib2.type.logic.BitType;
import net.imglib2.type.logic.BoolType;
import net.imglib2.type.numeric.RealType;
import net.imglib2.type.numeric.integer.UnsignedShortType;
import net.imglib2.view.Views;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;

import org.roentgen.image.Calibration;
import org.roentgen.image.Progress;

class HistogramTest {

    @Test void wholeNumbersHaveABinEachWhateverTheType() {
        short[] raw = {0, 5, 5, 70, (short) 65535, 0};
        Histogram shorts = of(ArrayImgs.unsignedShorts(raw, 3, 2));
        assertEquals(65536, shorts.bins());
        assertEquals(2, shorts.count(0));
        assertEquals(2, shorts.count(5));
        assertEquals(1, shorts.count(65535));
        assertEquals(70, shorts.value(70));
        assertEquals(70, shorts.start(70));
        Histogram floats = of(ArrayImgs.floats(new float[] {-1000, 3, 3, Float.NaN, -999, 40}, 6));
        assertEquals(1041, floats.bins());
        assertEquals(-1000, floats.start(0));
        assertEquals(2, floats.count(1003));
        assertEquals(5, floats.total());
    }

    @Test void hounsfieldUnitsHaveABinEach() {
        RandomAccessibleInterval<UnsignedShortType> raw = PlanarImgs.unsignedShorts(3, 2, 2);
        int i = 0;
        for (UnsignedShortType voxel : Views.flatIterable(raw)) voxel.set(24 + 100 * i++);
        Histogram histogram = of(Calibration.linear(1, -1024).view(raw));
        assertEquals(-1000, histogram.value(0));
        assertEquals(1101, histogram.bins());
        assertEquals(1, histogram.count(1100));
    }

    @Test void moreThan65536LevelsAndFractionsAreCountedInEqualBins() {
        Histogram wide = of(ArrayImgs.ints(new int[] {0, 65536, 1}, 3), 256);
        assertEquals(256, wide.bins());
        assertEquals(2, wide.count(0));
        assertEquals(128, wide.value(0));                                   // the centre of [0, 256)
        Histogram fractions = of(ArrayImgs.floats(new float[] {0, 0.5f, 1}, 3), 256);
        assertEquals(256, fractions.bins());
        assertEquals(1, fractions.count(128));
        assertEquals(1, fractions.count(255));
    }

    @Test void startIsWhereTheKeptVoxelsBegin() {
        Random random = new Random(4);
        float[] values = new float[5000];
        for (int i = 0; i < values.length; i++) values[i] = (float) (0.1 + 1e-3 * random.nextGaussian());
        for (int bins : new int[] {3, 256, 1000, 65536}) {
            Histogram histogram = of(ArrayImgs.floats(values, 50, 100), bins);
            long above = histogram.total();
            for (int bin = 0; bin < bins; above -= histogram.count(bin++)) {
                double start = histogram.start(bin);
                if (histogram.count(bin) == 0 && bin % 97 != 0) continue;
                int kept = 0;
                for (float value : values) if (value >= start) kept++;
                assertEquals(above, kept);
            }
        }
    }

    @Test void onlyFiniteValuesInsideTheMaskCount() {
        float[] values = {1.5f, Float.NaN, Float.POSITIVE_INFINITY, -7, 2.5f, Float.NEGATIVE_INFINITY};
        RandomAccessibleInterval<BitType> mask = ArrayImgs.bits(3, 2);
        for (int i : new int[] {0, 1, 2, 4, 5}) mask.getAt(i % 3, i / 3).set(true);
        Histogram histogram = Histogram.of(ArrayImgs.floats(values, 3, 2), Optional.of(mask), 10, Progress.NONE);
        assertEquals(2, histogram.total());
        assertEquals(1.5, histogram.start(0));
        RandomAccessibleInterval<BoolType> computed = Converters.convert(mask, (in, out) -> out.set(in.get()), new BoolType());
        assertEquals(2, Histogram.of(ArrayImgs.floats(values, 3, 2), Optional.of(computed), 10, Progress.NONE).total());
    }

    @Test void nothingToCountIsAnError() {
        String expected = "Image must have at least 1 finite value inside the mask, but has 0. Check the mask and the image.";
        assertMessage(expected, () -> of(ArrayImgs.floats(new float[] {Float.NaN, Float.NaN}, 2)));
        assertMessage(expected, () -> Histogram.of(ArrayImgs.bytes(2, 2), Optional.of(ArrayImgs.bits(2, 2)), 256, Progress.NONE));
        assertMessage("Mask must have the size of the image (2 × 2), but is 2 × 3. Resample it with Image ▸ Scale… first.",
            () -> Histogram.of(ArrayImgs.bytes(2, 2), Optional.of(ArrayImgs.bits(2, 3)), 256, Progress.NONE));
        assertMessage("Bins must be between 2 and 65536, but is 1. 256 suits most images.", () -> of(ArrayImgs.bytes(2, 2), 1));
    }

    @Test void countsDoNotDependOnThreadsOrStorage() {
        float[] values = new float[100 * 90 * 7];
        Random random = new Random(1);
        for (int i = 0; i < values.length; i++) values[i] = random.nextFloat();
        RandomAccessibleInterval<? extends RealType<?>> array = ArrayImgs.floats(values, 100, 90, 7);
        long[] expected = Parallelization.runSingleThreaded(() -> counts(of(array)));
        assertArrayEquals(expected, Parallelization.runWithNumThreads(5, () -> counts(of(array))));
        assertArrayEquals(expected, counts(of(ArrayImgs.floats(values, 6300, 10))));
        assertEquals(values.length, Arrays.stream(expected).sum());
    }

    private static long[] counts(Histogram histogram) {
        long[] counts = new long[histogram.bins()];
        Arrays.setAll(counts, histogram::count);
        return counts;
    }

    private static void assertMessage(String expected, Executable action) {
        assertEquals(expected, assertThrows(IllegalArgumentException.class, action).getMessage());
    }

    private static Histogram of(RandomAccessibleInterval<? extends RealType<?>> image) {
        return of(image, 65536);
    }

    private static Histogram of(RandomAccessibleInterval<? extends RealType<?>> image, int bins) {
        return Histogram.of(image, Optional.empty(), bins, Progress.NONE);
    }
}
